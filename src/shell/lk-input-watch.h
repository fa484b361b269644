#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkInputWatch: notices the keyboard and the pointer in each of the program's windows. Signals: `touched ()`. */
#define LK_TYPE_INPUT_WATCH (lk_input_watch_get_type ())
G_DECLARE_FINAL_TYPE (LkInputWatch, lk_input_watch, LK, INPUT_WATCH, GObject)

LkInputWatch *lk_input_watch_new (void);

G_END_DECLS
