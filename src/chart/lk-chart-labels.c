#include "chart/lk-chart-labels.h"

/* Labels that stand together: their common shift is the mean of what each wants. */
typedef struct
{
  double mean;
  guint n_labels;
} Pool;

gboolean
lk_chart_box_meets (const LkChartBox *self,
                    const LkChartBox *other)
{
  return self->x < other->x + other->width && other->x < self->x + self->width &&
         self->y < other->y + other->height && other->y < self->y + self->height;
}

static int
compare_wanted (gconstpointer a,
                gconstpointer b)
{
  const LkChartLabel *one = *(LkChartLabel * const *) a, *other = *(LkChartLabel * const *) b;

  if (one->wanted != other->wanted)
    return one->wanted < other->wanted ? -1 : 1;
  /* Of labels that want the same place, the order in which they came. */
  return one < other ? -1 : one > other;
}

static int
compare_rank (gconstpointer a,
              gconstpointer b)
{
  const LkChartLabel *one = *(LkChartLabel * const *) a, *other = *(LkChartLabel * const *) b;

  return one->rank != other->rank ? other->rank - one->rank : compare_wanted (a, b);
}

/* Those of the highest rank for which there is room, by what they want. */
static GPtrArray *
choose_shown (LkChartLabel *labels,
              guint         n_labels,
              double        room,
              double        gap)
{
  GPtrArray *shown = g_ptr_array_new ();
  double used = -gap;

  for (guint i = 0; i < n_labels; i++)
    g_ptr_array_add (shown, &labels[i]);
  g_ptr_array_sort (shown, compare_rank);
  for (guint i = 0; i < n_labels; i++)
    {
      LkChartLabel *label = shown->pdata[i];

      label->shown = used + gap + label->size <= room;
      if (label->shown)
        used += gap + label->size;
    }
  for (guint i = n_labels; i > 0; i--)
    if (!((LkChartLabel *) shown->pdata[i - 1])->shown)
      g_ptr_array_remove_index (shown, i - 1);
  g_ptr_array_sort (shown, compare_wanted);
  return shown;
}

/* How far each label would lie from the first if all stood close: what is left to find then only rises. */
static double
get_step (GPtrArray *shown,
          guint      i,
          double     gap)
{
  const LkChartLabel *one = shown->pdata[i - 1], *next = shown->pdata[i];

  return one->size / 2 + gap + next->size / 2;
}

static GArray *
pool_neighbours (GPtrArray *shown,
                 double     gap)
{
  GArray *pools = g_array_new (FALSE, FALSE, sizeof (Pool));
  double offset = 0;

  for (guint i = 0; i < shown->len; i++)
    {
      const LkChartLabel *label = shown->pdata[i];
      Pool pool;

      offset += i > 0 ? get_step (shown, i, gap) : 0;
      pool = (Pool) { label->wanted - offset, 1 };
      while (pools->len > 0)
        {
          Pool *last = &g_array_index (pools, Pool, pools->len - 1);
          guint n = last->n_labels + pool.n_labels;

          if (last->mean < pool.mean)
            break;
          pool.mean = (last->mean * last->n_labels + pool.mean * pool.n_labels) / n;
          pool.n_labels = n;
          g_array_set_size (pools, pools->len - 1);
        }
      g_array_append_val (pools, pool);
    }

  return pools;
}

void
lk_chart_labels_spread (LkChartLabel *labels,
                        guint         n_labels,
                        double        low,
                        double        high,
                        double        gap)
{
  g_autoptr (GPtrArray) shown = choose_shown (labels, n_labels, high - low, gap);
  g_autoptr (GArray) pools = pool_neighbours (shown, gap);
  double offset = 0, least, most;
  guint next = 0;

  if (shown->len == 0)
    return;

  for (guint i = 1; i < shown->len; i++)
    offset += get_step (shown, i, gap);
  least = low + ((LkChartLabel *) shown->pdata[0])->size / 2;
  most = high - ((LkChartLabel *) shown->pdata[shown->len - 1])->size / 2 - offset;

  offset = 0;
  for (guint i = 0; i < pools->len; i++)
    {
      const Pool *pool = &g_array_index (pools, Pool, i);

      for (guint j = 0; j < pool->n_labels; j++, next++)
        {
          LkChartLabel *label = shown->pdata[next];

          offset += next > 0 ? get_step (shown, next, gap) : 0;
          label->place = CLAMP (pool->mean, least, MAX (least, most)) + offset;
        }
    }
}

int
lk_chart_labels_find_free (const LkChartBox *places,
                           guint             n_places,
                           GArray           *taken,
                           const LkChartBox *within)
{
  for (guint i = 0; i < n_places; i++)
    {
      const LkChartBox *place = &places[i];
      gboolean is_free = place->x >= within->x && place->y >= within->y &&
                         place->x + place->width <= within->x + within->width &&
                         place->y + place->height <= within->y + within->height;

      for (guint j = 0; j < taken->len && is_free; j++)
        is_free = !lk_chart_box_meets (place, &g_array_index (taken, LkChartBox, j));
      if (is_free)
        return i;
    }

  return -1;
}
