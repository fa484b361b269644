#pragma once

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

struct _LkSurveyForm
{
  grefcount     ref_count;
  LkSurveyKind  kind;
  LkSurveyLevel level;
  GPtrArray    *lines[2]; /* by LkSurveyPart: LkSurveyLine, its strings its own */
};

/** lk_survey_form_copy: (transfer full): to be changed before anybody else sees it. */
LkSurveyForm *lk_survey_form_copy   (const LkSurveyForm  *self);
/** lk_survey_form_append: @id: (nullable): a new one for NULL. */
void          lk_survey_form_append (LkSurveyForm        *self,
                                     LkSurveyPart         part,
                                     const char          *id,
                                     const char          *text);
/** lk_survey_form_check_room: whether one more fits in @part. */
gboolean      lk_survey_form_check_room (const LkSurveyForm *self,
                                     LkSurveyPart         part,
                                     GError             **error);
/** lk_survey_form_dup_text: (transfer full): @text as a line of @part holds it; NULL with @error. */
char         *lk_survey_form_dup_text (LkSurveyPart       part,
                                     const char          *text,
                                     GError             **error);

G_END_DECLS
