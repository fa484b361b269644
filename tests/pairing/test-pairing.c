#include "pairing/lk-pairing-plan.h"

#include "random-school.h"

/* The weeks from Monday 7 September 2026 on. */
static LkPairingSchool *
make_school (guint n_days,
             guint n_people)
{
  LkDay days[MOST_DAYS];
  LkPairingSchool *school;

  for (guint i = 0; i < n_days; i++)
    days[i] = random_school_get_day (i);
  school = lk_pairing_school_new (days, n_days);
  for (guint i = 0; i < n_people; i++)
    {
      const char id[] = { (char) ('a' + i), '\0' };

      lk_pairing_school_add_person (school, id, id, "");
    }
  g_assert_cmpuint (lk_pairing_school_get_n_people (school), ==, n_people);

  return school;
}

static LkPairingPlan *
make_plan (LkPairingSchool *school)
{
  g_autoptr (GError) error = NULL;
  LkPairingPlan *plan = lk_pairing_plan_make (school, 0, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

static const LkPairingVisit *
find_visit (LkPairingPlan *plan,
            const char    *visitor)
{
  GPtrArray *visits = lk_pairing_plan_get_visits (plan);

  for (guint i = 0; i < visits->len; i++)
    if (g_str_equal (((LkPairingVisit *) g_ptr_array_index (visits, i))->visitor, visitor))
      return g_ptr_array_index (visits, i);

  return NULL;
}

static const LkPairingGap *
find_gap (LkPairingPlan *plan,
          const char    *person,
          gboolean       visits)
{
  GPtrArray *gaps = lk_pairing_plan_get_gaps (plan);

  for (guint i = 0; i < gaps->len; i++)
    {
      const LkPairingGap *gap = g_ptr_array_index (gaps, i);

      if (g_str_equal (gap->person, person) && gap->visits == visits)
        return gap;
    }

  return NULL;
}

static void
assert_gap (LkPairingSchool *school,
            const char      *person,
            gboolean         visits,
            LkPairingReason  reason)
{
  g_autoptr (LkPairingPlan) plan = make_plan (school);
  const LkPairingGap *gap = find_gap (plan, person, visits);

  g_assert_nonnull (gap);
  g_assert_cmpint (gap->reason, ==, reason);
  g_assert_false (lk_pairing_plan_is_complete (plan));
}

static void
test_nobody (void)
{
  g_autoptr (LkPairingSchool) school = make_school (10, 0);
  g_autoptr (LkPairingPlan) plan = make_plan (school);

  g_assert_true (lk_pairing_plan_is_complete (plan));
  g_assert_cmpuint (lk_pairing_plan_get_visits (plan)->len, ==, 0);
  g_assert_cmpint (lk_pairing_plan_get_proof (plan), ==, LK_PAIRING_OPTIMAL);
}

static void
test_one_and_two (void)
{
  g_autoptr (LkPairingSchool) one = make_school (10, 1), two = make_school (10, 2);
  g_autoptr (LkPairingPlan) plan = make_plan (two);

  assert_gap (one, "a", TRUE, LK_PAIRING_ALONE);
  assert_gap (one, "a", FALSE, LK_PAIRING_ALONE);
  g_assert_true (lk_pairing_plan_is_complete (plan));
  g_assert_cmpstr (find_visit (plan, "a")->visited, ==, "b");
  g_assert_cmpstr (find_visit (plan, "b")->visited, ==, "a");
  g_assert_cmpuint (find_visit (plan, "a")->hour, ==, LK_PAIRING_NO_HOUR);
  g_assert_cmpint (find_visit (plan, "a")->day, !=, find_visit (plan, "b")->day);
}

static void
test_reasons (void)
{
  g_autoptr (LkPairingSchool) holiday = make_school (0, 3), off = make_school (5, 3), busy = make_school (1, 3);
  g_autoptr (LkPairingSchool) lessons = make_school (1, 3), full = make_school (1, 3), other = make_school (2, 2);

  assert_gap (holiday, "b", TRUE, LK_PAIRING_NO_DAYS);

  lk_pairing_school_add_person (off, "d", "d", "12345");
  assert_gap (off, "d", TRUE, LK_PAIRING_NOT_AT_WORK);
  assert_gap (off, "d", FALSE, LK_PAIRING_NOT_AT_WORK);

  lk_pairing_school_set_free_hours_known (busy, "b");
  assert_gap (busy, "b", TRUE, LK_PAIRING_NO_FREE_HOUR);
  for (guint hour = 1; hour <= LK_PAIRING_MAX_HOURS; hour++)
    lk_pairing_school_add_free_hour (lessons, "b", random_school_get_day (0), hour);
  assert_gap (lessons, "b", FALSE, LK_PAIRING_NO_LESSON);

  lk_pairing_school_set_most_in_a_day (full, 1);
  lk_pairing_school_add_planned_visit (full, "a", "someone else", random_school_get_day (0), LK_PAIRING_NO_HOUR);
  assert_gap (full, "a", FALSE, LK_PAIRING_DAYS_FULL);

  lk_pairing_school_add_day_off (other, "a", random_school_get_day (0));
  lk_pairing_school_add_day_off (other, "b", random_school_get_day (1));
  assert_gap (other, "a", TRUE, LK_PAIRING_NO_COMMON_MOMENT);
  lk_pairing_school_forbid (other, "b", "a");
  assert_gap (other, "a", TRUE, LK_PAIRING_NO_COMMON_MOMENT);
  assert_gap (other, "a", FALSE, LK_PAIRING_FORBIDDEN);
}

/* A visit of somebody from outside is all it takes to have one person too many. */
static void
test_all_planned (void)
{
  g_autoptr (LkPairingSchool) school = make_school (5, 3);

  lk_pairing_school_add_planned_visit (school, "a", "b", random_school_get_day (0), 2);
  lk_pairing_school_add_planned_visit (school, "b", "c", random_school_get_day (1), LK_PAIRING_NO_HOUR);
  lk_pairing_school_add_planned_visit (school, NULL, "a", random_school_get_day (1), 3);
  assert_gap (school, "c", TRUE, LK_PAIRING_ALL_PLANNED);

  lk_pairing_school_add_planned_visit (school, "c", "a", random_school_get_day (2), 3);
  {
    g_autoptr (LkPairingPlan) plan = make_plan (school);

    g_assert_true (lk_pairing_plan_is_complete (plan));
    g_assert_cmpuint (lk_pairing_plan_get_visits (plan)->len, ==, 0);
  }
}

/* Of five people three may each visit the same one only: any two of them are too many. */
static void
test_too_few_colleagues (void)
{
  g_autoptr (LkPairingSchool) school = make_school (5, 5);
  g_autoptr (LkPairingPlan) plan = NULL;
  const char * const crowd[] = { "a", "b", "c" }, * const rest[] = { "d", "e" };
  const LkPairingGap *gap = NULL;

  for (guint i = 0; i < 3; i++)
    {
      for (guint j = 0; j < 3; j++)
        if (i != j)
          lk_pairing_school_forbid (school, crowd[i], crowd[j]);
      lk_pairing_school_forbid (school, crowd[i], rest[1]);
    }
  plan = make_plan (school);
  g_assert_cmpuint (lk_pairing_plan_get_visits (plan)->len, ==, 3);
  for (guint i = 0; i < 3 && gap == NULL; i++)
    gap = find_gap (plan, crowd[i], TRUE);
  g_assert_nonnull (gap);
  g_assert_cmpint (gap->reason, ==, LK_PAIRING_TOO_FEW_COLLEAGUES);
  g_assert_cmpuint (gap->people->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (gap->people, 0), ==, gap->person);
  g_assert_cmpuint (gap->colleagues->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (gap->colleagues, 0), ==, "d");
}

/* A ring of three in which each may visit the next only, on two days with one visit a day: one of them must be left out. */
static void
add_odd_ring (LkPairingSchool *school,
              GPtrArray       *ids)
{
  guint first = ids->len;

  for (guint i = 0; i < 3; i++)
    {
      char *id = g_strdup_printf ("%03u", first + i);

      lk_pairing_school_add_person (school, id, NULL, NULL);
      g_ptr_array_add (ids, id);
    }
  for (guint i = 0; i < ids->len; i++)
    for (guint j = first; j < ids->len; j++)
      {
        if (i < first || j != first + (i - first + 1) % 3)
          lk_pairing_school_forbid (school, g_ptr_array_index (ids, i), g_ptr_array_index (ids, j));
        if (i < first)
          lk_pairing_school_forbid (school, g_ptr_array_index (ids, j), g_ptr_array_index (ids, i));
      }
}

static void
test_collides (void)
{
  for (guint n_rings = 1; n_rings <= 40; n_rings += 39)
    {
      g_autoptr (LkPairingSchool) school = make_school (2, 0);
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (LkPairingPlan) plan = NULL;
      const LkPairingGap *gap;

      lk_pairing_school_set_most_in_a_day (school, 1);
      for (guint i = 0; i < n_rings; i++)
        add_odd_ring (school, ids);
      plan = make_plan (school);
      gap = g_ptr_array_index (lk_pairing_plan_get_gaps (plan), 0);

      g_assert_cmpuint (lk_pairing_plan_get_visits (plan)->len, ==, 2 * n_rings);
      g_assert_cmpuint (lk_pairing_plan_get_gaps (plan)->len, ==, 2 * n_rings);
      g_assert_cmpint (lk_pairing_plan_get_proof (plan), ==, n_rings == 1 ? LK_PAIRING_OPTIMAL : LK_PAIRING_UNPROVEN);
      g_assert_cmpint (gap->reason, ==, n_rings == 1 ? LK_PAIRING_COLLIDES : LK_PAIRING_NOT_FOUND);
    }
}

static void
test_recency (void)
{
  g_autoptr (LkPairingSchool) school = make_school (5, 4);
  g_autoptr (LkPairingPlan) plan = NULL;
  LkDay first = random_school_get_day (0);

  g_assert_cmpuint (lk_pairing_get_recency (-1), ==, 0);
  g_assert_cmpuint (lk_pairing_get_recency (0), ==, 731);
  g_assert_cmpuint (lk_pairing_get_recency (1), ==, 730);
  g_assert_cmpuint (lk_pairing_get_recency (730), ==, 1);
  g_assert_cmpuint (lk_pairing_get_recency (9999), ==, 1);

  lk_pairing_school_add_past_visit (school, "a", "b", first - 10);
  lk_pairing_school_add_past_visit (school, "b", "a", first - 300);
  lk_pairing_school_add_past_visit (school, "c", "d", first - 10);
  lk_pairing_school_add_past_visit (school, "gone", "a", first - 10);
  lk_pairing_school_add_past_visit (school, "a", "c", first - 20);
  lk_pairing_school_add_past_visit (school, "d", "b", first - 20);
  plan = make_plan (school);
  g_assert_cmpstr (find_visit (plan, "a")->visited, ==, "d");
  g_assert_cmpstr (find_visit (plan, "d")->visited, ==, "a");
  g_assert_cmpstr (find_visit (plan, "b")->visited, ==, "c");
  g_assert_cmpint (lk_pairing_plan_get_score (plan).recency, ==, 0);
}

static void
test_team (void)
{
  g_autoptr (LkPairingSchool) school = make_school (5, 4);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LkPairingPlan) plan = NULL;

      lk_pairing_school_add_to_team (school, "a", i == 0 ? "one" : "two");
      lk_pairing_school_add_to_team (school, "b", "one");
      lk_pairing_school_add_to_team (school, "c", "three");
      lk_pairing_school_add_to_team (school, "d", "three");
      lk_pairing_school_add_past_visit (school, "a", "b", random_school_get_day (0) - 1);
      lk_pairing_school_set_prefer_team (school, i == 1);
      plan = make_plan (school);
      g_assert_cmpuint (lk_pairing_plan_get_score (plan).n_across_teams, ==, 0);
      g_assert_true (g_str_equal (find_visit (plan, "a")->visited, "b") == (i == 1));
    }
}

