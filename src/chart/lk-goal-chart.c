#include "chart/lk-goal-chart.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "chart/lk-scale.h"

/*
 * The figures of a goal in the manner of a printed sparkline: no frame and no grid, each number written once, beside
 * what it belongs to: the start on the left at its height, the target on the right at the end of its line, the last
 * reading in bold at its mark. Below runs the time: weeks as ticks, a band for the days that have gone, today a wedge.
 */

/* Below this there is no room for words beside a line. */
#define MIN_WIDTH_FOR_TEXT  70
#define MIN_HEIGHT_FOR_TEXT 30
#define AXIS_HEIGHT 7.0
#define GAP 6.0
#define MARK_RADIUS 2.2
#define LAST_RADIUS 3.6
#define MIN_MARK_DISTANCE 6.5
#define MIN_WEEK_DISTANCE 3.5

typedef struct
{
  double x, y, width, height;
} Box;

typedef struct
{
  PangoLayout *layout;
  Box box;
} Label;

typedef struct
{
  const LkGoalChart *chart;
  const LkChartPalette *palette;
  cairo_t *cr;
  double width, height, bottom;
  LkDay first_day, last_day;
  LkScale days, values;
  GArray *spots;        /* of cairo coordinates, x and y in turn, at most a few for each column of pixels */
  const LkDatedValue *last;
  Label start, target, value;
} Drawing;

static void
drawing_clear (Drawing *drawing)
{
  g_clear_pointer (&drawing->spots, g_array_unref);
  g_clear_object (&drawing->start.layout);
  g_clear_object (&drawing->target.layout);
  g_clear_object (&drawing->value.layout);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, drawing_clear)

