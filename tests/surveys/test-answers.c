#include "surveys/lk-survey-answers-json.h"

#define N_STATEMENTS 3

static LkSurveyForm *
make_form (void)
{
  return lk_survey_form_read ("{\"kind\":\"survey\",\"level\":\"primary\",\"statements\":[{\"id\":\"s0\",\"text\":\"a\"},{\"id\":\"s1\",\"text\":\"b\"},"
                              "{\"id\":\"s2\",\"text\":\"c\"}],\"questions\":[{\"id\":\"q\",\"text\":\"d\"}]}", NULL);
}

static void
add_random_sheets (LkSurveyAnswers    *answers,
                   const LkSurveyForm *form,
                   guint               n)
{
  static const char * const words[] = { "rustig", "uitleg", "", "  ", "leuk 😀", NULL };

  for (guint i = 0; i < n; i++)
    {
      LkAnswer sheet[N_STATEMENTS];
      const char *open[] = { words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], NULL };

      for (guint k = 0; k < N_STATEMENTS; k++)
        sheet[k] = (LkAnswer) g_test_rand_int_range (LK_ANSWER_1, LK_ANSWER_BLANK + 1);
      lk_survey_answers_add_sheet (answers, form, sheet, open);
    }
}

static void
test_counted (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();
  const LkAnswer one[] = { LK_ANSWER_1, LK_ANSWER_N_A, LK_ANSWER_BLANK }, other[] = { LK_ANSWER_1, LK_ANSWER_4, LK_ANSWER_BLANK };
  const char * const open[] = { "  meer groepswerk\n", NULL };

  lk_survey_answers_add_sheet (answers, form, one, open);
  lk_survey_answers_add_sheet (answers, form, other, NULL);
  g_assert_cmpuint (lk_survey_answers_get_n_sheets (answers), ==, 2);
  g_assert_cmpuint (lk_survey_answers_get_count (answers, "s0", LK_ANSWER_1), ==, 2);
  g_assert_cmpuint (lk_survey_answers_get_count (answers, "s1", LK_ANSWER_N_A), ==, 1);
  g_assert_cmpuint (lk_survey_answers_get_count (answers, "s1", LK_ANSWER_4), ==, 1);
  for (LkAnswer answer = LK_ANSWER_1; answer < LK_N_ANSWERS; answer++)
    g_assert_cmpuint (lk_survey_answers_get_count (answers, "s2", answer), ==, 0);
  g_assert_cmpuint (lk_survey_answers_get_open (answers, "q")->len, ==, 1);
  g_assert_cmpstr (((LkOpenAnswer *) lk_survey_answers_get_open (answers, "q")->pdata[0])->text, ==, "meer groepswerk");
}

static void
test_long_answer (void)
{
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  const LkOpenAnswer *kept = NULL;

  for (guint i = 0; i < LK_SURVEY_MAX_ANSWER + 5; i++)
    g_string_append (text, "é");
  lk_survey_answers_add_open (answers, "q", text->str, NULL);
  kept = lk_survey_answers_get_open (answers, "q")->pdata[0];
  g_assert_cmpint (g_utf8_strlen (kept->text, -1), ==, LK_SURVEY_MAX_ANSWER);
  g_assert_true (g_str_has_suffix (kept->text, "é…"));
}

/* How often the answer of the first pupil, who is always the same, lies at each place. */
static void
test_no_place_is_preferred (void)
{
  enum { N = 5, ROUNDS = 5000 };
  g_autoptr (LkSurveyForm) form = make_form ();
  const LkAnswer sheet[N_STATEMENTS] = { LK_ANSWER_1, LK_ANSWER_1, LK_ANSWER_1 };
  guint first[N] = { 0 }, last[N] = { 0 };

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();
      GPtrArray *open = NULL;

      for (guint i = 0; i < N; i++)
        {
          const char *texts[] = { (const char *[]) { "a", "b", "c", "d", "e" }[i], NULL };

          lk_survey_answers_add_sheet (answers, form, sheet, texts);
        }
      open = lk_survey_answers_get_open (answers, "q");
      for (guint place = 0; place < N; place++)
        {
          first[place] += g_str_equal (((LkOpenAnswer *) open->pdata[place])->text, "a");
          last[place] += g_str_equal (((LkOpenAnswer *) open->pdata[place])->text, "e");
        }
    }
  /* 1,000 each; beyond eight standard deviations of 28 it is no chance. */
  for (guint place = 0; place < N; place++)
    {
      g_assert_cmpint (ABS ((int) first[place] - ROUNDS / N), <, 226);
      g_assert_cmpint (ABS ((int) last[place] - ROUNDS / N), <, 226);
    }
}

