#pragma once

#include "exchange/lk-exchange.h"
#include "model/lk-enums.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkTrello:
 *
 * A Trello board's JSON export, read and checked, not yet imported. The format is Trello's own, as its menu
 * "Print, export and share › Export as JSON" writes it.
 */
#define LK_TYPE_TRELLO (lk_trello_get_type ())
G_DECLARE_FINAL_TYPE (LkTrello, lk_trello, LK, TRELLO, GObject)

/** lk_trello_load: reads @file. Takes long for a large file: call it from a thread, or use the async form.
 *  Returns: (transfer full): NULL with a LK_EXCHANGE_ERROR or G_IO_ERROR */
LkTrello   *lk_trello_load           (GFile                *file,
                                      GCancellable         *cancellable,
                                      GError              **error);
void        lk_trello_load_async     (GFile                *file,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
LkTrello   *lk_trello_load_finish    (GAsyncResult         *result,
                                      GError              **error);

const char *lk_trello_get_name       (LkTrello             *self);
guint       lk_trello_get_n_cards    (LkTrello             *self);
/** The lists of the board, in order; those that are closed too. */
guint       lk_trello_get_n_lists    (LkTrello             *self);
const char *lk_trello_get_list_name  (LkTrello             *self,
                                      guint                 list);
guint       lk_trello_get_list_size  (LkTrello             *self,
                                      guint                 list);
/** lk_trello_get_list_known: whether its stage was recognised by its name, in Dutch or English; ask for the rest. */
gboolean    lk_trello_get_list_known (LkTrello             *self,
                                      guint                 list);
/** lk_trello_get_list_stage: as recognised or set; To do for an unknown list. */
LkStage     lk_trello_get_list_stage (LkTrello             *self,
                                      guint                 list);
void        lk_trello_set_list_stage (LkTrello             *self,
                                      guint                 list,
                                      LkStage               stage);

/**
 * lk_trello_import_async: adds the board to the store in one undo step.
 * @team_id: (nullable): the team it goes to; NULL makes one with @team_name
 * @team_name: (nullable): NULL for the board's own name; an existing team of that name is used
 */
void        lk_trello_import_async   (LkTrello             *self,
                                      LkStore              *store,
                                      const char           *team_id,
                                      const char           *team_name,
                                      LkProgressFunc        progress,
                                      gpointer              progress_data,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean    lk_trello_import_finish  (GAsyncResult         *result,
                                      LkImportReport       *report,
                                      GError              **error);
/** lk_trello_import: the same, waiting for it. */
gboolean    lk_trello_import         (LkTrello             *self,
                                      LkStore              *store,
                                      const char           *team_id,
                                      const char           *team_name,
                                      LkImportReport       *report,
                                      GError              **error);

G_END_DECLS
