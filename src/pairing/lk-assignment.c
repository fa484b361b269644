#include "pairing/lk-assignment.h"

#include <string.h>

#define NONE (-1)

/* What a solution is made of lies in one block, so that it is saved at once. */
struct _LkAssignment
{
  guint   size;
  gint64 *costs;
  gsize   n_bytes;
  char   *block;

  gint64 *row_prices;      /* in the block, as the three after it */
  gint64 *column_prices;
  int    *columns;         /* of each row */
  int    *rows;            /* of each column */

  gint64 *distances;       /* of each column, as the two after it */
  int    *from;            /* the row from which it was reached */
  guint8 *is_done;
};

LkAssignment *
lk_assignment_new (guint size)
{
  LkAssignment *self = g_new0 (LkAssignment, 1);

  self->size = size;
  self->costs = g_new0 (gint64, (gsize) size * size);
  self->n_bytes = size * 2 * (sizeof (gint64) + sizeof (int));
  self->block = g_malloc0 (self->n_bytes);
  self->row_prices = (gint64 *) (gpointer) self->block;
  self->column_prices = self->row_prices + size;
  self->columns = (int *) (gpointer) (self->column_prices + size);
  self->rows = self->columns + size;
  for (guint i = 0; i < size; i++)
    self->columns[i] = self->rows[i] = NONE;
  self->distances = g_new (gint64, size);
  self->from = g_new (int, size);
  self->is_done = g_new (guint8, size);

  return self;
}

void
lk_assignment_free (LkAssignment *self)
{
  g_free (self->costs);
  g_free (self->block);
  g_free (self->distances);
  g_free (self->from);
  g_free (self->is_done);
  g_free (self);
}

void
lk_assignment_set_cost (LkAssignment *self,
                        guint         row,
                        guint         column,
                        gint64        cost)
{
  gint64 *place = &self->costs[(gsize) row * self->size + column];

  if (cost > *place && self->columns[row] == (int) column)
    self->columns[row] = self->rows[column] = NONE;
  *place = cost;
}

gint64
lk_assignment_get_cost (LkAssignment *self,
                        guint         row,
                        guint         column)
{
  return self->costs[(gsize) row * self->size + column];
}

/* One step of Dijkstra's: what columns cost by way of a row that is reached at @distance; returns the nearest one not done. */
static int
scan_row (LkAssignment *self,
          int           row,
          gint64        distance)
{
  const gint64 *costs = &self->costs[(gsize) row * self->size];
  gint64 base = distance - self->row_prices[row];
  int nearest = NONE;

  for (int j = 0; j < (int) self->size; j++)
    {
      gint64 reached;

      if (self->is_done[j])
        continue;
      reached = base + costs[j] - self->column_prices[j];
      if (costs[j] < LK_ASSIGNMENT_NEVER && reached < self->distances[j])
        {
          self->distances[j] = reached;
          self->from[j] = row;
        }
      if (nearest == NONE || self->distances[j] < self->distances[nearest])
        nearest = j;
    }

  return nearest;
}

/* The columns that were done come as near as the free one at the end; their rows follow, so that all stay tight. */
static void
raise_prices (LkAssignment *self,
              int           start,
              gint64        length)
{
  self->row_prices[start] += length;
  for (guint j = 0; j < self->size; j++)
    if (self->is_done[j])
      {
        self->row_prices[self->rows[j]] += length - self->distances[j];
        self->column_prices[j] -= length - self->distances[j];
      }
}

static void
flip_path (LkAssignment *self,
           int           start,
           int           end)
{
  int row;

  do
    {
      int next;

      row = self->from[end];
      next = self->columns[row];
      self->rows[end] = row;
      self->columns[row] = end;
      end = next;
    }
  while (row != start);
}

static void
assign_row (LkAssignment *self,
            int           start)
{
  int row = start, end;
  gint64 distance = 0;

  for (guint j = 0; j < self->size; j++)
    self->distances[j] = G_MAXINT64;
  memset (self->is_done, 0, self->size);

  for (;;)
    {
      end = scan_row (self, row, distance);
      g_assert (end != NONE && self->distances[end] < G_MAXINT64);
      distance = self->distances[end];
      if (self->rows[end] == NONE)
        break;
      self->is_done[end] = TRUE;
      row = self->rows[end];
    }

  raise_prices (self, start, distance);
  flip_path (self, start, end);
}

gboolean
lk_assignment_solve (LkAssignment *self,
                     GCancellable *cancellable)
{
  for (guint i = 0; i < self->size; i++)
    {
      if (self->columns[i] != NONE)
        continue;
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      assign_row (self, (int) i);
    }

  return TRUE;
}

guint
lk_assignment_get_column (LkAssignment *self,
                          guint         row)
{
  return (guint) self->columns[row];
}

gint64
lk_assignment_get_total (LkAssignment *self)
{
  gint64 total = 0;

  for (guint i = 0; i < self->size; i++)
    total += self->costs[(gsize) i * self->size + (guint) self->columns[i]];

  return total;
}

gpointer
lk_assignment_save (LkAssignment *self)
{
  return g_memdup2 (self->block, self->n_bytes);
}

void
lk_assignment_restore (LkAssignment *self,
                       gconstpointer saved)
{
  if (self->n_bytes > 0)
    memcpy (self->block, saved, self->n_bytes);
}
