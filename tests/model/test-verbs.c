#include <math.h>

#include "rig.h"

#include "calendar/lk-school-year.h"

/*
 * Every verb: what it shows at once is what stands on the disk afterwards; undone, all is as before; redone, as after; and
 * so it is when the file is opened again. All lists are followed, so that each emission is checked too.
 */
typedef struct
{
  const char *name;
  gboolean  (*deed) (Rig *rig, GError **error);
  const char *label;
} Verb;

static GPtrArray *
two_actions (Rig *rig)
{
  GPtrArray *actions = g_ptr_array_new ();

  g_ptr_array_add (actions, rig->actions[3]);
  g_ptr_array_add (actions, rig->actions[0]);
  return actions;
}

#define VERB(name, call)                       \
  static gboolean                              \
  do_##name (Rig *rig, GError **error)         \
  {                                            \
    return (call);                             \
  }

VERB (set_name, lk_school_set_name (rig->school, "De Eik", error))
VERB (add_team, lk_school_add_team (rig->school, "Bovenbouw", error) != NULL)
VERB (rename_team, lk_school_rename_team (rig->school, rig->team, "Kleuters", error))
VERB (add_person, lk_school_add_person (rig->school, "Zoë 🦉 Özil", "z@x.nl", rig->team, LK_ROLE_LEADER, error) != NULL)
VERB (edit_person, lk_school_edit_person (rig->school, rig->anna, "Zus de Boer", "ZB!", "zus@x.nl", 7, error))
VERB (archive_person, lk_school_archive_person (rig->school, rig->bram, TRUE, error))
VERB (change_role, lk_school_join_team (rig->school, rig->anna, rig->team, LK_ROLE_LEADER, error))
VERB (leave_team, lk_school_leave_team (rig->school, rig->anna, rig->team, error))
VERB (add_action, lk_board_add_action (rig->board, rig->quiet_goal, LK_STAGE_DOING, "  שלום 🦉  ", rig->bram, lk_day_today (), error) != NULL)
VERB (move_stage, lk_board_move_action (rig->board, rig->actions[0], rig->reading_goal, LK_STAGE_DONE, NULL, error))
VERB (move_goal_of, lk_board_move_action (rig->board, rig->actions[3], rig->reading_goal, LK_STAGE_TODO, rig->actions[1], error))
VERB (move_to_none, lk_board_move_action (rig->board, rig->actions[2], NULL, LK_STAGE_TODO, rig->actions[0], error))
VERB (move_within, lk_board_move_action (rig->board, rig->actions[1], rig->reading_goal, LK_STAGE_TODO, rig->actions[0], error))
VERB (set_title, lk_board_set_action_title (rig->board, rig->actions[0], "New words", error))
VERB (set_notes_lines, lk_board_set_action_notes (rig->board, rig->actions[0], "One\r\n\n\ttwo\nhttps://x.nl", error))
VERB (set_kata, lk_board_set_action_kata (rig->board, rig->actions[0], "learned", "That it works", error))
VERB (set_owner, lk_board_set_action_owner (rig->board, rig->actions[1], rig->bram, error))
VERB (clear_owner, lk_board_set_action_owner (rig->board, rig->actions[0], NULL, error))
VERB (set_due_day, lk_board_set_action_due_day (rig->board, rig->actions[1], lk_day_today () + 9, error))
VERB (clear_due_day, lk_board_set_action_due_day (rig->board, rig->actions[0], LK_DAY_NONE, error))
VERB (set_with, lk_board_set_action_with (rig->board, rig->actions[0], rig->bram, TRUE, error))
VERB (move_goal, lk_board_move_goal (rig->board, rig->quiet_goal, rig->reading_goal, error))
VERB (add_goal, lk_board_add_goal (rig->board, "Third", lk_day_today (), LK_GOAL_ACTIVE, error) != NULL)
VERB (goal_title, lk_board_set_goal_title (rig->board, rig->quiet_goal, "Calm", error))
VERB (goal_text, lk_board_set_goal_text (rig->board, rig->quiet_goal, "measure", "tidy tables", error))
VERB (goal_outcome, lk_board_set_goal_text (rig->board, rig->quiet_goal, "outcome", "much\ncalm", error))
VERB (goal_values, lk_board_set_goal_values (rig->board, rig->reading_goal, 2.0, 4.5, LK_DIRECTION_DOWN, error))
VERB (goal_no_start, lk_board_set_goal_values (rig->board, rig->reading_goal, NAN, 4.5, LK_DIRECTION_UP, error))
VERB (goal_days, lk_board_set_goal_days (rig->board, rig->reading_goal, lk_day_today (), lk_day_today () + 5, error))
VERB (goal_stage, lk_board_set_goal_stage (rig->board, rig->reading_goal, LK_GOAL_STOPPED, error))
VERB (archive_goal, lk_board_archive_goal (rig->board, rig->reading_goal, error))
VERB (add_reading, lk_board_add_reading (rig->board, rig->reading_goal, lk_day_today () - 3, -0.25, "", error) != NULL)
VERB (edit_reading, lk_board_edit_reading (rig->board, rig->reading, lk_day_today (), 5, "late", error))
VERB (remove_reading, lk_board_remove_reading (rig->board, rig->reading, error))
VERB (add_success, lk_board_add_success (rig->board, "Party", lk_day_today (), error) != NULL)
VERB (celebrate_goal, lk_board_celebrate_goal (rig->board, rig->reading_goal, lk_day_today (), error) != NULL)
VERB (edit_success, lk_board_edit_success (rig->board, rig->success, "Very tidy", "All week", error))
VERB (archive_success, lk_board_archive_success (rig->board, rig->success, error))
VERB (set_check_in, lk_board_set_check_in (rig->board, lk_day_today (), 5, 4, 3, error))
VERB (clear_check_in, lk_board_clear_check_in (rig->board, lk_day_today (), error))
VERB (add_planning, lk_board_add_planning (rig->board, LK_PLANNING_DESIGN, lk_day_today (), "9:00", rig->bram, NULL, "Fractions", error) != NULL)
VERB (edit_planning, lk_board_edit_planning (rig->board, rig->planning, LK_PLANNING_OTHER, lk_day_today () + 1, "", NULL, NULL, "Cake", error))
VERB (remove_planning, lk_board_remove_planning (rig->board, rig->planning, error))
VERB (set_region, lk_school_set_region (rig->school, "zuid", error))
VERB (set_holiday, lk_school_set_holiday (rig->school, LK_HOLIDAY_SPRING, lk_school_year_get (lk_day_today ()), lk_day_today (), lk_day_today () + 8, error))
VERB (add_day_off, lk_school_add_day_off (rig->school, " Study day ", lk_day_today () + 1, lk_day_today () + 1, error) != NULL)
VERB (set_days_off, lk_school_set_person_days_off (rig->school, rig->bram, "35", error))
VERB (add_theme, lk_board_add_theme (rig->board, " Calm starts ", lk_day_today (), error) != NULL)
VERB (plan_goal, lk_board_plan_goal (rig->board, rig->reading_goal, LK_DAY_NONE, error))
VERB (renew_limits, lk_board_renew_limits (rig->board, rig->reading_goal, lk_day_today (), error))

