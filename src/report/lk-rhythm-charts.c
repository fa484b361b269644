#include "report/lk-rhythm-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"

#define SECONDS_A_MINUTE 60.0
#define WEEK 7
#define TO_THURSDAY 3 /* in the middle of its week */
#define MOST_SESSIONS 16

static void
add_deed (GArray           *deeds,
          LkRhythmActivity  activity,
          LkDay             day)
{
  const LkRhythmDeed deed = { activity, day };

  g_array_append_val (deeds, deed);
}

GArray *
lk_team_history_dup_rhythm (const LkTeamHistory *history,
                            LkHolidays          *holidays,
                            const char * const  *days_off,
                            guint                n_teachers)
{
  g_autoptr (GArray) deeds = NULL;
  LkDay till;

  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  deeds = g_array_new (FALSE, FALSE, sizeof (LkRhythmDeed));
  for (guint i = 0; i < history->sessions->len; i++)
    add_deed (deeds, LK_RHYTHM_SESSION, g_array_index (history->sessions, LkPastSession, i).day);
  for (guint i = 0; i < history->activities->len; i++)
    {
      const LkPastActivity *past = &g_array_index (history->activities, LkPastActivity, i);

      for (guint n = 0; n < past->n; n++)
        add_deed (deeds, past->activity, past->day);
    }
  till = CLAMP (history->till, history->from, MAX (history->from, lk_day_today ()));
  return lk_rhythm_figures_get_weeks (holidays, history->from, till, (const LkRhythmDeed *) (gpointer) deeds->data, deeds->len,
                                      lk_rhythm_norms_default (), days_off, n_teachers);
}

static char *
describe_rhythm (guint held,
                 guint due)
{
  if (due == 0)
    return g_strdup_printf (ngettext ("Held %u time.", "Held %u times.", held), held);
  return g_strdup_printf (_("Held %u times; %u were agreed."), held, due);
}

LkChart *
lk_rhythm_chart_new (GArray           *weeks,
                     LkRhythmActivity  activity,
                     LkHolidays       *holidays)
{
  g_autoptr (LkChart) chart = NULL;
  g_autofree char *description = NULL;
  guint bars, steps, held = 0, due = 0;
  LkDay from, till;

  g_return_val_if_fail (weeks != NULL && weeks->len > 0, NULL);
  g_return_val_if_fail (holidays != NULL, NULL);

  chart = lk_chart_new ();
  from = g_array_index (weeks, LkRhythmWeek, 0).monday;
  till = g_array_index (weeks, LkRhythmWeek, weeks->len - 1).monday + WEEK - 1;
  lk_chart_set_title (chart, lk_rhythm_activity_get_name (activity));
  lk_chart_set_unit (chart, _("a week"));
  lk_chart_set_x_days (chart, from, till);
  lk_chart_set_y_range (chart, 0, NAN);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_add_school_spans (chart, holidays, from, till);
  bars = lk_chart_add_series (chart, _("Held"), LK_CHART_BARS, 0);
  for (guint i = 0; i < weeks->len; i++)
    {
      const LkRhythmWeek *week = &g_array_index (weeks, LkRhythmWeek, i);

      lk_chart_add_point (chart, bars, week->monday + TO_THURSDAY, week->held[activity]);
      held += week->held[activity];
      due += week->due[activity];
    }
  if (due > 0)
    {
      steps = lk_chart_add_series (chart, _("Agreed"), LK_CHART_STEPS, 4);
      for (guint i = 0; i < weeks->len; i++)
        lk_chart_add_point (chart, steps, g_array_index (weeks, LkRhythmWeek, i).monday + TO_THURSDAY,
                            g_array_index (weeks, LkRhythmWeek, i).is_school ? g_array_index (weeks, LkRhythmWeek, i).due[activity] : NAN);
    }
  description = describe_rhythm (held, due);
  lk_chart_set_description (chart, description);
  return g_steal_pointer (&chart);
}