static void
test_most_in_a_day (void)
{
  g_autoptr (LkPairingSchool) school = make_school (2, 2);
  g_autoptr (LkPairingPlan) plan = NULL;

  lk_pairing_school_set_most_in_a_day (school, 1);
  plan = make_plan (school);
  g_assert_true (lk_pairing_plan_is_complete (plan));
  lk_pairing_school_add_planned_visit (school, "a", "somebody", random_school_get_day (0), 1);
  assert_gap (school, "b", FALSE, LK_PAIRING_ALL_PLANNED);
}

/* One can watch in the third hour only, in which the other teaches; the other way round it is the fifth. */
static void
test_hours (void)
{
  g_autoptr (LkPairingSchool) school = make_school (1, 2);
  g_autoptr (LkPairingPlan) plan = NULL;
  g_autoptr (GPtrArray) moments = NULL;
  LkDay day = random_school_get_day (0);

  lk_pairing_school_add_free_hour (school, "a", day, 3);
  lk_pairing_school_add_free_hour (school, "b", day, 5);
  lk_pairing_school_add_free_hour (school, "b", day, 6);
  lk_pairing_school_add_lesson (school, "a", day, 5);
  lk_pairing_school_add_lesson (school, "a", day, 99);
  plan = make_plan (school);
  g_assert_cmpuint (find_visit (plan, "a")->hour, ==, 3);
  g_assert_cmpuint (find_visit (plan, "b")->hour, ==, 5);

  moments = lk_pairing_school_list_moments (school, "b", "a");
  g_assert_cmpuint (moments->len, ==, 1);
  g_assert_cmpuint (((LkPairingVisit *) g_ptr_array_index (moments, 0))->hour, ==, 5);
  lk_pairing_school_add_planned_visit (school, "c", "a", day, 5);
  assert_gap (school, "b", TRUE, LK_PAIRING_ALL_PLANNED);
}

