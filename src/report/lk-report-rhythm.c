#include "report/lk-report-rhythm.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"

#define WEEK 7
#define TO_THURSDAY 3 /* in the month of its week */
#define NAMES 84.0
#define SUMS 40.0
#define AXIS 11.0
#define WIDEST 48.0
#define LARGEST 7.0
#define NUMBERED 4.5  /* a smaller dot has no room for a number */
#define THIN 0.8
#define SMALLEST 2.0
#define SPECK 0.9
#define MOST_HELD 2   /* in a bar */
#define KEY_PART 0.185
#define MONTH 19.0    /* the width of its name */

/* Where the columns and rows lie. */
typedef struct
{
  const LkReportPaper *paper;
  LkSheetBox box;   /* of the dots */
  LkDay first;      /* its Monday */
  guint n;
  double pitch;
  double row;
  double radius;
} Grid;

static Grid
make_grid (const LkReportPaper *paper,
           const LkSheetBox    *box,
           gboolean             with_names)
{
  const LkReportPeriod *period = paper->report->period;
  const double names = with_names ? NAMES : 0;
  Grid self = { .paper = paper, .first = lk_day_get_monday (period->from) };

  self.n = (guint) ((lk_day_get_monday (period->till) - self.first) / WEEK + 1);
  self.box = (LkSheetBox) { box->x + names, box->y, box->width - names - SUMS, box->height - AXIS };
  self.pitch = MIN (self.box.width / self.n, WIDEST);
  self.box.width = self.pitch * self.n;
  self.row = self.box.height / LK_RHYTHM_N_ACTIVITIES;
  self.radius = MIN (MIN (self.pitch, self.row) * 0.42, LARGEST);
  return self;
}

static void
put_ground (const Grid *self)
{
  LkHolidays *holidays = self->paper->report->holidays;

  for (guint i = 0; i < self->n; i++)
    {
      gboolean school = FALSE;

      for (int day = 0; day < 5 && !school; day++)
        school = lk_holidays_is_school_day (holidays, self->first + (LkDay) i * WEEK + day);
      if (!school)
        lk_report_paper_fill (self->paper, LK_REPORT_INK_BAND,
                              &(LkSheetBox) { self->box.x + i * self->pitch, self->box.y, self->pitch, self->box.height });
    }
}

static int
get_month (const Grid *self,
           guint       week)
{
  int month;

  lk_day_get_ymd (MAX (self->first + (LkDay) week * WEEK + TO_THURSDAY, self->paper->report->period->from), NULL, &month, NULL);
  return month;
}

