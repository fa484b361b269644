#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkFitText: a text in the middle of its room, as large as fits there, and never smaller than usual; nothing of it is cut. */
#define LK_TYPE_FIT_TEXT (lk_fit_text_get_type ())
G_DECLARE_FINAL_TYPE (LkFitText, lk_fit_text, LK, FIT_TEXT, GtkWidget)

GtkWidget *lk_fit_text_new      (void);
void       lk_fit_text_set_text (LkFitText  *self,
                                 const char *text);

G_END_DECLS
