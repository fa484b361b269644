/* The door and My Week by real keys: who, a first password, the recovery key, what stands there, and that all of it goes. */

#include <adwaita.h>

#include "records/lk-private-voice.h"
#include "stage/stage.h"
#include "week/lk-door.h"
#include "week/lk-recovery-page.h"
#include "week/lk-week-page.h"
#include "week/lk-week-room.h"
#include "week/lk-week-section.h"
#include "widgets/lk-columns.h"

#define WIDTH 1100
#define HEIGHT 700
#define PATIENCE_S 60
#define PASSWORD "een lange zin"

typedef struct
{
  Stage     stage;
  LkKeeper *keeper;
  guint     n_closed;
} Fixture;

typedef gboolean (*Condition) (Fixture *f);

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A label that can be seen with @part among its words. */
static GtkWidget *
find_words (GtkWidget  *widget,
            const char *part)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, part);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
wait_for (Fixture   *f,
          Condition  condition)
{
  const gint64 until = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (!condition (f))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  stage_settle (&f->stage);
}

static void
closed_cb (Fixture *f)
{
  f->n_closed++;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  Rig *rig = &f->stage.rig;
  GtkWidget *room = NULL;

  rig_set_up (rig, data);
  lk_store_flush (rig->store);
  f->keeper = lk_keeper_new (rig->store);
  room = lk_week_room_new (rig->school, f->keeper);
  g_signal_connect_swapped (room, "closed", G_CALLBACK (closed_cb), f);
  stage_open (&f->stage, room, WIDTH, HEIGHT);
  gtk_widget_grab_focus (room);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  lk_keeper_lock (f->keeper);
  stage_close (&f->stage);
  lk_store_flush (f->stage.rig.store);
  g_assert_finalize_object (f->keeper);
  rig_tear_down (&f->stage.rig, data);
}

static gboolean
asks_first_password (Fixture *f)
{
  return find_words (f->stage.widget, "You have no password yet") != NULL;
}

static gboolean
shows_key (Fixture *f)
{
  return find (f->stage.widget, LK_TYPE_RECOVERY_PAGE) != NULL;
}

static gboolean
shows_week (Fixture *f)
{
  return find (f->stage.widget, LK_TYPE_WEEK_SECTION) != NULL;
}

static gboolean
is_locked (Fixture *f)
{
  return lk_keeper_get_vault (f->keeper) == NULL;
}

static void
come_in (Fixture *f)
{
  g_autofree char *first = lk_person_dup_first_word (f->stage.rig.anna);

  stage_xdotool (&f->stage, "type --delay 15 '%s'", first);
  stage_xdotool (&f->stage, "key Return");
  wait_for (f, asks_first_password);
  stage_xdotool (&f->stage, "type --delay 15 '" PASSWORD "'");
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "type --delay 15 '" PASSWORD "'");
  stage_xdotool (&f->stage, "key Return");
  wait_for (f, shows_key);
}

static void
test_come_in (Fixture       *f,
              gconstpointer  data)
{
  come_in (f);
  g_assert_cmpstr (lk_keeper_get_person_id (f->keeper), ==, lk_record_get_id (LK_RECORD (f->stage.rig.anna)));
  g_assert_nonnull (find_words (f->stage.widget, "lost for good"));

  /* "Later" goes on without the check, and My Week says that there is no key. */
  gtk_widget_activate_action (f->stage.widget, "week.back", NULL);
  wait_for (f, shows_week);
  g_assert_nonnull (find_words (f->stage.widget, "no recovery key yet"));
  g_assert_null (find (f->stage.widget, LK_TYPE_DOOR));
  g_assert_nonnull (find_words (f->stage.widget, lk_action_get_title (f->stage.rig.actions[0])));
  g_assert_null (find_words (f->stage.widget, lk_action_get_title (f->stage.rig.actions[1])));

  gtk_widget_activate_action (f->stage.widget, "week.back", NULL);
  g_assert_cmpuint (f->n_closed, ==, 1);
}

