#include "lessons/lk-phase-match.h"

#include <string.h>

#include "designs/lk-design-content.h"

/* Beyond this many the quadratic table is not worth its time; no lesson comes near. */
#define MANY 1000

typedef struct
{
  char **old;        /* folded titles */
  char **new;
  guint  n_old, n_new;
  int   *old_mate;   /* place in the other, or -1 */
  int   *new_mate;
  int   *anchored;   /* of the new: whether in order */
} Match;

static char **
fold_titles (GPtrArray *phases)
{
  char **titles = g_new0 (char *, phases->len + 1);

  for (guint i = 0; i < phases->len; i++)
    {
      g_autofree char *folded = g_utf8_casefold (((LkPhaseContent *) g_ptr_array_index (phases, i))->title, -1);

      titles[i] = g_strdup (g_strstrip (folded));
    }
  return titles;
}

static gboolean
is_same (const Match *self,
         guint        i,
         guint        j)
{
  return *self->old[i] != '\0' && strcmp (self->old[i], self->new[j]) == 0;
}

static void
pair (Match    *self,
      guint     i,
      guint     j,
      gboolean  anchored)
{
  self->old_mate[i] = (int) j;
  self->new_mate[j] = (int) i;
  self->anchored[j] = anchored;
}

/* The longest common subsequence of titles. */
static void
anchor (Match *self)
{
  const guint width = self->n_new + 1;
  g_autofree guint16 *best = g_new0 (guint16, (gsize) (self->n_old + 1) * width);

  for (guint i = self->n_old; i-- > 0;)
    for (guint j = self->n_new; j-- > 0;)
      best[i * width + j] = is_same (self, i, j) ? best[(i + 1) * width + j + 1] + 1 : MAX (best[(i + 1) * width + j], best[i * width + j + 1]);
  for (guint i = 0, j = 0; i < self->n_old && j < self->n_new;)
    if (is_same (self, i, j))
      pair (self, i++, j++, TRUE);
    else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
      i++;
    else
      j++;
}

static void
find_moved (Match *self)
{
  for (guint j = 0; j < self->n_new; j++)
    for (guint i = 0; self->new_mate[j] < 0 && i < self->n_old; i++)
      if (self->old_mate[i] < 0 && is_same (self, i, j))
        pair (self, i, j, FALSE);
}

/* Between two that stayed, those without a mate are the same as far as both sides have any. */
static void
pair_gaps (Match *self)
{
  guint i = 0;

  for (guint j = 0; j < self->n_new; j++)
    {
      if (self->new_mate[j] >= 0)
        {
          if (self->anchored[j])
            i = (guint) self->new_mate[j] + 1;
          continue;
        }
      while (i < self->n_old && self->old_mate[i] >= 0 && !self->anchored[self->old_mate[i]])
        i++;
      if (i < self->n_old && self->old_mate[i] < 0)
        pair (self, i++, j, TRUE);
    }
}

static void
emit_gone (const Match *self,
           GArray      *pairs,
           guint       *next,
           guint        till)
{
  for (; *next < till; ++*next)
    if (self->old_mate[*next] < 0)
      {
        const LkPhasePair gone = { (int) *next, -1, FALSE };

        g_array_append_val (pairs, gone);
      }
}

GArray *
lk_phase_match (GPtrArray *before,
                GPtrArray *after)
{
  g_auto (GStrv) old = fold_titles (before), new = fold_titles (after);
  g_autofree int *old_mate = g_new (int, before->len + 1), *new_mate = g_new (int, after->len + 1), *anchored = g_new0 (int, after->len + 1);
  Match self = { old, new, before->len, after->len, old_mate, new_mate, anchored };
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (LkPhasePair));
  guint next = 0;

  for (guint i = 0; i < before->len; i++)
    old_mate[i] = -1;
  for (guint j = 0; j < after->len; j++)
    new_mate[j] = -1;
  if (before->len <= MANY && after->len <= MANY)
    anchor (&self);
  find_moved (&self);
  pair_gaps (&self);
  for (guint j = 0; j < after->len; j++)
    {
      const LkPhasePair here = { new_mate[j], (int) j, new_mate[j] >= 0 && !anchored[j] };

      if (new_mate[j] >= 0 && anchored[j])
        emit_gone (&self, pairs, &next, (guint) new_mate[j]);
      g_array_append_val (pairs, here);
    }
  emit_gone (&self, pairs, &next, before->len);
  return pairs;
}
