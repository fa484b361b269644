/* The sheet that pupils fill in, as poppler's own programs read it back. */

#include "print/lk-survey-sheet.h"

#include <libintl.h>
#include <locale.h>

#include "survey-paper.h"

#define LONG "In this lesson I knew at every moment what I had to do, where I could find help when I got stuck, what I could do when I was done before the others, and I was sure " \
             "that the teacher had seen how far I had come, because there was a talk about my work at least once a week, and it helped EINDE"

static char *folder;

static const struct { const char *name; LkSurveyLevel level; guint n_statements, n_questions, per_page; gboolean a5; const char *text; } cases[] = {
  { "primary-1", LK_SURVEY_PRIMARY, 6, 2, 1, FALSE, "I know what we are going to learn EINDE" },
  { "primary-2", LK_SURVEY_PRIMARY, 5, 1, 2, FALSE, "I know what to do EINDE" },
  { "primary-4", LK_SURVEY_PRIMARY, 3, 0, 4, FALSE, "I know what to do EINDE" },
  { "primary-a5", LK_SURVEY_PRIMARY, 5, 1, 1, TRUE, "I know what to do EINDE" },
  { "secondary-1", LK_SURVEY_SECONDARY, 12, 2, 1, FALSE, "The teacher explains so that I can go on by myself EINDE" },
  { "secondary-2", LK_SURVEY_SECONDARY, 8, 2, 2, FALSE, "The teacher explains so that I can go on EINDE" },
  { "secondary-4", LK_SURVEY_SECONDARY, 6, 0, 4, FALSE, "I dare to ask questions EINDE" },
  { "secondary-a5", LK_SURVEY_SECONDARY, 8, 1, 1, TRUE, "I dare to ask questions EINDE" },
  { "forty", LK_SURVEY_SECONDARY, 40, 2, 1, FALSE, "The teacher explains so that I can go on by myself EINDE" },
  { "long", LK_SURVEY_PRIMARY, 12, 2, 1, FALSE, LONG },
  { "long-4", LK_SURVEY_SECONDARY, 8, 2, 4, FALSE, LONG },
  { "foreign", LK_SURVEY_PRIMARY, 5, 1, 1, FALSE, "🎒 أعرف ما سنتعلمه اليوم EINDE" },
  { "one", LK_SURVEY_SECONDARY, 1, 0, 1, FALSE, "I dare to ask questions EINDE" },
  { "ticket", LK_SURVEY_PRIMARY, 0, 1, 4, FALSE, "What did you learn today? EINDE" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LkSurveyForm) form = make_form (cases[i].level, cases[i].n_statements, cases[i].n_questions, cases[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = lk_survey_sheet_draw_pdf (form, "Onze lessen", cases[i].per_page, cases[i].a5, &error);
      g_autofree char *path = NULL, *text = NULL;

      g_assert_no_error (error);
      path = save (folder, cases[i].name, bytes);
      text = read_text (path);
      /* All of it, on each of the sheets, and no place for a name. */
      g_assert_cmpuint (count_words (text, "EINDE"), ==, (cases[i].n_statements + cases[i].n_questions) * cases[i].per_page);
      g_assert_cmpuint (count_words (text, "Onze lessen"), ==, cases[i].per_page);
      check_words (path, cases[i].a5 ? 419.528 : 595.276, cases[i].a5 ? 595.276 : 841.89, 17);
    }
}

static void
test_pages (void)
{
  g_autoptr (LkSurveyForm) few = make_form (LK_SURVEY_SECONDARY, 4, 0, "I know what to do"), many = make_form (LK_SURVEY_SECONDARY, 40, 2, LONG);
  g_autoptr (LkSurveySheet) one = lk_survey_sheet_new (few, "X", 1, 595.276, 841.89), more = lk_survey_sheet_new (many, "X", 4, 595.276, 841.89);

  g_assert_cmpuint (lk_survey_sheet_get_n_pages (one), ==, 1);
  g_assert_cmpuint (lk_survey_sheet_get_n_pages (more), >, 4);
  g_assert_cmpuint (lk_survey_sheet_get_fit (few, "X", 595.276, 841.89), ==, 4);
  g_assert_cmpuint (lk_survey_sheet_get_fit (many, "X", 595.276, 841.89), ==, 1);
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
  g_test_add_func ("/survey-sheet/cases", test_cases);
  g_test_add_func ("/survey-sheet/pages", test_pages);
  return g_test_run ();
}
