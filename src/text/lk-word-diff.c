#include "text/lk-word-diff.h"

#include <string.h>

/* More steps than this between two texts make a comparison that no one can read. */
#define MOST_STEPS 2000

typedef struct
{
  const char *text;
  gsize       start;
  gsize       end;
  guint       hash;
  gboolean    blank;
} Word;

static gboolean
is_word_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0;
}

static const char *
skip (const char *p,
      gboolean  (*is_part) (gunichar))
{
  while (*p != '\0' && is_part (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Words, blanks, and each other sign by itself. */
static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      const char *end = is_word_part (c) ? skip (p, is_word_part) : is_blank (c) ? skip (p, is_blank) : g_utf8_next_char (p);
      Word word = { text, (gsize) (p - text), (gsize) (end - text), 5381, is_blank (c) };

      for (; p < end; p++)
        word.hash = word.hash * 33 + (guchar) *p;
      g_array_append_val (words, word);
    }
  return words;
}

static gboolean
equal (const Word *a,
       const Word *b)
{
  return a->hash == b->hash && a->end - a->start == b->end - b->start && memcmp (a->text + a->start, b->text + b->start, a->end - a->start) == 0;
}

typedef struct
{
  const Word *old_words;
  const Word *new_words;
  int         n_old;
  int         n_new;
} Pair;

/* The furthest that each diagonal came, for each number of steps; NULL when it takes too many. */
static GPtrArray *
trace (const Pair *pair)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  int most = MIN (pair->n_old + pair->n_new, MOST_STEPS);
  g_autofree int *furthest = g_new0 (int, 2 * most + 3);
  int *v = furthest + most + 1;

  for (int d = 0; d <= most; d++)
    {
      for (int k = -d; k <= d; k += 2)
        {
          int x = k == -d || (k != d && v[k - 1] < v[k + 1]) ? v[k + 1] : v[k - 1] + 1;
          int y = x - k;

          while (x < pair->n_old && y < pair->n_new && equal (&pair->old_words[x], &pair->new_words[y]))
            x++, y++;
          v[k] = x;
          if (x >= pair->n_old && y >= pair->n_new)
            {
              g_ptr_array_add (rows, g_memdup2 (v - d, sizeof (int) * (gsize) (2 * d + 1)));
              return g_steal_pointer (&rows);
            }
        }
      g_ptr_array_add (rows, g_memdup2 (v - d, sizeof (int) * (gsize) (2 * d + 1)));
    }
  return NULL;
}

/* Which old words stay: @kept of each its place among the new ones, or -1. */
static gboolean
match (const Pair *pair,
       int        *kept)
{
  g_autoptr (GPtrArray) rows = trace (pair);
  int x = pair->n_old, y = pair->n_new;

  if (rows == NULL)
    return FALSE;
  for (int d = (int) rows->len - 1; d > 0; d--)
    {
      const int *v = (const int *) rows->pdata[d - 1] + (d - 1);
      int k = x - y;
      gboolean down = k == -d || (k != d && v[k - 1] < v[k + 1]);
      int from_k = down ? k + 1 : k - 1;
      int from_x = v[from_k], from_y = from_x - from_k;

      while (x > from_x + !down && y > from_y + down)
        kept[--x] = --y;
      x = from_x;
      y = from_y;
    }
  while (x > 0 && y > 0)
    kept[--x] = --y;
  return TRUE;
}

static void
add (GArray   *changes,
     gboolean  same,
     gsize     old_start,
     gsize     old_end,
     gsize     new_start,
     gsize     new_end)
{
  LkWordChange change = { same, old_start, old_end, new_start, new_end };
  LkWordChange *last = changes->len > 0 ? &g_array_index (changes, LkWordChange, changes->len - 1) : NULL;

  if (old_start == old_end && new_start == new_end)
    return;
  if (last != NULL && same && last->same)
    {
      last->old_end = old_end;
      last->new_end = new_end;
    }
  else
    g_array_append_val (changes, change);
}

static void
add_change (GArray *changes,
            gsize   old_start,
            gsize   old_end,
            gsize   new_start,
            gsize   new_end)
{
  add (changes, FALSE, old_start, old_end, new_start, new_start);
  add (changes, FALSE, old_end, old_end, new_start, new_end);
}

/* A blank between two changed words has changed with them: words in bits and pieces are hard to read. */
static void
drop_blanks (const Pair *pair,
             int        *kept)
{
  for (int i = 0; i < pair->n_old; i++)
    {
      gboolean alone = (i == 0 || kept[i - 1] < 0 || kept[i - 1] < kept[i] - 1) &&
                       (i + 1 == pair->n_old || kept[i + 1] < 0 || kept[i + 1] > kept[i] + 1);

      if (kept[i] >= 0 && pair->old_words[i].blank && alone)
        kept[i] = -1;
    }
}

static gsize
count_kept (const Pair *pair,
            const int  *kept)
{
  gsize bytes = 0;

  for (int i = 0; i < pair->n_old; i++)
    if (kept[i] >= 0 && !pair->old_words[i].blank)
      bytes += pair->old_words[i].end - pair->old_words[i].start;
  return bytes;
}

static void
collect (GArray     *changes,
         const Pair *pair,
         const int  *kept,
         gsize       old_length,
         gsize       new_length)
{
  gsize old_at = 0, new_at = 0;

  for (int i = 0; i < pair->n_old; i++)
    {
      const Word *before = &pair->old_words[i];
      const Word *after = NULL;

      if (kept[i] < 0)
        continue;
      after = &pair->new_words[kept[i]];
      add_change (changes, old_at, before->start, new_at, after->start);
      add (changes, TRUE, before->start, before->end, after->start, after->end);
      old_at = before->end;
      new_at = after->end;
    }
  add_change (changes, old_at, old_length, new_at, new_length);
}

GArray *
lk_word_diff (const char *before,
              const char *after)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (LkWordChange));
  g_autoptr (GArray) old_words = NULL, new_words = NULL;
  g_autofree int *kept = NULL;
  gsize old_length, new_length;
  Pair pair;

  g_return_val_if_fail (before != NULL && after != NULL, changes);

  old_words = split (before);
  new_words = split (after);
  old_length = strlen (before);
  new_length = strlen (after);
  pair = (Pair) { (Word *) (gpointer) old_words->data, (Word *) (gpointer) new_words->data, (int) old_words->len, (int) new_words->len };
  kept = g_new (int, old_words->len + 1);
  memset (kept, 0xff, sizeof (int) * (old_words->len + 1));
  if (match (&pair, kept))
    drop_blanks (&pair, kept);
  /* A fifth of the words is what two texts on one subject share by chance. */
  if (count_kept (&pair, kept) * 5 < MIN (old_length, new_length))
    memset (kept, 0xff, sizeof (int) * (old_words->len + 1));
  collect (changes, &pair, kept, old_length, new_length);
  return changes;
}