static gboolean
shows_found (Fixture *f)
{
  return find_words (f->stage.widget, "Private draft: Breuken") != NULL;
}

/* One's own drafts are found by their words, and opened as from their list. */
static void
test_find_draft (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  LkPrivate *of = NULL;

  come_in (f);
  gtk_widget_activate_action (f->stage.widget, "week.back", NULL);
  wait_for (f, shows_week);
  of = lk_week_room_get_private (LK_WEEK_ROOM (f->stage.widget));
  lk_design_content_set (&content->title, "Breuken vergelijken");
  lk_design_content_set (&content->blocks[LK_BLOCK_PRIOR].words, "Wie kent de noemer?");
  g_assert_nonnull (lk_private_add_draft (of, content, NULL, NULL));
  lk_week_room_start_search (LK_WEEK_ROOM (f->stage.widget));
  stage_xdotool (&f->stage, "type --delay 15 'noemer'");
  wait_for (f, shows_found);
}

static gboolean
shows_survey (Fixture *f)
{
  return find_words (f->stage.widget, "Pupil survey: Rekenen") != NULL;
}

static gboolean
shows_arena (Fixture *f)
{
  return find_words (f->stage.widget, "Pupil arena: Toetsen") != NULL;
}

static void
opened_cb (GSimpleAction *action,
           GVariant      *id,
           GString       *opened)
{
  g_string_append_printf (opened, "%s %s\n", g_action_get_name (G_ACTION (action)), g_variant_get_string (id, NULL));
}

/* Pupil voice is found by its words too, and each opens its own page. */
static void
test_find_voice (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (LkSurveyForm) empty = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_PRIMARY);
  g_autoptr (LkSurveyForm) form = lk_survey_form_add (empty, LK_SURVEY_STATEMENTS, "Ik snap de uitleg", NULL);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GString) opened = g_string_new (NULL);
  g_autofree char *wanted = NULL;
  const char *names[] = { "open-survey", "open-arena" };
  LkPrivate *of = NULL;
  LkSurvey *survey = NULL;
  LkArena *arena = NULL;

  come_in (f);
  gtk_widget_activate_action (f->stage.widget, "week.back", NULL);
  wait_for (f, shows_week);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (opened_cb), opened);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  gtk_widget_insert_action_group (f->stage.widget, "win", G_ACTION_GROUP (actions));
  of = lk_week_room_get_private (LK_WEEK_ROOM (f->stage.widget));
  survey = lk_private_add_survey (of, "Rekenen", NULL, lk_day_today (), form, NULL);
  arena = lk_private_add_arena (of, "Toetsen", NULL, lk_day_today (), NULL, NULL);
  g_assert_nonnull (lk_arena_add (arena, LK_ARENA_IDEAS, "Oefenen vooraf", NULL));
  lk_week_room_start_search (LK_WEEK_ROOM (f->stage.widget));
  stage_xdotool (&f->stage, "type --delay 15 'uitleg'");
  wait_for (f, shows_survey);
  g_signal_emit_by_name (find (f->stage.widget, GTK_TYPE_LIST_VIEW), "activate", 0);
  lk_week_room_start_search (LK_WEEK_ROOM (f->stage.widget));
  stage_xdotool (&f->stage, "key ctrl+a");
  stage_xdotool (&f->stage, "type --delay 15 'oefen'");
  wait_for (f, shows_arena);
  g_signal_emit_by_name (find (f->stage.widget, GTK_TYPE_LIST_VIEW), "activate", 0);
  wanted = g_strdup_printf ("open-survey %s\nopen-arena %s\n", lk_survey_get_id (survey), lk_arena_get_id (arena));
  g_assert_cmpstr (opened->str, ==, wanted);
  gtk_widget_insert_action_group (f->stage.widget, "win", NULL);
}

static void
test_clock (Fixture       *f,
            gconstpointer  data)
{
  LkPrivate *of = NULL;

  come_in (f);
  gtk_widget_activate_action (f->stage.widget, "week.back", NULL);
  wait_for (f, shows_week);
  of = g_object_ref (lk_week_room_get_private (LK_WEEK_ROOM (f->stage.widget)));
  g_object_set (f->keeper, "idle-seconds", 1, NULL);
  wait_for (f, is_locked);
  g_assert_true (lk_private_get_locked (of));
  g_object_unref (of);
}

