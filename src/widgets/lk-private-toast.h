#pragma once

#include <adwaita.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * lk_private_toast: tells @message, plain text, in the toasts that @widget lies in, with a button that does @deed; it stays there until
 * it is answered, giving way to what is told meanwhile, and goes when @own is locked. What undo of the board cannot take back is taken back so.
 * Returns: (transfer none) (nullable): it, while it is shown
 */
AdwToast *lk_private_toast (GtkWidget      *widget,
                            LkPrivate      *own,
                            const char     *message,
                            const char     *button,
                            void          (*deed) (gpointer data),
                            gpointer        data,
                            GDestroyNotify  free_data);

/** lk_private_toast_erased: the same of @record, which has just been erased, with a button that puts it back. */
void lk_private_toast_erased (GtkWidget  *widget,
                              LkPrivate  *own,
                              const char *message,
                              gpointer    record);

G_END_DECLS
