#pragma once

#include "chart/lk-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char        *name;
  LkChartKind  kind;
  guint        colour;
  GArray      *points;   /* of LkChartPoint */
  GHashTable  *notes;    /* (nullable): index to text; few points have one */
  GHashTable  *emphases; /* (nullable): index to LkChartEmphasis */
  double       low_x, high_x, low_y, high_y; /* of the finite points, NaN without; kept so that drawing need not look */
  guint        n_finite;
} LkChartSeries;

typedef struct
{
  LkChartReferenceKind  kind;
  char                 *label;
  double                y, from, till;
} LkChartReference;

typedef struct
{
  LkChartSpanKind  kind;
  char            *name;
  double           from, till;
} LkChartSpan;

typedef struct
{
  char   *name;
  double  x;
} LkChartMark;

struct _LkChart
{
  char *title, *unit, *description, *note, *x_name;
  LkChartXKind x_kind;
  double x_low, x_high, y_low, y_high; /* NaN where not set */
  gboolean y_integers;
  char **bands;
  LkDay today;
  GPtrArray *series;  /* of LkChartSeries */
  GArray *references; /* of LkChartReference */
  GArray *spans;      /* of LkChartSpan */
  GArray *marks;      /* of LkChartMark */
  GArray *breaks;     /* of double, rising */
};

static inline const LkChartSeries *
lk_chart_peek_series (const LkChart *self,
                      guint          series)
{
  return g_ptr_array_index (self->series, series);
}

static inline const LkChartPoint *
lk_chart_series_peek (const LkChartSeries *self,
                      guint                point)
{
  return &g_array_index (self->points, LkChartPoint, point);
}

static inline LkChartEmphasis
lk_chart_series_get_emphasis (const LkChartSeries *self,
                              guint                point)
{
  return self->emphases == NULL ? LK_CHART_PLAIN
                                : GPOINTER_TO_UINT (g_hash_table_lookup (self->emphases, GUINT_TO_POINTER (point)));
}

G_END_DECLS
