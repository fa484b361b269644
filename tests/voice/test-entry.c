/* A device that goes round, which only the teacher's password leaves. */

#include <adwaita.h>
#include <string.h>

#include "voice/lk-answer-row.h"
#include "voice/lk-arena-page.h"
#include "voice/lk-pupil-window.h"
#include "voice/sheets.h"

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
go_round (Sheets *f)
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
type_password (Sheets     *f,
               const char *password)
{
  stage_xdotool (&f->stage, "type '%s'", password);
  stage_xdotool (&f->stage, "key Return");
}

static void
click_in (GtkWindow *window,
          Sheets    *f,
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
leave (Sheets *f)
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
try_to_leave (Sheets    *f,
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
test_round (Sheets        *f,
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
      g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thank you!"));
    }
  leave (f);
  g_assert_cmpuint (sheets_get_count (f, 1, LK_ANSWER_3), ==, 6);
  g_assert_cmpuint (sheets_get_count (f, 7, LK_ANSWER_2), ==, 6);
  stage_close (&f->stage);
}

static void
test_double_tap (Sheets        *f,
                 gconstpointer  data)
{
  GtkWindow *window = go_round (f);

  stage_xdotool (&f->stage, "key Return");
  click_in (window, f, gtk_widget_get_first_child (sheets_find (GTK_WIDGET (window), LK_TYPE_ANSWER_ROW, NULL)));
  g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "2 of 9"));
  g_usleep (G_USEC_PER_SEC);
  stage_xdotool (&f->stage, "click --repeat 2 --delay 150 1");
  g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "3 of 9"));
  leave (f);
  stage_close (&f->stage);
}

static void
fill_in (Sheets *f)
{
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "key 4 4 4 4 4 4 4 4");
}

/* A sheet that is not taken is kept, the pupil is told so, and the teacher can try again. */
static void
test_refused (Sheets        *f,
              gconstpointer  data)
{
  GtkWindow *window = go_round (f);

  fill_in (f);
  g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thank you!"));
  g_assert_true (lk_private_erase (f->own, f->survey, NULL));
  for (guint i = 0; i < 2; i++)
    {
      fill_in (f);
      g_assert_null (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thank you!"));
      g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Not counted yet"));
    }
  leave (f);
  sheets_click_on (f, sheets_find (f->stage.window, GTK_TYPE_BUTTON, "Try Again"));
  stage_settle (&f->stage);
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  g_assert_true (lk_private_take_back (f->own, f->survey, NULL));
  sheets_click_on (f, sheets_find (f->stage.window, GTK_TYPE_BUTTON, "Try Again"));
  stage_settle (&f->stage);
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 3);
  g_assert_null (sheets_find (f->stage.window, GTK_TYPE_BUTTON, "Try Again"));
  stage_close (&f->stage);
}

/* Who fills in nothing is not thanked for it, and is no sheet. */
static void
test_nothing (Sheets        *f,
              gconstpointer  data)
{
  g_autoptr (LkSurveyForm) empty = lk_survey_form_new (LK_SURVEY_EXIT_TICKET, LK_SURVEY_PRIMARY);
  g_autoptr (LkSurveyForm) form = lk_survey_form_add (empty, LK_SURVEY_QUESTIONS, "Wat heb je geleerd?", NULL);
  GtkWindow *window = NULL;

  f->survey = lk_private_add_survey (f->own, "Kaartje", f->stage.rig.team, lk_day_today (), form, NULL);
  window = go_round (f);
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "key space Tab Return");
  g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Nothing filled in"));
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 0);
  leave (f);
  g_assert_null (sheets_find (f->stage.window, GTK_TYPE_BUTTON, "Try Again"));
  stage_close (&f->stage);
}

/* A key that is held down answers one statement, writes nothing in the open question after it, and begins no sheet anew. */
static void
test_pupil_holds (Sheets        *f,
                  gconstpointer  data)
{
  GtkWindow *window = go_round (f);

  stage_xdotool (&f->stage, "keydown Return sleep 1.5 keyup Return");
  stage_xdotool (&f->stage, "keydown 1 sleep 1.5 keyup 1");
  g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "2 of 9"));
  stage_xdotool (&f->stage, "key 2 3 4 0 1 2");
  stage_xdotool (&f->stage, "keydown 3 sleep 1.5 keyup 3");
  g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "9 of 9"));
  stage_xdotool (&f->stage, "key Tab Tab");
  stage_xdotool (&f->stage, "keydown Return sleep 1.5 keyup Return");
  g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Thank you!"));
  g_assert_cmpuint (lk_survey_get_n_sheets (f->survey), ==, 1);
  for (guint i = 0; i < 4; i++)
    {
      fill_in (f);
      stage_xdotool (&f->stage, "key Tab Tab Return");
    }
  leave (f);
  g_assert_null (lk_survey_answers_get_open (lk_survey_get_answers (f->survey), lk_survey_form_get (lk_survey_get_form (f->survey), LK_SURVEY_QUESTIONS, 0)->id));
  g_assert_cmpuint (sheets_get_count (f, 0, LK_ANSWER_1), ==, 1);
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
  return gtk_editable_get_editable (GTK_EDITABLE (sheets_find (window, ADW_TYPE_PASSWORD_ENTRY_ROW, NULL))) || find_wait (window) != NULL;
}

/* A wrong password says so, the fifth makes one wait, and the right one then waits too. */
static void
test_wrong (Sheets        *f,
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
  return sheets_find (window, GTK_TYPE_LABEL, "Hello!") != NULL;
}

static gboolean
is_asking (gpointer window)
{
  return !is_greeting (window);
}

/* Who walks away leaves nothing for the next; what was handed in is sealed when it is locked, and only the password goes on. */
static void
test_locked (Sheets        *f,
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
  g_assert_nonnull (sheets_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Ask Your Teacher"));
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
  g_assert_cmpuint (sheets_get_count (f, 0, LK_ANSWER_4), ==, 6);
  g_assert_cmpuint (sheets_get_count (f, 0, LK_ANSWER_1), ==, 0);
  stage_close (&f->stage);
}

/* The same where a window manager has keys and a frame of its own. */
static void
test_managed (Sheets        *f,
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
  g_test_add ("/entry/double-tap", Sheets, GUINT_TO_POINTER (1), sheets_set_up, test_double_tap, sheets_tear_down);
  g_test_add ("/entry/round", Sheets, GUINT_TO_POINTER (1), sheets_set_up, test_round, sheets_tear_down);
  g_test_add ("/entry/refused", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_refused, sheets_tear_down);
  g_test_add ("/entry/nothing", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_nothing, sheets_tear_down);
  g_test_add ("/entry/pupil-holds", Sheets, GUINT_TO_POINTER (1), sheets_set_up, test_pupil_holds, sheets_tear_down);
  g_test_add ("/entry/wrong", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_wrong, sheets_tear_down);
  g_test_add ("/entry/locked", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_locked, sheets_tear_down);
  g_test_add ("/entry/managed", Sheets, GUINT_TO_POINTER (0), sheets_set_up, test_managed, sheets_tear_down);
  return g_test_run ();
}
