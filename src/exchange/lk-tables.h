#pragma once

#include "calendar/lk-day.h"
#include "exchange/lk-exchange.h"
#include "model/lk-pairing-desk.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/** lk_tables_export_csv: the actions of all teams to @file, and their goals' readings to a second file beside it with
 *  "-readings" (translated) in its name. @bom: a byte order mark first, so that Excel reads UTF-8. Waits. */
gboolean lk_tables_export_csv   (LkStore      *store,
                                 GFile        *file,
                                 gboolean      bom,
                                 GCancellable *cancellable,
                                 GError      **error);
/** lk_planning_export_ics: the planning of all teams as iCalendar (RFC 5545). Waits. */
gboolean lk_planning_export_ics (LkStore      *store,
                                 GFile        *file,
                                 GCancellable *cancellable,
                                 GError      **error);

/** The same without waiting: the work is done on the store's thread. */
void     lk_tables_export_csv_async    (LkStore             *store,
                                        GFile               *file,
                                        gboolean             bom,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
gboolean lk_tables_export_csv_finish   (GAsyncResult        *result,
                                        GError             **error);
void     lk_planning_export_ics_async  (LkStore             *store,
                                        GFile               *file,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_planning_export_team_ics_async: the planning of one team, from @from_day on. */
void     lk_planning_export_team_ics_async (LkStore             *store,
                                            const char          *team_id,
                                            LkDay                from_day,
                                            GFile               *file,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean lk_planning_export_team_ics_finish (LkStore          *store,
                                             GAsyncResult     *result,
                                             GError          **error);
gboolean lk_planning_export_ics_finish (GAsyncResult        *result,
                                        GError             **error);
/** lk_pairing_export_ics_async: the visits that are proposed, as they now are. The same visits keep their UIDs on Planning. */
void     lk_pairing_export_ics_async   (LkPairingDesk       *desk,
                                        GFile               *file,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
gboolean lk_pairing_export_ics_finish  (GAsyncResult        *result,
                                        GError             **error);

G_END_DECLS
