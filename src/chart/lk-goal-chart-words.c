#include "chart/lk-goal-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"

/* A unit is one word in the plural, as it was typed: "days". Nobody says "1 days". */
static gboolean
is_left_off (double      value,
             const char *unit)
{
  if (value != 1)
    return FALSE;
  for (; *unit != '\0'; unit = g_utf8_next_char (unit))
    if (!g_unichar_isalpha (g_utf8_get_char (unit)))
      return FALSE;
  return TRUE;
}

static char *
format_value (double      value,
              const char *unit)
{
  g_autofree char *text = lk_value_to_text (value);

  if (unit == NULL || is_left_off (value, unit) || *unit == '\0')
    return g_steal_pointer (&text);

  /* Translators: a value and its unit, as in "4 days" */
  return g_strdup_printf (C_("value and unit", "%1$s %2$s"), text, unit);
}

static void
append_part (GString    *sentence,
             const char *part)
{
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  g_string_append (sentence, part);
}

static guint
count_readings (const LkGoalChart *chart)
{
  guint count = 0;

  for (guint i = 0; i < chart->n_points; i++)
    if (isfinite (chart->points[i].value))
      count++;

  return count;
}

static void
append_readings (const LkGoalChart   *chart,
                 const LkGoalFigures *figures,
                 const char          *unit,
                 GString             *sentence)
{
  guint count = count_readings (chart);
  g_autofree char *value = format_value (figures->last, unit);
  g_autofree char *day = NULL;
  g_autofree char *part = NULL;

  if (count == 0)
    {
      append_part (sentence, _("No readings yet"));
      return;
    }

  day = lk_day_format_short (figures->last_day, chart->today);
  /* Translators: %1$u is how many readings there are, %2$s the last one ("4 days"), %3$s its day */
  part = g_strdup_printf (ngettext ("%1$u reading, last %2$s on %3$s", "%1$u readings, last %2$s on %3$s", count), count,
                          value, day);
  append_part (sentence, part);
}

static void
append_days_left (const LkGoalFigures *figures,
                  GString             *sentence)
{
  g_autofree char *part = NULL;

  if (!figures->has_end)
    return;
  if (figures->days_left < 0)
    part = g_strdup (_("the time is over"));
  else if (figures->days_left == 0)
    part = g_strdup (_("today is the last day"));
  else
    part = g_strdup_printf (ngettext ("%d day left", "%d days left", figures->days_left), figures->days_left);

  append_part (sentence, part);
}

char *
lk_goal_chart_describe (const LkGoalChart *chart,
                        const char        *unit)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  LkGoalFigures figures;

  g_return_val_if_fail (chart != NULL, NULL);

  figures = lk_goal_figures_compute (chart->points, chart->n_points, chart->start, chart->target,
                                     chart->start > chart->target, chart->from_day, chart->till_day, chart->today);

  append_readings (chart, &figures, unit, sentence);
  if (isfinite (chart->start))
    {
      g_autofree char *value = format_value (chart->start, unit);
      g_autofree char *part = g_strdup_printf (_("started at %s"), value);

      append_part (sentence, part);
    }
  if (isfinite (chart->target))
    {
      g_autofree char *value = format_value (chart->target, unit);
      g_autofree char *part = g_strdup_printf (_("target %s"), value);

      append_part (sentence, part);
    }
  if (isfinite (chart->start) && isfinite (chart->target) && figures.course != LK_COURSE_NO_READINGS)
    append_part (sentence, lk_goal_course_get_name (figures.course));
  append_days_left (&figures, sentence);
  g_string_append_c (sentence, '.');

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}
