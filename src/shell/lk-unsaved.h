#pragma once

#include <gtk/gtk.h>

#include "store/lk-store.h"

G_BEGIN_DECLS

/*
 * Closing with changes that are not written yet. While they can be written it waits for them; when they cannot, it asks:
 * try again, save a copy elsewhere, or quit anyway. What may not be written, as sheets of fewer than five pupils, is asked about too.
 * Nothing is lost in silence.
 */

/** lk_unsaved_settle_async: @n_sheets: of pupils, that wait for others in memory alone. */
void     lk_unsaved_settle_async  (GtkWindow            *window,
                                   LkStore              *store,
                                   guint                 n_sheets,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/** lk_unsaved_settle_finish: whether the window may close; FALSE without @error when the user stays. */
gboolean lk_unsaved_settle_finish (GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
