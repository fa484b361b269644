/* The school year: the school's own holidays over the published ones, and a team's themes and goals by its periods. */

#include "rig.h"

#include "calendar/lk-school-year.h"
#include "model/lk-year.h"

#define YEAR 2026

static LkDay
day (const char *text)
{
  return lk_day_from_text (text);
}

static void
choose_region (Rig *rig)
{
  g_assert_true (lk_school_set_region (rig->school, "midden", NULL));
  lk_store_flush (rig->store);
}

static void
assert_holiday (Rig        *rig,
                const char *within,
                const char *from,
                const char *till)
{
  const LkHoliday *holiday = lk_holidays_find (lk_school_get_holidays (rig->school), day (within));

  g_assert_nonnull (holiday);
  g_assert_cmpint (holiday->from, ==, day (from));
  g_assert_cmpint (holiday->till, ==, day (till));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_holidays (Rig           *rig,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  g_assert_null (lk_school_get_region (rig->school));
  g_assert_cmpuint (lk_holidays_get_n (lk_school_get_holidays (rig->school)), ==, 0);
  g_signal_connect_swapped (rig->school, "calendar-changed", G_CALLBACK (count_cb), &n_changed);
  choose_region (rig);
  g_assert_cmpuint (n_changed, >, 0);
  assert_holiday (rig, "2026-10-20", "2026-10-17", "2026-10-25");

  n_changed = 0;
  g_assert_true (lk_school_set_holiday (rig->school, LK_HOLIDAY_AUTUMN, YEAR, day ("2026-10-10"), day ("2026-10-18"), &error));
  g_assert_true (lk_school_set_holiday (rig->school, LK_HOLIDAY_MAY, YEAR, day ("2027-04-24"), day ("2027-05-09"), &error));
  lk_store_flush (rig->store);
  g_assert_cmpuint (n_changed, >, 0);
  assert_holiday (rig, "2026-10-15", "2026-10-10", "2026-10-18");
  g_assert_null (lk_holidays_find (lk_school_get_holidays (rig->school), day ("2026-10-20")));
  rig_reopen (rig);
  assert_holiday (rig, "2027-05-08", "2027-04-24", "2027-05-09");

  /* Said once more it is the same row; taken back, the published days count. */
  g_assert_true (lk_school_set_holiday (rig->school, LK_HOLIDAY_AUTUMN, YEAR, day ("2026-10-10"), day ("2026-10-19"), &error));
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_record_list_get_size (lk_school_get_own_holidays (rig->school)), ==, 2);
  g_assert_true (lk_school_reset_holiday (rig->school, LK_HOLIDAY_AUTUMN, YEAR, &error));
  lk_store_flush (rig->store);
  assert_holiday (rig, "2026-10-20", "2026-10-17", "2026-10-25");
  g_assert_true (lk_store_undo (rig->store, &error));
  lk_store_flush (rig->store);
  assert_holiday (rig, "2026-10-15", "2026-10-10", "2026-10-19");
}

static void
test_days_off (Rig           *rig,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LkHolidays *holidays = NULL;
  LkSchoolHoliday *study = NULL;

  choose_region (rig);
  study = lk_school_add_day_off (rig->school, "Studiedag", day ("2026-11-11"), day ("2026-11-11"), &error);
  g_assert_no_error (error);
  lk_store_flush (rig->store);
  holidays = lk_school_get_holidays (rig->school);
  g_assert_cmpstr (lk_holidays_find (holidays, day ("2026-11-11"))->name, ==, "Studiedag");
  g_assert_false (lk_holidays_is_school_day (holidays, day ("2026-11-11")));
  g_assert_cmpint (lk_holidays_find_period (holidays, day ("2026-11-11")).number, ==, 2);

  g_assert_true (lk_school_edit_day_off (rig->school, study, "Sportdag", day ("2027-09-15"), day ("2027-09-16"), &error));
  lk_store_flush (rig->store);
  g_assert_cmpint (lk_school_holiday_get_school_year (study), ==, YEAR + 1);
  g_assert_true (lk_school_remove_day_off (rig->school, study, &error));
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_record_list_get_size (lk_school_get_own_holidays (rig->school)), ==, 0);
  g_assert_true (lk_store_undo (rig->store, &error));
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_record_list_get_size (lk_school_get_own_holidays (rig->school)), ==, 1);
}

