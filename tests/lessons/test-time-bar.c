/* The time bar by a real pointer and real keys; what they ask for comes from its signals. */

#include "lessons-fixture.h"

#include <string.h>

#include "widgets/lk-time-bar-view.h"

#define WIDTH 600
#define HEIGHT 120

typedef struct
{
  Lesson   lesson;
  GString *log;
} Fixture;

static void
activated_cb (GtkWidget *bar,
              guint      place,
              Fixture   *f)
{
  g_string_append_printf (f->log, "open %u ", place);
}

static void
wanted_cb (GtkWidget *bar,
           guint      place,
           guint      minutes,
           Fixture   *f)
{
  LkPhase *phase = lk_record_list_peek (lk_design_detail_get_phases (f->lesson.detail), place);

  g_string_append_printf (f->log, "%u to %u ", place, minutes);
  g_assert_true (lk_design_detail_set_phase_minutes (f->lesson.detail, phase, minutes, NULL));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *bar = NULL;

  lesson_set_up (&f->lesson, data);
  f->log = g_string_new (NULL);
  bar = lk_time_bar_view_new (G_LIST_MODEL (lk_design_detail_get_phases (f->lesson.detail)));
  lk_time_bar_view_set_vertical (LK_TIME_BAR_VIEW (bar), FALSE);
  lk_time_bar_view_set_minutes (LK_TIME_BAR_VIEW (bar), 50);
  lk_time_bar_view_set_editable (LK_TIME_BAR_VIEW (bar), data == NULL);
  g_signal_connect (bar, "activated", G_CALLBACK (activated_cb), f);
  g_signal_connect (bar, "minutes-wanted", G_CALLBACK (wanted_cb), f);
  stage_open (&f->lesson.stage, bar, WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_string_free (f->log, TRUE);
  lesson_tear_down (&f->lesson, data);
}

static void
expect (Fixture    *f,
        const char *log)
{
  stage_settle (&f->lesson.stage);
  g_assert_cmpstr (f->log->str, ==, log);
  g_string_truncate (f->log, 0);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  gtk_widget_grab_focus (f->lesson.stage.widget);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->lesson.stage.widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Time bar: 4 phases, 45 minutes of a lesson of 50 minutes: 5 minutes left");
  stage_xdotool (&f->lesson.stage, "key Right");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->lesson.stage.widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 of 4: Instructie, 15 minutes, from minute 5 to 20, Whole class");
  stage_xdotool (&f->lesson.stage, "key Return");
  expect (f, "open 1 ");
  stage_xdotool (&f->lesson.stage, "key ctrl+Up ctrl+Up minus plus");
  expect (f, "1 to 16 1 to 17 1 to 16 1 to 17 ");
  stage_xdotool (&f->lesson.stage, "key End ctrl+Down Home Left Return");
  expect (f, "3 to 4 open 0 ");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->lesson.stage.widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Time bar: 4 phases, 46 minutes of a lesson of 50 minutes: 4 minutes left");
}

/* Where a minute of the bar is on the screen; the bar fills the window but for two pixels. */
static int
get_x (Fixture *f,
       double   minute)
{
  int x, y;

  stage_locate (&f->lesson.stage, f->lesson.stage.widget, &x, &y);
  return (int) (x - WIDTH / 2.0 + 2 + minute * (WIDTH - 4) / 50.0 + 0.5);
}

static void
drag (Fixture    *f,
      double      from,
      double      till,
      const char *then)
{
  int x, y;

  stage_locate (&f->lesson.stage, f->lesson.stage.widget, &x, &y);
  y -= HEIGHT / 4;
  stage_xdotool (&f->lesson.stage, "mousemove %d %d sleep .05 mousedown 1 sleep .05 mousemove %d %d sleep .05 mousemove %d %d sleep .05 %s mouseup 1 sleep .05",
                 get_x (f, from), y, get_x (f, (from + till) / 2), y, get_x (f, till), y, then);
}

/* One deed for the whole drag; Escape lets go of it. */
static void
test_drag (Fixture       *f,
           gconstpointer  data)
{
  drag (f, 20, 23, "");
  expect (f, "1 to 18 ");
  drag (f, 5, 9, "key Escape");
  expect (f, "");
  drag (f, 5, 2, "");
  expect (f, "0 to 2 ");
  g_assert_true (lk_store_undo (f->lesson.stage.rig.store, NULL));
  stage_settle (&f->lesson.stage);
  g_assert_cmpuint (lk_design_detail_get_total (f->lesson.detail), ==, 48);
  drag (f, 30, 30, "");
  expect (f, "open 2 ");
}

static void
test_read_only (Fixture       *f,
                gconstpointer  data)
{
  drag (f, 20, 23, "");
  gtk_widget_grab_focus (f->lesson.stage.widget);
  stage_xdotool (&f->lesson.stage, "key ctrl+Up plus");
  stage_settle (&f->lesson.stage);
  g_assert_null (strstr (f->log->str, "to"));
}

/* What goes, comes and moves is followed; a content's bar needs no list. */
static void
test_follow (Fixture       *f,
             gconstpointer  data)
{
  LkRecordList *phases = lk_design_detail_get_phases (f->lesson.detail);
  g_autoptr (LkDesignContent) empty = lk_design_content_new ();
  GtkWidget *alone = g_object_ref_sink (lk_time_bar_view_new_for_content (empty));

  gtk_widget_grab_focus (f->lesson.stage.widget);
  stage_xdotool (&f->lesson.stage, "key End");
  g_assert_true (lk_design_detail_remove_phase (f->lesson.detail, lk_record_list_peek (phases, 0), NULL));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->lesson.stage.widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "3 of 3: Afsluiten, 5 minutes, from minute 35 to 40, Alone");
  while (lk_record_list_get_size (phases) > 0)
    g_assert_true (lk_design_detail_remove_phase (f->lesson.detail, lk_record_list_peek (phases, 0), NULL));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->lesson.stage.widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "Time bar: No phases yet");
  stage_xdotool (&f->lesson.stage, "key Right Return plus");
  expect (f, "");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (alone), GTK_ACCESSIBLE_PROPERTY_LABEL, "Time bar: No phases yet");
  g_assert_finalize_object (alone);
}

#define ADD(name, data, func) g_test_add ("/time-bar-view/" name, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  lesson_dress (FALSE);
  ADD ("keys", NULL, test_keys);
  ADD ("drag", NULL, test_drag);
  ADD ("read-only", "read-only", test_read_only);
  ADD ("follow", NULL, test_follow);
  return g_test_run ();
}
