#pragma once

#include <json-glib/json-glib.h>

#include "surveys/lk-survey-answers.h"

G_BEGIN_DECLS

/** lk_survey_answers_to_object: (transfer full): as FORMAT.md beside this file says; statements and questions sorted by id. */
JsonObject      *lk_survey_answers_to_object   (const LkSurveyAnswers *self);
/** lk_survey_answers_from_object: (transfer full): NULL when it is no such thing. */
LkSurveyAnswers *lk_survey_answers_from_object (JsonObject            *object);

G_END_DECLS
