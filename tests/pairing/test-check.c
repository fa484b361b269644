#include "pairing/lk-pairing-check.h"

static LkDay
get_monday (void)
{
  return lk_day_new (2026, 9, 7);
}

/* Monday and Tuesday; Anna and Bea have no time table, Cor is free in hour 2 of Monday, Dirk teaches in hour 4 of Monday and not on
 * Tuesdays. */
static LkPairingSchool *
make_school (void)
{
  const LkDay days[] = { get_monday (), get_monday () + 1 };
  LkPairingSchool *school = lk_pairing_school_new (days, G_N_ELEMENTS (days));

  lk_pairing_school_add_person (school, "anna", "Anna", NULL);
  lk_pairing_school_add_person (school, "bea", "Bea", "");
  lk_pairing_school_add_person (school, "cor", "Cor", "");
  lk_pairing_school_add_person (school, "dirk", "Dirk", "2");
  lk_pairing_school_add_free_hour (school, "cor", get_monday (), 2);
  lk_pairing_school_add_lesson (school, "dirk", get_monday (), 4);
  lk_pairing_school_forbid (school, "bea", "dirk");

  return school;
}

typedef struct
{
  const char *visitor, *visited;
  int         day;
  guint       hour;
  int         kind;           /* -1 for no conflict */
  const char *person;
} Case;

static void
test_single (void)
{
  static const Case cases[] = {
    { "anna", "bea", 0, 0, -1, NULL },
    { "anna", "bea", 1, 7, -1, NULL },
    { "cor", "bea", 0, 2, -1, NULL },
    { "cor", "bea", 0, 0, -1, NULL },
    { "anna", "dirk", 0, 4, -1, NULL },
    { "anna", "eva", 0, 0, LK_PAIRING_NOBODY, "eva" },
    { "eva", "anna", 0, 0, LK_PAIRING_NOBODY, "eva" },
    { "anna", "anna", 0, 0, LK_PAIRING_ONESELF, "anna" },
    { "bea", "dirk", 0, 4, LK_PAIRING_NOT_ALLOWED, NULL },
    { "anna", "bea", 5, 0, LK_PAIRING_NO_SCHOOL, NULL },
    { "dirk", "anna", 1, 0, LK_PAIRING_VISITOR_OFF, "dirk" },
    { "anna", "dirk", 1, 4, LK_PAIRING_VISITED_OFF, "dirk" },
    { "cor", "bea", 0, 3, LK_PAIRING_VISITOR_NOT_FREE, "cor" },
    { "cor", "bea", 1, 0, LK_PAIRING_VISITOR_NOT_FREE, "cor" },
    { "dirk", "anna", 0, 4, LK_PAIRING_VISITOR_NOT_FREE, "dirk" },
    { "anna", "dirk", 0, 5, LK_PAIRING_VISITED_HAS_NO_LESSON, "dirk" },
    { "anna", "cor", 0, 2, LK_PAIRING_VISITED_HAS_NO_LESSON, "cor" },
    { "cor", "dirk", 0, 0, LK_PAIRING_NO_COMMON_HOUR, NULL },
    { "anna", "bea", 0, 99, LK_PAIRING_VISITOR_NOT_FREE, "anna" },
  };
  g_autoptr (LkPairingSchool) school = make_school ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_pairing_visit_free);
      g_autoptr (GArray) conflicts = NULL;
      const LkPairingConflict *conflict;

      g_ptr_array_add (visits, lk_pairing_visit_new (cases[i].visitor, cases[i].visited, get_monday () + cases[i].day, cases[i].hour));
      conflicts = lk_pairing_check (school, visits);
      g_test_message ("%s visits %s on day %d, hour %u", cases[i].visitor, cases[i].visited, cases[i].day, cases[i].hour);
      g_assert_true ((conflicts->len == 0) == (cases[i].kind < 0));
      if (conflicts->len == 0)
        continue;
      conflict = &g_array_index (conflicts, LkPairingConflict, 0);
      g_assert_cmpint (conflict->kind, ==, cases[i].kind);
      g_assert_cmpuint (conflict->visit, ==, 0);
      g_assert_cmpint (conflict->other, ==, -1);
      g_assert_cmpstr (conflict->person, ==, cases[i].person);
    }
}

static void
assert_has (GArray                *conflicts,
            LkPairingConflictKind  kind,
            guint                  visit,
            int                    other,
            const char            *person)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const LkPairingConflict *conflict = &g_array_index (conflicts, LkPairingConflict, i);

      if (conflict->kind == kind && conflict->visit == visit && conflict->other == other &&
          g_strcmp0 (conflict->person, person) == 0)
        return;
    }
  g_error ("visit %u has no conflict %d", visit, kind);
}

static void
test_together (void)
{
  g_autoptr (LkPairingSchool) school = make_school ();
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_pairing_visit_free);
  g_autoptr (GArray) at_once = NULL, by_day = NULL, planned = NULL;

  g_ptr_array_add (visits, lk_pairing_visit_new ("anna", "bea", get_monday (), 6));
  g_ptr_array_add (visits, lk_pairing_visit_new ("bea", "anna", get_monday (), 6));
  at_once = lk_pairing_check (school, visits);
  g_assert_cmpuint (at_once->len, ==, 4);
  assert_has (at_once, LK_PAIRING_TWICE_AT_ONCE, 0, 1, "anna");
  assert_has (at_once, LK_PAIRING_TWICE_AT_ONCE, 0, 1, "bea");
  assert_has (at_once, LK_PAIRING_TWICE_AT_ONCE, 1, 0, "anna");

  ((LkPairingVisit *) g_ptr_array_index (visits, 1))->hour = 7;
  lk_pairing_school_set_most_in_a_day (school, 1);
  by_day = lk_pairing_check (school, visits);
  g_assert_cmpuint (by_day->len, ==, 4);
  assert_has (by_day, LK_PAIRING_TOO_MANY_IN_A_DAY, 1, -1, "bea");

  lk_pairing_school_add_planned_visit (school, "anna", "cor", get_monday () + 1, 3);
  lk_pairing_school_add_planned_visit (school, "cor", NULL, get_monday () + 1, 3);
  g_ptr_array_add (visits, lk_pairing_visit_new ("anna", "bea", get_monday () + 1, 3));
  planned = lk_pairing_check (school, visits);
  assert_has (planned, LK_PAIRING_VISITS_TWICE, 0, 2, "anna");
  assert_has (planned, LK_PAIRING_VISITS_TWICE, 0, -1, "anna");
  assert_has (planned, LK_PAIRING_VISITED_TWICE, 2, 0, "bea");
  assert_has (planned, LK_PAIRING_TWICE_AT_ONCE, 2, -1, "anna");
  assert_has (planned, LK_PAIRING_TOO_MANY_IN_A_DAY, 2, -1, "anna");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/pairing-check/single", test_single);
  g_test_add_func ("/pairing-check/together", test_together);

  return g_test_run ();
}