/* The name of a month under its first week, where there is room; of two that are too close the second, when that one is whole. */
static void
put_months (const Grid *self)
{
  const LkSheetHand hand = { .size = 6.5, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  const gboolean fit = self->pitch * 4 >= MONTH;
  double free_from = 0;

  for (guint i = 0, next; i < self->n; i = next)
    {
      const int month = get_month (self, i);
      const double x = self->box.x + (i + 0.5) * self->pitch - MAX (self->radius, 1);

      for (next = i + 1; next < self->n && get_month (self, next) == month;)
        next++;
      if (x < free_from || (fit && next < self->n && (next - i) * self->pitch < MONTH) || x + MONTH > self->box.x + self->box.width + SUMS / 2)
        continue;
      lk_sheet_pen_write (&self->paper->pen, lk_month_get_name (month, FALSE), &hand, x, self->box.y + self->box.height + 1, MONTH + 8);
      free_from = x + MONTH;
    }
}

static void
put_number (const Grid *self,
            guint       number,
            double      x,
            double      y)
{
  const LkSheetHand hand = { .size = self->radius * 1.2, .bold = TRUE, .colour = lk_report_ink_get (LK_REPORT_INK_PAPER) };
  g_autofree char *text = g_strdup_printf ("%u", number);
  PangoLayout *layout = pango_layout_new (self->paper->pen.context);
  PangoRectangle ink;
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans Bold");

  pango_font_description_set_size (font, (int) (hand.size * (number > 9 ? 0.75 : 1) * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, &ink, NULL);
  lk_report_paper_set_ink (self->paper, LK_REPORT_INK_PAPER);
  cairo_move_to (self->paper->cr, x - (ink.x + ink.width / 2.0) / PANGO_SCALE, y - (ink.y + ink.height / 2.0) / PANGO_SCALE);
  pango_cairo_show_layout (self->paper->cr, layout);
  cairo_new_path (self->paper->cr);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
put_dot (const Grid *self,
         guint       activity,
         guint       held,
         guint       due,
         double      x,
         double      y)
{
  cairo_t *cr = self->paper->cr;
  const gboolean missed = held == 0 && due > 0;
  const double radius = held > 1 ? self->radius : held == 1 ? self->radius * 0.8 : missed ? self->radius * 0.7 : SPECK;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  if (missed)
    {
      lk_report_paper_set_ink (self->paper, LK_REPORT_INK_MUTED);
      cairo_set_line_width (cr, THIN);
      cairo_stroke (cr);
      return;
    }
  lk_report_paper_set_ink (self->paper, held > 0 ? LK_REPORT_INK_ACTIVITY + activity : LK_REPORT_INK_GRID);
  cairo_fill (cr);
  if (held > 1 && self->radius >= NUMBERED)
    put_number (self, held, x, y);
}

/* Where weeks are too narrow for dots: a bar, the higher the more often; a missed one is a line at its foot. */
static void
put_bar (const Grid *self,
         guint       activity,
         guint       held,
         guint       due,
         double      x,
         double      y)
{
  const double foot = y + self->row * 0.4, width = self->pitch * 0.75;
  const double height = held > 0 ? self->row * 0.8 * MIN (held, MOST_HELD) / MOST_HELD : due > 0 ? THIN : 0;

  lk_report_paper_fill (self->paper, held > 0 ? LK_REPORT_INK_ACTIVITY + activity : LK_REPORT_INK_MUTED,
                        &(LkSheetBox) { x - width / 2, foot - height, width, height });
}

static void
put_row (const Grid         *self,
         const LkReportTeam *team,
         guint               activity)
{
  const LkSheetHand hand = { .size = 7.5, .bold = TRUE, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_ACTIVITY + activity) };
  const double y = self->box.y + (activity + 0.5) * self->row;
  g_autofree char *sum = activity == LK_RHYTHM_SESSION ? lk_report_dup_held (&team->now) : g_strdup_printf ("%u", team->now.held[activity]);

  for (guint i = 0; i < team->weeks->len; i++)
    {
      const LkRhythmWeek *week = &g_array_index (team->weeks, LkRhythmWeek, i);
      const double place = (week->monday - self->first) / WEEK + 0.5;

      if (place < self->n && (week->is_school || week->held[activity] > 0))
        (self->radius < SMALLEST ? put_bar : put_dot) (self, activity, week->held[activity], week->due[activity], self->box.x + place * self->pitch, y);
    }
  lk_sheet_pen_write (&self->paper->pen, sum, &hand, self->box.x + self->box.width + 4,
                      y - lk_sheet_pen_measure (&self->paper->pen, sum, &hand, SUMS) / 2, SUMS - 4);
}

void
lk_report_rhythm_draw (const LkReportPaper *paper,
                       const LkReportTeam  *team,
                       const LkSheetBox    *box,
                       gboolean             with_names)
{
  const LkSheetHand hand = { .size = 8.5, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };
  Grid self;

  g_return_if_fail (paper != NULL);
  g_return_if_fail (team != NULL);

  self = make_grid (paper, box, with_names);
  put_ground (&self);
  put_months (&self);
  for (guint activity = 0; activity < LK_RHYTHM_N_ACTIVITIES; activity++)
    {
      const char *name = lk_rhythm_activity_get_name ((LkRhythmActivity) activity);
      const double y = self.box.y + (activity + 0.5) * self.row;

      if (with_names)
        lk_sheet_pen_write (&paper->pen, name, &hand, box->x, y - lk_sheet_pen_measure (&paper->pen, name, &hand, NAMES) / 2, NAMES - 4);
      put_row (&self, team, activity);
    }
}

double
lk_report_rhythm_draw_key (const LkReportPaper *paper,
                           double               x,
                           double               y,
                           double               width)
{
  const LkSheetHand hand = { .size = 8, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  const char *missed = _("Agreed, not held");
  const double step = width * KEY_PART;
  const double height = lk_sheet_pen_measure (&paper->pen, missed, &hand, step), radius = 3;

  for (guint i = 0; i <= LK_RHYTHM_N_ACTIVITIES; i++)
    {
      const char *name = i < LK_RHYTHM_N_ACTIVITIES ? lk_rhythm_activity_get_name ((LkRhythmActivity) i) : missed;

      cairo_new_path (paper->cr);
      cairo_arc (paper->cr, x + i * step + radius, y + height / 2, radius, 0, 2 * G_PI);
      lk_report_paper_set_ink (paper, i < LK_RHYTHM_N_ACTIVITIES ? LK_REPORT_INK_ACTIVITY + i : LK_REPORT_INK_MUTED);
      cairo_set_line_width (paper->cr, THIN);
      if (i < LK_RHYTHM_N_ACTIVITIES)
        cairo_fill (paper->cr);
      else
        cairo_stroke (paper->cr);
      lk_sheet_pen_write (&paper->pen, name, &hand, x + i * step + 3 * radius, y, (i < LK_RHYTHM_N_ACTIVITIES ? step : width - i * step) - 4 * radius);
    }
  return height;
}
