#pragma once

#include <json-glib/json-glib.h>

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/** lk_survey_form_from_object: (transfer full): for who has the form inside other JSON; as lk_survey_form_read(). */
LkSurveyForm *lk_survey_form_from_object (JsonObject          *object,
                                          GError             **error);
/** lk_survey_form_to_object: (transfer full) */
JsonObject   *lk_survey_form_to_object   (const LkSurveyForm  *self);

G_END_DECLS