static void
test_merge (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (LkSurveyAnswers) base = lk_survey_answers_new ();
      g_autoptr (LkSurveyAnswers) mine = NULL;
      g_autoptr (LkSurveyAnswers) theirs = NULL;
      g_autoptr (LkSurveyAnswers) here = lk_survey_answers_new ();
      g_autoptr (LkSurveyAnswers) there = lk_survey_answers_new ();
      g_autoptr (LkSurveyAnswers) all = NULL;
      g_autoptr (LkSurveyAnswers) merged = NULL;
      g_autoptr (LkSurveyAnswers) other_way = NULL;

      add_random_sheets (base, form, (guint) g_test_rand_int_range (0, 20));
      add_random_sheets (here, form, (guint) g_test_rand_int_range (0, 20));
      add_random_sheets (there, form, (guint) g_test_rand_int_range (0, 20));
      mine = lk_survey_answers_copy (base);
      lk_survey_answers_add (mine, here);
      theirs = lk_survey_answers_copy (base);
      lk_survey_answers_add (theirs, there);
      all = lk_survey_answers_copy (mine);
      lk_survey_answers_add (all, there);
      merged = lk_survey_answers_merge (base, mine, theirs);
      other_way = lk_survey_answers_merge (base, theirs, mine);
      g_assert_true (lk_survey_answers_equal (merged, all));
      g_assert_true (lk_survey_answers_equal (merged, other_way));
      g_assert_cmpint (lk_survey_answers_equal (merged, base), ==,
                       lk_survey_answers_get_n_sheets (here) + lk_survey_answers_get_n_sheets (there) == 0);
    }
}

static void
test_merge_themes (void)
{
  g_autoptr (LkSurveyAnswers) base = lk_survey_answers_new ();
  g_autoptr (LkSurveyAnswers) mine = lk_survey_answers_new ();
  g_autoptr (LkSurveyAnswers) theirs = lk_survey_answers_new ();
  g_autoptr (LkSurveyAnswers) wanted = lk_survey_answers_new ();
  g_autoptr (LkSurveyAnswers) merged = NULL;

  lk_survey_answers_add_open (base, "q", "a", NULL);
  lk_survey_answers_add_open (base, "q", "b", NULL);
  lk_survey_answers_add_open (base, "q", "c", "old");
  lk_survey_answers_add_open (mine, "q", "a", "rust");
  lk_survey_answers_add_open (mine, "q", "b", "rust");
  lk_survey_answers_add_open (mine, "q", "c", "old");
  lk_survey_answers_add_open (theirs, "q", "a", NULL);
  lk_survey_answers_add_open (theirs, "q", "b", "tempo");
  lk_survey_answers_add_open (wanted, "q", "a", "rust");
  lk_survey_answers_add_open (wanted, "q", "b", "tempo");
  merged = lk_survey_answers_merge (base, mine, theirs);
  g_assert_true (lk_survey_answers_equal (merged, wanted));
}

static void
test_json (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();
  g_autoptr (LkSurveyAnswers) again = NULL;
  g_autoptr (JsonObject) object = NULL;

  add_random_sheets (answers, form, 30);
  lk_survey_answers_add_open (answers, "q", "in een thema", "t1");
  object = lk_survey_answers_to_object (answers);
  again = lk_survey_answers_from_object (object);
  g_assert_nonnull (again);
  g_assert_true (lk_survey_answers_equal (answers, again));
}

static void
test_json_refused (void)
{
  static const char * const texts[] = {
    "{}", "{\"sheets\":-1,\"counts\":{},\"open\":{}}", "{\"sheets\":\"3\",\"counts\":{},\"open\":{}}",
    "{\"sheets\":1,\"counts\":{\"s0\":[1,2,3,4]},\"open\":{}}", "{\"sheets\":1,\"counts\":{\"s0\":[1,2,3,4,99999999999]},\"open\":{}}",
    "{\"sheets\":1,\"counts\":[],\"open\":{}}", "{\"sheets\":1,\"counts\":{},\"open\":{\"q\":[{\"theme\":\"t\"}]}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (texts[i], NULL);

      g_assert_null (lk_survey_answers_from_object (json_node_get_object (node)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/surveys/answers/counted", test_counted);
  g_test_add_func ("/surveys/answers/long", test_long_answer);
  g_test_add_func ("/surveys/answers/no-place-is-preferred", test_no_place_is_preferred);
  g_test_add_func ("/surveys/answers/merge", test_merge);
  g_test_add_func ("/surveys/answers/merge-themes", test_merge_themes);
  g_test_add_func ("/surveys/answers/json", test_json);
  g_test_add_func ("/surveys/answers/json-refused", test_json_refused);
  return g_test_run ();
}
