#include "chart/lk-time-bar.h"

#include <glib/gi18n-lib.h>

guint
lk_time_bar_get_total (const LkTimeBar *self)
{
  guint total = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_phases; i++)
    total += self->phases[i].minutes;
  return total;
}

static char *
format_minutes (guint minutes)
{
  return g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);
}

char *
lk_time_bar_dup_verdict (const LkTimeBar *self)
{
  const guint total = lk_time_bar_get_total (self);

  if (self->minutes == 0)
    return format_minutes (total);
  if (total > self->minutes)
    /* Translators: of the phases of a lesson together */
    return g_strdup_printf (ngettext ("%u minute too long", "%u minutes too long", total - self->minutes), total - self->minutes);
  if (total < self->minutes)
    /* Translators: of a lesson, that no phase has taken yet */
    return g_strdup_printf (ngettext ("%u minute left", "%u minutes left", self->minutes - total), self->minutes - total);
  return g_strdup (_("Fits exactly"));
}

char *
lk_time_bar_dup_phase_words (const LkTimeBar *self,
                             guint            phase)
{
  const LkTimeBarPhase *here = NULL;
  const char *title = NULL;
  g_autofree char *minutes = NULL;
  guint from = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (phase < self->n_phases, NULL);

  here = &self->phases[phase];
  for (guint i = 0; i < phase; i++)
    from += self->phases[i].minutes;
  title = *here->title != '\0' ? here->title : _("No name yet");
  minutes = format_minutes (here->minutes);
  if (here->edge_name != NULL)
    /* Translators: a phase of a lesson: its place, how many there are, its title, "15 minutes", when it begins and ends, how pupils work */
    return g_strdup_printf (_("%u of %u: %s, %s, from minute %u to %u, %s"), phase + 1, self->n_phases, title, minutes, from, from + here->minutes,
                            here->edge_name);
  /* Translators: a phase of a lesson: its place, how many there are, its title, "15 minutes", when it begins and ends */
  return g_strdup_printf (_("%u of %u: %s, %s, from minute %u to %u"), phase + 1, self->n_phases, title, minutes, from, from + here->minutes);
}

char *
lk_time_bar_describe (const LkTimeBar *self)
{
  g_autofree char *verdict = lk_time_bar_dup_verdict (self), *total = format_minutes (lk_time_bar_get_total (self));
  g_autofree char *lesson = format_minutes (self->minutes);

  if (self->n_phases == 0)
    return g_strdup (_("No phases yet"));
  if (self->minutes == 0)
    /* Translators: "4 phases", "45 minutes" */
    return g_strdup_printf (ngettext ("%u phase, %s", "%u phases, %s", self->n_phases), self->n_phases, total);
  /* Translators: "4 phases, 45 minutes of a lesson of 50 minutes: 5 minutes left" */
  return g_strdup_printf (ngettext ("%u phase, %s of a lesson of %s: %s", "%u phases, %s of a lesson of %s: %s", self->n_phases), self->n_phases,
                          total, lesson, verdict);
}
