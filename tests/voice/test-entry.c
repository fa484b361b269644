/* Answers come in: sheets by real keys, and a device that goes round, which only the teacher's password leaves. */

#include <adwaita.h>
#include <string.h>

#include "voice/lk-answer-row.h"
#include "voice/lk-arena-page.h"
#include "voice/lk-pupil-window.h"
#include "voice/lk-tally-page.h"
#include "voice/lk-tally-row.h"
#include "voice/voice.h"

#define N_STATEMENTS 8

typedef struct
{
  Stage      stage;
  LkKeeper  *keeper;
  LkPrivate *own;
  LkSurvey  *survey;
  LkArena   *arena;
} Fixture;

static gboolean
is_alone (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

static void
locking_cb (Fixture *f)
{
  lk_private_lock (f->own);
}

static LkSurveyForm *
make_form (guint n_questions)
{
  LkSurveyForm *form = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_PRIMARY);

  for (guint i = 0; i < N_STATEMENTS + n_questions; i++)
    {
      g_autofree char *text = g_strdup_printf ("De uitleg in deze les helpt mij om het zelf te kunnen, ook als het moeilijk is (%u)", i + 1);

      form = voice_add_line (form, i < N_STATEMENTS ? LK_SURVEY_STATEMENTS : LK_SURVEY_QUESTIONS, text);
    }
  return form;
}

static void
set_up_with (Fixture *f,
             guint    n_questions)
{
  g_autoptr (LkSurveyForm) form = make_form (n_questions);
  g_autoptr (GError) error = NULL;

  rig_set_up (&f->stage.rig, NULL);
  f->own = voice_come_in (&f->stage, &f->keeper);
  g_signal_connect_swapped (f->keeper, "locking", G_CALLBACK (locking_cb), f);
  f->survey = lk_private_add_survey (f->own, "Rekenen", f->stage.rig.team, lk_day_today (), form, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  set_up_with (f, GPOINTER_TO_UINT (data));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  lk_keeper_lock (f->keeper);
  lk_store_flush (f->stage.rig.store);
  /* A password that was typed last may still be checked. */
  voice_wait_until (is_alone, f->own);
  voice_wait_until (is_alone, f->keeper);
  g_assert_finalize_object (g_steal_pointer (&f->own));
  g_assert_finalize_object (g_steal_pointer (&f->keeper));
  rig_tear_down (&f->stage.rig, NULL);
}

static guint
get_count (Fixture  *f,
           guint     statement,
           LkAnswer  answer)
{
  return lk_survey_answers_get_count (lk_survey_get_answers (f->survey), lk_survey_form_get (lk_survey_get_form (f->survey), LK_SURVEY_STATEMENTS, statement)->id, answer);
}

static GtkWidget *
find (GtkWidget  *from,
      GType       type,
      const char *label)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (from), type) && gtk_widget_get_mapped (from) &&
      (label == NULL || (GTK_IS_LABEL (from) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (from)), label) == 0) ||
       (GTK_IS_BUTTON (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type, label);
  return found;
}

/* 25 sheets of 8 statements by 200 keys: statement i of sheet s gets answer (s + i) mod 5. */
static void
test_tally (Fixture       *f,
            gconstpointer  data)
{
  const char *keys[] = { "1", "2", "3", "4", "0" };

  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  for (guint sheet = 0; sheet < 25; sheet++)
    {
      g_autoptr (GString) pressed = g_string_new ("key --delay 4");

      for (guint i = 0; i < N_STATEMENTS; i++)
        g_string_append_printf (pressed, " %s", keys[(sheet + i) % 5]);
      stage_xdotool (&f->stage, "%s", pressed->str);
    }
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 25);
  g_assert_nonnull (find (f->stage.window, GTK_TYPE_LABEL, "Sheet 26"));
  stage_close (&f->stage);
  for (guint i = 0; i < N_STATEMENTS; i++)
    for (guint answer = 0; answer < LK_N_ANSWERS; answer++)
      g_assert_cmpuint (get_count (f, i, answer), ==, 5);
}

