/* The projector view by hand: taps, a finger, the pointer, and what they do to the board. */

#include "calendar/lk-day-words.h"
#include "session/lk-fit-box.h"
#include "session/lk-projector-card.h"
#include "projector-fixture.h"

/* Twenty-six hours apart: it is never the same day in both. */
#define WEST "Etc/GMT+12"
#define EAST "Etc/GMT-14"

static const ProjectorScreen screen = { 1366, 768 };

/* A card that is tapped is moved, put off a week and undone. */
static void
test_sheet (ProjectorFixture       *f,
            gconstpointer  data)
{
  LkAction *action = lk_record_list_peek (lk_board_get_column (f->board, LK_STAGE_TODO), 0);
  LkDay due = MAX (lk_action_get_due_day (action), lk_day_today ());
  const char *id = lk_record_get_id (LK_RECORD (action));

  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-action", "s", id);
  projector_settle (f);
  g_assert_nonnull (projector_find_sheet (f));
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "A _Week Later");
  projector_settle (f);
  g_assert_null (projector_find_sheet (f));
  g_assert_cmpint (lk_action_get_due_day (action), ==, due + 7);

  gtk_widget_activate_action (f->projector, "projector.open-action", "s", id);
  projector_settle (f);
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "Done");
  projector_settle (f);
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_DONE);
  g_assert_true (lk_store_undo (f->store, NULL));
  projector_settle (f);
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_TODO);
}

static GtkGesture *
find_finger (GtkWidget *card)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (card);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller) && gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (controller)))
        return GTK_GESTURE (controller);
    }
  return NULL;
}

/* A card that a finger drags lights up what it is over, and lands there; one that is let go beside everything stays. */
static void
test_finger (ProjectorFixture       *f,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) cards = NULL, boxes = NULL, cells = g_ptr_array_new ();
  GtkGesture *finger = NULL;
  LkAction *action = NULL;
  graphene_rect_t from, to;

  projector_show_at (f, data);
  cards = projector_collect_all (f, LK_TYPE_PROJECTOR_CARD);
  boxes = projector_collect_all (f, LK_TYPE_FIT_BOX);
  for (guint i = 0; i < boxes->len; i++)
    if (gtk_widget_has_css_class (boxes->pdata[i], "cell"))
      g_ptr_array_add (cells, boxes->pdata[i]);
  action = lk_projector_card_get_action (cards->pdata[0]);
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_TODO);
  finger = find_finger (cards->pdata[0]);
  g_assert_nonnull (finger);
  g_assert_true (gtk_widget_compute_bounds (cards->pdata[0], f->projector, &from));
  g_assert_true (gtk_widget_compute_bounds (cells->pdata[1], f->projector, &to));

  g_signal_emit_by_name (finger, "drag-begin", 5.0, 5.0);
  g_signal_emit_by_name (finger, "drag-update", to.origin.x - from.origin.x + 20.0, to.origin.y - from.origin.y + 5.0);
  projector_settle (f);
  g_assert_true (gtk_widget_has_css_class (cells->pdata[1], "aimed"));
  g_signal_emit_by_name (finger, "drag-update", 0.0, -from.origin.y);
  g_assert_false (gtk_widget_has_css_class (cells->pdata[1], "aimed"));
  g_signal_emit_by_name (finger, "drag-end", 0.0, -from.origin.y);
  projector_settle (f);
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_TODO);

  g_signal_emit_by_name (finger, "drag-begin", 5.0, 5.0);
  g_signal_emit_by_name (finger, "drag-update", to.origin.x - from.origin.x + 20.0, to.origin.y - from.origin.y + 5.0);
  g_signal_emit_by_name (finger, "drag-end", to.origin.x - from.origin.x + 20.0, to.origin.y - from.origin.y + 5.0);
  projector_settle (f);
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_DOING);
}

/* All of what had no room is on the pages of its sheet. */
static void
test_more (ProjectorFixture       *f,
           gconstpointer  data)
{
  LkGoal *goal = lk_record_list_peek (lk_board_get_goals (f->board), 0);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-cell", "(ss)", lk_record_get_id (LK_RECORD (goal)), "todo");
  projector_settle (f);
  projector_collect (GTK_WIDGET (projector_find_sheet (f)), LK_TYPE_PROJECTOR_CARD, cards);
  g_assert_cmpuint (cards->len, ==, N_CARDS / LK_N_STAGES);
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "_Close");
  projector_settle (f);
  gtk_widget_activate_action (f->projector, "projector.open-successes", NULL);
  projector_settle (f);
  g_assert_nonnull (projector_find_sheet (f));
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "_Close");
  projector_settle (f);
  g_assert_null (projector_find_sheet (f));
  g_assert_cmpuint (f->n_left, ==, 0);
}

static gboolean
wait_for_cursor (ProjectorFixture *f,
                 const char       *name)
{
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < until)
    {
      GdkCursor *cursor = gtk_widget_get_cursor (f->projector);

      if (g_strcmp0 (cursor != NULL ? gdk_cursor_get_name (cursor) : NULL, name) == 0)
        return TRUE;
      g_main_context_iteration (NULL, TRUE);
    }
  return FALSE;
}

