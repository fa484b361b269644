#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_picture_load_async: reads a picture from @file and makes of it what a person's disc shows: its middle square, small,
 *  as a PNG that the model takes. */
void    lk_picture_load_async  (GFile                *file,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
/** lk_picture_load_finish: (transfer full): NULL with a translated error. */
GBytes *lk_picture_load_finish (GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