static char *
write_plan (LkPairingPlan *plan)
{
  GString *text = g_string_new (NULL);
  GPtrArray *visits = lk_pairing_plan_get_visits (plan);

  for (guint i = 0; i < visits->len; i++)
    {
      const LkPairingVisit *visit = g_ptr_array_index (visits, i);

      g_string_append_printf (text, "%s %s %d %u\n", visit->visitor, visit->visited, visit->day, visit->hour);
    }

  return g_string_free (text, FALSE);
}

/* The order in which a school is told plays no part; a seed does, but not in how good a plan is. */
static void
test_again (void)
{
  static const RandomKind kind = { .n_people = 26, .n_days = 10, .n_hours = 8, .most_in_a_day = 1, .known = 5, .works = 7,
                                   .forbidden = 10, .met = 70, .n_planned = 3 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autofree RandomSchool *random = random_school_new (rand, &kind);
  g_autofree char *first = NULL;
  g_autoptr (GHashTable) plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  LkPairingScore score = { 0 };

  for (guint seed = 0; seed < 8; seed++)
    {
      g_autoptr (LkPairingSchool) school = random_school_build (random, NULL), other = random_school_build (random, rand);
      g_autoptr (LkPairingPlan) plan = lk_pairing_plan_make (school, seed, NULL, NULL);
      g_autoptr (LkPairingPlan) again = lk_pairing_plan_make (other, seed, NULL, NULL);
      g_autofree char *text = write_plan (plan), *text_again = write_plan (again);

      g_assert_cmpstr (text, ==, text_again);
      g_assert_cmpint (lk_pairing_plan_get_proof (plan), ==, LK_PAIRING_OPTIMAL);
      if (seed == 0)
        score = lk_pairing_plan_get_score (plan);
      g_assert_cmpuint (lk_pairing_plan_get_score (plan).n_visits, ==, score.n_visits);
      g_assert_cmpint (lk_pairing_plan_get_score (plan).recency, ==, score.recency);
      g_hash_table_add (plans, g_steal_pointer (&text));
    }
  g_assert_cmpuint (g_hash_table_size (plans), >, 4);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      school,
                GCancellable *cancellable)
{
  GError *error = NULL;
  LkPairingPlan *plan = lk_pairing_plan_make (school, 0, cancellable, &error);

  if (plan == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, plan, (GDestroyNotify) lk_pairing_plan_unref);
}

static void
test_thread (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LkPairingSchool) school = make_school (10, 20);
      g_autoptr (GTask) task = g_task_new (NULL, cancellable, NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LkPairingPlan) plan = NULL;

      g_task_set_task_data (task, lk_pairing_school_ref (school), (GDestroyNotify) lk_pairing_school_unref);
      g_task_run_in_thread_sync (task, make_in_thread);
      plan = g_task_propagate_pointer (task, &error);
      if (i == 0)
        g_assert_true (lk_pairing_plan_is_complete (plan));
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_cancellable_cancel (cancellable);
    }
}

