#include <math.h>
#include <string.h>

#include "rig.h"

#include "model/lk-check.h"
#include "model/lk-model-error.h"

/* Texts of one line, as every title and name is checked. */
static const struct
{
  const char *text;
  const char *kept;   /* NULL: refused with code */
  int         code;
} lines[] = {
  { "Words", "Words", 0 },
  { "  Words \t\n", "Words", 0 },
  { "Ünï 🦉👩‍🏫 émoji", "Ünï 🦉👩‍🏫 émoji", 0 },
  { "שלום עולם", "שלום עולם", 0 },
  { "\u202eright to left", "right to left", 0 },
  { " \u2067a\u202a\u202b\u202c\u202d\u2066\u2068b\u2069 ", "ab", 0 },
  { "\u202e\u2069", NULL, LK_MODEL_ERROR_EMPTY },
  { "a\u200eb\u200fc", "a\u200eb\u200fc", 0 },
  { "<b>&amp;</b> %s %n", "<b>&amp;</b> %s %n", 0 },
  { "'; DROP TABLE action; --", "'; DROP TABLE action; --", 0 },
  { NULL, NULL, LK_MODEL_ERROR_EMPTY },
  { "", NULL, LK_MODEL_ERROR_EMPTY },
  { " \t \n ", NULL, LK_MODEL_ERROR_EMPTY },
  { "\u200b\u200d", NULL, LK_MODEL_ERROR_EMPTY },
  { "\u00a0", NULL, LK_MODEL_ERROR_EMPTY },
  { "one\ntwo", NULL, LK_MODEL_ERROR_INVALID },
  { "one\rtwo", NULL, LK_MODEL_ERROR_INVALID },
  { "one\u2028two", NULL, LK_MODEL_ERROR_INVALID },
  { "bell\a", NULL, LK_MODEL_ERROR_INVALID },
  { "esc\033[31m", NULL, LK_MODEL_ERROR_INVALID },
  { "del\x7f", NULL, LK_MODEL_ERROR_INVALID },
  { "c1\xc2\x90", NULL, LK_MODEL_ERROR_INVALID },
  { "bad\xff", NULL, LK_MODEL_ERROR_INVALID },
  { "cut\xc3", NULL, LK_MODEL_ERROR_INVALID },
  { "\xed\xa0\x80", NULL, LK_MODEL_ERROR_INVALID },
  { "\xc0\x80", NULL, LK_MODEL_ERROR_INVALID },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *kept = lk_check_line (lines[i].text, 100, "Say something", &error);

      g_assert_cmpstr (kept, ==, lines[i].kept);
      if (lines[i].kept == NULL)
        g_assert_error (error, LK_MODEL_ERROR, lines[i].code);
      else
        g_assert_no_error (error);
    }
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *whole = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (whole, text);
  return g_string_free (whole, FALSE);
}