/* A slip is mended one statement back; the sheet that was just handed in is entered anew by a key of its own. */
static void
test_back (Fixture       *f,
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
  g_assert_cmpuint (get_count (f, 0, LK_ANSWER_4), ==, 5);
  g_assert_cmpuint (get_count (f, 1, LK_ANSWER_3), ==, 1);
  g_assert_cmpuint (get_count (f, 2, LK_ANSWER_4), ==, 4);
  g_assert_cmpuint (get_count (f, 2, LK_ANSWER_N_A), ==, 0);
  g_assert_cmpuint (get_count (f, 4, LK_ANSWER_N_A), ==, 1);
  g_assert_cmpuint (get_count (f, 6, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (get_count (f, 7, LK_ANSWER_2), ==, 1);
}

/* The keys that take back everywhere: a statement, and then a sheet. */
static void
test_undo_key (Fixture       *f,
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
  g_assert_cmpuint (get_count (f, 0, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (get_count (f, 1, LK_ANSWER_2), ==, 0);
  g_assert_cmpuint (get_count (f, 1, LK_ANSWER_3), ==, 1);
  g_assert_cmpuint (get_count (f, 7, LK_ANSWER_4), ==, 5);
}

static void
click_on (Fixture   *f,
          GtkWidget *widget)
{
  int x, y;

  g_assert_nonnull (widget);
  stage_locate (&f->stage, widget, &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
}

/* The @n-th row, from 0. */
static GtkWidget *
find_row (Fixture *f,
          guint    n)
{
  GtkWidget *row = find (f->stage.window, LK_TYPE_TALLY_ROW, NULL);

  for (; n > 0; n--)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* However often one goes back, what has been filled in stays, and so does the sheet before, which comes back only when it is asked for. */
static void
test_back_stays (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *last = NULL;

  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  last = find (f->stage.window, GTK_TYPE_BUTTON, "_Take the Last Sheet Back");
  g_assert_false (gtk_widget_get_sensitive (last));
  stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
  g_assert_true (gtk_widget_get_sensitive (last));
  stage_xdotool (&f->stage, "key 1 2 3 BackSpace BackSpace BackSpace BackSpace BackSpace shift+BackSpace");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (last));
  click_on (f, find_row (f, 3));
  stage_xdotool (&f->stage, "key 1 1 1 1 1");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 2);
  click_on (f, last);
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  stage_xdotool (&f->stage, "key 2");
  for (guint i = 0; i < 3; i++)
    stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
  stage_close (&f->stage);
  g_assert_cmpuint (get_count (f, 0, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (get_count (f, 1, LK_ANSWER_2), ==, 1);
  g_assert_cmpuint (get_count (f, 2, LK_ANSWER_3), ==, 1);
  g_assert_cmpuint (get_count (f, 3, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (get_count (f, 7, LK_ANSWER_2), ==, 1);
  g_assert_cmpuint (get_count (f, 7, LK_ANSWER_4), ==, 4);
}

/* A form that is changed meanwhile: what has been filled in goes with its statement. */
static void
test_form (Fixture       *f,
           gconstpointer  data)
{
  LkSurveyForm *form = lk_survey_get_form (f->survey);
  g_autoptr (LkSurveyForm) moved = lk_survey_form_move (form, LK_SURVEY_STATEMENTS, 0, N_STATEMENTS - 1);
  g_autoptr (LkSurveyForm) longer = lk_survey_form_add (moved, LK_SURVEY_STATEMENTS, "Nog een", NULL);
  g_autoptr (LkSurveyForm) other = lk_survey_form_set_level (longer, LK_SURVEY_SECONDARY);

  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  stage_xdotool (&f->stage, "key 1 2 3");
  g_assert_true (lk_survey_set_form (f->survey, other, NULL));
  stage_settle (&f->stage);
  g_assert_nonnull (find_row (f, N_STATEMENTS));
  /* It stood at the fourth, which is the third now. */
  stage_xdotool (&f->stage, "key 4 4 4 4 4");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  click_on (f, find_row (f, N_STATEMENTS));
  stage_xdotool (&f->stage, "key 3");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  for (guint i = 0; i < 4; i++)
    stage_xdotool (&f->stage, "key 0 0 0 0 0 0 0 0 0");
  stage_close (&f->stage);
  g_assert_cmpuint (get_count (f, 0, LK_ANSWER_2), ==, 1);
  g_assert_cmpuint (get_count (f, 1, LK_ANSWER_3), ==, 1);
  g_assert_cmpuint (get_count (f, 2, LK_ANSWER_4), ==, 1);
  g_assert_cmpuint (get_count (f, N_STATEMENTS - 1, LK_ANSWER_1), ==, 1);
  g_assert_cmpuint (get_count (f, N_STATEMENTS, LK_ANSWER_3), ==, 1);
}

/* A key that is held down answers one statement; in an open answer it goes on writing. */
static void
test_held_key (Fixture       *f,
               gconstpointer  data)
{
  voice_open_page (&f->stage, lk_tally_page_new (f->survey));
  stage_xdotool (&f->stage, "keydown 1 sleep 1.5 keyup 1");
  stage_xdotool (&f->stage, "key 2 3 4 1 2 3");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  stage_xdotool (&f->stage, "keydown 4 sleep 1.5 keyup 4");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f->stage.window, GTK_TYPE_ENTRY, NULL))), ==, "");
  stage_xdotool (&f->stage, "keydown a sleep 1.5 keyup a");
  g_assert_cmpuint (strlen (gtk_editable_get_text (GTK_EDITABLE (find (f->stage.window, GTK_TYPE_ENTRY, NULL)))), >, 3);
  stage_xdotool (&f->stage, "keydown BackSpace sleep 3 keyup BackSpace");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f->stage.window, GTK_TYPE_ENTRY, NULL))), ==, "");
  stage_xdotool (&f->stage, "keydown Return sleep 1.5 keyup Return");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  g_assert_nonnull (find (f->stage.window, GTK_TYPE_LABEL, "Sheet 2"));
  stage_close (&f->stage);
}

