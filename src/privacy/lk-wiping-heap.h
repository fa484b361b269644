#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lk_wiping_heap_start:
 *
 * From now on this process overwrites memory as it is freed, so that what was private is gone from it once whoever held it lets
 * go. For good, and costs nothing before. The first LkSecret starts it; a page where a person types something private before
 * that starts it itself. GLib's own slices always follow; malloc's blocks do where src/lk-wiping-free.c is linked in.
 */
void lk_wiping_heap_start (void);

/** lk_wiping_heap_is_on: may be asked on any thread, at any time, also before main(). */
gboolean lk_wiping_heap_is_on (void);

G_END_DECLS
