/*
 * The fifth character of a group is a polynomial in GF(32) over the other four and the group's place: it finds each single wrong
 * character, each two neighbours that changed places, and groups in another order.
 */

#include "privacy/lk-recovery-key.h"

#include <sodium.h>
#include <string.h>

#include "privacy/lk-privacy-error.h"

#define N_DATA 4
#define N_GROUP (N_DATA + 1)
#define N_TYPED (LK_RECOVERY_KEY_N_GROUPS * N_GROUP)
#define N_BITS (LK_RECOVERY_KEY_N_GROUPS * N_DATA * 5)
#define N_BYTES ((N_BITS + 7) / 8)
#define UNKNOWN 0xff

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Times the generator, modulo x⁵ + x² + 1. */
static guint
twice (guint x)
{
  return (x << 1) ^ (x & 16 ? 0x25 : 0);
}

static guint8
check_of (const guint8 *group,
          guint         place)
{
  guint sum = place + 1;

  for (guint i = 0; i < N_DATA; i++)
    sum = twice (sum) ^ group[i];
  return (guint8) twice (sum);
}

static guint8
value_of (gunichar c)
{
  const char *found = NULL;

  c = g_unichar_toupper (c);
  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';
  if (c > 0 && c < 128)
    found = strchr (alphabet, (int) c);
  return found ? (guint8) (found - alphabet) : UNKNOWN;
}

static gboolean
separates (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || g_unichar_type (c) == G_UNICODE_FORMAT;
}

char *
lk_recovery_key_new (void)
{
  g_autoptr (LkSecret) random = lk_secret_new_random (LK_RECOVERY_KEY_N_GROUPS * N_DATA);
  char *text = g_malloc (N_TYPED + LK_RECOVERY_KEY_N_GROUPS);
  char *end = text;

  for (guint g = 0; g < LK_RECOVERY_KEY_N_GROUPS; g++)
    {
      guint8 *group = lk_secret_get_data (random) + g * N_DATA;

      for (guint i = 0; i < N_DATA; i++)
        {
          group[i] &= 31;
          *end++ = alphabet[group[i]];
        }
      *end++ = alphabet[check_of (group, g)];
      *end++ = ' ';
    }
  end[-1] = '\0';
  return text;
}

/* Returns: how many characters were typed, of which the first N_TYPED are in @values. */
static guint
read_typed (const char *typed,
            guint8     *values)
{
  guint n = 0;

  for (const char *c = typed; *c; c = g_utf8_next_char (c))
    if (!separates (g_utf8_get_char (c)))
      {
        if (n < N_TYPED)
          values[n] = value_of (g_utf8_get_char (c));
        n++;
      }
  return n;
}

static guint
find_wrong (const guint8 *values)
{
  for (guint g = 0; g < LK_RECOVERY_KEY_N_GROUPS; g++)
    {
      const guint8 *group = values + g * N_GROUP;

      if (memchr (group, UNKNOWN, N_GROUP) || check_of (group, g) != group[N_DATA])
        return g + 1;
    }
  return 0;
}

static LkSecret *
pack (const guint8 *values)
{
  LkSecret *key = lk_secret_new (N_BYTES);
  guint8 *bytes = lk_secret_get_data (key);
  guint at = 0;

  for (guint i = 0; i < N_TYPED; i++)
    if (i % N_GROUP != N_DATA)
      for (int bit = 4; bit >= 0; bit--, at++)
        if (values[i] >> bit & 1)
          bytes[at / 8] |= 0x80 >> at % 8;
  return key;
}

LkSecret *
lk_recovery_key_parse (const char  *typed,
                       guint       *wrong_group,
                       GError     **error)
{
  guint8 values[N_TYPED];
  guint n, wrong = 0;
  LkSecret *key = NULL;

  g_return_val_if_fail (typed != NULL && g_utf8_validate (typed, -1, NULL), NULL);

  n = read_typed (typed, values);
  if (n == N_TYPED)
    wrong = find_wrong (values);
  if (n == N_TYPED && wrong == 0)
    key = pack (values);
  else if (n != N_TYPED)
    g_set_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_MISTYPED, "%u characters, not %u", n, N_TYPED);
  else
    g_set_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_MISTYPED, "group %u is mistyped", wrong);
  if (wrong_group)
    *wrong_group = wrong;
  sodium_memzero (values, sizeof values);
  return key;
}
