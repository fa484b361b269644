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
  GHashTable *open;   /* question's id → GPtrArray of LkOpenAnswer */
};

G_END_DECLS
