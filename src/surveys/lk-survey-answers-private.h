#pragma once

#include "surveys/lk-survey-answers.h"

G_BEGIN_DECLS

typedef struct
{
  guint n[LK_N_ANSWERS];
} Counts;

struct _LkSurveyAnswers
{
  guint       n_sheets;
  GHashTable *counts; /* statement's id → Counts */
  GHashTable *open;   /* question's id → GPtrArray of LkOpenAnswer; none is ever taken out */
  const char *last_id; /* borrowed from it, of what was added to last, which thousands of answers are in turn */
  GPtrArray  *last;    /* borrowed from it */
};

G_END_DECLS
