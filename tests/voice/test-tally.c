/* Sheets of paper are entered by real keys, one for a statement. */

#include <adwaita.h>

#include "voice/lk-tally-page.h"
#include "voice/lk-tally-row.h"
#include "voice/sheets.h"

/* 25 sheets of 8 statements by 200 keys: statement i of sheet s gets answer (s + i) mod 5. */
static void
test_tally (Sheets        *f,
            gconstpointer  data)
{
  const char *keys[] = { "1", "2", "3", "4", "0" };

  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  for (guint sheet = 0; sheet < 25; sheet++)
    {
      g_autoptr (GString) pressed = g_string_new ("key --delay 4");

      for (guint i = 0; i < SHEETS_N_STATEMENTS; i++)
        g_string_append_printf (pressed, " %s", keys[(sheet + i) % 5]);
      stage_xdotool (&f->stage, "%s", pressed->str);
    }
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 25);
  g_assert_nonnull (sheets_find (f->stage.window, GTK_TYPE_LABEL, "Sheet 26"));
  stage_close (&f->stage);
  for (guint i = 0; i < SHEETS_N_STATEMENTS; i++)
    for (guint answer = 0; answer < LK_N_ANSWERS; answer++)
      g_assert_cmpuint (sheets_get_count (f, i, answer), ==, 5);
}

/* A slip is mended one statement back; the sheet that was just handed in is entered anew by a key of its own. */
static void
test_back (Sheets        *f,
           gconstpointer  data)
{
  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  stage_xdotool (&f->stage, "key 1 2 BackSpace BackSpace 4 3 space minus n N KP_1 KP_0");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  stage_xdotool (&f->stage, "key BackSpace");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  stage_xdotool (&f->stage, "key shift+BackSpace");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  stage_xdotool (&f->stage, "key 2");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  for (guint i = 0; i < 4; i++)
    stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
  stage_close (&f->stage);
  g_assert_cmpuint (sheets_get_count (f, 0, LK_ANSWER_4), ==, 5);
  g_assert_cmpuint (sheets_get_count (f, 1, LK_ANSWER_3), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 2, LK_ANSWER_4), ==, 4);
  g_assert_cmpuint (sheets_get_count (f, 2, LK_ANSWER_N_A), ==, 0);
  g_assert_cmpuint (sheets_get_count (f, 4, LK_ANSWER_N_A), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 6, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 7, LK_ANSWER_2), ==, 1);
}

/* The keys that take back everywhere: a statement, and then a sheet. */
static void
test_undo_key (Sheets        *f,
               gconstpointer  data)
{
  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  stage_xdotool (&f->stage, "key 1 2 ctrl+z 3 3 3 3 3 3 3");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  stage_xdotool (&f->stage, "key ctrl+z");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  stage_xdotool (&f->stage, "key 4");
  for (guint i = 0; i < 4; i++)
    stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
  stage_close (&f->stage);
  g_assert_cmpuint (sheets_get_count (f, 0, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 1, LK_ANSWER_2), ==, 0);
  g_assert_cmpuint (sheets_get_count (f, 1, LK_ANSWER_3), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 7, LK_ANSWER_4), ==, 5);
}

/* The @n-th row, from 0. */
static GtkWidget *
find_row (Sheets *f,
          guint    n)
{
  GtkWidget *row = sheets_find (f->stage.window, LK_TYPE_TALLY_ROW, NULL);

  for (; n > 0; n--)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* However often one goes back, what has been filled in stays, and so does the sheet before, which comes back only when it is asked for. */
static void
test_back_stays (Sheets        *f,
                 gconstpointer  data)
{
  GtkWidget *last = NULL;

  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  last = sheets_find (f->stage.window, GTK_TYPE_BUTTON, "_Take the Last Sheet Back");
  g_assert_false (gtk_widget_get_sensitive (last));
  stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
  g_assert_true (gtk_widget_get_sensitive (last));
  stage_xdotool (&f->stage, "key 1 2 3 BackSpace BackSpace BackSpace BackSpace BackSpace shift+BackSpace");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (last));
  sheets_click_on (f, find_row (f, 3));
  stage_xdotool (&f->stage, "key 1 1 1 1 1");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 2);
  sheets_click_on (f, last);
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  stage_xdotool (&f->stage, "key 2");
  for (guint i = 0; i < 3; i++)
    stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
  stage_close (&f->stage);
  g_assert_cmpuint (sheets_get_count (f, 0, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 1, LK_ANSWER_2), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 2, LK_ANSWER_3), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 3, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 7, LK_ANSWER_2), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 7, LK_ANSWER_4), ==, 4);
}

