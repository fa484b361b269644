#pragma once

#include <glib-object.h>

#include "calendar/lk-holidays.h"
#include "chart/lk-chart-palette.h"

G_BEGIN_DECLS

/**
 * LkChart:
 *
 * A chart as a value: its words, scales, series, reference lines, spans and marks. It is built by the setters below,
 * then handed out and changed no more. Reference counted; all it holds are its own copies. lk_chart_draw() in
 * lk-chart-painter.h draws it; nothing here knows of pixels or colours.
 */
#define LK_TYPE_CHART (lk_chart_get_type ())
typedef struct _LkChart LkChart;

/** LkChartXKind: what lies along the bottom. Days are LkDay numbers, bands count from 0. */
typedef enum
{
  LK_CHART_X_DAYS,
  LK_CHART_X_NUMBERS,
  LK_CHART_X_BANDS,
} LkChartXKind;

/** LkChartKind: how a series is drawn. Areas lie on each other, in the order in which they were added. */
typedef enum
{
  LK_CHART_LINE,
  LK_CHART_MARKERS,
  LK_CHART_STEPS,
  LK_CHART_AREA,
  LK_CHART_BARS,
  LK_CHART_STACKED_BARS,
} LkChartKind;

/** LkChartEmphasis: a signal stands out by colour, shape and size; what is faint steps back. */
typedef enum
{
  LK_CHART_PLAIN,
  LK_CHART_SIGNAL,
  LK_CHART_FAINT,
} LkChartEmphasis;

/** LkChartReferenceKind: what a horizontal line is there for; each has a colour and a dash of its own. */
typedef enum
{
  LK_CHART_TARGET,
  LK_CHART_MIDDLE,
  LK_CHART_LIMIT,
} LkChartReferenceKind;

/** LkChartSpanKind: a holiday is shaded, a period has its name between two thin edges. */
typedef enum
{
  LK_CHART_HOLIDAY,
  LK_CHART_PERIOD,
} LkChartSpanKind;

/** LkChartPoint: a point of a series. A @y that is not finite is a gap in its line. */
typedef struct
{
  double x;
  double y;
} LkChartPoint;

GType               lk_chart_get_type           (void) G_GNUC_CONST;
/** lk_chart_new: (transfer full): without anything, along days. */
LkChart            *lk_chart_new                (void);
LkChart            *lk_chart_ref                (LkChart              *self);
void                lk_chart_unref              (LkChart              *self);

/** lk_chart_set_title: (nullable): written above it. */
void                lk_chart_set_title          (LkChart              *self,
                                                 const char           *title);
/** lk_chart_set_unit: (nullable): what the numbers are, written under the title: "lessons a week". */
void                lk_chart_set_unit           (LkChart              *self,
                                                 const char           *unit);
/** lk_chart_set_description: (nullable): what the chart shows, in one sentence for a screen reader. */
void                lk_chart_set_description    (LkChart              *self,
                                                 const char           *description);
/** lk_chart_set_note: (nullable): what stands in its middle while no series has a point. */
void                lk_chart_set_note           (LkChart              *self,
                                                 const char           *note);
/** lk_chart_set_x_days: LK_DAY_NONE on either side is as far as the points go. */
void                lk_chart_set_x_days         (LkChart              *self,
                                                 LkDay                 from,
                                                 LkDay                 till);
/** lk_chart_set_x_numbers: NaN on either side is as far as the points go; @name (nullable) stands under the axis. */
void                lk_chart_set_x_numbers      (LkChart              *self,
                                                 double                low,
                                                 double                high,
                                                 const char           *name);
/** lk_chart_set_x_bands: @names, NULL at the end. */
void                lk_chart_set_x_bands        (LkChart              *self,
                                                 const char * const   *names);
/** lk_chart_set_y_range: NaN on either side is as far as the points go. */
void                lk_chart_set_y_range        (LkChart              *self,
                                                 double                low,
                                                 double                high);
/** lk_chart_set_y_integers: whether there is nothing between whole numbers, so no tick either. */
void                lk_chart_set_y_integers     (LkChart              *self,
                                                 gboolean              integers);

/**
 * lk_chart_add_series:
 * @name: (nullable): written beside it
 * @colour: below LK_N_CHART_COLOURS, higher numbers begin again; the marker goes with it
 *
 * Returns: its index
 */