/* Open questions: digits are letters there, Enter passes on; skipped they are gone. By the pointer too. */
static void
test_open (Fixture       *f,
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
  stage_locate (&f->stage, find (f->stage.window, GTK_TYPE_CHECK_BUTTON, NULL), &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
  for (guint i = 0; i < 4; i++)
    stage_xdotool (&f->stage, "key 2 2 2 2 2 2 2 2");
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 5);
  stage_locate (&f->stage, find (f->stage.window, GTK_TYPE_BUTTON, "_Left Blank"), &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1 click 1", x, y);
  g_assert_nonnull (find (f->stage.window, GTK_TYPE_LABEL, "Left blank"));
  stage_close (&f->stage);
  g_assert_cmpuint (lk_survey_answers_get_open (lk_survey_get_answers (f->survey), question->id)->len, ==, 1);
  g_assert_cmpstr (((LkOpenAnswer *) lk_survey_answers_get_open (lk_survey_get_answers (f->survey), question->id)->pdata[0])->text, ==, "om 4 uur klaar");
}

static GtkWindow *
find_pupil_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (LK_IS_PUPIL_WINDOW (item->data))
      return item->data;
  return NULL;
}

static gboolean
is_in_front (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_gone (gpointer data)
{
  return find_pupil_window () == NULL;
}

static GtkWindow *
go_round (Fixture *f)
{
  GtkWidget *page = gtk_button_new_with_label ("Anna en Bram");
  GtkWindow *window = NULL;

  voice_open_page (&f->stage, page);
  lk_pupil_window_present (page, f->keeper, f->own, f->survey);
  window = find_pupil_window ();
  g_assert_nonnull (window);
  voice_wait_until (is_in_front, window);
  stage_settle (&f->stage);
  g_assert_false (gtk_widget_get_visible (f->stage.window));
  return window;
}

static void
type_password (Fixture    *f,
               const char *password)
{
  stage_xdotool (&f->stage, "type '%s'", password);
  stage_xdotool (&f->stage, "key Return");
}

static void
click_in (GtkWindow *window,
          Fixture   *f,
          GtkWidget *widget)
{
  graphene_rect_t bounds;
  double surface_x, surface_y;

  g_assert_nonnull (widget);
  gtk_native_get_surface_transform (GTK_NATIVE (window), &surface_x, &surface_y);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
  stage_xdotool (&f->stage, "mousemove %d %d click 1", (int) (bounds.origin.x + bounds.size.width / 2 + surface_x),
                 (int) (bounds.origin.y + bounds.size.height / 2 + surface_y));
}

static GtkWidget *
find_padlock (GtkWindow *window)
{
  GtkWidget *overlay = gtk_window_get_child (window);

  return gtk_widget_get_last_child (overlay);
}

static void
leave (Fixture *f)
{
  GtkWindow *window = find_pupil_window ();

  click_in (window, f, find_padlock (window));
  type_password (f, PASSWORD);
  voice_wait_until (is_gone, NULL);
  stage_settle (&f->stage);
  g_assert_true (gtk_widget_get_visible (f->stage.window));
}

/* None of these leaves it, on whatever page it is. */
static void
try_to_leave (Fixture   *f,
              GtkWindow *window)
{
  const char *keys[] = { "alt+F4", "Escape", "F11", "super", "ctrl+q", "ctrl+w", "ctrl+shift+i", "alt+F10", "super+d", "shift+F10", "alt+Left", "ctrl+l" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      stage_xdotool (&f->stage, "key %s", keys[i]);
      g_assert_true (find_pupil_window () == window);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
      g_assert_false (gtk_widget_get_visible (f->stage.window));
    }
  gtk_window_close (window);
  stage_settle (&f->stage);
  g_assert_true (find_pupil_window () == window);
}

static void
test_round (Fixture       *f,
            gconstpointer  data)
{
  GtkWindow *window = go_round (f);

  try_to_leave (f, window);
  for (guint i = 0; i < 6; i++)
    {
      stage_xdotool (&f->stage, "key Return");
      stage_xdotool (&f->stage, "key 1 2 BackSpace 3 4 0 1 2 3");
      if (i == 0)
        try_to_leave (f, window);
      stage_xdotool (&f->stage, "key Right Right Return");
      stage_xdotool (&f->stage, "type 'Meer 4 tijd'");
      stage_xdotool (&f->stage, "key ctrl+v Tab Tab Return");
      g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, i + 1);
      g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thank you!"));
    }
  leave (f);
  g_assert_cmpuint (get_count (f, 1, LK_ANSWER_3), ==, 6);
  g_assert_cmpuint (get_count (f, 7, LK_ANSWER_2), ==, 6);
  stage_close (&f->stage);
}

