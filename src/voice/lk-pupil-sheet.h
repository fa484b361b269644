#pragma once

#include <gtk/gtk.h>

#include "surveys/lk-survey-form.h"
#include "voice/lk-answer-sheet.h"

G_BEGIN_DECLS

/**
 * LkPupilSheet:
 *
 * What one pupil sees: a statement with its answers, or an open question with room to write, one at a time; back within the own sheet only. Keys 1 to 4
 * and 0 answer too.
 *
 * Signals: `done ()`: past the last one.
 */
#define LK_TYPE_PUPIL_SHEET (lk_pupil_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LkPupilSheet, lk_pupil_sheet, LK, PUPIL_SHEET, GtkWidget)

GtkWidget *lk_pupil_sheet_new       (LkSurveyForm *form);
/** lk_pupil_sheet_get_sheet: (transfer none): what has been filled in. */
LkAnswerSheet   *lk_pupil_sheet_get_sheet (LkPupilSheet *self);
/** lk_pupil_sheet_clear: forgets all and stands at the first one. */
void       lk_pupil_sheet_clear     (LkPupilSheet *self);
/** lk_pupil_sheet_take: (transfer full): what has been filled in; it then begins anew. */
LkAnswerSheet   *lk_pupil_sheet_take (LkPupilSheet *self);
/** lk_pupil_sheet_set_form: begins anew, by @form. */
void       lk_pupil_sheet_set_form  (LkPupilSheet *self,
                                     LkSurveyForm *form);
/** lk_pupil_sheet_is_writing: whether an open question is being answered, so that keys are letters. */
gboolean   lk_pupil_sheet_is_writing (LkPupilSheet *self);

G_END_DECLS
