#pragma once

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/** LkSurveyStarter: what comes with the program, to be taken and made one's own. @key is what it is known by, @about says in a sentence what it is. */
typedef struct
{
  char         *key;
  char         *name;
  char         *about;
  LkSurveyForm *form;
} LkSurveyStarter;

/** lk_survey_starters_new: (transfer container) (element-type LkSurveyStarter): in their order; @language: "nl", or else English. A statement has the
 *  same id in both. */
GPtrArray *lk_survey_starters_new      (const char *language);
/** lk_survey_starters_new_here: (transfer container): in the language of the interface. */
GPtrArray *lk_survey_starters_new_here (void);

G_END_DECLS