static void
test_double_tap (Fixture       *f,
                 gconstpointer  data)
{
  GtkWindow *window = go_round (f);

  stage_xdotool (&f->stage, "key Return");
  click_in (window, f, gtk_widget_get_first_child (find (GTK_WIDGET (window), LK_TYPE_ANSWER_ROW, NULL)));
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "2 of 9"));
  g_usleep (G_USEC_PER_SEC);
  stage_xdotool (&f->stage, "click --repeat 2 --delay 150 1");
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "3 of 9"));
  leave (f);
  stage_close (&f->stage);
}

static void
fill_in (Fixture *f)
{
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
}

/* A sheet that is not taken is kept, the pupil is told so, and the teacher can try again. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  GtkWindow *window = go_round (f);

  fill_in (f);
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thank you!"));
  g_assert_true (lk_private_erase (f->own, f->survey, NULL));
  for (guint i = 0; i < 2; i++)
    {
      fill_in (f);
      g_assert_null (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thank you!"));
      g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Not counted yet"));
    }
  leave (f);
  click_on (f, find (f->stage.window, GTK_TYPE_BUTTON, "Try Again"));
  stage_settle (&f->stage);
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  g_assert_true (lk_private_take_back (f->own, f->survey, NULL));
  click_on (f, find (f->stage.window, GTK_TYPE_BUTTON, "Try Again"));
  stage_settle (&f->stage);
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 3);
  g_assert_null (find (f->stage.window, GTK_TYPE_BUTTON, "Try Again"));
  stage_close (&f->stage);
}

/* Who fills in nothing is not thanked for it, and is no sheet. */
static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (LkSurveyForm) empty = lk_survey_form_new (LK_SURVEY_EXIT_TICKET, LK_SURVEY_PRIMARY);
  g_autoptr (LkSurveyForm) form = lk_survey_form_add (empty, LK_SURVEY_QUESTIONS, "Wat heb je geleerd?", NULL);
  GtkWindow *window = NULL;

  f->survey = lk_private_add_survey (f->own, "Kaartje", f->stage.rig.team, lk_day_today (), form, NULL);
  window = go_round (f);
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "key space Tab Return");
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Nothing filled in"));
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  leave (f);
  g_assert_null (find (f->stage.window, GTK_TYPE_BUTTON, "Try Again"));
  stage_close (&f->stage);
}