/* The label that says just @number: the groups have digits too. */
static GtkWidget *
find_number (GtkWidget  *widget,
             const char *number)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), number))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_number (child, number);
  return found;
}

/* What the page asks for, read off the page as from paper. */
static void
type_group_back (Fixture *f)
{
  GtkWidget *page = find (f->stage.widget, LK_TYPE_RECOVERY_PAGE), *row = find (page, ADW_TYPE_ENTRY_ROW);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *number = g_strndup (strpbrk (title, "1234567"), 1);
  GtkWidget *group = find_number (page, number);

  gtk_widget_grab_focus (row);
  stage_xdotool (&f->stage, "type --delay 15 '%s'", gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (group))));
}

static void
test_key_kept (Fixture       *f,
               gconstpointer  data)
{
  Rig *rig = &f->stage.rig;
  g_autofree char *before = NULL, *after = NULL;

  come_in (f);
  type_group_back (f);
  before = rig_ask (rig, "SELECT length (by_recovery) FROM account");
  g_assert_cmpstr (before, ==, "0");
  stage_xdotool (&f->stage, "key Return");
  wait_for (f, shows_week);
  after = rig_ask (rig, "SELECT length (by_recovery) FROM account");
  g_assert_cmpstr (after, ==, "104");
  g_assert_null (find_words (f->stage.widget, "no recovery key yet"));
}

/* The clock runs out over a key that nobody has on paper yet. */
static void
test_key_locked (Fixture       *f,
                 gconstpointer  data)
{
  g_autofree char *size = NULL;

  come_in (f);
  type_group_back (f);
  lk_keeper_lock (f->keeper);
  stage_xdotool (&f->stage, "key Return");
  stage_settle (&f->stage);
  size = rig_ask (&f->stage.rig, "SELECT length (by_recovery) FROM account");
  g_assert_cmpstr (size, ==, "0");
  g_assert_false (shows_week (f));
}

/* Someone who is nobody here, and one step back from the password. */
static void
test_way_back (Fixture       *f,
               gconstpointer  data)
{
  g_autofree char *first = lk_person_dup_first_word (f->stage.rig.bram);

  stage_xdotool (&f->stage, "type --delay 15 'qqq'");
  stage_xdotool (&f->stage, "key Return");
  g_assert_nonnull (find_words (f->stage.widget, "Nobody of that name"));
  stage_xdotool (&f->stage, "key ctrl+a");
  stage_xdotool (&f->stage, "type --delay 15 '%s'", first);
  stage_xdotool (&f->stage, "key Return");
  wait_for (f, asks_first_password);
  stage_xdotool (&f->stage, "type --delay 15 'kort'");
  g_assert_nonnull (find_words (f->stage.widget, "4 more characters"));
  stage_xdotool (&f->stage, "key alt+Left");
  stage_settle (&f->stage);
  g_assert_nonnull (find_words (f->stage.widget, "Who Are You"));
  g_assert_null (lk_keeper_get_vault (f->keeper));
  gtk_widget_activate_action (f->stage.widget, "week.back", NULL);
  g_assert_cmpuint (f->n_closed, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/week/come-in", Fixture, NULL, set_up, test_come_in, tear_down);
  g_test_add ("/week/find-draft", Fixture, NULL, set_up, test_find_draft, tear_down);
  g_test_add ("/week/find-voice", Fixture, NULL, set_up, test_find_voice, tear_down);
  g_test_add ("/week/key-kept", Fixture, NULL, set_up, test_key_kept, tear_down);
  g_test_add ("/week/key-locked", Fixture, NULL, set_up, test_key_locked, tear_down);
  g_test_add ("/week/clock", Fixture, NULL, set_up, test_clock, tear_down);
  g_test_add ("/week/way-back", Fixture, NULL, set_up, test_way_back, tear_down);

  return g_test_run ();
}
