/* Two texts by words: `[-old-]` and `{+new+}`, as git tells it. */

#include "text/lk-word-diff.h"

#include <string.h>

static const struct { const char *before, *after, *told; } cases[] = {
  { "", "", "" },
  { "een", "een", "een" },
  { "", "een", "{+een+}" },
  { "een", "", "[-een-]" },
  { "een twee drie", "een drie", "een [-twee -]drie" },
  { "een drie", "een twee drie", "een {+twee +}drie" },
  { "de kat zit op de mat", "de hond zit op de mat", "de [-kat-]{+hond+} zit op de mat" },
  { "de rode kat loopt door de tuin", "de grote hond loopt door de tuin", "de [-rode kat-]{+grote hond+} loopt door de tuin" },
  { "Wie weet het?", "Wie weet het!", "Wie weet het[-?-]{+!+}" },
  { "a\nb\nc d e f", "a\nc d e f", "a\n[-b\n-]c d e f" },
  { "één café", "één theehuis", "één [-café-]{+theehuis+}" },
  { "iets heel anders hier", "volkomen verschillende woorden daar", "[-iets heel anders hier-]{+volkomen verschillende woorden daar+}" },
};

static char *
tell (const char *before,
      const char *after)
{
  g_autoptr (GArray) changes = lk_word_diff (before, after);
  GString *told = g_string_new (NULL);
  gsize old_at = 0, new_at = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const LkWordChange *change = &g_array_index (changes, LkWordChange, i);
      g_autofree char *old_words = g_strndup (before + change->old_start, change->old_end - change->old_start);
      g_autofree char *new_words = g_strndup (after + change->new_start, change->new_end - change->new_start);

      g_assert_cmpuint (change->old_start, ==, old_at);
      g_assert_cmpuint (change->new_start, ==, new_at);
      g_assert_true (change->same ? g_str_equal (old_words, new_words) : *old_words == '\0' || *new_words == '\0');
      old_at = change->old_end;
      new_at = change->new_end;
      g_string_append_printf (told, change->same ? "%s" : *old_words != '\0' ? "[-%s-]" : "{+%s+}", change->same || *old_words ? old_words : new_words);
    }
  g_assert_cmpuint (old_at, ==, strlen (before));
  g_assert_cmpuint (new_at, ==, strlen (after));
  return g_string_free (told, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = tell (cases[i].before, cases[i].after);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static char *
make_text (GRand *chance,
           guint  n)
{
  static const char * const words[] = { "de", "les", "doel", "kind", "Zoë", " ", ",", "\n", "rekent", "🦉" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

/* Whatever the texts are, both are covered from end to end. */
static void
test_random (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *before = make_text (chance, (guint) g_rand_int_range (chance, 0, 60));
      g_autofree char *after = make_text (chance, (guint) g_rand_int_range (chance, 0, 60));
      g_autofree char *told = tell (before, after);

      g_assert_nonnull (told);
    }
}

/* The longest texts, wholly different, before someone sees that they wait. */
static void
test_long (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autofree char *before = make_text (chance, 4000);
  g_autofree char *after = make_text (chance, 4000);
  gint64 start = g_get_monotonic_time ();
  g_autofree char *told = tell (before, after);
  gint64 took = g_get_monotonic_time () - start;

  g_test_message ("%.1f ms", (double) took / 1000);
  g_assert_cmpint (took, <, 500000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/word-diff/cases", test_cases);
  g_test_add_func ("/word-diff/random", test_random);
  g_test_add_func ("/word-diff/long", test_long);

  return g_test_run ();
}