/* A key that is held down answers one statement, writes nothing in the open question after it, and begins no sheet anew. */
static void
test_pupil_holds (Fixture       *f,
                  gconstpointer  data)
{
  GtkWindow *window = go_round (f);

  stage_xdotool (&f->stage, "keydown Return sleep 1.5 keyup Return");
  stage_xdotool (&f->stage, "keydown 1 sleep 1.5 keyup 1");
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "2 of 9"));
  stage_xdotool (&f->stage, "key 2 3 4 0 1 2");
  stage_xdotool (&f->stage, "keydown 3 sleep 1.5 keyup 3");
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "9 of 9"));
  stage_xdotool (&f->stage, "key Tab Tab");
  stage_xdotool (&f->stage, "keydown Return sleep 1.5 keyup Return");
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thank you!"));
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  for (guint i = 0; i < 4; i++)
    {
      fill_in (f);
      stage_xdotool (&f->stage, "key Tab Tab Return");
    }
  leave (f);
  g_assert_null (lk_survey_answers_get_open (lk_survey_get_answers (f->survey), lk_survey_form_get (lk_survey_get_form (f->survey), LK_SURVEY_QUESTIONS, 0)->id));
  g_assert_cmpuint (get_count (f, 0, LK_ANSWER_1), ==, 1);
  stage_close (&f->stage);
}

static GtkWidget *
find_wait (GtkWidget *from)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from) && strstr (gtk_label_get_text (GTK_LABEL (from)), "Try again in ") != NULL)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_wait (child);
  return found;
}

/* The password that was typed has been looked at. */
static gboolean
is_answered (gpointer window)
{
  return gtk_editable_get_editable (GTK_EDITABLE (find (window, ADW_TYPE_PASSWORD_ENTRY_ROW, NULL))) || find_wait (window) != NULL;
}

/* A wrong password says so, the fifth makes one wait, and the right one then waits too. */
static void
test_wrong (Fixture       *f,
            gconstpointer  data)
{
  GtkWindow *window = go_round (f);

  click_in (window, f, find_padlock (window));
  for (guint i = 0; i < 12 && find_wait (GTK_WIDGET (window)) == NULL; i++)
    {
      type_password (f, "fout");
      voice_wait_until (is_answered, window);
      g_assert_true (find_pupil_window () == window);
    }
  g_assert_nonnull (find_wait (GTK_WIDGET (window)));
  type_password (f, PASSWORD);
  for (guint k = 0; k < 10; k++)
    stage_settle (&f->stage);
  g_assert_true (find_pupil_window () == window);
  gtk_window_destroy (window);
  stage_close (&f->stage);
}

static gboolean
is_greeting (gpointer window)
{
  return find (window, GTK_TYPE_LABEL, "Hello!") != NULL;
}

static gboolean
is_asking (gpointer window)
{
  return !is_greeting (window);
}

/* Who walks away leaves nothing for the next; what was handed in is sealed when it is locked, and only the password goes on. */
static void
test_locked (Fixture       *f,
             gconstpointer  data)
{
  GtkWindow *window = go_round (f);
  g_autofree char *sheets = NULL;

  stage_xdotool (&f->stage, "key Return");
  voice_wait_until (is_asking, window);
  g_object_set (window, "idle-seconds", 1, NULL);
  stage_xdotool (&f->stage, "key 1 2 3");
  voice_wait_until (is_greeting, window);
  g_object_set (window, "idle-seconds", 60, NULL);
  for (guint i = 0; i < 6; i++)
    {
      stage_xdotool (&f->stage, "key Return");
      stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
    }
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 6);
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "key 1 1");
  lk_keeper_lock (f->keeper);
  stage_settle (&f->stage);
  g_assert_nonnull (find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Ask Your Teacher"));
  try_to_leave (f, window);
  type_password (f, PASSWORD);
  voice_wait_until (is_gone, NULL);
  g_assert_nonnull (lk_keeper_get_vault (f->keeper));
  g_assert_finalize_object (g_steal_pointer (&f->own));
  f->own = lk_private_new (f->stage.rig.school, lk_keeper_get_vault (f->keeper));
  lk_store_flush (f->stage.rig.store);
  stage_settle (&f->stage);
  f->survey = g_list_model_get_item (lk_private_get_surveys (f->own), 0);
  g_assert_nonnull (f->survey);
  g_object_unref (f->survey);
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 6);
  g_assert_cmpuint (get_count (f, 0, LK_ANSWER_4), ==, 6);
  g_assert_cmpuint (get_count (f, 0, LK_ANSWER_1), ==, 0);
  stage_close (&f->stage);
}

