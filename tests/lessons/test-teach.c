/* A lesson is given: by real keys, and by a clock that is told what time it is. */

#include "lessons-fixture.h"
#include "lessons/lk-lesson-clock.h"
#include "lessons/lk-teach-view.h"
#include "lessons/lk-teach-words.h"

#define S ((gint64) G_USEC_PER_SEC)

static void
leave_cb (GtkWidget *view,
          guint     *n_left)
{
  ++*n_left;
}

static void
open (Lesson *lesson,
      int     width,
      int     height)
{
  stage_open (&lesson->stage, lk_teach_view_new (lesson->detail, lesson->stage.rig.school), width, height);
}

/* A lid that was closed, a phase that is come back to, one that is no more. */
static void
test_clock (void)
{
  g_autoptr (LkLessonClock) clock = lk_lesson_clock_new ();

  g_assert_false (lk_lesson_clock_has_begun (clock));
  lk_lesson_clock_go (clock, "a", 10 * S);
  g_assert_cmpfloat (lk_lesson_clock_get_used (clock, "a", 100 * S), ==, 0);
  lk_lesson_clock_run (clock, 100 * S);
  lk_lesson_clock_run (clock, 110 * S);
  g_assert_cmpfloat (lk_lesson_clock_get_used (clock, "a", 160 * S), ==, 60);
  lk_lesson_clock_go (clock, "b", 200 * S);
  lk_lesson_clock_pause (clock, 230 * S);
  lk_lesson_clock_run (clock, 1000 * S);
  lk_lesson_clock_go (clock, "a", 1010 * S);
  g_assert_cmpfloat (lk_lesson_clock_get_used (clock, "b", 5000 * S), ==, 40);
  g_assert_cmpfloat (lk_lesson_clock_get_used (clock, "a", 5000 * S), ==, 100 + 3990);
  g_assert_cmpfloat (lk_lesson_clock_get_total (clock, 4000 * S), ==, 100 + 3990 + 40);
  lk_lesson_clock_go (clock, lk_lesson_clock_get_phase (clock), 5000 * S);
  g_assert_cmpstr (lk_lesson_clock_get_phase (clock), ==, "a");
}

static void
test_words (void)
{
  static const struct { double used; guint minutes; const char *clock, *phase, *lesson; } cases[] = {
    { 0, 15, "0:00", "of 15 minutes", "15 minutes left in the lesson" },
    { 372.9, 15, "6:12", "of 15 minutes", "9 minutes left in the lesson" },
    { 900, 15, "15:00", "of 15 minutes", "0 minutes left in the lesson" },
    { 980, 15, "16:20", "1:20 longer than planned", "2 minutes past the end of the lesson" },
    { 3661, 1, "1:01:01", "1:00:01 longer than planned", "61 minutes past the end of the lesson" },
    { 10, 0, "0:10", "0:10 longer than planned", "1 minute past the end of the lesson" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clock = lk_teach_words_clock (cases[i].used), *phase = lk_teach_words_phase (cases[i].used, cases[i].minutes);
      g_autofree char *lesson = lk_teach_words_lesson (cases[i].used, cases[i].minutes);

      g_assert_cmpstr (clock, ==, cases[i].clock);
      g_assert_cmpstr (phase, ==, cases[i].phase);
      g_assert_cmpstr (lesson, ==, cases[i].lesson);
    }
}

static void
test_keys (Lesson        *lesson,
           gconstpointer  data)
{
  guint n_left = 0;

  open (lesson, 1240, 700);
  g_signal_connect (lesson->stage.widget, "leave", G_CALLBACK (leave_cb), &n_left);
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Start"));
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Phase 1 of 4 · Whole class"));
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Next: Instructie, 15 minutes"));
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "50 minutes left in the lesson"));
  lesson_shoot (lesson, "teach-start");
  stage_xdotool (&lesson->stage, "key space");
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Pause"));
  stage_xdotool (&lesson->stage, "key Right");
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Instructie"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lesson->stage.widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "Instructie, Phase 2 of 4 · Whole class");
  lesson_shoot (lesson, "teach-running");
  stage_xdotool (&lesson->stage, "key Next Next Next Next");
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "This is the last phase"));
  stage_xdotool (&lesson->stage, "key Prior space");
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Go On"));
  stage_xdotool (&lesson->stage, "key Escape");
  g_assert_cmpuint (n_left, ==, 1);
}