static void
test_boxed (void)
{
  g_autoptr (LkPairingSchool) school = make_school (5, 2);
  g_autoptr (LkPairingPlan) plan = make_plan (school);
  g_autoptr (LkPairingVisit) visit = g_boxed_copy (LK_TYPE_PAIRING_VISIT, g_ptr_array_index (lk_pairing_plan_get_visits (plan), 0));

  g_assert_cmpstr (visit->visitor, ==, find_visit (plan, visit->visitor)->visitor);
  g_boxed_free (LK_TYPE_PAIRING_SCHOOL, g_boxed_copy (LK_TYPE_PAIRING_SCHOOL, school));
  g_boxed_free (LK_TYPE_PAIRING_PLAN, g_boxed_copy (LK_TYPE_PAIRING_PLAN, plan));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/pairing/nobody", test_nobody);
  g_test_add_func ("/pairing/one-and-two", test_one_and_two);
  g_test_add_func ("/pairing/reasons", test_reasons);
  g_test_add_func ("/pairing/all-planned", test_all_planned);
  g_test_add_func ("/pairing/too-few-colleagues", test_too_few_colleagues);
  g_test_add_func ("/pairing/collides", test_collides);
  g_test_add_func ("/pairing/recency", test_recency);
  g_test_add_func ("/pairing/team", test_team);
  g_test_add_func ("/pairing/most-in-a-day", test_most_in_a_day);
  g_test_add_func ("/pairing/hours", test_hours);
  g_test_add_func ("/pairing/again", test_again);
  g_test_add_func ("/pairing/thread", test_thread);
  g_test_add_func ("/pairing/boxed", test_boxed);

  return g_test_run ();
}
