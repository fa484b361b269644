#pragma once

#include "calendar/lk-day.h"
#include "surveys/lk-survey-answers.h"

G_BEGIN_DECLS

/**
 * LkStatementResult:
 * @counts: of LkAnswer; all 0 when not @shown
 * @n_answered: with 1 to 4, so without n.v.t.
 * @shown: at least LK_SURVEY_MIN_ANSWERS pupils answered with 1 to 4
 * @has_last: it was asked last time too, and then answered by as many
 * @last_counts: of last time
 */
typedef struct
{
  char    *id;
  char    *text;
  guint    counts[LK_N_ANSWERS];
  guint    n_answered;
  gboolean shown;
  gboolean has_last;
  guint    last_counts[LK_N_ANSWERS];
} LkStatementResult;

/** LkThemeResult: open answers that the teacher laid together. @name: "" for those that lie in none; these come last. */
typedef struct
{
  char      *id;
  char      *name;
  GPtrArray *answers; /* (element-type utf8) */
} LkThemeResult;

typedef struct
{
  char      *id;
  char      *text;
  GPtrArray *themes;  /* (element-type LkThemeResult) */
  guint      n_answers;
} LkQuestionResult;

/**
 * LkSurveyResults:
 * @last_day: of the survey that it is held against, or LK_DAY_NONE
 * @shown: at least LK_SURVEY_MIN_ANSWERS sheets; else open answers are left out
 * @follow_up: what is done with it; "" for nothing yet
 * @told: when the pupils heard it, or LK_DAY_NONE
 *
 * What the results page, paper and files show of a survey: a plain value. Wiped when freed.
 */
typedef struct
{
  char         *name;
  char         *class_name;
  char         *subject;
  LkDay         day;
  LkDay         last_day;
  LkSurveyKind  kind;
  LkSurveyLevel level;
  guint         n_sheets;
  gboolean      shown;
  GPtrArray    *statements; /* (element-type LkStatementResult) */
  GPtrArray    *questions;  /* (element-type LkQuestionResult) */
  char         *follow_up;
  LkDay         told;
} LkSurveyResults;

/**
 * lk_survey_results_new:
 * @answers: to @form
 * @themes: (nullable) (element-type LkSurveyLine): of the teacher, in their order; LkSurveyLine's text is the name
 * @last: (nullable): of an earlier survey, answered to a form with lines of the same ids
 *
 * Returns: (transfer full): without names and days, which the caller fills in
 */
LkSurveyResults *lk_survey_results_new   (const LkSurveyForm    *form,
                                          const LkSurveyAnswers *answers,
                                          GPtrArray             *themes,
                                          const LkSurveyAnswers *last);
void             lk_survey_results_free  (LkSurveyResults       *self);
/** lk_statement_result_get_share: the part of those that answered 1 to 4 that gave 3 or 4, 0 to 1; NaN when not shown. */
double           lk_statement_result_get_share (const LkStatementResult *self);
/** lk_statement_result_get_last_share: NaN when there is no last time. */
double           lk_statement_result_get_last_share (const LkStatementResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSurveyResults, lk_survey_results_free)

G_END_DECLS