static void
test_seen (Lesson        *lesson,
           gconstpointer  data)
{
  GtkWidget *entry = NULL;
  guint n_left = 0;
  const char *seen = NULL;

  open (lesson, 1240, 700);
  g_signal_connect (lesson->stage.widget, "leave", G_CALLBACK (leave_cb), &n_left);
  entry = lesson_find_type (lesson->stage.widget, "GtkEntry");
  gtk_widget_grab_focus (entry);
  stage_xdotool (&lesson->stage, "type 'wie klaar is wacht'");
  stage_xdotool (&lesson->stage, "key Return Right");
  seen = lk_design_detail_get_block (lesson->detail, LK_BLOCK_ACTIVITIES, LK_PART_SEEN);
  g_assert_true (g_regex_match_simple ("^- \\d\\d:\\d\\d, Start: wie klaar is wacht$", seen, 0, 0));
  /* Hands were free again: the arrow went on. */
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Instructie"));
  gtk_widget_grab_focus (entry);
  stage_xdotool (&lesson->stage, "type 'nu vraagt Finn door'");
  stage_xdotool (&lesson->stage, "sleep 1");
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Is “Finn” a pupil? “A pupil” says enough."));
  /* The first Escape frees the hands, the second leaves; what was typed is kept. */
  stage_xdotool (&lesson->stage, "key Escape");
  g_assert_cmpuint (n_left, ==, 0);
  stage_xdotool (&lesson->stage, "key Escape");
  g_assert_cmpuint (n_left, ==, 1);
  seen = lk_design_detail_get_block (lesson->detail, LK_BLOCK_ACTIVITIES, LK_PART_SEEN);
  g_assert_true (g_regex_match_simple ("^- .*\\n- \\d\\d:\\d\\d, Instructie: nu vraagt Finn door$", seen, 0, 0));
}

/* Too much is refused, told, and stays where it was typed. */
static void
test_full (Lesson        *lesson,
           gconstpointer  data)
{
  g_autofree char *much = g_strnfill (LK_DESIGN_MAX_TEXT - 5, 'x');
  GtkWidget *entry = NULL;
  guint n_left = 0;

  g_assert_true (lk_design_detail_set_block (lesson->detail, LK_BLOCK_ACTIVITIES, LK_PART_SEEN, much, NULL));
  open (lesson, 1240, 700);
  g_signal_connect (lesson->stage.widget, "leave", G_CALLBACK (leave_cb), &n_left);
  entry = lesson_find_type (lesson->stage.widget, "GtkEntry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "nog iets");
  gtk_widget_grab_focus (lesson->stage.widget);
  stage_xdotool (&lesson->stage, "key Escape");
  g_assert_cmpuint (n_left, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "nog iets");
}

/* The phases change under the teacher's hands; the one that is on stays on. */
static void
test_changes (Lesson        *lesson,
              gconstpointer  data)
{
  LkRecordList *phases = lk_design_detail_get_phases (lesson->detail);

  open (lesson, 420, 700);
  stage_xdotool (&lesson->stage, "key space Right");
  lesson_shoot (lesson, "teach-narrow");
  g_assert_true (lk_design_detail_remove_phase (lesson->detail, lk_record_list_peek (phases, 0), NULL));
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Instructie"));
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Phase 1 of 3 · Whole class"));
  g_assert_true (lk_design_detail_remove_phase (lesson->detail, lk_record_list_peek (phases, 0), NULL));
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Oefenen"));
  g_assert_true (lk_design_detail_remove_phase (lesson->detail, lk_record_list_peek (phases, 0), NULL));
  g_assert_true (lk_design_detail_remove_phase (lesson->detail, lk_record_list_peek (phases, 0), NULL));
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "No phases yet"));
  stage_xdotool (&lesson->stage, "key space Right Left");
}

/* Left and come back to: the clock has gone on. */
static void
test_back (Lesson        *lesson,
           gconstpointer  data)
{
  open (lesson, 1240, 700);
  stage_xdotool (&lesson->stage, "key space Right");
  stage_close (&lesson->stage);
  open (lesson, 1240, 700);
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Instructie"));
  g_assert_nonnull (lesson_find_label (lesson->stage.widget, "Pause"));
}

#define ADD(name, func) g_test_add ("/teach/" name, Lesson, NULL, lesson_set_up, func, lesson_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  lesson_dress (g_getenv ("LK_DARK") != NULL);
  g_test_add_func ("/teach/clock", test_clock);
  g_test_add_func ("/teach/words", test_words);
  ADD ("keys", test_keys);
  ADD ("seen", test_seen);
  ADD ("full", test_full);
  ADD ("changes", test_changes);
  ADD ("back", test_back);
  return g_test_run ();
}