static void
set_colour (cairo_t *cr,
            guint    colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

/* Where a thin line is sharp: on the middle of a pixel. */
static double
crisp (double coordinate)
{
  return floor (coordinate) + 0.5;
}

static void
init_label (Label                      *label,
            cairo_t                    *cr,
            const PangoFontDescription *font,
            double                      value)
{
  g_autofree char *text = NULL;
  PangoRectangle ink;

  if (!isfinite (value))
    return;

  text = lk_value_to_text (value);
  label->layout = pango_cairo_create_layout (cr);
  pango_layout_set_font_description (label->layout, font);
  pango_layout_set_text (label->layout, text, -1);
  pango_layout_get_pixel_extents (label->layout, &ink, NULL);
  label->box.width = ink.width;
  label->box.height = ink.height;
}

/* A label's box is that of its ink, so that figures stand right at what they name. */
static void
draw_label (const Label *label,
            cairo_t     *cr,
            guint        colour)
{
  PangoRectangle ink;

  if (label->layout == NULL)
    return;

  pango_layout_get_pixel_extents (label->layout, &ink, NULL);
  set_colour (cr, colour);
  cairo_move_to (cr, round (label->box.x - ink.x), round (label->box.y - ink.y));
  pango_cairo_show_layout (cr, label->layout);
}

static void
init_labels (Drawing    *self,
             const char *font)
{
  PangoFontDescription *description;

  if (self->width < MIN_WIDTH_FOR_TEXT || self->height < MIN_HEIGHT_FOR_TEXT)
    return;

  description = pango_font_description_from_string (font != NULL ? font : "Sans 9");
  init_label (&self->start, self->cr, description, self->chart->start);
  init_label (&self->target, self->cr, description, self->chart->target);
  pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  if (self->last != NULL)
    init_label (&self->value, self->cr, description, self->last->value);
  pango_font_description_free (description);
}

static void
widen (double *low,
       double *high,
       double  value)
{
  if (!isfinite (value))
    return;

  *low = isnan (*low) ? value : MIN (*low, value);
  *high = isnan (*high) ? value : MAX (*high, value);
}

/* From the first day to the last, and as much further as there are readings. */
static void
find_days (Drawing *self)
{
  const LkGoalChart *chart = self->chart;
  LkDay first = chart->from_day, last = chart->till_day;

  if (chart->n_points > 0)
    {
      LkDay oldest = chart->points[0].day, newest = chart->points[chart->n_points - 1].day;

      first = first == LK_DAY_NONE ? oldest : MIN (first, oldest);
      last = MAX (last, newest);
    }
  if (first == LK_DAY_NONE)
    first = chart->today;
  if (last == LK_DAY_NONE)
    last = chart->today;

  self->first_day = first;
  self->last_day = last > first ? last : first + 7;
}

static void
init_scales (Drawing *self)
{
  const LkGoalChart *chart = self->chart;
  double low = NAN, high = NAN, edge = self->height < 24 ? 1.5 : LAST_RADIUS + 1.5;
  double left = self->start.layout != NULL ? self->start.box.width + GAP : 0;
  double right = MAX (self->target.box.width, self->value.box.width);

  right = right > 0 ? right + GAP : 0;
  /* Numbers that would leave no room for the line are not written. */
  if (left + right > self->width * 0.6)
    {
      g_clear_object (&self->start.layout);
      g_clear_object (&self->target.layout);
      g_clear_object (&self->value.layout);
      left = right = 0;
    }

  widen (&low, &high, chart->start);
  widen (&low, &high, chart->target);
  for (guint i = 0; i < chart->n_points; i++)
    widen (&low, &high, chart->points[i].value);

  lk_scale_init (&self->days, self->first_day, self->last_day, 0, MIN (left + edge, self->width / 2),
                 MAX (self->width - right - edge, self->width / 2));
  if (self->target.layout != NULL)
    edge = MAX (edge, self->target.box.height / 2 + 1);
  lk_scale_init (&self->values, low, high, 0, MAX (self->bottom - edge, self->bottom / 2), MIN (edge, self->bottom / 2));
}

static void
append_spot (Drawing *self,
             double   x,
             double   y)
{
  double spot[2] = { x, y };

  g_array_append_vals (self->spots, spot, 2);
}

/* Thousands of readings draw no more than the first, least, greatest and last of each column of pixels. */
static void
find_spots (Drawing *self)
{
  const LkGoalChart *chart = self->chart;
  gboolean dense = chart->n_points > 4 * self->width;
  double low = 0, high = 0, column = -1, latest = 0;

  self->spots = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < chart->n_points; i++)
    {
      double x, y;

      if (!isfinite (chart->points[i].value))
        continue;

      x = lk_scale_to_pixel (&self->days, chart->points[i].day);
      y = lk_scale_to_pixel (&self->values, chart->points[i].value);
      if (!dense)
        {
          append_spot (self, x, y);
          continue;
        }

      x = floor (x);
      if (x == column)
        {
          low = MIN (low, y);
          high = MAX (high, y);
        }
      else
        {
          if (column >= 0)
            {
              append_spot (self, column, low);
              append_spot (self, column, high);
              append_spot (self, column, latest);
            }
          column = x;
          low = high = y;
        }
      latest = y;
    }

  if (dense && column >= 0)
    {
      append_spot (self, column, low);
      append_spot (self, column, high);
      append_spot (self, column, latest);
    }
}

static double
get_x (const Drawing *self,
       guint          spot)
{
  return g_array_index (self->spots, double, 2 * spot);
}

static double
get_y (const Drawing *self,
       guint          spot)
{
  return g_array_index (self->spots, double, 2 * spot + 1);
}

static guint
get_n_spots (const Drawing *self)
{
  return self->spots->len / 2;
}

