#include "chart/lk-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"
#include "calendar/lk-school-year.h"
#include "stats/lk-goal-figures.h"

const char *
lk_chart_get_title (LkChart *self)
{
  return self->title;
}

const char *
lk_chart_get_unit (LkChart *self)
{
  return self->unit;
}

const char *
lk_chart_get_description (LkChart *self)
{
  return self->description;
}

const char *
lk_chart_get_note (LkChart *self)
{
  return self->note;
}

LkChartXKind
lk_chart_get_x_kind (LkChart *self)
{
  return self->x_kind;
}

gboolean
lk_chart_is_empty (LkChart *self)
{
  for (guint i = 0; i < self->series->len; i++)
    if (lk_chart_peek_series (self, i)->n_finite > 0)
      return FALSE;

  return TRUE;
}

guint
lk_chart_get_n_series (LkChart *self)
{
  return self->series->len;
}

const char *
lk_chart_get_series_name (LkChart *self,
                          guint    series)
{
  g_return_val_if_fail (series < self->series->len, NULL);

  return lk_chart_peek_series (self, series)->name;
}

guint
lk_chart_get_n_points (LkChart *self,
                       guint    series)
{
  g_return_val_if_fail (series < self->series->len, 0);

  return lk_chart_peek_series (self, series)->points->len;
}

LkChartPoint
lk_chart_get_point (LkChart *self,
                    guint    series,
                    guint    point)
{
  static const LkChartPoint none = { NAN, NAN };

  g_return_val_if_fail (point < lk_chart_get_n_points (self, series), none);

  return *lk_chart_series_peek (lk_chart_peek_series (self, series), point);
}

const char *
lk_chart_get_point_note (LkChart *self,
                         guint    series,
                         guint    point)
{
  g_return_val_if_fail (series < self->series->len, NULL);

  if (lk_chart_peek_series (self, series)->notes == NULL)
    return NULL;

  return g_hash_table_lookup (lk_chart_peek_series (self, series)->notes, GUINT_TO_POINTER (point));
}

LkChartEmphasis
lk_chart_get_point_emphasis (LkChart *self,
                             guint    series,
                             guint    point)
{
  g_return_val_if_fail (series < self->series->len, LK_CHART_PLAIN);

  return lk_chart_series_get_emphasis (lk_chart_peek_series (self, series), point);
}

guint
lk_chart_get_n_marks (LkChart *self)
{
  return self->marks->len;
}

const char *
lk_chart_get_mark_name (LkChart *self,
                        guint    mark)
{
  g_return_val_if_fail (mark < self->marks->len, NULL);

  return g_array_index (self->marks, LkChartMark, mark).name;
}

double
lk_chart_get_mark_x (LkChart *self,
                     guint    mark)
{
  g_return_val_if_fail (mark < self->marks->len, NAN);

  return g_array_index (self->marks, LkChartMark, mark).x;
}

char *
lk_chart_dup_x_words (LkChart *self,
                      double   x)
{
  if (self->x_kind == LK_CHART_X_DAYS && x > LK_DAY_NONE && x < G_MAXINT)
    return lk_day_format_short ((LkDay) x, self->today);
  if (self->x_kind == LK_CHART_X_BANDS && self->bands != NULL && x >= 0 && x < g_strv_length (self->bands))
    return g_strdup (self->bands[(guint) x]);

  return lk_value_to_text (x);
}

static char *
format_value (LkChart *self,
              double   value)
{
  g_autofree char *text = lk_value_to_text (value);

  if (self->unit == NULL || *self->unit == '\0')
    return g_steal_pointer (&text);

  return g_strdup_printf (C_("value and unit", "%1$s %2$s"), text, self->unit);
}

char *
lk_chart_dup_point_words (LkChart *self,
                          guint    series,
                          guint    point)
{
  const char *name, *note;
  LkChartPoint its;
  g_autofree char *place = NULL, *value = NULL;
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (point < lk_chart_get_n_points (self, series), NULL);

  its = lk_chart_get_point (self, series, point);
  name = lk_chart_get_series_name (self, series);
  note = lk_chart_get_point_note (self, series, point);
  place = lk_chart_dup_x_words (self, its.x);
  value = format_value (self, its.y);
  words = g_string_new (NULL);
  if (name != NULL && self->series->len > 1)
    /* Translators: a point of a chart: %1$s is its day or place, %2$s its series, %3$s its value: "Fri 28 Nov, Done: 4" */
    g_string_append_printf (words, C_("point of a chart", "%1$s, %2$s: %3$s"), place, name, value);
  else
    /* Translators: a point of a chart: %1$s is its day or place, %2$s its value: "Fri 28 Nov: 4 days" */
    g_string_append_printf (words, C_("point of a chart", "%1$s: %2$s"), place, value);
  if (note != NULL)
    g_string_append_printf (words, ". %s", note);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
lk_chart_dup_mark_words (LkChart *self,
                         guint    mark)
{
  const char *name = lk_chart_get_mark_name (self, mark);
  g_autofree char *place = NULL;

  g_return_val_if_fail (mark < self->marks->len, NULL);

  place = lk_chart_dup_x_words (self, lk_chart_get_mark_x (self, mark));
  return g_strdup_printf (C_("point of a chart", "%1$s: %2$s"), place, name != NULL ? name : "");
}

static void
add_holidays (LkChart    *self,
              LkHolidays *holidays,
              LkDay       from,
              LkDay       till)
{
  for (guint i = 0; i < lk_holidays_get_n (holidays); i++)
    {
      const LkHoliday *holiday = lk_holidays_get (holidays, i);

      if (holiday->till >= from && holiday->from <= till)
        lk_chart_add_span (self, LK_CHART_HOLIDAY,
                           holiday->name != NULL ? holiday->name : lk_holiday_kind_get_name (holiday->kind),
                           MAX (holiday->from, from), MIN (holiday->till, till));
    }
}

void
lk_chart_add_school_spans (LkChart    *self,
                           LkHolidays *holidays,
                           LkDay       from,
                           LkDay       till)
{
  g_return_if_fail (from > LK_DAY_NONE && till >= from);

  add_holidays (self, holidays, from, till);
  for (int year = lk_school_year_get (from); year <= lk_school_year_get (till); year++)
    {
      g_autoptr (GArray) periods = lk_holidays_get_periods (holidays, year);

      for (guint i = 0; i < periods->len; i++)
        {
          const LkPeriod *period = &g_array_index (periods, LkPeriod, i);
          g_autofree char *name = g_strdup_printf (_("Period %d"), period->number);

          if (period->till >= from && period->from <= till)
            lk_chart_add_span (self, LK_CHART_PERIOD, name, MAX (period->from, from), MIN (period->till, till));
        }
    }
}
