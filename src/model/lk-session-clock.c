#include "model/lk-session-clock.h"

#include <time.h>

#define SECONDS_A_MINUTE 60
#define N_PLACES (LK_N_STEPS + 1)
#define FORMAT "(ua(uud))"

struct _LkSessionClock
{
  LkAgenda agenda;
  gint64   used[N_PLACES];  /* microseconds; the last is the closing */
  guint    place;
  gboolean running;
  gint64   ticked;          /* up to when it has been counted */
};

gint64
lk_session_clock_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

LkSessionClock *
lk_session_clock_new (const LkAgenda *agenda)
{
  LkSessionClock *self = NULL;

  g_return_val_if_fail (agenda != NULL, NULL);

  self = g_new0 (LkSessionClock, 1);
  self->agenda = *agenda;
  return self;
}

void
lk_session_clock_free (LkSessionClock *self)
{
  g_free (self);
}

void
lk_session_clock_tick (LkSessionClock *self,
                       gint64          now)
{
  g_return_if_fail (self != NULL);

  if (!self->running)
    return;
  if (now - self->ticked > LK_SESSION_CLOCK_BREAK)
    {
      self->running = FALSE;
      return;
    }
  self->used[self->place] += MAX (now - self->ticked, 0);
  self->ticked = now;
}

void
lk_session_clock_run (LkSessionClock *self,
                      gint64          now)
{
  g_return_if_fail (self != NULL);

  lk_session_clock_tick (self, now);
  self->running = TRUE;
  self->ticked = now;
}

void
lk_session_clock_pause (LkSessionClock *self,
                        gint64          now)
{
  g_return_if_fail (self != NULL);

  lk_session_clock_tick (self, now);
  self->running = FALSE;
}

gboolean
lk_session_clock_is_running (LkSessionClock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->running;
}

void
lk_session_clock_go (LkSessionClock *self,
                     guint           place,
                     gint64          now)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place < N_PLACES);

  lk_session_clock_tick (self, now);
  self->place = place;
}

guint
lk_session_clock_get_place (LkSessionClock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->place;
}

const LkAgenda *
lk_session_clock_get_agenda (LkSessionClock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->agenda;
}

double
lk_session_clock_get_used (LkSessionClock *self,
                           guint           place)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (place < N_PLACES, 0);

  return (double) self->used[place] / G_USEC_PER_SEC;
}

double
lk_session_clock_get_total (LkSessionClock *self)
{
  gint64 total = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < N_PLACES; i++)
    total += self->used[i];
  return (double) total / G_USEC_PER_SEC;
}

char *
lk_session_clock_to_text (LkSessionClock *self)
{
  GVariantBuilder places;
  g_autoptr (GVariant) all = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init (&places, G_VARIANT_TYPE ("a(uud)"));
  for (guint i = 0; i < N_PLACES; i++)
    {
      const LkAgendaItem item = i < LK_N_STEPS ? self->agenda.items[i] : (LkAgendaItem) { 0 };

      g_variant_builder_add (&places, "(uud)", item.step, item.minutes, lk_session_clock_get_used (self, i));
    }
  all = g_variant_ref_sink (g_variant_new (FORMAT, self->place, &places));
  return g_variant_print (all, TRUE);
}

/* What was written by hand, or by nobody, must not send it anywhere that is not there. */
static gboolean
is_sound (LkSessionClock *self)
{
  guint seen = 0;

  for (guint i = 0; i < LK_N_STEPS; i++)
    {
      const LkAgendaItem *item = &self->agenda.items[i];

      if (item->step >= LK_N_STEPS || item->minutes < 1 || item->minutes > LK_AGENDA_MAX_MINUTES)
        return FALSE;
      seen |= 1u << item->step;
    }
  return seen == (1u << LK_N_STEPS) - 1 && self->place < N_PLACES;
}

LkSessionClock *
lk_session_clock_new_from_text (const char *text)
{
  g_autoptr (LkSessionClock) self = g_new0 (LkSessionClock, 1);
  g_autoptr (GVariant) all = text != NULL ? g_variant_parse (G_VARIANT_TYPE (FORMAT), text, NULL, NULL, NULL) : NULL;
  g_autoptr (GVariant) places = NULL;

  if (all == NULL)
    return NULL;
  g_variant_get (all, "(u@a(uud))", &self->place, &places);
  if (g_variant_n_children (places) != N_PLACES)
    return NULL;
  for (guint i = 0; i < N_PLACES; i++)
    {
      guint step, minutes;
      double used;

      g_variant_get_child (places, i, "(uud)", &step, &minutes, &used);
      if (!(used >= 0 && used < G_MAXINT))
        return NULL;
      self->used[i] = (gint64) (used * G_USEC_PER_SEC + 0.5);
      if (i < LK_N_STEPS)
        self->agenda.items[i] = (LkAgendaItem) { step, minutes };
    }
  return is_sound (self) ? g_steal_pointer (&self) : NULL;
}

GStrv
lk_session_clock_dup_steps (LkSessionClock *self)
{
  GStrv lines = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  lines = g_new0 (char *, LK_N_STEPS + 1);
  for (guint i = 0; i < LK_N_STEPS; i++)
    lines[i] = g_strdup_printf ("%s %u %.0f", lk_enum_to_text (LK_TYPE_STEP, self->agenda.items[i].step),
                                self->agenda.items[i].minutes * SECONDS_A_MINUTE, lk_session_clock_get_used (self, i));
  return lines;
}
