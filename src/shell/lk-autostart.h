#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the program starts in the projector view when this user logs in: an entry of the Desktop Application Autostart
 * Specification in the user's own folder, and nothing elsewhere. */

gboolean lk_autostart_get (void);
/** lk_autostart_set: makes the entry, or removes it. */
gboolean lk_autostart_set (gboolean   on,
                           GError   **error);

G_END_DECLS
