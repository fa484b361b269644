#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkChoiceButton: shows what is chosen of a few, and opens all of them as a sheet of large buttons. */
#define LK_TYPE_CHOICE_BUTTON (lk_choice_button_get_type ())
G_DECLARE_FINAL_TYPE (LkChoiceButton, lk_choice_button, LK, CHOICE_BUTTON, GtkWidget)

/** lk_choice_button_new: @title: of the sheet, and the button's accessible name; @columns: how many choices stand side by side. */
GtkWidget *lk_choice_button_new         (const char          *title,
                                         int                  columns);
/** lk_choice_button_set_choices: @names: ends with NULL, and has at least one; the first is chosen. */
void       lk_choice_button_set_choices (LkChoiceButton      *self,
                                         const char * const  *names);
/** lk_choice_button_get_chosen: its place among the choices. */
guint      lk_choice_button_get_chosen  (LkChoiceButton      *self);
void       lk_choice_button_set_chosen  (LkChoiceButton      *self,
                                         guint                chosen);

G_END_DECLS
