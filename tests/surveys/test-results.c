#include <math.h>

#include "surveys/lk-survey-results.h"

static LkSurveyForm *
make_form (void)
{
  return lk_survey_form_read ("{\"kind\":\"survey\",\"level\":\"primary\",\"statements\":[{\"id\":\"s0\",\"text\":\"a\"},{\"id\":\"s1\",\"text\":\"b\"}],"
                              "\"questions\":[{\"id\":\"q\",\"text\":\"d\"}]}", NULL);
}

static LkSurveyAnswers *
make_answers (guint n_sheets)
{
  LkSurveyAnswers *answers = lk_survey_answers_new ();

  lk_survey_answers_add_sheets (answers, n_sheets);
  lk_survey_answers_add_count (answers, "s0", LK_ANSWER_4, n_sheets - 1);
  lk_survey_answers_add_count (answers, "s0", LK_ANSWER_1, 1);
  lk_survey_answers_add_count (answers, "s1", LK_ANSWER_3, 4);
  lk_survey_answers_add_count (answers, "s1", LK_ANSWER_N_A, n_sheets - 4);
  lk_survey_answers_add_open (answers, "q", "los", NULL);
  lk_survey_answers_add_open (answers, "q", "rustig", "t1");
  lk_survey_answers_add_open (answers, "q", "thema is weg", "t9");
  return answers;
}

static void
test_few_are_hidden (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyAnswers) answers = make_answers (4);
  g_autoptr (LkSurveyResults) results = lk_survey_results_new (form, answers, NULL, NULL);

  g_assert_false (results->shown);
  g_assert_cmpuint (results->n_sheets, ==, 4);
  for (guint i = 0; i < results->statements->len; i++)
    {
      const LkStatementResult *statement = results->statements->pdata[i];

      g_assert_false (statement->shown);
      g_assert_true (isnan (lk_statement_result_get_share (statement)));
      for (guint answer = 0; answer < LK_N_ANSWERS; answer++)
        g_assert_cmpuint (statement->counts[answer], ==, 0);
    }
  g_assert_cmpuint (((LkQuestionResult *) results->questions->pdata[0])->themes->len, ==, 0);
}

/* Enough sheets, but of one statement most say n.v.t. */
static void
test_few_of_one_are_hidden (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyAnswers) answers = make_answers (8);
  g_autoptr (LkSurveyResults) results = lk_survey_results_new (form, answers, NULL, NULL);
  const LkStatementResult *first = results->statements->pdata[0], *second = results->statements->pdata[1];

  g_assert_true (first->shown);
  g_assert_cmpfloat_with_epsilon (lk_statement_result_get_share (first), 7.0 / 8, 1e-9);
  g_assert_false (second->shown);
  g_assert_cmpuint (second->n_answered, ==, 4);
  g_assert_cmpuint (second->counts[LK_ANSWER_N_A], ==, 0);
}

static void
test_last_time (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyAnswers) answers = make_answers (8);
  g_autoptr (LkSurveyAnswers) last = make_answers (5);
  g_autoptr (LkSurveyResults) results = lk_survey_results_new (form, answers, NULL, last);
  const LkStatementResult *first = results->statements->pdata[0], *second = results->statements->pdata[1];

  g_assert_true (first->has_last);
  g_assert_cmpfloat_with_epsilon (lk_statement_result_get_last_share (first), 0.8, 1e-9);
  g_assert_false (second->has_last);
  g_assert_true (isnan (lk_statement_result_get_last_share (second)));
}

static void
test_themes (void)
{
  LkSurveyLine themes[] = { { "t0", "Leeg" }, { "t1", "Rust" } };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyAnswers) answers = make_answers (8);
  g_autoptr (LkSurveyResults) results = NULL;
  LkQuestionResult *question = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    g_ptr_array_add (list, &themes[i]);
  results = lk_survey_results_new (form, answers, list, NULL);
  question = results->questions->pdata[0];
  g_assert_cmpuint (question->n_answers, ==, 3);
  g_assert_cmpuint (question->themes->len, ==, 2);
  g_assert_cmpstr (((LkThemeResult *) question->themes->pdata[0])->name, ==, "Rust");
  g_assert_cmpstr (((LkThemeResult *) question->themes->pdata[1])->name, ==, "");
  g_assert_cmpuint (((LkThemeResult *) question->themes->pdata[1])->answers->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/surveys/results/few-are-hidden", test_few_are_hidden);
  g_test_add_func ("/surveys/results/few-of-one-are-hidden", test_few_of_one_are_hidden);
  g_test_add_func ("/surveys/results/last-time", test_last_time);
  g_test_add_func ("/surveys/results/themes", test_themes);
  return g_test_run ();
}