/* Lengths are in characters, not bytes. */
static void
test_lengths (void)
{
  g_autofree char *fits = repeat ("🦉", LK_MAX_TITLE);
  g_autofree char *owls = repeat ("🦉", LK_MAX_TITLE + 1);
  g_autofree char *long_text = repeat ("a", 10000);
  g_autofree char *too_long = repeat ("a", LK_MAX_NOTES + 1);
  g_autofree char *kept = lk_check_line (fits, LK_MAX_TITLE, NULL, NULL);
  g_autofree char *notes = lk_check_text (long_text, LK_MAX_NOTES, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (kept, ==, fits);
  g_assert_cmpstr (notes, ==, long_text);
  g_assert_null (lk_check_line (owls, LK_MAX_TITLE, NULL, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  g_assert_cmpstr (error->message, ==, "This is too long: at most 500 characters.");
  g_assert_null (lk_check_line (long_text, LK_MAX_TITLE, NULL, NULL));
  g_assert_null (lk_check_text (too_long, LK_MAX_NOTES, NULL));
}

static void
test_texts (void)
{
  const char *cases[][2] = {
    { NULL, "" }, { "", "" }, { " \n ", "" }, { "a\r\nb\n\n\tc\n", "a\nb\n\n\tc" }, { "\a", NULL }, { "\xff", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = lk_check_text (cases[i][0], 100, NULL);

      g_assert_cmpstr (kept, ==, cases[i][1]);
    }
}

static void
test_emails (void)
{
  const char *cases[][2] = {
    { NULL, "" }, { " ", "" }, { " a@b.nl ", "a@b.nl" }, { "a", NULL }, { "@b", NULL }, { "a@", NULL },
    { "a b@c", NULL }, { "<a@b>", NULL }, { "a@b, c@d", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = lk_check_email (cases[i][0], NULL);

      g_assert_cmpstr (kept, ==, cases[i][1]);
    }
}

static void
test_days_and_values (void)
{
  g_assert_true (lk_check_day (lk_day_new (2000, 1, 1), FALSE, NULL));
  g_assert_true (lk_check_day (lk_day_new (2100, 12, 31), FALSE, NULL));
  g_assert_true (lk_check_day (LK_DAY_NONE, TRUE, NULL));
  g_assert_false (lk_check_day (LK_DAY_NONE, FALSE, NULL));
  g_assert_false (lk_check_day (lk_day_new (1999, 12, 31), TRUE, NULL));
  g_assert_false (lk_check_day (lk_day_new (2101, 1, 1), TRUE, NULL));
  g_assert_false (lk_check_day (G_MININT, TRUE, NULL));
  g_assert_false (lk_check_day (G_MAXINT, TRUE, NULL));

  g_assert_true (lk_check_value (-4.5, FALSE, NULL));
  g_assert_true (lk_check_value (NAN, TRUE, NULL));
  g_assert_false (lk_check_value (NAN, FALSE, NULL));
  g_assert_false (lk_check_value (INFINITY, TRUE, NULL));
  g_assert_false (lk_check_value (-INFINITY, TRUE, NULL));
  g_assert_false (lk_check_value (1e300, TRUE, NULL));
}

#define REFUSES(wanted, call)                              \
  G_STMT_START {                                           \
    g_autoptr(GError) refused = NULL;                      \
    GError **error = &refused;                             \
    g_assert_false (call);                                 \
    g_assert_error (refused, LK_MODEL_ERROR, wanted);      \
    g_assert_cmpuint (strlen (refused->message), >, 8);    \
  } G_STMT_END

static void
refuse_all (Rig      *rig,
            LkAction *gone,
            LkGoal   *foreign,
            LkPerson *stranger)
{
  LkBoard *board = rig->board;
  LkSchool *school = rig->school;
  LkAction *action = rig->actions[0];
  LkDay today = lk_day_today ();
  const char * const names[] = { "Good", "bad\nname", NULL };
  g_autoptr(GBytes) text = g_bytes_new_static ("no picture", 10);
  g_autoptr(GBytes) large = g_bytes_new_take (g_malloc0 (300 * 1024), 300 * 1024);

  REFUSES (LK_MODEL_ERROR_EMPTY, lk_school_set_name (school, " ", error));
  REFUSES (LK_MODEL_ERROR_EMPTY, lk_school_add_team (school, NULL, error) != NULL);
  REFUSES (LK_MODEL_ERROR_EMPTY, lk_school_add_person (school, "", NULL, NULL, LK_ROLE_TEACHER, error) != NULL);
  REFUSES (LK_MODEL_ERROR_INVALID, lk_school_add_person (school, "A", "no", NULL, LK_ROLE_TEACHER, error) != NULL);
  REFUSES (LK_MODEL_ERROR_INVALID, lk_school_add_people (school, names, rig->team, error) >= 0);
  REFUSES (LK_MODEL_ERROR_TOO_LONG, lk_school_edit_person (school, rig->anna, "Anna", "ABCD", "", 0, error));
  REFUSES (LK_MODEL_ERROR_UNFIT, lk_school_set_person_days_off (school, stranger, "3", error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_school_set_person_picture (school, rig->anna, text, error));
  REFUSES (LK_MODEL_ERROR_TOO_LONG, lk_school_set_person_picture (school, rig->anna, large, error));

  REFUSES (LK_MODEL_ERROR_EMPTY, lk_board_add_action (board, NULL, LK_STAGE_TODO, "\t", NULL, 0, error) != NULL);
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_add_action (board, NULL, LK_STAGE_TODO, "a", NULL, 5, error) != NULL);
  REFUSES (LK_MODEL_ERROR_UNFIT, lk_board_add_action (board, foreign, LK_STAGE_TODO, "a", NULL, 0, error) != NULL);
  REFUSES (LK_MODEL_ERROR_UNFIT, lk_board_move_action (board, action, foreign, LK_STAGE_TODO, NULL, error));
  REFUSES (LK_MODEL_ERROR_UNFIT, lk_board_move_action (board, gone, NULL, LK_STAGE_TODO, NULL, error));
  REFUSES (LK_MODEL_ERROR_UNFIT, lk_board_set_action_title (board, gone, "a", error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_set_action_title (board, action, "a\nb", error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_set_action_notes (board, action, "\xff", error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_set_action_due_day (board, action, -1, error));
  REFUSES (LK_MODEL_ERROR_UNFIT, lk_board_set_action_with (board, action, rig->anna, TRUE, error));

  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_add_goal (board, "g", LK_DAY_NONE, LK_GOAL_IDEA, error) != NULL);
  REFUSES (LK_MODEL_ERROR_UNFIT, lk_board_set_goal_title (board, foreign, "g", error));
  REFUSES (LK_MODEL_ERROR_TOO_LONG, lk_board_set_goal_text (board, rig->quiet_goal, "unit", "a unit of more than forty characters, surely", error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_set_goal_values (board, rig->quiet_goal, 0, INFINITY, LK_DIRECTION_UP, error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_set_goal_days (board, rig->quiet_goal, today, today - 1, error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_add_reading (board, rig->quiet_goal, today, NAN, NULL, error) != NULL);
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_add_reading (board, rig->quiet_goal, LK_DAY_NONE, 1, NULL, error) != NULL);
  REFUSES (LK_MODEL_ERROR_EMPTY, lk_board_add_success (board, "", today, error) != NULL);
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_set_check_in (board, today + 1, 1, 1, 1, error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_set_check_in (board, today - 400, 1, 1, 1, error));
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_set_check_in (board, today, 5000, 1, 1, error));
  REFUSES (LK_MODEL_ERROR_EMPTY, lk_board_add_planning (board, LK_PLANNING_VISIT, today, "", NULL, NULL, "", error) != NULL);
  REFUSES (LK_MODEL_ERROR_UNFIT, lk_board_add_planning (board, LK_PLANNING_VISIT, today, "", rig->anna, rig->anna, "", error) != NULL);
  REFUSES (LK_MODEL_ERROR_INVALID, lk_board_add_planning (board, LK_PLANNING_VISIT, today - 30, "", rig->anna, NULL, "", error) != NULL);
}

/* A verb that refuses leaves all as it was, on the screen and on the disk. */
static void
test_verbs (Rig           *rig,
            gconstpointer  data)
{
  LkTeam *other_team = lk_school_add_team (rig->school, "Other", NULL);
  g_autoptr(LkBoard) other = lk_board_new (rig->school, other_team);
  g_autoptr(LkAction) gone = g_object_ref (rig->actions[3]);
  g_autoptr(GPtrArray) actions = g_ptr_array_new ();
  g_autoptr(LkPerson) stranger = NULL;
  LkGoal *foreign = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *n_before = NULL;
  g_autofree char *n_after = NULL;

  lk_store_flush (rig->store);
  foreign = lk_board_add_goal (other, "Foreign", lk_day_today (), LK_GOAL_ACTIVE, NULL);
  g_ptr_array_add (actions, gone);
  g_assert_true (lk_board_archive_actions (rig->board, actions, NULL));
  g_set_object (&stranger, lk_school_add_person (rig->school, "Not for long", "", NULL, LK_ROLE_TEACHER, NULL));
  lk_store_flush (rig->store);
  g_assert_true (lk_store_undo (rig->store, NULL));
  lk_store_flush (rig->store);

  before = rig_describe (rig->school, rig->board);
  n_before = rig_ask (rig, "SELECT count (*) FROM change");
  refuse_all (rig, gone, foreign, stranger);
  lk_store_flush (rig->store);
  after = rig_describe (rig->school, rig->board);
  n_after = rig_ask (rig, "SELECT count (*) FROM change");
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (n_before, ==, n_after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/checks/lines", test_lines);
  g_test_add_func ("/checks/lengths", test_lengths);
  g_test_add_func ("/checks/texts", test_texts);
  g_test_add_func ("/checks/emails", test_emails);
  g_test_add_func ("/checks/days-and-values", test_days_and_values);
  g_test_add ("/checks/verbs", Rig, NULL, rig_set_up, test_verbs, rig_tear_down);

  return g_test_run ();
}
