/* A survey is made, its answers are looked at, laid in themes and erased; and nothing private is there for who is not in. */

#include <adwaita.h>
#include <string.h>

#include "calendar/lk-day-words.h"
#include "voice/lk-answer-card.h"
#include "voice/lk-arena-page.h"
#include "voice/lk-likert-view.h"
#include "voice/lk-line-row.h"
#include "voice/lk-survey-page.h"
#include "voice/lk-theme-column.h"
#include "voice/lk-voice-page.h"
#include "voice/voice.h"

#define N_STATEMENTS 2

typedef struct
{
  Stage            stage;
  LkKeeper        *keeper;
  LkPrivate       *own;
  LkStatementSets *sets;
  LkSurvey        *survey;
} Fixture;

static LkSurveyForm *
make_form (void)
{
  const char *texts[] = { "Ik snap de uitleg", "Ik durf een vraag te stellen", "Wat kan beter?" };
  LkSurveyForm *form = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_PRIMARY);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    form = voice_add_line (form, i < N_STATEMENTS ? LK_SURVEY_STATEMENTS : LK_SURVEY_QUESTIONS, texts[i]);
  return form;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  const LkAnswer answers[N_STATEMENTS] = { LK_ANSWER_4, LK_ANSWER_2 };
  const char *open[] = { "Meer rust", NULL };

  rig_set_up (&f->stage.rig, NULL);
  f->own = voice_come_in (&f->stage, &f->keeper);
  f->sets = lk_statement_sets_new (f->stage.rig.school);
  f->survey = lk_private_add_survey (f->own, "Rekenen", f->stage.rig.team, lk_day_today (), form, NULL);
  g_assert_nonnull (f->survey);
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    g_assert_true (lk_survey_add_sheet (f->survey, NULL, answers, open, NULL));
  lk_survey_end_sitting (f->survey);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  lk_private_lock (f->own);
  lk_keeper_lock (f->keeper);
  lk_store_flush (f->stage.rig.store);
  g_assert_finalize_object (g_steal_pointer (&f->sets));
  g_assert_finalize_object (g_steal_pointer (&f->own));
  g_assert_finalize_object (g_steal_pointer (&f->keeper));
  rig_tear_down (&f->stage.rig, NULL);
}

static GtkWidget *
open_survey (Fixture *f)
{
  GtkWidget *page = lk_survey_page_new (f->keeper, f->own, f->sets, f->survey);

  voice_open_page (&f->stage, page);
  return page;
}

/* The @n-th on the screen, from 0. */
static GtkWidget *
find_nth (GtkWidget *from,
          GType      type,
          guint     *n)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (from), type) && gtk_widget_get_mapped (from) && (*n)-- == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, n);
  return found;
}

static GtkWidget *
find (Fixture *f,
      GType    type,
      guint    n)
{
  return find_nth (f->stage.window, type, &n);
}

static const char *
get_statement (Fixture *f,
               guint    position)
{
  return lk_survey_form_get (lk_survey_get_form (f->survey), LK_SURVEY_STATEMENTS, position)->text;
}

static void
test_asking (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *row = NULL;

  open_survey (f);
  stage_settle (&f->stage);
  row = find (f, LK_TYPE_LINE_ROW, 0);
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  stage_xdotool (&f->stage, "key alt+Down");
  stage_settle (&f->stage);
  g_assert_cmpstr (get_statement (f, 0), ==, "Ik durf een vraag te stellen");
  g_assert_cmpstr (get_statement (f, 1), ==, "Ik snap de uitleg");

  gtk_widget_activate_action (find (f, LK_TYPE_LINE_ROW, 0), "lines.remove", "s", lk_line_row_get_id (LK_LINE_ROW (find (f, LK_TYPE_LINE_ROW, 0))));
  stage_settle (&f->stage);
  g_assert_cmpuint (lk_survey_form_get_n (lk_survey_get_form (f->survey), LK_SURVEY_STATEMENTS), ==, 1);
  g_assert_cmpstr (get_statement (f, 0), ==, "Ik snap de uitleg");
  stage_close (&f->stage);
}

