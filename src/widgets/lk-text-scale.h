#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_text_scale_get: how much larger @widget's text is than GNOME's usual 11 points at 96 dpi, at least 1: what a width in
 *  pixels that is meant to hold words has to be multiplied by. */
double lk_text_scale_get (GtkWidget *widget);

G_END_DECLS