static gboolean
do_add_people (Rig     *rig,
               GError **error)
{
  const char * const names[] = { "Cas", "  anna de vries ", "", "Dina", "CAS", NULL };

  return lk_school_add_people (rig->school, names, rig->team, error) == 2;
}

static gboolean
do_set_picture (Rig     *rig,
                GError **error)
{
  const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1, 2 };
  g_autoptr(GBytes) picture = g_bytes_new (png, sizeof png);

  return lk_school_set_person_picture (rig->school, rig->anna, picture, error);
}

static gboolean
do_move_several (Rig     *rig,
                 GError **error)
{
  g_autoptr(GPtrArray) actions = two_actions (rig);

  return lk_board_move_actions (rig->board, actions, rig->quiet_goal, LK_STAGE_DOING, rig->actions[2], error);
}

static gboolean
do_archive_actions (Rig     *rig,
                    GError **error)
{
  g_autoptr(GPtrArray) actions = two_actions (rig);

  return lk_board_archive_actions (rig->board, actions, error);
}

static gboolean
do_celebrate_actions (Rig     *rig,
                      GError **error)
{
  g_autoptr(GPtrArray) actions = two_actions (rig);

  return lk_board_celebrate_actions (rig->board, actions, lk_day_today (), error);
}

static const Verb verbs[] = {
  { "set-region", do_set_region, "Choose Region" },
  { "set-holiday", do_set_holiday, "Change Holiday" },
  { "add-day-off", do_add_day_off, "Add Day Off" },
  { "set-days-off", do_set_days_off, "Change Days Off" },
  { "add-theme", do_add_theme, "Add Theme" },
  { "plan-goal", do_plan_goal, "Plan Goal" },
  { "renew-limits", do_renew_limits, "Renew Limits" },
  { "set-name", do_set_name, "Name School" },
  { "add-team", do_add_team, "Add Team" },
  { "rename-team", do_rename_team, "Rename Team" },
  { "add-person", do_add_person, "Add Person" },
  { "add-people", do_add_people, "Add People" },
  { "edit-person", do_edit_person, "Edit Person" },
  { "set-picture", do_set_picture, "Change Picture" },
  { "archive-person", do_archive_person, "Archive Person" },
  { "change-role", do_change_role, "Change Role" },
  { "leave-team", do_leave_team, "Leave Team" },
  { "add-action", do_add_action, "Add Action" },
  { "move-stage", do_move_stage, "Move Action" },
  { "move-goal-of", do_move_goal_of, "Move Action" },
  { "move-to-none", do_move_to_none, "Move Action" },
  { "move-within", do_move_within, "Move Action" },
  { "move-several", do_move_several, "Move Actions" },
  { "set-title", do_set_title, "Edit Action" },
  { "set-notes", do_set_notes_lines, "Edit Notes" },
  { "set-kata", do_set_kata, "Edit What We Learn" },
  { "set-owner", do_set_owner, "Change Owner" },
  { "clear-owner", do_clear_owner, "Clear Owner" },
  { "set-due-day", do_set_due_day, "Change Due Day" },
  { "clear-due-day", do_clear_due_day, "Clear Due Day" },
  { "set-with", do_set_with, "Add Person to Action" },
  { "archive-actions", do_archive_actions, "Archive Actions" },
  { "add-goal", do_add_goal, "Add Goal" },
  { "move-goal", do_move_goal, "Move Goal" },
  { "goal-title", do_goal_title, "Edit Goal" },
  { "goal-text", do_goal_text, "Edit Goal" },
  { "goal-outcome", do_goal_outcome, "Edit Goal" },
  { "goal-values", do_goal_values, "Change Target" },
  { "goal-no-start", do_goal_no_start, "Change Target" },
  { "goal-days", do_goal_days, "Change Goal’s Days" },
  { "goal-stage", do_goal_stage, "Change Goal’s Stage" },
  { "archive-goal", do_archive_goal, "Archive Goal" },
  { "add-reading", do_add_reading, "Add Reading" },
  { "edit-reading", do_edit_reading, "Edit Reading" },
  { "remove-reading", do_remove_reading, "Remove Reading" },
  { "add-success", do_add_success, "Add Success" },
  { "celebrate-actions", do_celebrate_actions, "Celebrate" },
  { "celebrate-goal", do_celebrate_goal, "Celebrate" },
  { "edit-success", do_edit_success, "Edit Success" },
  { "archive-success", do_archive_success, "Archive Success" },
  { "set-check-in", do_set_check_in, "Check In" },
  { "clear-check-in", do_clear_check_in, "Clear Check-In" },
  { "add-planning", do_add_planning, "Add Planning" },
  { "edit-planning", do_edit_planning, "Edit Planning" },
  { "remove-planning", do_remove_planning, "Remove Planning" },
};

