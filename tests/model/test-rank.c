#include <string.h>

#include "model/lk-rank.h"

static void
assert_between (const char *before,
                const char *rank,
                const char *after)
{
  g_assert_true (lk_rank_is_valid (rank));
  if (before != NULL)
    g_assert_cmpstr (before, <, rank);
  if (after != NULL)
    g_assert_cmpstr (rank, <, after);
}

static void
test_between (void)
{
  const char *cases[][2] = {
    { NULL, NULL },    { "V", NULL },    { NULL, "V" },    { "A", "B" },      { "A", "A1" },      { "A", "A01" },
    { "A", "A001" },   { "Az", "B" },    { "Azzzz", "B" }, { "z", NULL },     { "zzzzzz", NULL }, { "zzzzzzzz", NULL },
    { NULL, "1" },     { NULL, "01" },   { NULL, "00001" }, { NULL, "000000001" }, { "1", "2" }, { "1V", "2" },
    { "V00001", "V00002" }, { "Vzzzzz", NULL }, { "V0000z", NULL }, { NULL, "V00001" }, { "1z", "21" }, { "0001", "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rank = lk_rank_between (cases[i][0], cases[i][1]);

      assert_between (cases[i][0], rank, cases[i][1]);
    }
}

/* Two PCs may have made the same rank. */
static void
test_equal (void)
{
  const char *cases[][2] = { { "V", "V" }, { "W", "V" }, { "V1", "V" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rank = lk_rank_between (cases[i][0], cases[i][1]);

      assert_between (cases[i][0], rank, NULL);
      g_assert_true (g_str_has_prefix (rank, cases[i][0]));
    }
}

static void
test_foreign (void)
{
  const char *cases[] = { "", "0", "V0", "a b", "é", "~~~", "V-", "\x01" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = lk_rank_between (cases[i], NULL);
      g_autofree char *before = lk_rank_between (NULL, cases[i]);

      g_assert_false (lk_rank_is_valid (cases[i]));
      g_assert_true (lk_rank_is_valid (after));
      g_assert_true (lk_rank_is_valid (before));
    }
  g_assert_false (lk_rank_is_valid (NULL));
}

/* A list that grows at one end only keeps ranks of six digits. */
static void
test_ends (void)
{
  g_autofree char *last = lk_rank_between (NULL, NULL);
  g_autofree char *first = g_strdup (last);

  for (int i = 0; i < 100000; i++)
    {
      g_autofree char *after = lk_rank_between (last, NULL);
      g_autofree char *before = lk_rank_between (NULL, first);

      assert_between (last, after, NULL);
      assert_between (NULL, before, first);
      g_assert_cmpuint (strlen (after), <=, 6);
      g_assert_cmpuint (strlen (before), <=, 6);
      g_free (last);
      g_free (first);
      last = g_steal_pointer (&after);
      first = g_steal_pointer (&before);
    }
}

/* 100,000 inserts at random places: in order, and no rank longer than 20 digits. */
static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261123);
  g_autoptr(GSequence) ranks = g_sequence_new (g_free);
  gsize longest = 0;

  for (int i = 0; i < 100000; i++)
    {
      int position = g_rand_int_range (rand, 0, i + 1);
      GSequenceIter *next = g_sequence_get_iter_at_pos (ranks, position);
      const char *before = g_sequence_iter_is_begin (next) ? NULL : g_sequence_get (g_sequence_iter_prev (next));
      const char *after = g_sequence_iter_is_end (next) ? NULL : g_sequence_get (next);
      g_autofree char *rank = lk_rank_between (before, after);

      assert_between (before, rank, after);
      longest = MAX (longest, strlen (rank));
      g_sequence_insert_before (next, g_steal_pointer (&rank));
    }

  g_test_message ("longest rank: %" G_GSIZE_FORMAT " digits", longest);
  g_assert_cmpuint (longest, <=, 20);
}

static void
test_spread (void)
{
  const char *ends[][2] = { { NULL, NULL }, { "V", NULL }, { NULL, "V" }, { "V", "W" }, { "V", "V01" } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_auto(GStrv) ranks = lk_rank_spread (ends[i][0], ends[i][1], 1000);
      const char *before = ends[i][0];

      g_assert_cmpuint (g_strv_length (ranks), ==, 1000);
      for (guint j = 0; j < 1000; j++)
        {
          assert_between (before, ranks[j], ends[i][1]);
          g_assert_cmpuint (strlen (ranks[j]), <=, 8);
          before = ranks[j];
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rank/between", test_between);
  g_test_add_func ("/rank/equal", test_equal);
  g_test_add_func ("/rank/foreign", test_foreign);
  g_test_add_func ("/rank/ends", test_ends);
  g_test_add_func ("/rank/random", test_random);
  g_test_add_func ("/rank/spread", test_spread);

  return g_test_run ();
}