/* The pointer goes by itself; taking the view away while it waits is no harm. */
static void
test_pointer (ProjectorFixture *f,
              gconstpointer     data)
{
  projector_show_at (f, data);
  g_assert_true (wait_for_cursor (f, "none"));
  gtk_widget_set_visible (f->projector, FALSE);
  gtk_widget_set_visible (f->projector, TRUE);
  g_assert_true (wait_for_cursor (f, NULL));
}

static LkQuestion *
find_question (ProjectorFixture *f)
{
  LkRecordList *questions = lk_board_get_questions (f->board);

  for (guint i = 0; i < lk_record_list_get_size (questions); i++)
    if (lk_board_is_asked (f->board, lk_record_list_peek (questions, i)))
      return lk_record_list_peek (questions, i);
  g_assert_not_reached ();
}

/* A question for this team is counted in the bar, and answered where the bar opens it. */
static void
test_questions (ProjectorFixture *f,
                gconstpointer     data)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  LkQuestion *question = NULL;
  const guint news = lk_board_count_news (f->board);

  g_assert_cmpuint (news, ==, N_TITLES);
  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-questions", NULL);
  projector_settle (f);
  projector_collect (GTK_WIDGET (projector_find_sheet (f)), GTK_TYPE_ENTRY, entries);
  g_assert_cmpuint (entries->len, >, 1);
  question = find_question (f);
  for (guint i = 0; i < entries->len; i++)
    {
      GtkWidget *entry = entries->pdata[i];

      if (g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), "Answer") != 0)
        continue;
      gtk_editable_set_text (GTK_EDITABLE (entry), "Ja, graag");
      g_signal_emit_by_name (entry, "activate");
      break;
    }
  projector_settle (f);
  g_assert_cmpuint (lk_board_count_news (f->board), ==, news - 1);
  g_assert_cmpstr (lk_question_get_answer (question), !=, NULL);
}

static GtkWidget *
find_entry (ProjectorFixture *f,
            const char       *placeholder)
{
  g_autoptr (GPtrArray) entries = projector_collect_all (f, GTK_TYPE_ENTRY);

  for (guint i = 0; i < entries->len; i++)
    if (g_strcmp0 (gtk_entry_get_placeholder_text (entries->pdata[i]), placeholder) == 0)
      return entries->pdata[i];
  g_assert_not_reached ();
}

static const char *
get_standing (ProjectorFixture *f)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  projector_collect (GTK_WIDGET (projector_find_sheet (f)), GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "standing"))
      return gtk_label_get_text (labels->pdata[i]);
  g_assert_not_reached ();
}

/* Where a goal stands follows today's reading, the undoing of it, and the turning to another goal. */
static void
test_reading (ProjectorFixture *f,
              gconstpointer     data)
{
  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.start-session", NULL);
  projector_settle (f);
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "_Begin");
  projector_press (f->projector, "_Next");
  projector_press (f->projector, "_Next");
  projector_settle (f);
  g_assert_null (strstr (get_standing (f), "3 → 4"));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (f, "Today's reading")), "3");
  g_signal_emit_by_name (find_entry (f, "Today's reading"), "activate");
  projector_settle (f);
  g_assert_nonnull (strstr (get_standing (f), "3 → 4"));
  projector_press (f->projector, "Ne_xt Goal");
  g_assert_null (strstr (get_standing (f), "3 → 4"));
  projector_press (f->projector, "_Former Goal");
  g_assert_nonnull (strstr (get_standing (f), "3 → 4"));
  g_assert_true (lk_store_undo (f->store, NULL));
  projector_settle (f);
  g_assert_null (strstr (get_standing (f), "3 → 4"));
}

static GtkWidget *
find_label (ProjectorFixture *f,
            const char       *text)
{
  g_autoptr (GPtrArray) labels = projector_collect_all (f, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (gtk_label_get_text (labels->pdata[i]), text) == 0)
      return labels->pdata[i];
  return NULL;
}

static GtkWidget *
find_today (ProjectorFixture *f)
{
  g_autofree char *day = lk_day_format_long (lk_day_today ());

  return find_label (f, day);
}

/* A screen that is left on shows the day that it is: in the east the next one has begun. */
static void
test_day_turned (ProjectorFixture *f,
                 gconstpointer     data)
{
  const LkDay west = lk_day_today ();
  GtkWidget *day = NULL, *check_in = NULL;

  projector_show_at (f, data);
  day = find_today (f);
  check_in = find_label (f, "🙂 5   😐 3   🙁 1");
  g_assert_nonnull (day);
  g_assert_nonnull (check_in);
  g_setenv ("TZ", EAST, TRUE);
  g_assert_cmpint (lk_day_today (), >, west);
  lk_school_check_day (f->school);
  projector_settle (f);
  g_assert_true (find_today (f) == day);
  g_assert_null (find_label (f, "🙂 5   😐 3   🙁 1"));
  g_setenv ("TZ", WEST, TRUE);
}