static GPtrArray *
follow_lists (Rig *rig)
{
  GPtrArray *mirrors = g_ptr_array_new_with_free_func ((GDestroyNotify) mirror_free);
  gpointer lists[] = {
    lk_school_get_teams (rig->school), lk_school_get_people (rig->school), lk_school_get_memberships (rig->school),
    lk_board_get_members (rig->board), lk_board_get_goals (rig->board), lk_board_get_actions (rig->board),
    lk_board_get_successes (rig->board), lk_board_get_plannings (rig->board), lk_board_get_check_ins (rig->board),
    lk_goal_get_readings (rig->reading_goal),
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_add (mirrors, mirror_new (lists[i]));
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    {
      g_ptr_array_add (mirrors, mirror_new (lk_board_get_column (rig->board, stage)));
      g_ptr_array_add (mirrors, mirror_new (lk_board_get_cell (rig->board, NULL, stage)));
      g_ptr_array_add (mirrors, mirror_new (lk_board_get_cell (rig->board, rig->reading_goal, stage)));
      g_ptr_array_add (mirrors, mirror_new (lk_board_get_cell (rig->board, rig->quiet_goal, stage)));
    }
  return mirrors;
}

static void
assert_shows (Rig        *rig,
              const char *expected)
{
  g_autofree char *shown = rig_describe (rig->school, rig->board);
  g_autofree char *stored = rig_describe_anew (rig);

  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpstr (stored, ==, expected);
}

static void
test_verb (Rig           *rig,
           gconstpointer  data)
{
  const Verb *verb = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = rig_describe (rig->school, rig->board);
  g_autofree char *after = NULL;
  g_autofree char *reopened = NULL;
  g_autoptr(GPtrArray) mirrors = follow_lists (rig);

  g_assert_true (verb->deed (rig, &error));
  g_assert_no_error (error);
  after = rig_describe (rig->school, rig->board);
  g_assert_cmpstr (after, !=, before);
  lk_store_flush (rig->store);
  assert_shows (rig, after);
  g_assert_cmpstr (lk_store_get_undo_label (rig->store), ==, verb->label);

  lk_store_undo (rig->store, &error);
  g_assert_no_error (error);
  lk_store_flush (rig->store);
  assert_shows (rig, before);

  lk_store_redo (rig->store, &error);
  g_assert_no_error (error);
  lk_store_flush (rig->store);
  assert_shows (rig, after);

  g_clear_pointer (&mirrors, g_ptr_array_unref);
  rig_reopen (rig);
  reopened = rig_describe (rig->school, rig->board);
  g_assert_cmpstr (reopened, ==, after);
  g_assert_cmpuint (rig->n_failed, ==, 0);
}

/* Doing it again changes nothing, and nothing is written. */
static void
test_same (Rig           *rig,
           gconstpointer  data)
{
  g_autofree char *n_before = rig_ask (rig, "SELECT count (*) FROM change");
  g_autofree char *n_after = NULL;
  LkBoard *board = rig->board;
  LkAction *action = rig->actions[0];
  LkDay today = lk_day_today ();

  g_assert_true (lk_school_set_name (rig->school, "De Wilg", NULL));
  g_assert_true (lk_school_rename_team (rig->school, rig->team, "Onderbouw", NULL));
  g_assert_true (lk_school_edit_person (rig->school, rig->anna, "Anna de Vries", "AV", "anna@dewilg.nl",
                                        lk_person_get_colour (rig->anna), NULL));
  g_assert_true (lk_school_archive_person (rig->school, rig->anna, FALSE, NULL));
  g_assert_true (lk_school_join_team (rig->school, rig->anna, rig->team, LK_ROLE_TEACHER, NULL));
  g_assert_true (lk_board_set_action_title (board, action, " a0 ", NULL));
  g_assert_true (lk_board_set_action_notes (board, action, "", NULL));
  g_assert_true (lk_board_set_action_owner (board, action, rig->anna, NULL));
  g_assert_true (lk_board_set_action_due_day (board, action, today + 2, NULL));
  g_assert_true (lk_board_set_action_with (board, action, rig->bram, FALSE, NULL));
  g_assert_true (lk_board_move_action (board, action, rig->reading_goal, LK_STAGE_TODO, action, NULL));
  g_assert_true (lk_board_move_action (board, action, rig->reading_goal, LK_STAGE_TODO, rig->actions[1], NULL));
  g_assert_true (lk_board_move_goal (board, rig->quiet_goal, NULL, NULL));
  g_assert_true (lk_board_set_goal_values (board, rig->reading_goal, NAN, NAN, LK_DIRECTION_UP, NULL));
  g_assert_true (lk_board_edit_reading (board, rig->reading, today - 3, 3.5, "after the break", NULL));
  g_assert_true (lk_board_set_check_in (board, today, 3, 1, 0, NULL));
  g_assert_true (lk_board_clear_check_in (board, today - 1, NULL));
  lk_store_flush (rig->store);

  n_after = rig_ask (rig, "SELECT count (*) FROM change");
  g_assert_cmpstr (n_before, ==, n_after);
  g_assert_false (lk_record_is_pending (LK_RECORD (action)));
}

/* Typing in one field is one step back. */
static void
test_typing (Rig           *rig,
             gconstpointer  data)
{
  g_assert_true (lk_board_set_action_title (rig->board, rig->actions[0], "n", NULL));
  g_assert_true (lk_board_set_action_title (rig->board, rig->actions[0], "ne", NULL));
  g_assert_true (lk_board_set_action_title (rig->board, rig->actions[0], "new", NULL));
  g_assert_true (lk_record_is_pending (LK_RECORD (rig->actions[0])));
  lk_store_flush (rig->store);
  g_assert_false (lk_record_is_pending (LK_RECORD (rig->actions[0])));

  g_assert_true (lk_store_undo (rig->store, NULL));
  lk_store_flush (rig->store);
  g_assert_cmpstr (lk_action_get_title (rig->actions[0]), ==, "a0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strconcat ("/verbs/", verbs[i].name, NULL);

      g_test_add (path, Rig, &verbs[i], rig_set_up, test_verb, rig_tear_down);
    }
  g_test_add ("/verbs/same", Rig, NULL, rig_set_up, test_same, rig_tear_down);
  g_test_add ("/verbs/typing", Rig, NULL, rig_set_up, test_typing, rig_tear_down);

  return g_test_run ();
}
