/* A recovery key comes through however it is written down, and the group that was copied wrongly is named. */

#include <glib.h>
#include <string.h>

#include "privacy/lk-privacy-error.h"
#include "privacy/lk-recovery-key.h"

static LkSecret *
parse (const char *typed)
{
  g_autoptr (GError) error = NULL;
  guint wrong = 99;
  LkSecret *key = lk_recovery_key_parse (typed, &wrong, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wrong, ==, 0);
  return key;
}

static void
expect_same (const char *typed,
             LkSecret   *wanted)
{
  g_autoptr (LkSecret) key = parse (typed);

  g_assert_cmpmem (lk_secret_get_data (key), lk_secret_get_size (key), lk_secret_get_data (wanted), lk_secret_get_size (wanted));
}

static void
expect_wrong (const char *typed,
              guint       group)
{
  g_autoptr (GError) error = NULL;
  guint wrong = 99;

  g_assert_null (lk_recovery_key_parse (typed, &wrong, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_MISTYPED);
  g_assert_cmpuint (wrong, ==, group);
}

static void
test_shape (void)
{
  g_autofree char *text = lk_recovery_key_new (), *other = lk_recovery_key_new ();
  g_auto (GStrv) groups = g_strsplit (text, " ", -1);
  g_autoptr (LkSecret) key = parse (text);

  g_assert_cmpuint (g_strv_length (groups), ==, LK_RECOVERY_KEY_N_GROUPS);
  for (guint i = 0; groups[i]; i++)
    {
      g_assert_cmpuint (strlen (groups[i]), ==, 5);
      g_assert_cmpuint (strspn (groups[i], "0123456789ABCDEFGHJKMNPQRSTVWXYZ"), ==, 5);
    }
  g_assert_cmpuint (lk_secret_get_size (key), ==, 18);
  g_assert_cmpuint (lk_secret_get_data (key)[17] & 15, ==, 0);
  g_assert_cmpstr (text, !=, other);
}

static void
test_typed (void)
{
  g_autofree char *text = lk_recovery_key_new ();
  g_autofree char *small = g_ascii_strdown (text, -1);
  g_autoptr (LkSecret) key = parse (text);
  g_autofree char *dashes = g_strdelimit (g_strdup (text), " ", '-');
  g_auto (GStrv) groups = g_strsplit (text, " ", -1);
  g_autofree char *joined = g_strjoinv ("", groups), *wide = g_strjoinv (" – \n", groups);
  g_autofree char *letters = g_strdelimit (g_strdup (text), "0", 'o');

  expect_same (small, key);
  expect_same (dashes, key);
  expect_same (joined, key);
  expect_same (wide, key);
  g_strdelimit (letters, "1", 'l');
  expect_same (letters, key);
  g_strdelimit (letters, "l", 'I');
  expect_same (letters, key);
}

static void
test_length (void)
{
  g_autofree char *text = lk_recovery_key_new ();
  g_autofree char *longer = g_strconcat (text, "7", NULL);

  expect_wrong ("", 0);
  expect_wrong (longer, 0);
  text[strlen (text) - 1] = '\0';
  expect_wrong (text, 0);
}

/* Every other character in every place. */
static void
test_one_wrong (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZU!";
  g_autofree char *text = lk_recovery_key_new ();

  for (guint at = 0; text[at]; at++)
    for (const char *c = alphabet; *c && text[at] != ' '; c++)
      {
        g_autofree char *typed = g_strdup (text);

        typed[at] = *c;
        if (typed[at] != text[at])
          expect_wrong (typed, at / 6 + 1);
      }
}

static void
test_neighbours_swapped (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autofree char *text = lk_recovery_key_new ();

      for (guint at = 0; text[at + 1]; at++)
        if (text[at] != ' ' && text[at + 1] != ' ' && text[at] != text[at + 1])
          {
            g_autofree char *typed = g_strdup (text);

            typed[at] = text[at + 1];
            typed[at + 1] = text[at];
            expect_wrong (typed, at / 6 + 1);
          }
    }
}

static void
test_groups_swapped (void)
{
  g_autofree char *text = lk_recovery_key_new ();
  g_auto (GStrv) groups = g_strsplit (text, " ", -1);
  char *third = groups[2];
  g_autofree char *typed = NULL;

  groups[2] = groups[4];
  groups[4] = third;
  typed = g_strjoinv (" ", groups);
  expect_wrong (typed, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery-key/shape", test_shape);
  g_test_add_func ("/recovery-key/typed", test_typed);
  g_test_add_func ("/recovery-key/length", test_length);
  g_test_add_func ("/recovery-key/one-wrong", test_one_wrong);
  g_test_add_func ("/recovery-key/neighbours-swapped", test_neighbours_swapped);
  g_test_add_func ("/recovery-key/groups-swapped", test_groups_swapped);
  return g_test_run ();
}
