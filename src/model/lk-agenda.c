#include "model/lk-agenda.h"

static const LkAgenda usual = { {
  { LK_STEP_CHECK_IN, 2 },
  { LK_STEP_SUCCESSES, 2 },
  { LK_STEP_GOALS, 4 },
  { LK_STEP_ACTIONS, 5 },
  { LK_STEP_PLANNING, 2 },
} };

LkAgenda
lk_agenda_usual (void)
{
  return usual;
}

static gboolean
read_line (const char   *line,
           LkAgendaItem *item)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 2);
  guint64 minutes;
  int step = words[0] != NULL ? lk_enum_from_text (LK_TYPE_STEP, words[0], -1) : -1;

  if (step < 0 || words[1] == NULL || !g_ascii_string_to_unsigned (words[1], 10, 1, LK_AGENDA_MAX_MINUTES, &minutes, NULL))
    return FALSE;
  *item = (LkAgendaItem) { step, (guint) minutes };
  return TRUE;
}

static gboolean
holds (const LkAgenda *self,
       guint           n,
       LkStep          step)
{
  for (guint i = 0; i < n; i++)
    if (self->items[i].step == step)
      return TRUE;
  return FALSE;
}

LkAgenda
lk_agenda_read (const char * const *lines)
{
  LkAgenda self = { 0 };
  guint n = 0;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      LkAgendaItem item;

      if (read_line (lines[i], &item) && !holds (&self, n, item.step))
        self.items[n++] = item;
    }
  for (guint i = 0; i < LK_N_STEPS; i++)
    if (!holds (&self, n, usual.items[i].step))
      self.items[n++] = usual.items[i];
  return self;
}

GStrv
lk_agenda_write (const LkAgenda *self)
{
  GStrv lines = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  lines = g_new0 (char *, LK_N_STEPS + 1);
  for (guint i = 0; i < LK_N_STEPS; i++)
    lines[i] = g_strdup_printf ("%s %u", lk_enum_to_text (LK_TYPE_STEP, self->items[i].step), self->items[i].minutes);
  return lines;
}

guint
lk_agenda_get_minutes (const LkAgenda *self)
{
  guint minutes = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < LK_N_STEPS; i++)
    minutes += self->items[i].minutes;
  return minutes;
}
