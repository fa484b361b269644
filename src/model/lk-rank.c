#include "model/lk-rank.h"

#include <string.h>

/*
 * A rank is a fraction between 0 and 1 in base 62, written without its "0.".
 *
 * At either end ranks count on in steps of 62^-6, so that a list that only grows at its end (or its start) keeps
 * ranks of six digits for half a billion rows; between two ranks stands the shortest one near their middle.
 */
#define DIGITS "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#define BASE   62
#define WIDTH  6

static int
digit_value (char digit)
{
  if (digit >= '0' && digit <= '9')
    return digit - '0';
  if (digit >= 'A' && digit <= 'Z')
    return digit - 'A' + 10;
  if (digit >= 'a' && digit <= 'z')
    return digit - 'a' + 36;
  return -1;
}

/* What a file of another make may hold is cut to the rank that it begins with, so that the rest is sure of its digits. */
static char *
dup_sound (const char *rank)
{
  gsize length = strspn (rank, DIGITS);

  while (length > 0 && rank[length - 1] == '0')
    length--;
  return g_strndup (rank, length);
}

static gint64
to_number (const char *rank)
{
  gint64 number = 0;
  gsize length = strlen (rank);

  for (gsize i = 0; i < WIDTH; i++)
    number = number * BASE + (i < length ? digit_value (rank[i]) : 0);
  return number;
}

static char *
from_number (gint64 number)
{
  char text[WIDTH + 1] = { 0 };

  for (int i = WIDTH - 1; i >= 0; i--, number /= BASE)
    text[i] = DIGITS[number % BASE];
  return dup_sound (text);
}

static gint64
largest_number (void)
{
  gint64 number = 1;

  for (int i = 0; i < WIDTH; i++)
    number *= BASE;
  return number - 1;
}

/* Appends the digits of a fraction strictly between @before and @after; @after NULL is 1. */
static void
append_middle (GString    *result,
               const char *before,
               const char *after)
{
  for (;;)
    {
      int low = *before != '\0' ? digit_value (*before) : 0;
      int high = after != NULL ? digit_value (*after) : BASE;

      if (high - low > 1)
        {
          g_string_append_c (result, DIGITS[(low + high) / 2]);
          return;
        }
      if (high - low == 1 && after != NULL && after[1] != '\0')
        {
          g_string_append_c (result, *after);
          return;
        }

      g_string_append_c (result, DIGITS[low]);
      if (*before != '\0')
        before++;
      after = high == low ? after + 1 : NULL;
    }
}

static char *
rank_after (const char *before)
{
  GString *result = NULL;
  gint64 number = to_number (before) + 1;

  if (number % BASE == 0)
    number++;
  if (number <= largest_number ())
    return from_number (number);

  result = g_string_new (NULL);
  append_middle (result, before, NULL);
  return g_string_free (result, FALSE);
}

static char *
rank_before (const char *after)
{
  GString *result = NULL;
  gint64 number = to_number (after) - 1;

  if (number % BASE == 0)
    number--;
  if (number > 0)
    return from_number (number);

  result = g_string_new (NULL);
  append_middle (result, "", after);
  return g_string_free (result, FALSE);
}

char *
lk_rank_between (const char *before,
                 const char *after)
{
  g_autofree char *low = before != NULL ? dup_sound (before) : NULL;
  g_autofree char *high = after != NULL ? dup_sound (after) : NULL;
  GString *result = NULL;

  if (high != NULL && *high == '\0')
    g_clear_pointer (&high, g_free);

  if (low == NULL && high == NULL)
    return g_strdup ("V");
  if (high == NULL)
    return rank_after (low);
  if (low == NULL)
    return rank_before (high);
  if (strcmp (low, high) >= 0)
    return g_strconcat (low, "V", NULL);

  result = g_string_new (NULL);
  append_middle (result, low, high);
  return g_string_free (result, FALSE);
}

static void
spread_between (const char  *before,
                const char  *after,
                char       **ranks,
                guint        n_ranks)
{
  guint middle = n_ranks / 2;

  if (n_ranks == 0)
    return;

  ranks[middle] = lk_rank_between (before, after);
  spread_between (before, ranks[middle], ranks, middle);
  spread_between (ranks[middle], after, ranks + middle + 1, n_ranks - middle - 1);
}

char **
lk_rank_spread (const char *before,
                const char *after,
                guint       n_ranks)
{
  char **ranks = g_new0 (char *, n_ranks + 1);

  if (after != NULL)
    spread_between (before, after, ranks, n_ranks);
  else
    for (guint i = 0; i < n_ranks; i++)
      ranks[i] = lk_rank_between (i > 0 ? ranks[i - 1] : before, NULL);

  return ranks;
}

gboolean
lk_rank_is_valid (const char *rank)
{
  gsize length;

  if (rank == NULL)
    return FALSE;

  length = strlen (rank);
  return length > 0 && strspn (rank, DIGITS) == length && rank[length - 1] != '0';
}
