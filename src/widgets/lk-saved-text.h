#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkSavedText:
 *
 * A text that is saved as it is typed: half a second after the last key, when the focus leaves, and when asked. What is being
 * typed is not overwritten from outside. An error stands below it and the text stays.
 *
 * Signals: `save (const char *text, GError **) → gboolean`: take it, or say why not.
 */
#define LK_TYPE_SAVED_TEXT (lk_saved_text_get_type ())
G_DECLARE_FINAL_TYPE (LkSavedText, lk_saved_text, LK, SAVED_TEXT, GtkWidget)

/** LkSaveFunc: takes @text; FALSE with @error set refuses it. */
typedef gboolean (*LkSaveFunc) (gpointer     data,
                                const char  *text,
                                GError     **error);

/** lk_saved_text_new: @lines: 1 for an entry, more for a text of at least so many lines; @data is not owned and must live
 *  as long as the widget is shown. */
GtkWidget *lk_saved_text_new   (const char  *name,
                                int          lines,
                                LkSaveFunc   save,
                                gpointer     data);
/** lk_saved_text_set: shows @text, unless something is being typed. */
void       lk_saved_text_set   (LkSavedText *self,
                                const char  *text);
/** lk_saved_text_flush: saves what waits. */
void       lk_saved_text_flush (LkSavedText *self);

G_END_DECLS