static gboolean
boxes_meet (const Box *a,
            const Box *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* Whether the line between two spots runs through a box; followed in small steps, which is near enough for a figure. */
static gboolean
line_meets_box (double     x0,
                double     y0,
                double     x1,
                double     y1,
                const Box *box)
{
  for (int step = 0; step <= 16; step++)
    {
      Box point = { x0 + (x1 - x0) * step / 16, y0 + (y1 - y0) * step / 16, 0.01, 0.01 };

      if (boxes_meet (&point, box))
        return TRUE;
    }

  return FALSE;
}

static double
judge_place (const Drawing *self,
             const Box     *box)
{
  Box wide = { box->x - 2, box->y - 1.5, box->width + 4, box->height + 3 };
  guint n_spots = get_n_spots (self);
  double cost = 0, crossed = 0;

  if (box->x < 0 || box->y < 0 || box->x + box->width > self->width || box->y + box->height > self->bottom)
    cost += 100;
  if (self->target.layout != NULL && boxes_meet (&wide, &self->target.box))
    cost += 60;
  if (self->start.layout != NULL && boxes_meet (&wide, &self->start.box))
    cost += 60;
  if (isfinite (self->chart->target))
    {
      double y = lk_scale_to_pixel (&self->values, self->chart->target);

      if (line_meets_box (self->days.near, y, self->days.far, y, &wide))
        cost += 20;
    }
  for (guint i = 1; i < n_spots; i++)
    if (get_x (self, i) >= wide.x && get_x (self, i - 1) <= wide.x + wide.width &&
        line_meets_box (get_x (self, i - 1), get_y (self, i - 1), get_x (self, i), get_y (self, i),
                        &wide))
      crossed += 25;

  /* A figure on the line can be read; one on another figure cannot. */
  return cost + MIN (crossed, 50);
}

/* The last reading's number goes where it hides least: right of its mark, above, below, aslant, or left of it. */
static void
place_value (Drawing *self)
{
  Box *box = &self->value.box;
  double x, y, away = LAST_RADIUS + 2.5, best = INFINITY;
  double middle, places[8][2];
  Box found;

  if (self->value.layout == NULL)
    return;

  x = get_x (self, get_n_spots (self) - 1);
  y = get_y (self, get_n_spots (self) - 1);
  middle = CLAMP (x - box->width / 2, 0, self->width - box->width);
  places[0][0] = x + away, places[0][1] = y - box->height / 2;
  places[1][0] = middle, places[1][1] = y - away - box->height;
  places[2][0] = middle, places[2][1] = y + away;
  places[3][0] = x + away, places[3][1] = y - away - box->height + 3;
  places[4][0] = x + away, places[4][1] = y + away - 3;
  places[5][0] = x - away - box->width, places[5][1] = y - box->height / 2;
  places[6][0] = middle, places[6][1] = y + away + box->height * 0.8;
  places[7][0] = middle, places[7][1] = y - away - box->height * 1.8;

  found = *box;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      Box place = { places[i][0], places[i][1], box->width, box->height };
      double cost = judge_place (self, &place) + i;

      if (cost < best)
        {
          best = cost;
          found = place;
        }
    }
  *box = found;
  box->x = CLAMP (box->x, 0, MAX (0, self->width - box->width));
  box->y = CLAMP (box->y, 0, MAX (0, self->bottom - box->height));
}

static void
place_labels (Drawing *self)
{
  const LkGoalChart *chart = self->chart;

  if (self->start.layout != NULL)
    {
      Box *box = &self->start.box;

      box->x = self->days.near - LAST_RADIUS - 1.5 - GAP / 2 - box->width;
      box->y = lk_scale_to_pixel (&self->values, chart->start) - box->height / 2;
      box->y = CLAMP (box->y, 0, MAX (0, self->bottom - box->height));
    }
  if (self->target.layout != NULL)
    {
      Box *box = &self->target.box;

      box->x = self->days.far + LAST_RADIUS + 1.5 + GAP / 2;
      box->y = lk_scale_to_pixel (&self->values, chart->target) - box->height / 2;
      box->y = CLAMP (box->y, 0, MAX (0, self->bottom - box->height));
    }
  place_value (self);
}

static void
draw_days_gone (Drawing *self)
{
  double from = lk_scale_to_pixel (&self->days, self->first_day);
  double to = lk_scale_to_pixel (&self->days, CLAMP (self->chart->today, self->first_day, self->last_day));

  if (to <= from)
    return;

  set_colour (self->cr, self->palette->band);
  cairo_rectangle (self->cr, from, 0, to - from, self->bottom);
  cairo_fill (self->cr);
}

static void
draw_weeks (Drawing *self)
{
  cairo_t *cr = self->cr;
  double week = 7 * fabs (self->days.far - self->days.near) / (self->last_day - self->first_day);
  double y = crisp (self->bottom);

  if (self->height < MIN_HEIGHT_FOR_TEXT)
    return;

  set_colour (cr, self->palette->axis);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, self->days.near, y);
  cairo_line_to (cr, self->days.far, y);
  cairo_stroke (cr);

  if (week < MIN_WEEK_DISTANCE)
    return;

  for (LkDay day = lk_day_get_monday (self->first_day + 6); day <= self->last_day; day += 7)
    {
      double x = crisp (lk_scale_to_pixel (&self->days, day));

      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x, y + 3);
    }
  cairo_stroke (cr);
}

