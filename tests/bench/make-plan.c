/*
 * make-plan RUNS: who visits whom in schools of 150 people; prints of each kind a line: the median of the seconds that a
 * plan took, of the processor, and of how many plans it stayed unproven that no other has more visits. One kind has time tables;
 * in the other, few days and one visit a day leave everybody's visits in each other's way.
 */

#include <stdlib.h>
#include <time.h>

#include "random-school.h"

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
measure (const RandomKind *kind,
         guint             n_runs,
         guint            *n_unproven)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree double *seconds = g_new (double, n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      g_autofree RandomSchool *random = random_school_new (rand, kind);
      g_autoptr (LkPairingSchool) school = random_school_build (random, NULL);
      clock_t start = clock ();
      g_autoptr (LkPairingPlan) plan = lk_pairing_plan_make (school, 0, NULL, NULL);

      seconds[i] = (double) (clock () - start) / CLOCKS_PER_SEC;
      *n_unproven += lk_pairing_plan_get_proof (plan) == LK_PAIRING_UNPROVEN;
    }
  qsort (seconds, n_runs, sizeof (double), compare);

  return seconds[n_runs / 2];
}

int
main (int    argc,
      char **argv)
{
  static const RandomKind kinds[] = {
    { .n_people = 150, .n_days = 10, .n_hours = 8, .most_in_a_day = 2, .known = 10, .works = 7,
      .forbidden = 5, .met = 80, .n_planned = 10 },
    { .n_people = 150, .n_days = 10, .n_hours = 8, .most_in_a_day = 1, .known = 5, .works = 2,
      .forbidden = 60, .met = 100 },
  };
  guint n_runs = argc > 1 ? (guint) atoi (argv[1]) : 5;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n_unproven = 0;
      double seconds = measure (&kinds[i], n_runs, &n_unproven);

      g_print ("%.6f %u\n", seconds, n_unproven);
    }

  return 0;
}
