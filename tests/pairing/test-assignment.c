#include "pairing/lk-assignment.h"

#define MOST 6

static gint64
find_best (gint64 costs[MOST][MOST],
           guint  n,
           guint  row,
           guint  taken)
{
  gint64 best = LK_ASSIGNMENT_NEVER;

  if (row == n)
    return 0;
  for (guint j = 0; j < n; j++)
    if (!(taken & (1u << j)) && costs[row][j] < LK_ASSIGNMENT_NEVER)
      best = MIN (best, costs[row][j] + find_best (costs, n, row + 1, taken | 1u << j));

  return best;
}

static void
assert_solved (LkAssignment *assignment,
               gint64        costs[MOST][MOST],
               guint         n)
{
  guint taken = 0;

  g_assert_true (lk_assignment_solve (assignment, NULL));
  for (guint i = 0; i < n; i++)
    taken |= 1u << lk_assignment_get_column (assignment, i);
  g_assert_cmpuint (taken, ==, (1u << n) - 1);
  g_assert_cmpint (lk_assignment_get_total (assignment), ==, find_best (costs, n, 0, 0));
}

/* Costs rise one by one, each time mended; then all comes back. */
static void
test_every_way (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 2000; round++)
    {
      guint n = 1 + (guint) g_rand_int_range (rand, 0, MOST);
      g_autoptr (LkAssignment) assignment = lk_assignment_new (n);
      gint64 costs[MOST][MOST], first[MOST][MOST];
      g_autofree gpointer saved = NULL;

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          {
            costs[i][j] = first[i][j] = i != j && g_rand_int_range (rand, 0, 4) == 0 ? LK_ASSIGNMENT_NEVER : g_rand_int_range (rand, 0, 12);
            lk_assignment_set_cost (assignment, i, j, costs[i][j]);
          }
      assert_solved (assignment, costs, n);
      saved = lk_assignment_save (assignment);

      for (guint step = 0; step < 6; step++)
        {
          guint i = (guint) g_rand_int_range (rand, 0, (int) n), j = (guint) g_rand_int_range (rand, 0, (int) n);

          costs[i][j] = i != j && step % 2 == 0 ? LK_ASSIGNMENT_NEVER : MIN (costs[i][j] + 5, LK_ASSIGNMENT_NEVER);
          lk_assignment_set_cost (assignment, i, j, costs[i][j]);
          assert_solved (assignment, costs, n);
        }

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          lk_assignment_set_cost (assignment, i, j, first[i][j]);
      lk_assignment_restore (assignment, saved);
      assert_solved (assignment, first, n);
    }
}

static void
test_stopped (void)
{
  g_autoptr (LkAssignment) assignment = lk_assignment_new (3);
  g_autoptr (LkAssignment) nothing = lk_assignment_new (0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_false (lk_assignment_solve (assignment, cancellable));
  g_assert_true (lk_assignment_solve (nothing, NULL));
  g_assert_cmpint (lk_assignment_get_total (nothing), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/assignment/every-way", test_every_way);
  g_test_add_func ("/assignment/stopped", test_stopped);

  return g_test_run ();
}