static void
test_refused_days (Rig           *rig,
                   gconstpointer  data)
{
  g_autoptr (GError) backwards = NULL, long_one = NULL, elsewhere = NULL, nameless = NULL;

  g_assert_false (lk_school_set_holiday (rig->school, LK_HOLIDAY_MAY, YEAR, day ("2027-05-02"), day ("2027-04-24"), &backwards));
  g_assert_nonnull (backwards);
  g_assert_false (lk_school_set_holiday (rig->school, LK_HOLIDAY_MAY, YEAR, day ("2027-01-01"), day ("2027-05-02"), &long_one));
  g_assert_nonnull (long_one);
  g_assert_false (lk_school_set_holiday (rig->school, LK_HOLIDAY_MAY, YEAR, day ("2026-04-24"), day ("2026-05-02"), &elsewhere));
  g_assert_nonnull (elsewhere);
  g_assert_null (lk_school_add_day_off (rig->school, " ", day ("2027-05-02"), day ("2027-05-02"), &nameless));
  g_assert_nonnull (nameless);
}

static void
test_part_time (Rig           *rig,
                gconstpointer  data)
{
  g_autofree char *id = g_strdup (lk_record_get_id (LK_RECORD (rig->anna)));
  g_autofree char *off = NULL, *on = NULL;
  LkPerson *anna = NULL;

  g_assert_false (lk_person_is_off (rig->anna, day ("2026-11-25")));
  g_assert_true (lk_school_set_person_days_off (rig->school, rig->anna, "35", NULL));
  rig_reopen (rig);
  anna = lk_school_find_person (rig->school, id);
  g_assert_cmpstr (lk_person_get_days_off (anna), ==, "35");
  g_assert_true (lk_person_is_off (anna, day ("2026-11-25")));
  g_assert_false (lk_person_is_off (anna, day ("2026-11-26")));
  g_assert_true (lk_person_is_off (anna, day ("2026-11-27")));
  off = lk_person_dup_off_words (anna, day ("2026-11-25"));
  g_assert_cmpstr (off, ==, "Anna does not work on Wednesdays");
  on = lk_person_dup_off_words (anna, day ("2026-11-26"));
  g_assert_null (on);
}

static void
assert_period (LkYear     *year,
               guint       index,
               const char *themes,
               guint       n_goals)
{
  LkYearPeriod *period = lk_year_get_period (year, index);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < period->themes->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", lk_theme_get_title (period->themes->pdata[i]));
  g_assert_cmpstr (titles->str, ==, themes);
  g_assert_cmpuint (period->goals->len, ==, n_goals);
}

static void
test_themes (Rig           *rig,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL, third = NULL, full = NULL;
  g_autoptr (LkYear) before = NULL, after = NULL, other = NULL;
  LkTheme *calm = NULL, *last = NULL;

  choose_region (rig);
  lk_board_plan_goal (rig->board, rig->reading_goal, LK_DAY_NONE, &error);
  lk_board_plan_goal (rig->board, rig->quiet_goal, LK_DAY_NONE, &error);
  calm = lk_board_add_theme (rig->board, "Calm", day ("2026-11-25"), &error);
  lk_board_add_theme (rig->board, "Talk", day ("2026-10-20"), &error);
  last = lk_board_add_theme (rig->board, "Trips", day ("2027-06-01"), &error);
  g_assert_no_error (error);
  g_assert_null (lk_board_add_theme (rig->board, "Third", day ("2026-12-01"), &third));
  g_assert_nonnull (third);
  before = lk_year_new (rig->board, YEAR);
  g_assert_cmpuint (before->periods->len, ==, 5);
  assert_period (before, 1, "Calm Talk", 0);
  assert_period (before, 4, "Trips", 0);

  g_assert_false (lk_board_move_theme (rig->board, last, day ("2026-11-25"), &full));
  g_assert_nonnull (full);
  g_assert_true (lk_board_move_theme (rig->board, calm, day ("2027-06-30"), &error));
  g_assert_true (lk_board_set_theme_title (rig->board, last, "Museum", &error));
  rig_reopen (rig);
  after = lk_year_new (rig->board, YEAR);
  other = lk_year_new (rig->board, YEAR + 1);
  assert_period (after, 1, "Talk", 0);
  assert_period (after, 4, "Calm Museum", 0);
  assert_period (other, 0, "", 0);

  g_assert_true (lk_board_archive_theme (rig->board, lk_record_list_peek (lk_board_get_themes (rig->board), 0), &error));
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_themes (rig->board)), ==, 2);
}