/* The same where a window manager has keys and a frame of its own. */
static void
test_managed (Fixture       *f,
              gconstpointer  data)
{
  const char *argv[] = { "openbox", NULL };
  g_autoptr (GError) error = NULL;
  GtkWindow *window = NULL;
  GPid pid;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  g_usleep (G_USEC_PER_SEC);
  window = go_round (f);
  for (guint i = 0; i < 4; i++)
    stage_settle (&f->stage);
  g_assert_true (gtk_window_is_fullscreen (window));
  try_to_leave (f, window);
  for (guint i = 0; i < 3; i++)
    {
      /* A closing of the frame, as a task bar asks for it; out of the full screen; made small. */
      const char *ways[] = { "wmctrl -c :ACTIVE:", "wmctrl -r :ACTIVE: -b remove,fullscreen", "xdotool getactivewindow windowminimize" };

      g_spawn_command_line_async (ways[i], NULL);
      for (guint k = 0; k < 8; k++)
        stage_settle (&f->stage);
      g_assert_true (find_pupil_window () == window);
      voice_wait_until (is_in_front, window);
      g_assert_true (gtk_window_is_fullscreen (window));
    }
  /* Another start of the program presents its window. */
  gtk_window_present (GTK_WINDOW (f->stage.window));
  for (guint k = 0; k < 8; k++)
    stage_settle (&f->stage);
  g_assert_false (gtk_widget_get_visible (f->stage.window));
  voice_wait_until (is_in_front, window);
  leave (f);
  stage_close (&f->stage);
  kill (pid, SIGTERM);
  g_spawn_close_pid (pid);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/tally/pile", Fixture, GUINT_TO_POINTER (0), set_up, test_tally, tear_down);
  g_test_add ("/tally/back", Fixture, GUINT_TO_POINTER (0), set_up, test_back, tear_down);
  g_test_add ("/tally/undo-key", Fixture, GUINT_TO_POINTER (0), set_up, test_undo_key, tear_down);
  g_test_add ("/tally/back-stays", Fixture, GUINT_TO_POINTER (0), set_up, test_back_stays, tear_down);
  g_test_add ("/tally/form", Fixture, GUINT_TO_POINTER (0), set_up, test_form, tear_down);
  g_test_add ("/tally/held-key", Fixture, GUINT_TO_POINTER (1), set_up, test_held_key, tear_down);
  g_test_add ("/tally/open", Fixture, GUINT_TO_POINTER (2), set_up, test_open, tear_down);
  g_test_add ("/entry/double-tap", Fixture, GUINT_TO_POINTER (1), set_up, test_double_tap, tear_down);
  g_test_add ("/entry/round", Fixture, GUINT_TO_POINTER (1), set_up, test_round, tear_down);
  g_test_add ("/entry/refused", Fixture, GUINT_TO_POINTER (0), set_up, test_refused, tear_down);
  g_test_add ("/entry/nothing", Fixture, GUINT_TO_POINTER (0), set_up, test_nothing, tear_down);
  g_test_add ("/entry/pupil-holds", Fixture, GUINT_TO_POINTER (1), set_up, test_pupil_holds, tear_down);
  g_test_add ("/entry/wrong", Fixture, GUINT_TO_POINTER (0), set_up, test_wrong, tear_down);
  g_test_add ("/entry/locked", Fixture, GUINT_TO_POINTER (0), set_up, test_locked, tear_down);
  g_test_add ("/entry/managed", Fixture, GUINT_TO_POINTER (0), set_up, test_managed, tear_down);
  return g_test_run ();
}