/* The newest sessions, by their days; NULL at the end. */
static GPtrArray *
dup_days (GArray *past,
          gsize   size,
          guint   first)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < past->len; i++)
    {
      /* Every row begins with its day. */
      const LkDay day = *(const LkDay *) (gpointer) (past->data + i * size);

      g_ptr_array_add (names, lk_day_format_short (day, day));
    }
  g_ptr_array_add (names, NULL);
  return names;
}

LkChart *
lk_minutes_chart_new (const LkTeamHistory *history)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *description = NULL;
  double total = 0;
  guint first;

  g_return_val_if_fail (history != NULL, NULL);

  chart = lk_chart_new ();
  first = history->sessions->len > MOST_SESSIONS ? history->sessions->len - MOST_SESSIONS : 0;
  names = dup_days (history->sessions, sizeof (LkPastSession), first);
  lk_chart_set_title (chart, _("Minutes of each session"));
  lk_chart_set_unit (chart, _("minutes"));
  lk_chart_set_note (chart, _("No board session has been held yet"));
  lk_chart_set_x_bands (chart, (const char * const *) names->pdata);
  lk_chart_set_y_range (chart, 0, NAN);
  for (guint step = 0; step < LK_N_STEPS; step++)
    {
      const guint series = lk_chart_add_series (chart, lk_step_get_name ((LkStep) step), LK_CHART_STACKED_BARS, step);

      for (guint i = first; i < history->sessions->len; i++)
        {
          const double minutes = g_array_index (history->sessions, LkPastSession, i).seconds[step] / SECONDS_A_MINUTE;

          lk_chart_add_point (chart, series, i - first, minutes);
          total += minutes;
        }
    }
  if (history->sessions->len > 0)
    {
      description = g_strdup_printf (ngettext ("%u session, of %.0f minutes on average.", "%u sessions, of %.0f minutes on average.", history->sessions->len - first),
                                     history->sessions->len - first, total / (history->sessions->len - first));
      lk_chart_set_description (chart, description);
    }
  return g_steal_pointer (&chart);
}

LkChart *
lk_check_in_chart_new (const LkTeamHistory *history)
{
  g_autoptr (LkChart) chart = NULL;
  g_autoptr (GPtrArray) names = NULL;
  guint first, series[3];

  g_return_val_if_fail (history != NULL, NULL);

  chart = lk_chart_new ();
  first = history->check_ins->len > MOST_SESSIONS ? history->check_ins->len - MOST_SESSIONS : 0;
  names = dup_days (history->check_ins, sizeof (LkPastCheckIn), first);
  lk_chart_set_title (chart, _("Check-in"));
  lk_chart_set_unit (chart, _("people"));
  lk_chart_set_note (chart, _("No check-in yet"));
  lk_chart_set_x_bands (chart, (const char * const *) names->pdata);
  lk_chart_set_y_range (chart, 0, NAN);
  lk_chart_set_y_integers (chart, TRUE);
  series[0] = lk_chart_add_series (chart, _("Well"), LK_CHART_STACKED_BARS, 0);
  series[1] = lk_chart_add_series (chart, _("So-so"), LK_CHART_STACKED_BARS, 3);
  series[2] = lk_chart_add_series (chart, _("Not well"), LK_CHART_STACKED_BARS, 1);
  for (guint i = first; i < history->check_ins->len; i++)
    {
      const LkPastCheckIn *past = &g_array_index (history->check_ins, LkPastCheckIn, i);

      lk_chart_add_point (chart, series[0], i - first, past->well);
      lk_chart_add_point (chart, series[1], i - first, past->so_so);
      lk_chart_add_point (chart, series[2], i - first, past->unwell);
    }
  if (history->check_ins->len > 0)
    {
      const LkPastCheckIn *last = &g_array_index (history->check_ins, LkPastCheckIn, history->check_ins->len - 1);
      g_autofree char *description = g_strdup_printf (_("Last time %u well, %u so-so, %u not well."), last->well, last->so_so, last->unwell);

      lk_chart_set_description (chart, description);
    }
  return g_steal_pointer (&chart);
}