static void
draw_today (Drawing *self)
{
  cairo_t *cr = self->cr;
  double x, y = crisp (self->bottom);

  if (self->height < MIN_HEIGHT_FOR_TEXT || self->chart->today < self->first_day || self->chart->today > self->last_day)
    return;

  x = lk_scale_to_pixel (&self->days, self->chart->today);
  set_colour (cr, self->palette->text);
  cairo_move_to (cr, x, y + 0.5);
  cairo_line_to (cr, x + 4, y + 6);
  cairo_line_to (cr, x - 4, y + 6);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_target (Drawing *self)
{
  static const double dashes[] = { 4, 3 };
  cairo_t *cr = self->cr;
  double y;

  if (!isfinite (self->chart->target))
    return;

  y = crisp (lk_scale_to_pixel (&self->values, self->chart->target));
  set_colour (cr, self->palette->target);
  cairo_set_line_width (cr, 1.25);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, self->days.near, y);
  cairo_line_to (cr, self->days.far + (self->target.layout != NULL ? LAST_RADIUS : 0), y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  draw_label (&self->target, cr, self->palette->target_text);
}

static void
draw_start (Drawing *self)
{
  cairo_t *cr = self->cr;
  double y;

  if (!isfinite (self->chart->start) || self->height < MIN_HEIGHT_FOR_TEXT)
    return;

  /* A short tick at the side, not a mark: nobody has measured there. */
  y = crisp (lk_scale_to_pixel (&self->values, self->chart->start));
  set_colour (cr, self->palette->axis);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, self->days.near - 3, y);
  cairo_line_to (cr, self->days.near + 3, y);
  cairo_stroke (cr);
  draw_label (&self->start, cr, self->palette->text);
}

static void
draw_mark (Drawing *self,
           double   x,
           double   y,
           double   radius)
{
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius + 1.2, 0, 2 * G_PI);
  set_colour (cr, self->palette->paper);
  cairo_fill (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  set_colour (cr, self->palette->series);
  cairo_fill (cr);
}

static void
draw_readings (Drawing *self)
{
  cairo_t *cr = self->cr;
  guint n_spots = get_n_spots (self);
  double room = fabs (self->days.far - self->days.near);

  if (n_spots == 0)
    return;

  set_colour (cr, self->palette->series);
  cairo_set_line_width (cr, room / n_spots < 2 ? 1 : 1.75);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, get_x (self, 0), get_y (self, 0));
  for (guint i = 1; i < n_spots; i++)
    cairo_line_to (cr, get_x (self, i), get_y (self, i));
  cairo_stroke (cr);

  if (self->height < 24)
    {
      draw_mark (self, get_x (self, n_spots - 1), get_y (self, n_spots - 1), 1.5);
      return;
    }
  if (room / n_spots >= MIN_MARK_DISTANCE)
    for (guint i = 0; i + 1 < n_spots; i++)
      draw_mark (self, get_x (self, i), get_y (self, i), MARK_RADIUS);
  draw_mark (self, get_x (self, n_spots - 1), get_y (self, n_spots - 1), LAST_RADIUS);
  draw_label (&self->value, cr, self->palette->text);
}

static const LkDatedValue *
find_last (const LkGoalChart *chart)
{
  for (guint i = chart->n_points; i > 0; i--)
    if (isfinite (chart->points[i - 1].value))
      return &chart->points[i - 1];

  return NULL;
}

void
lk_goal_chart_draw (const LkGoalChart *chart,
                    cairo_t           *cr,
                    double             width,
                    double             height,
                    LkChartTone        tone,
                    const char        *font)
{
  g_auto (Drawing) self = { 0 };

  g_return_if_fail (chart != NULL && cr != NULL);

  if (!(width >= 1) || !(height >= 1))
    return;

  self.chart = chart;
  self.palette = lk_chart_palette_get (tone);
  self.cr = cr;
  self.width = width;
  self.height = height;
  self.bottom = height >= MIN_HEIGHT_FOR_TEXT ? height - AXIS_HEIGHT : height;
  self.last = find_last (chart);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_new_path (cr);
  init_labels (&self, font);
  find_days (&self);
  init_scales (&self);
  find_spots (&self);
  place_labels (&self);
  draw_days_gone (&self);
  draw_weeks (&self);
  draw_target (&self);
  draw_start (&self);
  draw_readings (&self);
  draw_today (&self);
  cairo_new_path (cr);
  cairo_restore (cr);
}