/* A half-typed answer survives another question's coming; a name in a question is a part of it, the comma before its day is not. */
static void
test_typing (ProjectorFixture *f,
             gconstpointer     data)
{
  LkRecordList *questions = lk_board_get_questions (f->board);
  GtkWidget *entry = NULL;
  guint n_found = 0;

  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-questions", NULL);
  projector_settle (f);
  entry = find_entry (f, "Answer");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ja, ma");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (f, "A question, and by when")), "Mag @Anna matten voor de kring, vr");
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "_Ask");
  projector_settle (f);
  for (guint i = 0; i < lk_record_list_get_size (questions); i++)
    n_found += g_strcmp0 (lk_question_get_title (lk_record_list_peek (questions, i)), "Mag @Anna matten voor de kring") == 0;
  g_assert_cmpuint (n_found, ==, 1);
  g_assert_true (find_entry (f, "Answer") == entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ja, ma");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), entry));
}

/* However long a name is, and however few there are, the sheet that starts a session stays on the screen. */
static void
test_start (ProjectorFixture *f,
            gconstpointer     data)
{
  g_autofree char *name = g_strnfill (120, 'm');
  g_autoptr (GError) error = NULL;
  graphene_rect_t bounds;

  lk_school_add_person (f->school, name, "", lk_board_get_team (f->board), LK_ROLE_TEACHER, &error);
  g_assert_no_error (error);
  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.start-session", NULL);
  projector_settle (f);
  g_assert_nonnull (find_label (f, name));
  g_assert_true (gtk_widget_compute_bounds (find_label (f, name), f->projector, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, screen.width);
  g_assert_cmpint (gtk_widget_get_width (f->projector), ==, screen.width);
}

/* A session that is paused says so, by a word and an icon beside its time. */
static void
test_paused (ProjectorFixture *f,
             gconstpointer     data)
{
  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.start-session", NULL);
  projector_settle (f);
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "_Begin");
  g_assert_null (find_label (f, "Paused"));
  projector_press (f->projector, "_Pause");
  g_assert_nonnull (find_label (f, "Paused"));
  projector_press (f->projector, "_Go On");
  g_assert_null (find_label (f, "Paused"));
}

/* What was counted is shown, and one less is one less. */
static void
test_check_in (ProjectorFixture *f,
               gconstpointer     data)
{
  LkCheckIn *today = lk_record_list_peek (lk_board_get_check_ins (f->board), 0);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.start-session", NULL);
  projector_settle (f);
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "_Begin");
  projector_settle (f);
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "🙂");
  g_assert_cmpuint (lk_check_in_get_well (today), ==, 6);
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "−");
  g_assert_cmpuint (lk_check_in_get_well (today), ==, 5);
  projector_collect (GTK_WIDGET (projector_find_sheet (f)), GTK_TYPE_ENTRY, entries);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (entries->pdata[1]), ==, "3");
  gtk_editable_set_text (entries->pdata[1], "12");
  g_signal_emit_by_name (entries->pdata[1], "activate");
  g_assert_cmpuint (lk_check_in_get_so_so (today), ==, 12);
  gtk_editable_set_text (entries->pdata[1], "veel");
  g_signal_emit_by_name (entries->pdata[1], "activate");
  g_assert_cmpuint (lk_check_in_get_so_so (today), ==, 12);
  g_assert_cmpstr (gtk_editable_get_text (entries->pdata[1]), ==, "12");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", WEST, TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  projector_load_css ();
  g_test_add ("/projector/sheet", ProjectorFixture, &screen, projector_set_up, test_sheet, projector_tear_down);
  g_test_add ("/projector/finger", ProjectorFixture, &screen, projector_set_up, test_finger, projector_tear_down);
  g_test_add ("/projector/more", ProjectorFixture, &screen, projector_set_up, test_more, projector_tear_down);
  g_test_add ("/projector/pointer", ProjectorFixture, &screen, projector_set_up, test_pointer, projector_tear_down);
  g_test_add ("/projector/questions", ProjectorFixture, &screen, projector_set_up, test_questions, projector_tear_down);
  g_test_add ("/projector/check-in", ProjectorFixture, &screen, projector_set_up, test_check_in, projector_tear_down);
  g_test_add ("/projector/reading", ProjectorFixture, &screen, projector_set_up, test_reading, projector_tear_down);
  g_test_add ("/projector/day-turned", ProjectorFixture, &screen, projector_set_up, test_day_turned, projector_tear_down);
  g_test_add ("/projector/typing", ProjectorFixture, &screen, projector_set_up, test_typing, projector_tear_down);
  g_test_add ("/projector/start", ProjectorFixture, &screen, projector_set_up, test_start, projector_tear_down);
  g_test_add ("/projector/paused", ProjectorFixture, &screen, projector_set_up, test_paused, projector_tear_down);
  return g_test_run ();
}