static GtkWidget *
find_day (GtkWidget  *from,
          const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_MENU_BUTTON (from) && g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (from)), label) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_day (child, label);
  return found;
}

static GtkWidget *
find_button (GtkWidget  *from,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (from) && gtk_widget_get_mapped (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
click (Fixture    *f,
       const char *label)
{
  GtkWidget *button = find_button (f->stage.window, label);
  int x, y;

  g_assert_nonnull (button);
  stage_locate (&f->stage, button, &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
  stage_settle (&f->stage);
}

/* What was changed since stays, and the line comes back where it stood. */
static void
test_put_back (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (LkSurveyForm) older = NULL, other = NULL;
  GtkWidget *row = NULL;

  open_survey (f);
  stage_settle (&f->stage);
  row = find (f, LK_TYPE_LINE_ROW, 0);
  gtk_widget_activate_action (row, "lines.remove", "s", lk_line_row_get_id (LK_LINE_ROW (row)));
  stage_settle (&f->stage);
  older = lk_survey_form_set_level (lk_survey_get_form (f->survey), LK_SURVEY_SECONDARY);
  other = lk_survey_form_set_text (older, LK_SURVEY_STATEMENTS, 0, "Ik durf alles te vragen", NULL);
  g_assert_true (lk_survey_set_form (f->survey, other, NULL));
  stage_settle (&f->stage);
  click (f, "Put Back");
  g_assert_cmpuint (lk_survey_form_get_n (lk_survey_get_form (f->survey), LK_SURVEY_STATEMENTS), ==, N_STATEMENTS);
  g_assert_cmpstr (get_statement (f, 0), ==, "Ik snap de uitleg");
  g_assert_cmpstr (get_statement (f, 1), ==, "Ik durf alles te vragen");
  g_assert_cmpint ((int) lk_survey_form_get_level (lk_survey_get_form (f->survey)), ==, (int) LK_SURVEY_SECONDARY);
  stage_close (&f->stage);
}

static void
test_dragged (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *adder = NULL;

  open_survey (f);
  stage_settle (&f->stage);
  adder = find (f, GTK_TYPE_ENTRY, 0);
  gtk_widget_grab_focus (adder);
  stage_xdotool (&f->stage, "type --delay 20 'Ik werk rustig'");
  stage_xdotool (&f->stage, "key Return");
  stage_settle (&f->stage);
  g_assert_cmpuint (lk_survey_form_get_n (lk_survey_get_form (f->survey), LK_SURVEY_STATEMENTS), ==, N_STATEMENTS + 1);
  g_assert_cmpstr (get_statement (f, N_STATEMENTS), ==, "Ik werk rustig");
  /* By its handle. */
  stage_drag (&f->stage, gtk_widget_get_first_child (gtk_widget_get_first_child (find (f, LK_TYPE_LINE_ROW, 0))),
              gtk_widget_get_first_child (gtk_widget_get_first_child (find (f, LK_TYPE_LINE_ROW, N_STATEMENTS))));
  stage_settle (&f->stage);
  g_assert_cmpstr (get_statement (f, 0), ==, "Ik durf een vraag te stellen");
  stage_close (&f->stage);
}

/* Below five there are words instead of a chart, of all sheets, also those that wait. */
static void
test_few (Fixture       *f,
          gconstpointer  data)
{
  GtkWidget *page = open_survey (f);
  const LkAnswer answers[N_STATEMENTS] = { LK_ANSWER_4, LK_ANSWER_2 };
  const char *open[] = { NULL, NULL };

  lk_survey_page_show (LK_SURVEY_PAGE (page), LK_SURVEY_STEP_RESULTS);
  g_assert_true (lk_survey_add_sheet (f->survey, NULL, answers, open, NULL));
  stage_settle (&f->stage);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (find (f, ADW_TYPE_STATUS_PAGE, 0))), ==, "4 sheets");
  g_assert_null (find (f, LK_TYPE_LIKERT_VIEW, 0));
  g_assert_null (find (f, LK_TYPE_ANSWER_CARD, 0));
  g_assert_nonnull (find (f, ADW_TYPE_STATUS_PAGE, 0));
  stage_close (&f->stage);
}

static void
test_results (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *chart = NULL;
  guint n = 0;

  open_survey (f);
  stage_settle (&f->stage);
  chart = find (f, LK_TYPE_LIKERT_VIEW, 0);
  g_assert_nonnull (chart);
  for (GtkWidget *row = gtk_widget_get_first_child (chart); row != NULL; row = gtk_widget_get_next_sibling (row), n++)
    {
      g_assert_true (gtk_widget_get_focusable (row));
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
  g_assert_cmpuint (n, ==, N_STATEMENTS);
  g_assert_true (gtk_widget_is_focus (gtk_widget_get_first_child (chart)));
  stage_close (&f->stage);
}

static guint
count_laid (Fixture    *f,
            const char *theme)
{
  const char *question = lk_survey_form_get (lk_survey_get_form (f->survey), LK_SURVEY_QUESTIONS, 0)->id;
  GPtrArray *answers = lk_survey_answers_get_open (lk_survey_get_answers (f->survey), question);
  guint n = 0;

  for (guint i = 0; i < answers->len; i++)
    n += g_strcmp0 (((LkOpenAnswer *) answers->pdata[i])->theme, theme) == 0;
  return n;
}

static void
test_themes (Fixture       *f,
             gconstpointer  data)
{
  const char *question = lk_survey_form_get (lk_survey_get_form (f->survey), LK_SURVEY_QUESTIONS, 0)->id;
  g_autofree char *theme = g_strdup (lk_survey_add_theme (f->survey, question, "Rust", NULL));
  GtkWidget *card = NULL, *column = NULL;

  open_survey (f);
  stage_settle (&f->stage);
  column = find (f, LK_TYPE_THEME_COLUMN, 1);
  g_assert_cmpstr (lk_theme_column_get_id (LK_THEME_COLUMN (column)), ==, theme);
  stage_drag (&f->stage, find (f, LK_TYPE_ANSWER_CARD, 0), column);
  stage_settle (&f->stage);
  g_assert_cmpuint (count_laid (f, theme), ==, 1);

  card = find (f, LK_TYPE_ANSWER_CARD, 0);
  g_assert_true (gtk_widget_grab_focus (card));
  stage_xdotool (&f->stage, "key Return");
  stage_settle (&f->stage);
  stage_xdotool (&f->stage, "key Return");
  stage_settle (&f->stage);
  g_assert_cmpuint (count_laid (f, theme), ==, 2);

  gtk_widget_activate_action (card = find (f, LK_TYPE_ANSWER_CARD, 0), "themes.remove", "s", theme);
  stage_settle (&f->stage);
  g_assert_cmpuint (count_laid (f, NULL), ==, GPOINTER_TO_UINT (data));
  stage_close (&f->stage);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_erased (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *id = g_strdup (lk_survey_get_id (f->survey));
  GtkWidget *page = open_survey (f);
  guint n_closed = 0;

  g_signal_connect_swapped (page, "closed", G_CALLBACK (count_cb), &n_closed);
  gtk_widget_activate_action (page, "survey.erase", NULL);
  stage_settle (&f->stage);
  g_assert_cmpuint (n_closed, ==, 0);
  stage_xdotool (&f->stage, "key Tab space");
  g_assert_cmpuint (n_closed, ==, 1);
  g_assert_null (lk_private_find_survey (f->own, id));
  g_assert_true (lk_private_take_back (f->own, f->survey, NULL));
  g_assert_nonnull (lk_private_find_survey (f->own, id));
  stage_settle (&f->stage);
  stage_close (&f->stage);
}

/* Its day by the same words as a survey's; erasing says what it does first, and it can be put back. */
static void
test_arena (Fixture       *f,
            gconstpointer  data)
{
  LkArena *arena = lk_private_add_arena (f->own, "Toetsen", f->stage.rig.team, lk_day_today (), NULL, NULL);
  g_autofree char *id = g_strdup (lk_arena_get_id (arena)), *today = lk_day_format_short (lk_day_today (), lk_day_today ());
  GtkWidget *page = lk_arena_page_new (f->own, arena, f->stage.rig.school);
  guint n_closed = 0;

  voice_open_page (&f->stage, page);
  g_signal_connect_swapped (page, "closed", G_CALLBACK (count_cb), &n_closed);
  stage_settle (&f->stage);
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_day (f->stage.window, today)));
  stage_settle (&f->stage);
  stage_xdotool (&f->stage, "type --delay 20 morgen");
  stage_xdotool (&f->stage, "key Return");
  stage_settle (&f->stage);
  g_assert_cmpint (lk_arena_get_day (arena), ==, lk_day_today () + 1);

  gtk_widget_activate_action (page, "arena.erase", NULL);
  stage_settle (&f->stage);
  g_assert_nonnull (lk_private_find_arena (f->own, id));
  stage_xdotool (&f->stage, "key Tab space");
  stage_settle (&f->stage);
  g_assert_null (lk_private_find_arena (f->own, id));
  g_assert_cmpuint (n_closed, ==, 1);
  click (f, "Put Back");
  g_assert_true (lk_private_find_arena (f->own, id) == arena);
  stage_close (&f->stage);
}

static void
press (Fixture    *f,
       const char *label)
{
  GtkWidget *button = find_button (f->stage.window, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  stage_settle (&f->stage);
}

static void
assert_shared (Fixture    *f,
               const char *wanted)
{
  g_autofree char *there = rig_ask (&f->stage.rig, "SELECT group_concat (t.name || ' ' || s.sheets) FROM shared_survey s JOIN team t ON t.id = s.team");

  g_assert_cmpstr (there, ==, wanted);
}

/* What the team sees is brought up to date when there is enough of it, and goes with the survey to nobody, and away. */
static void
test_shared (Fixture       *f,
             gconstpointer  data)
{
  const LkAnswer answers[N_STATEMENTS] = { LK_ANSWER_1, LK_ANSWER_1 };
  g_autofree char *first = g_strdup_printf ("%s 6", lk_team_get_name (f->stage.rig.team));
  g_autofree char *later = g_strdup_printf ("%s 11", lk_team_get_name (f->stage.rig.team));
  LkTeam *other = lk_school_add_team (f->stage.rig.school, "Bovenbouw", NULL);
  GtkWidget *page = open_survey (f);

  stage_settle (&f->stage);
  press (f, "_Share with the Team");
  assert_shared (f, first);
  g_assert_null (find_button (f->stage.window, "Share the _New Answers"));
  for (guint i = 0; i < LK_SURVEY_BATCH; i++)
    g_assert_true (lk_survey_add_sheet (f->survey, NULL, answers, NULL, NULL));
  lk_survey_end_sitting (f->survey);
  press (f, "Share the _New Answers");
  assert_shared (f, later);
  g_assert_null (find_button (f->stage.window, "Share the _New Answers"));

  g_assert_true (lk_private_set_survey_team (f->own, f->survey, lk_record_get_id (LK_RECORD (other)), NULL));
  stage_settle (&f->stage);
  g_assert_nonnull (strstr (f->stage.toasts->str, "No longer shared with"));
  assert_shared (f, "");
  press (f, "_Share with the Team");
  assert_shared (f, "Bovenbouw 11");
  gtk_widget_activate_action (page, "survey.erase", NULL);
  stage_settle (&f->stage);
  stage_xdotool (&f->stage, "key Tab space");
  stage_settle (&f->stage);
  assert_shared (f, "");
  g_assert_true (lk_private_take_back (f->own, f->survey, NULL));
  stage_settle (&f->stage);
  assert_shared (f, "Bovenbouw 11");
  stage_close (&f->stage);
}

/* What the team sees stays in sight, and can be taken away, when there is nothing left to see here. */
static void
test_emptied (Fixture       *f,
              gconstpointer  data)
{
  LkSurveyEmptied *emptied = NULL;

  open_survey (f);
  stage_settle (&f->stage);
  press (f, "_Share with the Team");
  emptied = lk_survey_empty (f->survey, NULL);
  stage_settle (&f->stage);
  press (f, "_Stop Sharing");
  assert_shared (f, "");
  lk_survey_emptied_free (emptied);
  stage_close (&f->stage);
}

/* A name that goes on and on leaves the page its room. */
static void
test_long_name (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GString) name = g_string_new (NULL);

  while (name->len < 9000)
    g_string_append (name, "Een heel lange naam ");
  open_survey (f);
  g_assert_true (lk_survey_set_text (f->survey, LK_SURVEY_NAME, name->str, NULL));
  stage_settle (&f->stage);
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_parent (find (f, ADW_TYPE_VIEW_SWITCHER, 0))), <, 120);
  stage_close (&f->stage);
}

