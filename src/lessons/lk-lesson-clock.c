#include "lessons/lk-lesson-clock.h"

struct _LkLessonClock
{
  GHashTable *used;     /* id → gint64: microseconds, up to @since */
  char       *phase;
  gint64      since;    /* while it runs: up to when it has been counted */
  gboolean    running;
  gboolean    begun;
};

LkLessonClock *
lk_lesson_clock_new (void)
{
  LkLessonClock *self = g_new0 (LkLessonClock, 1);

  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
lk_lesson_clock_free (LkLessonClock *self)
{
  g_hash_table_unref (self->used);
  g_free (self->phase);
  g_free (self);
}

static void
count (LkLessonClock *self,
       gint64         now)
{
  gint64 *used = NULL;

  if (self->running && self->phase != NULL)
    {
      used = g_hash_table_lookup (self->used, self->phase);
      if (used == NULL)
        g_hash_table_insert (self->used, g_strdup (self->phase), used = g_new0 (gint64, 1));
      *used += MAX (now - self->since, 0);
    }
  self->since = now;
}

void
lk_lesson_clock_run (LkLessonClock *self,
                     gint64         now)
{
  g_return_if_fail (self != NULL);

  count (self, now);
  self->running = self->begun = TRUE;
}

void
lk_lesson_clock_pause (LkLessonClock *self,
                       gint64         now)
{
  g_return_if_fail (self != NULL);

  count (self, now);
  self->running = FALSE;
}

gboolean
lk_lesson_clock_is_running (LkLessonClock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->running;
}

gboolean
lk_lesson_clock_has_begun (LkLessonClock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->begun;
}

void
lk_lesson_clock_go (LkLessonClock *self,
                    const char    *id,
                    gint64         now)
{
  char *old = NULL;

  g_return_if_fail (self != NULL);

  count (self, now);
  old = self->phase;
  self->phase = g_strdup (id);
  g_free (old);
}

const char *
lk_lesson_clock_get_phase (LkLessonClock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->phase;
}

double
lk_lesson_clock_get_used (LkLessonClock *self,
                          const char    *id,
                          gint64         now)
{
  const gint64 *used = NULL;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (id != NULL, 0);

  count (self, now);
  used = g_hash_table_lookup (self->used, id);
  return used != NULL ? (double) *used / G_USEC_PER_SEC : 0;
}

double
lk_lesson_clock_get_total (LkLessonClock *self,
                           gint64         now)
{
  GHashTableIter iter;
  gpointer used;
  gint64 total = 0;

  g_return_val_if_fail (self != NULL, 0);

  count (self, now);
  g_hash_table_iter_init (&iter, self->used);
  while (g_hash_table_iter_next (&iter, NULL, &used))
    total += *(gint64 *) used;
  return (double) total / G_USEC_PER_SEC;
}
