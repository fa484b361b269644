#pragma once

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/** LkSurveyStarter: @key: the code's; @name, @about: in the language of the program. */
typedef struct
{
  char         *key;
  char         *name;
  char         *about;
  LkSurveyForm *form;
} LkSurveyStarter;

/** lk_survey_starters_get: (transfer none) (element-type LkSurveyStarter): our own texts, in the language of the program. */
GPtrArray *lk_survey_starters_get (void);

G_END_DECLS