/* What is done with it has a day: that of the team's next board session, which can be another. */
static void
test_to_board (Fixture       *f,
               gconstpointer  data)
{
  const LkDay today = lk_day_today ();
  g_autofree char *wanted = lk_day_to_text (today + 3), *due = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  g_assert_true (lk_school_set_team_session_time (f->stage.rig.school, f->stage.rig.team, (guint) lk_day_get_weekday (today + 3), "08:15", NULL));
  g_assert_true (lk_survey_set_text (f->survey, LK_SURVEY_FOLLOW_UP, "Elke dag een rustig begin", NULL));
  open_survey (f);
  stage_settle (&f->stage);
  press (f, "To the Board as an _Action…");
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *put = find_button (window, "_Put on the Board");

      if (put != NULL)
        {
          stage_settle (&f->stage);
          g_signal_emit_by_name (put, "clicked");
          break;
        }
    }
  stage_settle (&f->stage);
  due = rig_ask (&f->stage.rig, "SELECT due_day FROM action WHERE title = 'Elke dag een rustig begin'");
  g_assert_cmpstr (due, ==, wanted);
  stage_close (&f->stage);
}

static void
test_locked (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *page = lk_voice_page_new ();

  voice_open_page (&f->stage, page);
  stage_settle (&f->stage);
  g_assert_null (find (f, ADW_TYPE_ACTION_ROW, 0));
  lk_voice_page_set_private (LK_VOICE_PAGE (page), f->own);
  stage_settle (&f->stage);
  g_assert_nonnull (find (f, ADW_TYPE_ACTION_ROW, 0));
  lk_voice_page_set_private (LK_VOICE_PAGE (page), NULL);
  g_assert_null (find (f, ADW_TYPE_ACTION_ROW, 0));
  stage_close (&f->stage);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/pages/asking", Fixture, GUINT_TO_POINTER (0), set_up, test_asking, tear_down);
  g_test_add ("/pages/put-back", Fixture, GUINT_TO_POINTER (0), set_up, test_put_back, tear_down);
  g_test_add ("/pages/dragged", Fixture, GUINT_TO_POINTER (0), set_up, test_dragged, tear_down);
  g_test_add ("/pages/few", Fixture, GUINT_TO_POINTER (3), set_up, test_few, tear_down);
  g_test_add ("/pages/results", Fixture, GUINT_TO_POINTER (6), set_up, test_results, tear_down);
  g_test_add ("/pages/themes", Fixture, GUINT_TO_POINTER (6), set_up, test_themes, tear_down);
  g_test_add ("/pages/erased", Fixture, GUINT_TO_POINTER (6), set_up, test_erased, tear_down);
  g_test_add ("/pages/arena", Fixture, GUINT_TO_POINTER (0), set_up, test_arena, tear_down);
  g_test_add ("/pages/shared", Fixture, GUINT_TO_POINTER (6), set_up, test_shared, tear_down);
  g_test_add ("/pages/emptied", Fixture, GUINT_TO_POINTER (6), set_up, test_emptied, tear_down);
  g_test_add ("/pages/long-name", Fixture, GUINT_TO_POINTER (6), set_up, test_long_name, tear_down);
  g_test_add ("/pages/to-board", Fixture, GUINT_TO_POINTER (6), set_up, test_to_board, tear_down);
  g_test_add ("/pages/locked", Fixture, GUINT_TO_POINTER (6), set_up, test_locked, tear_down);
  return g_test_run ();
}
