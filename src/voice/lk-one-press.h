#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_one_press_add: from now on a key that is held down in @widget does what it does once, except letters in the text that they are being written in.
 *  @widget: not one that other controllers for keys are added to later. */
void lk_one_press_add (GtkWidget *widget);

G_END_DECLS