guint               lk_chart_add_series         (LkChart              *self,
                                                 const char           *name,
                                                 LkChartKind           kind,
                                                 guint                 colour);
/** lk_chart_add_point: by rising @x, but for LK_CHART_MARKERS. Returns: its index in the series. */
guint               lk_chart_add_point          (LkChart              *self,
                                                 guint                 series,
                                                 double                x,
                                                 double                y);
void                lk_chart_add_points         (LkChart              *self,
                                                 guint                 series,
                                                 const LkChartPoint   *points,
                                                 guint                 n_points);
/** lk_chart_set_point_note: one sentence that is read with the point. */
void                lk_chart_set_point_note     (LkChart              *self,
                                                 guint                 series,
                                                 guint                 point,
                                                 const char           *note);
void                lk_chart_set_point_emphasis (LkChart              *self,
                                                 guint                 series,
                                                 guint                 point,
                                                 LkChartEmphasis       emphasis);
/** lk_chart_add_reference: a line at @y from x @from till @till (NaN: the edge); @label (nullable) stands at its end. */
void                lk_chart_add_reference      (LkChart              *self,
                                                 LkChartReferenceKind  kind,
                                                 const char           *label,
                                                 double                y,
                                                 double                from,
                                                 double                till);
/** lk_chart_add_span: a stretch of the x axis; of days, @till is included. */
void                lk_chart_add_span           (LkChart              *self,
                                                 LkChartSpanKind       kind,
                                                 const char           *name,
                                                 double                from,
                                                 double                till);
/** lk_chart_add_school_spans: the holidays and periods of a school between two days. */
void                lk_chart_add_school_spans   (LkChart              *self,
                                                 LkHolidays           *holidays,
                                                 LkDay                 from,
                                                 LkDay                 till);
/** lk_chart_add_mark: something that happened at @x: an action done. */
void                lk_chart_add_mark           (LkChart              *self,
                                                 const char           *name,
                                                 double                x);
/** lk_chart_add_break: from @x on the figures are another run: no line crosses it. */
void                lk_chart_add_break          (LkChart              *self,
                                                 double                x);
/** lk_chart_set_today: LK_DAY_NONE for none. */
void                lk_chart_set_today          (LkChart              *self,
                                                 LkDay                 today);

const char         *lk_chart_get_title          (LkChart              *self);
const char         *lk_chart_get_unit           (LkChart              *self);
const char         *lk_chart_get_description    (LkChart              *self);
const char         *lk_chart_get_note           (LkChart              *self);
LkChartXKind        lk_chart_get_x_kind         (LkChart              *self);
/** lk_chart_is_empty: whether no series has a point with a finite value. */
gboolean            lk_chart_is_empty           (LkChart              *self);
guint               lk_chart_get_n_series       (LkChart              *self);
const char         *lk_chart_get_series_name    (LkChart              *self,
                                                 guint                 series);
guint               lk_chart_get_n_points       (LkChart              *self,
                                                 guint                 series);
LkChartPoint        lk_chart_get_point          (LkChart              *self,
                                                 guint                 series,
                                                 guint                 point);
/** lk_chart_get_point_note: (nullable) */
const char         *lk_chart_get_point_note     (LkChart              *self,
                                                 guint                 series,
                                                 guint                 point);
LkChartEmphasis     lk_chart_get_point_emphasis (LkChart              *self,
                                                 guint                 series,
                                                 guint                 point);
guint               lk_chart_get_n_marks        (LkChart              *self);
const char         *lk_chart_get_mark_name      (LkChart              *self,
                                                 guint                 mark);
double              lk_chart_get_mark_x         (LkChart              *self,
                                                 guint                 mark);

/** lk_chart_dup_x_words: (transfer full): a place on the x axis in words: a day, a number, or a band's name. */
char               *lk_chart_dup_x_words        (LkChart              *self,
                                                 double                x);
/** lk_chart_dup_point_words: (transfer full): a point in one line: place, value with unit, series, and its note. */
char               *lk_chart_dup_point_words    (LkChart              *self,
                                                 guint                 series,
                                                 guint                 point);
/** lk_chart_dup_mark_words: (transfer full): a mark in one line: its day and name. */
char               *lk_chart_dup_mark_words     (LkChart              *self,
                                                 guint                 mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkChart, lk_chart_unref)

G_END_DECLS
