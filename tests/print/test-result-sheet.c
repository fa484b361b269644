/* The results to show the class, as poppler's own programs read them back. */

#include "print/lk-result-sheet.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "survey-paper.h"

#define LONG "In this lesson I knew at every moment what I had to do, where I could find help when I got stuck, what I could do when I was done before the others, and I was sure " \
             "that the teacher had seen how far I had come, because there was a talk about my work at least once a week, and it helped EINDE"

static char *folder;

static LkSurveyResults *
make_results (LkSurveyLevel level,
              guint         n_statements,
              guint         n_sheets,
              const char   *text)
{
  g_autoptr (LkSurveyForm) form = make_form (level, n_statements, 2, text);
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new (), last = lk_survey_answers_new ();
  const LkSurveyLine lines[] = { { "t1", "More time to practise" }, { "t2", "Working together" } };
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();
  LkSurveyResults *results = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_ptr_array_add (themes, (gpointer) &lines[i]);
  lk_survey_answers_add_sheets (answers, n_sheets);
  lk_survey_answers_add_sheets (last, n_sheets);
  for (guint i = 0; i < n_statements; i++)
    for (guint sheet = 0; sheet < n_sheets; sheet++)
      {
        const char *id = lk_survey_form_get (form, LK_SURVEY_STATEMENTS, i)->id;

        lk_survey_answers_add_count (answers, id, (i + sheet * sheet) % 5, 1);
        lk_survey_answers_add_count (last, id, (i * 3 + sheet) % 4, 1);
      }
  for (guint sheet = 0; sheet < n_sheets; sheet++)
    lk_survey_answers_add_open (answers, lk_survey_form_get (form, LK_SURVEY_QUESTIONS, 0)->id, sheet % 3 == 0 ? "I would like it to be quieter while we work 🤫" : "More groups",
                                sheet % 3 == 0 ? "t1" : sheet % 3 == 1 ? "t2" : NULL);
  results = lk_survey_results_new (form, answers, themes, last);
  g_free (results->name);
  results->name = g_strdup ("Our lessons");
  g_free (results->class_name);
  results->class_name = g_strdup ("Groep 6");
  results->day = lk_day_new (2026, 11, 27);
  results->last_day = lk_day_new (2026, 9, 11);
  return results;
}

static void
follow (LkSurveyResults *results,
        const char      *text)
{
  g_free (results->follow_up);
  results->follow_up = g_strdup (text);
}

static char *
print (LkSurveyResults *results,
       const char      *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lk_result_sheet_draw_pdf (results, &error);

  g_assert_no_error (error);
  return save (folder, name, bytes);
}

static void
test_usual (void)
{
  g_autoptr (LkSurveyResults) results = make_results (LK_SURVEY_PRIMARY, 6, 24, "I know what we are going to learn EINDE");
  g_autofree char *path = NULL, *text = NULL;

  follow (results, "From Monday on we work quietly for the first ten minutes, and choose our own partner after that.");
  path = print (results, "result");
  text = read_text (path);
  check_words (path, 841.89, 595.276, 24);
  g_assert_cmpuint (count_words (text, "EINDE"), ==, 8);
  g_assert_nonnull (strstr (text, "Our lessons"));
  g_assert_nonnull (strstr (text, "24 pupils filled it in"));
  g_assert_nonnull (strstr (text, "More time to practise (8)"));
  g_assert_nonnull (strstr (text, "Also said (8)"));
  g_assert_cmpuint (count_words (text, "while we work"), ==, 8);
  g_assert_nonnull (strstr (text, "What we do with it"));
  g_assert_nonnull (strstr (text, "From Monday on"));
  g_assert_nonnull (strstr (text, "Nobody wrote anything here."));
}

static void
write_at_length (LkQuestionResult *question)
{
  for (guint i = 0; i < question->themes->len; i++)
    {
      GPtrArray *answers = ((LkThemeResult *) question->themes->pdata[i])->answers;

      for (guint k = 0; k < answers->len; k++)
        {
          g_free (answers->pdata[k]);
          answers->pdata[k] = g_strdup (LONG);
        }
    }
}

/* A theme's name is on the page of its first answer, wherever a page ends. */
static void
test_themes (void)
{
  static const char * const themes[] = { "More time to practise (", "Working together (", "Also said (" };

  for (guint n_statements = 3; n_statements < 13; n_statements++)
    {
      g_autoptr (LkSurveyResults) results = make_results (LK_SURVEY_PRIMARY, n_statements, 30, "I know what we are going to learn");
      g_autofree char *path = NULL, *text = NULL;
      g_auto (GStrv) pages = NULL;

      write_at_length (results->questions->pdata[0]);
      path = print (results, "result-themes");
      text = read_text (path);
      pages = g_strsplit (text, "\f", -1);

      for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
        for (guint page = 0; pages[page] != NULL; page++)
          {
            const char *name = strstr (pages[page], themes[i]);

            g_assert_true (name == NULL || strstr (name, "In this lesson") != NULL);
          }
    }
}

/* With too few, nothing that one of them wrote. */
static void
test_few (void)
{
  g_autoptr (LkSurveyResults) results = make_results (LK_SURVEY_SECONDARY, 4, 4, "I dare to ask questions EINDE");
  g_autofree char *path = print (results, "result-few"), *text = read_text (path);

  g_assert_cmpuint (count_words (text, "Fewer than 5 answers"), ==, 4);
  g_assert_cmpuint (count_words (text, "More groups"), ==, 0);
  g_assert_nonnull (strstr (text, "at least 5"));
  g_assert_cmpuint (count_pages (path), ==, 1);
}

static void
test_many (void)
{
  static const struct { const char *name, *text; guint n; } cases[] = {
    { "result-forty", "I know what we are going to learn EINDE", 40 }, { "result-long", LONG, 12 }, { "result-foreign", "أعرف ما سنتعلمه اليوم 🎒 EINDE", 5 }, { "result-one", "X EINDE", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LkSurveyResults) results = make_results (LK_SURVEY_SECONDARY, cases[i].n, 25, cases[i].text);
      g_autofree char *path = print (results, cases[i].name), *text = read_text (path);

      check_words (path, 841.89, 595.276, 24);
      g_assert_cmpuint (count_words (text, "EINDE"), ==, cases[i].n + 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* For eyes: FOLDER po */
  if (argc > 2)
    {
      bindtextdomain (GETTEXT_PACKAGE, argv[2]);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
    }
  folder = argc > 1 ? g_strdup (argv[1]) : g_dir_make_tmp ("board-sheet-XXXXXX", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_test_add_func ("/result-sheet/usual", test_usual);
  g_test_add_func ("/result-sheet/themes", test_themes);
  g_test_add_func ("/result-sheet/few", test_few);
  g_test_add_func ("/result-sheet/many", test_many);
  return g_test_run ();
}