static void
test_goals (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL, closed = NULL;
  g_autoptr (LkYear) year = NULL, unknown = NULL;
  LkGoal *idea = lk_board_add_goal (rig->board, "An idea", day ("2026-11-25"), LK_GOAL_IDEA, &error);

  choose_region (rig);
  g_assert_true (lk_board_set_goal_days (rig->board, rig->reading_goal, day ("2026-09-07"), day ("2026-10-09"), &error));
  g_assert_true (lk_board_set_goal_days (rig->board, rig->quiet_goal, LK_DAY_NONE, LK_DAY_NONE, &error));
  year = lk_year_new (rig->board, YEAR);
  assert_period (year, 0, "", 1);
  g_assert_cmpuint (year->unplanned->len, ==, 2);
  g_clear_pointer (&year, lk_year_free);

  /* An idea is meant for a period; a goal moves its days, and keeps as many of them. */
  g_assert_true (lk_board_plan_goal (rig->board, idea, day ("2027-01-20"), &error));
  g_assert_true (lk_board_plan_goal (rig->board, rig->reading_goal, day ("2027-03-20"), &error));
  g_assert_no_error (error);
  g_assert_cmpint (lk_goal_get_planned_day (idea), ==, day ("2027-01-04"));
  g_assert_cmpint (lk_goal_get_from_day (rig->reading_goal), ==, day ("2027-03-01"));
  g_assert_cmpint (lk_goal_get_till_day (rig->reading_goal), ==, day ("2027-03-01") + 32);
  year = lk_year_new (rig->board, YEAR);
  assert_period (year, 0, "", 0);
  assert_period (year, 2, "", 1);
  assert_period (year, 3, "", 1);
  g_assert_cmpuint (year->unplanned->len, ==, 1);

  /* Let go in its own period it stays as it is; out of the year and back it has days of which the last comes last. */
  g_assert_true (lk_board_set_goal_days (rig->board, rig->reading_goal, day ("2027-03-15"), day ("2027-04-16"), &error));
  g_assert_true (lk_board_plan_goal (rig->board, rig->reading_goal, day ("2027-03-01"), &error));
  g_assert_cmpint (lk_goal_get_from_day (rig->reading_goal), ==, day ("2027-03-15"));
  g_assert_true (lk_board_plan_goal (rig->board, rig->reading_goal, LK_DAY_NONE, &error));
  g_assert_cmpint (lk_goal_get_till_day (rig->reading_goal), ==, LK_DAY_NONE);
  g_assert_true (lk_board_plan_goal (rig->board, rig->reading_goal, day ("2027-05-20"), &error));
  g_assert_cmpint (lk_goal_get_from_day (rig->reading_goal), ==, day ("2027-05-03"));
  g_assert_cmpint (lk_goal_get_till_day (rig->reading_goal), ==, day ("2027-05-03") + 35);

  g_assert_true (lk_board_set_goal_stage (rig->board, rig->reading_goal, LK_GOAL_ACHIEVED, &error));
  g_assert_false (lk_board_plan_goal (rig->board, rig->reading_goal, day ("2026-11-25"), &closed));
  g_assert_nonnull (closed);
  g_assert_true (lk_board_plan_goal (rig->board, idea, LK_DAY_NONE, &error));
  g_assert_cmpint (lk_goal_get_planned_day (idea), ==, LK_DAY_NONE);

  /* Without known holidays a year is one period. */
  unknown = lk_year_new (rig->board, 2040);
  g_assert_cmpuint (unknown->periods->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/year/holidays", Rig, NULL, rig_set_up, test_holidays, rig_tear_down);
  g_test_add ("/year/days-off", Rig, NULL, rig_set_up, test_days_off, rig_tear_down);
  g_test_add ("/year/refused-days", Rig, NULL, rig_set_up, test_refused_days, rig_tear_down);
  g_test_add ("/year/part-time", Rig, NULL, rig_set_up, test_part_time, rig_tear_down);
  g_test_add ("/year/themes", Rig, NULL, rig_set_up, test_themes, rig_tear_down);
  g_test_add ("/year/goals", Rig, NULL, rig_set_up, test_goals, rig_tear_down);
  return g_test_run ();
}
