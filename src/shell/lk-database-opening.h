#pragma once

#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * lk_database_opening_run_async:
 * @path: the database
 * @backup: (nullable): a backup to put in the place of the database first
 * @sample: whether to fill it with the sample school
 *
 * Opens a database on a thread of its own, so that it goes on while GTK starts. The store's results come back on the
 * default main context.
 */
void     lk_database_opening_run_async  (const char           *path,
                                const char           *backup,
                                gboolean              sample,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
/** lk_database_opening_run_finish: (transfer full): NULL with @error set. */
LkStore *lk_database_opening_run_finish (GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
