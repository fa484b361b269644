#pragma once

#include "exchange/lk-exchange.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * lk_people_import_async:
 * @rows: (element-type LkPeopleRow): as lk_people_csv_parse() gives them; not kept
 * @team_id: (nullable): the team that those without one of their own join
 * @team_name: (nullable): the same by its name, made when there is none; ignored when @team_id is given
 *
 * Adds the people of a staff list in one undo step. Someone whose name (case folded) is there already is not added again,
 * only joins the team; a team that a row names is made when there is none of that name.
 */
void      lk_people_import_async  (LkStore              *store,
                                   GPtrArray            *rows,
                                   const char           *team_id,
                                   const char           *team_name,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/** lk_people_import_finish: @report: (nullable) */
gboolean  lk_people_import_finish (GAsyncResult         *result,
                                   LkImportReport       *report,
                                   GError              **error);
/** lk_people_import: the same, waiting for it. */
gboolean  lk_people_import        (LkStore              *store,
                                   GPtrArray            *rows,
                                   const char           *team_id,
                                   const char           *team_name,
                                   LkImportReport       *report,
                                   GError              **error);

G_END_DECLS