/* A form that is changed meanwhile: what has been filled in goes with its statement. */
static void
test_form (Sheets        *f,
           gconstpointer  data)
{
  LkSurveyForm *form = lk_survey_get_form (f->survey);
  g_autoptr (LkSurveyForm) moved = lk_survey_form_move (form, LK_SURVEY_STATEMENTS, 0, SHEETS_N_STATEMENTS - 1);
  g_autoptr (LkSurveyForm) longer = lk_survey_form_add (moved, LK_SURVEY_STATEMENTS, "Nog een", NULL);
  g_autoptr (LkSurveyForm) other = lk_survey_form_set_level (longer, LK_SURVEY_SECONDARY);

  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  stage_xdotool (&f->stage, "key 1 2 3");
  g_assert_true (lk_survey_set_form (f->survey, other, NULL));
  stage_settle (&f->stage);
  g_assert_nonnull (find_row (f, SHEETS_N_STATEMENTS));
  /* It stood at the fourth, which is the third now. */
  stage_xdotool (&f->stage, "key 4 4 4 4 4");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  sheets_click_on (f, find_row (f, SHEETS_N_STATEMENTS));
  stage_xdotool (&f->stage, "key 3");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  for (guint i = 0; i < 4; i++)
    stage_xdotool (&f->stage, "key 0 0 0 0 0 0 0 0 0");
  stage_close (&f->stage);
  g_assert_cmpuint (sheets_get_count (f, 0, LK_ANSWER_2), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 1, LK_ANSWER_3), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, 2, LK_ANSWER_4), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, SHEETS_N_STATEMENTS - 1, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (sheets_get_count (f, SHEETS_N_STATEMENTS, LK_ANSWER_3), ==, 1);
}

/* A key that is held down answers one statement; in an open answer it goes on writing. */
static void
test_held_key (Sheets        *f,
               gconstpointer  data)
{
  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  stage_xdotool (&f->stage, "keydown 1 sleep 1.5 keyup 1");
  stage_xdotool (&f->stage, "key 2 3 4 1 2 3");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  stage_xdotool (&f->stage, "keydown 4 sleep 1.5 keyup 4");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sheets_find (f->stage.window, GTK_TYPE_ENTRY, NULL))), ==, "");
  stage_xdotool (&f->stage, "keydown a sleep 1.5 keyup a");
  g_assert_cmpuint (strlen (gtk_editable_get_text (GTK_EDITABLE (sheets_find (f->stage.window, GTK_TYPE_ENTRY, NULL)))), >, 3);
  stage_xdotool (&f->stage, "keydown BackSpace sleep 3 keyup BackSpace");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sheets_find (f->stage.window, GTK_TYPE_ENTRY, NULL))), ==, "");
  stage_xdotool (&f->stage, "keydown Return sleep 1.5 keyup Return");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  g_assert_nonnull (sheets_find (f->stage.window, GTK_TYPE_LABEL, "Sheet 2"));
  stage_close (&f->stage);
}

/* Open questions: digits are letters there, Enter passes on; skipped they are gone. By the pointer too. */
static void
test_open (Sheets        *f,
           gconstpointer  data)
{
  const LkSurveyLine *question = lk_survey_form_get (lk_survey_get_form (f->survey), LK_SURVEY_QUESTIONS, 0);
  int x, y;

  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  stage_xdotool (&f->stage, "key 1 1 1 1 1 1 1 1");
  stage_xdotool (&f->stage, "type 'om 4 uur klaar'");
  stage_xdotool (&f->stage, "key Return");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  stage_xdotool (&f->stage, "key BackSpace");
  stage_xdotool (&f->stage, "key Return Return");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  stage_locate (&f->stage, sheets_find (f->stage.window, GTK_TYPE_CHECK_BUTTON, NULL), &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
  for (guint i = 0; i < 4; i++)
    stage_xdotool (&f->stage, "key 2 2 2 2 2 2 2 2");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 5);
  stage_locate (&f->stage, sheets_find (f->stage.window, GTK_TYPE_BUTTON, "_Left Blank"), &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1 click 1", x, y);
  g_assert_nonnull (sheets_find (f->stage.window, GTK_TYPE_LABEL, "Left blank"));
  stage_close (&f->stage);
  g_assert_cmpuint (lk_survey_answers_get_open (lk_survey_get_answers (f->survey), question->id)->len, ==, 1);
  g_assert_cmpstr (((LkOpenAnswer *) lk_survey_answers_get_open (lk_survey_get_answers (f->survey), question->id)->pdata[0])->text, ==, "om 4 uur klaar");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/tally/pile", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_tally, sheets_tear_down);
  g_test_add ("/tally/back", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_back, sheets_tear_down);
  g_test_add ("/tally/undo-key", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_undo_key, sheets_tear_down);
  g_test_add ("/tally/back-stays", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_back_stays, sheets_tear_down);
  g_test_add ("/tally/form", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_form, sheets_tear_down);
  g_test_add ("/tally/held-key", Sheets, GUINT_TO_POINTER (1), sheets_set_up, test_held_key, sheets_tear_down);
  g_test_add ("/tally/open", Sheets, GUINT_TO_POINTER (2), sheets_set_up, test_open, sheets_tear_down);
  return g_test_run ();
}
