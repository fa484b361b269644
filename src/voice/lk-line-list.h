#pragma once

#include <gtk/gtk.h>

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/** LkFormTake: takes @form for what it is of. @label: untranslated, what undo calls it. @typed: (nullable): the same for each letter of one text.
 *  FALSE with @error set refuses it. */
typedef gboolean (*LkFormTake) (gpointer       owner,
                                LkSurveyForm  *form,
                                const char    *label,
                                const char    *typed,
                                GError       **error);

/**
 * LkLineList:
 *
 * The statements or the open questions of a form, edited in place, dragged and stepped into another order, and an entry for one more. There is no OK
 * button: each edit goes to its owner.
 *
 * Actions: `lines.step` (si), `lines.remove` (s).
 * Signals: `removed (LkSurveyForm *before, guint position)`: the line there was taken out of @before.
 */
#define LK_TYPE_LINE_LIST (lk_line_list_get_type ())
G_DECLARE_FINAL_TYPE (LkLineList, lk_line_list, LK, LINE_LIST, GtkWidget)

/** lk_line_list_new: @owner: not owned; it holds the list. */
GtkWidget *lk_line_list_new      (LkSurveyPart  part,
                                  LkFormTake    take,
                                  gpointer      owner);
void       lk_line_list_set_form (LkLineList   *self,
                                  LkSurveyForm *form);
/** lk_line_list_flush: saves what is being typed. */
void       lk_line_list_flush    (LkLineList   *self);

G_END_DECLS
