#include "chart/lk-chart-private.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (LkChart, lk_chart, lk_chart_ref, lk_chart_unref)

static void
series_free (LkChartSeries *series)
{
  g_free (series->name);
  g_array_unref (series->points);
  g_clear_pointer (&series->notes, g_hash_table_unref);
  g_clear_pointer (&series->emphases, g_hash_table_unref);
  g_free (series);
}

static void
reference_clear (gpointer reference)
{
  g_free (((LkChartReference *) reference)->label);
}

static void
span_clear (gpointer span)
{
  g_free (((LkChartSpan *) span)->name);
}

static void
mark_clear (gpointer mark)
{
  g_free (((LkChartMark *) mark)->name);
}

static GArray *
make_array (gsize          size,
            GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

static void
chart_clear (gpointer data)
{
  LkChart *self = data;

  g_free (self->title);
  g_free (self->unit);
  g_free (self->description);
  g_free (self->note);
  g_free (self->x_name);
  g_strfreev (self->bands);
  g_ptr_array_unref (self->series);
  g_array_unref (self->references);
  g_array_unref (self->spans);
  g_array_unref (self->marks);
  g_array_unref (self->breaks);
}

LkChart *
lk_chart_new (void)
{
  LkChart *self = g_atomic_rc_box_new0 (LkChart);

  self->x_low = self->x_high = self->y_low = self->y_high = NAN;
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) series_free);
  self->references = make_array (sizeof (LkChartReference), reference_clear);
  self->spans = make_array (sizeof (LkChartSpan), span_clear);
  self->marks = make_array (sizeof (LkChartMark), mark_clear);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

LkChart *
lk_chart_ref (LkChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lk_chart_unref (LkChart *self)
{
  g_atomic_rc_box_release_full (self, chart_clear);
}

static void
set_text (char       **place,
          const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

void
lk_chart_set_title (LkChart    *self,
                    const char *title)
{
  set_text (&self->title, title);
}

void
lk_chart_set_unit (LkChart    *self,
                   const char *unit)
{
  set_text (&self->unit, unit);
}

void
lk_chart_set_description (LkChart    *self,
                          const char *description)
{
  set_text (&self->description, description);
}

void
lk_chart_set_note (LkChart    *self,
                   const char *note)
{
  set_text (&self->note, note);
}

void
lk_chart_set_x_days (LkChart *self,
                     LkDay    from,
                     LkDay    till)
{
  self->x_kind = LK_CHART_X_DAYS;
  self->x_low = from == LK_DAY_NONE ? NAN : from;
  self->x_high = till == LK_DAY_NONE ? NAN : till;
}

void
lk_chart_set_x_numbers (LkChart    *self,
                        double      low,
                        double      high,
                        const char *name)
{
  self->x_kind = LK_CHART_X_NUMBERS;
  self->x_low = low;
  self->x_high = high;
  set_text (&self->x_name, name);
}

void
lk_chart_set_x_bands (LkChart            *self,
                      const char * const *names)
{
  char **copy = g_strdupv ((char **) names);

  self->x_kind = LK_CHART_X_BANDS;
  g_strfreev (self->bands);
  self->bands = copy;
}

void
lk_chart_set_y_range (LkChart *self,
                      double   low,
                      double   high)
{
  self->y_low = low;
  self->y_high = high;
}

void
lk_chart_set_y_integers (LkChart  *self,
                         gboolean  integers)
{
  self->y_integers = integers;
}

guint
lk_chart_add_series (LkChart     *self,
                     const char  *name,
                     LkChartKind  kind,
                     guint        colour)
{
  LkChartSeries *series = g_new0 (LkChartSeries, 1);

  series->name = g_strdup (name);
  series->kind = kind;
  series->colour = colour % LK_N_CHART_COLOURS;
  series->points = g_array_new (FALSE, FALSE, sizeof (LkChartPoint));
  series->low_x = series->high_x = series->low_y = series->high_y = NAN;
  g_ptr_array_add (self->series, series);
  return self->series->len - 1;
}

void
lk_chart_add_points (LkChart            *self,
                     guint               series,
                     const LkChartPoint *points,
                     guint               n_points)
{
  LkChartSeries *its;

  g_return_if_fail (series < self->series->len);

  its = g_ptr_array_index (self->series, series);
  if (n_points > 0)
    g_array_append_vals (its->points, points, n_points);
  for (guint i = 0; i < n_points; i++)
    {
      if (!isfinite (points[i].x) || !isfinite (points[i].y))
        continue;

      /* fmin() and fmax() pass over the NaN of the beginning. */
      its->low_x = fmin (its->low_x, points[i].x);
      its->high_x = fmax (its->high_x, points[i].x);
      its->low_y = fmin (its->low_y, points[i].y);
      its->high_y = fmax (its->high_y, points[i].y);
      its->n_finite++;
    }
}

guint
lk_chart_add_point (LkChart *self,
                    guint    series,
                    double   x,
                    double   y)
{
  LkChartPoint point = { x, y };

  g_return_val_if_fail (series < self->series->len, 0);

  lk_chart_add_points (self, series, &point, 1);
  return lk_chart_get_n_points (self, series) - 1;
}

void
lk_chart_set_point_note (LkChart    *self,
                         guint       series,
                         guint       point,
                         const char *note)
{
  LkChartSeries *its;

  g_return_if_fail (series < self->series->len);

  its = g_ptr_array_index (self->series, series);
  if (its->notes == NULL)
    its->notes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_insert (its->notes, GUINT_TO_POINTER (point), g_strdup (note));
}

void
lk_chart_set_point_emphasis (LkChart         *self,
                             guint            series,
                             guint            point,
                             LkChartEmphasis  emphasis)
{
  LkChartSeries *its;

  g_return_if_fail (series < self->series->len);

  its = g_ptr_array_index (self->series, series);
  if (its->emphases == NULL)
    its->emphases = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (its->emphases, GUINT_TO_POINTER (point), GUINT_TO_POINTER (emphasis));
}

void
lk_chart_add_reference (LkChart              *self,
                        LkChartReferenceKind  kind,
                        const char           *label,
                        double                y,
                        double                from,
                        double                till)
{
  LkChartReference reference = { kind, NULL, y, from, till };

  if (!isfinite (y))
    return;

  reference.label = g_strdup (label);
  g_array_append_val (self->references, reference);
}

void
lk_chart_add_span (LkChart         *self,
                   LkChartSpanKind  kind,
                   const char      *name,
                   double           from,
                   double           till)
{
  LkChartSpan span = { kind, NULL, from, till };

  if (!isfinite (from) || !isfinite (till) || till < from)
    return;

  span.name = g_strdup (name);
  g_array_append_val (self->spans, span);
}

void
lk_chart_add_mark (LkChart    *self,
                   const char *name,
                   double      x)
{
  LkChartMark mark = { NULL, x };

  if (!isfinite (x))
    return;

  mark.name = g_strdup (name);
  g_array_append_val (self->marks, mark);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

void
lk_chart_add_break (LkChart *self,
                    double   x)
{
  g_array_append_val (self->breaks, x);
  g_array_sort (self->breaks, compare_doubles);
}

void
lk_chart_set_today (LkChart *self,
                    LkDay    today)
{
  self->today = today;
}
