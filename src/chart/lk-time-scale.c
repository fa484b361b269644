#include "chart/lk-time-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"
#include "calendar/lk-school-year.h"

/* Years of four figures are what people write. */
#define LAST_DAY 3652059
#define DAYS_A_YEAR 365.25

typedef struct
{
  const LkScale *days;
  LkTimeMeasure measure;
  gpointer data;
  double gap;
  double a_day; /* pixels */
  LkDay first, last;
  GArray *cells;
} Maker;

static void
cell_clear (gpointer cell)
{
  g_free (((LkTimeCell *) cell)->label);
}

static LkDay
get_start (LkTimeUnit unit,
           LkDay      day)
{
  int year, month;

  lk_day_get_ymd (day, &year, &month, NULL);
  switch (unit)
    {
    case LK_TIME_WEEK:
      return lk_day_get_monday (day);
    case LK_TIME_MONTH:
      return lk_day_new (year, month, 1);
    case LK_TIME_YEAR:
      return lk_day_new (year, 1, 1);
    case LK_TIME_SCHOOL_YEAR:
      return lk_school_year_get_first (lk_school_year_get (day));
    default:
      g_assert_not_reached ();
    }
}

/* The first day of the next, from any day in a unit. */
static LkDay
get_next (LkTimeUnit unit,
          LkDay      start)
{
  static const int at_least[] = { 7, 31, 366, 366 };

  return unit == LK_TIME_WEEK ? start + 7 : get_start (unit, start + at_least[unit]);
}

static char *
name_month (LkDay    day,
            gboolean with_year)
{
  int year, month;

  lk_day_get_ymd (day, &year, &month, NULL);
  if (!with_year)
    return g_strdup (lk_month_get_name (month, FALSE));

  /* Translators: a month on a time axis with its year: "Nov 2026" */
  return g_strdup_printf (C_("month and year", "%1$s %2$d"), lk_month_get_name (month, FALSE), year);
}

static char *
name_letter (LkDay day)
{
  g_autofree char *name = name_month (day, FALSE);

  return g_utf8_strup (name, g_utf8_next_char (name) - name);
}

static char *
name_week (LkDay    day,
           gboolean full)
{
  int week = lk_day_get_week (day, NULL);

  /* Translators: a week of the year, as short as can be */
  return full ? g_strdup_printf (C_("week of the year", "wk %d"), week) : g_strdup_printf ("%d", week);
}

static char *
name_year (LkDay day)
{
  int year;

  lk_day_get_ymd (day, &year, NULL, NULL);
  return g_strdup_printf ("%d", year);
}

static double
measure_text (const Maker *self,
              const char  *text)
{
  return self->measure (text, self->data) + self->gap;
}

/* Takes @label; it is dropped where the part of the cell that is in sight has no room. */
static gboolean
append_cell (Maker      *self,
             LkTimeUnit  unit,
             int         row,
             LkDay       from,
             LkDay       till,
             char       *label)
{
  LkTimeCell cell = { unit, row, from, till, 0, 0, label };

  cell.near = lk_scale_to_pixel (self->days, MAX (from - 0.5, self->days->low));
  cell.far = lk_scale_to_pixel (self->days, MIN (till - 0.5, self->days->high));
  if (label != NULL && measure_text (self, label) > fabs (cell.far - cell.near))
    g_clear_pointer (&cell.label, g_free);
  g_array_append_val (self->cells, cell);

  return cell.label != NULL;
}

static void
append_weeks (Maker *self)
{
  gboolean is_first = TRUE;

  for (LkDay day = get_start (LK_TIME_WEEK, self->first); day <= self->last; day += 7)
    {
      gboolean is_named = is_first && append_cell (self, LK_TIME_WEEK, 1, day, day + 7, name_week (day, TRUE));

      if (is_named)
        {
          is_first = FALSE;
          continue;
        }
      /* What has no room for "wk" has it for the number alone. */
      if (is_first)
        g_array_set_size (self->cells, self->cells->len - 1);
      append_cell (self, LK_TIME_WEEK, 1, day, day + 7, name_week (day, FALSE));
    }
}

static void
append_months (Maker    *self,
               int       row,
               gboolean  letters)
{
  gboolean year_is_told = row == 1;

  for (LkDay day = get_start (LK_TIME_MONTH, self->first); day <= self->last; day = get_next (LK_TIME_MONTH, day))
    {
      LkDay next = get_next (LK_TIME_MONTH, day);
      int month;

      lk_day_get_ymd (day, NULL, &month, NULL);
      if (letters)
        append_cell (self, LK_TIME_MONTH, row, day, next, name_letter (day));
      else if (row == 1 || (year_is_told && month != 1))
        append_cell (self, LK_TIME_MONTH, row, day, next, name_month (day, FALSE));
      else if (append_cell (self, LK_TIME_MONTH, row, day, next, name_month (day, TRUE)))
        year_is_told = TRUE;
      else
        {
          g_array_set_size (self->cells, self->cells->len - 1);
          append_cell (self, LK_TIME_MONTH, row, day, next, name_month (day, FALSE));
        }
    }
}

static void
append_years (Maker      *self,
              LkTimeUnit  unit,
              int         row)
{
  for (LkDay day = get_start (unit, self->first); day <= self->last; day = get_next (unit, day))
    append_cell (self, unit, row, day, get_next (unit, day),
                 unit == LK_TIME_YEAR ? name_year (day) : lk_school_year_to_text (lk_school_year_get (day)));
}

/* A year that is named beyond its own width: those beside it are not. */
static void
append_single_year (Maker *self,
                    LkDay  day)
{
  g_autofree char *name = name_year (day);
  LkTimeCell *cell;
  double middle, half = measure_text (self, name) / 2, near = self->days->near, far = self->days->far;

  append_cell (self, LK_TIME_YEAR, 1, day, get_next (LK_TIME_YEAR, day), NULL);
  cell = &g_array_index (self->cells, LkTimeCell, self->cells->len - 1);
  middle = (cell->near + cell->far) / 2;
  if (day >= self->days->low && middle - half >= MIN (near, far) && middle + half <= MAX (near, far))
    cell->label = g_steal_pointer (&name);
}

/* Where a year is too narrow for its name: every second, fifth, tenth … */
static void
append_many_years (Maker *self)
{
  static const int factors[] = { 1, 2, 5 };
  double wide = measure_text (self, "2222") / self->a_day / DAYS_A_YEAR;
  int first, last, step = 1;

  for (int i = 0; step < wide && i < 9; i++)
    step = factors[i % 3] * (int) pow (10, i / 3);
  lk_day_get_ymd (self->first, &first, NULL, NULL);
  lk_day_get_ymd (self->last, &last, NULL, NULL);
  for (int year = first - first % step; year <= last; year += step)
    append_single_year (self, lk_day_new (MAX (year, 1), 1, 1));
}

static void
append_ticks (Maker      *self,
              LkTimeUnit  unit)
{
  for (LkDay day = get_start (unit, self->first); day <= self->last; day = get_next (unit, day))
    append_cell (self, unit, 0, day, get_next (unit, day), NULL);
}

static double
measure_widest_month (const Maker *self)
{
  double widest = 0;

  for (int month = 1; month <= 12; month++)
    widest = MAX (widest, self->measure (lk_month_get_name (month, FALSE), self->data));

  return widest + self->gap;
}

static void
make_cells (Maker *self)
{
  double a_week = 7 * self->a_day, a_month = 28 * self->a_day, a_year = 365 * self->a_day;

  if (a_week >= measure_text (self, "52"))
    {
      append_weeks (self);
      append_months (self, 2, FALSE);
      return;
    }

  if (a_month >= measure_text (self, "M"))
    {
      if (a_week >= self->gap / 2)
        append_ticks (self, LK_TIME_WEEK);
      append_months (self, 1, a_month < measure_widest_month (self));
      append_years (self, LK_TIME_YEAR, 2);
      return;
    }

  if (a_month >= self->gap / 2)
    append_ticks (self, LK_TIME_MONTH);
  if (a_year >= measure_text (self, "2222–2222"))
    append_years (self, LK_TIME_SCHOOL_YEAR, 1);
  else
    append_many_years (self);
}

GArray *
lk_time_scale_get_cells (const LkScale *days,
                         LkTimeMeasure  measure,
                         gpointer       data,
                         double         gap)
{
  Maker self = { days, measure, data, gap };

  self.cells = g_array_new (FALSE, FALSE, sizeof (LkTimeCell));
  g_array_set_clear_func (self.cells, cell_clear);
  self.first = (LkDay) CLAMP (ceil (days->low), 1, LAST_DAY);
  self.last = (LkDay) CLAMP (floor (days->high), 1, LAST_DAY);
  self.a_day = fabs (days->far - days->near) / (days->high - days->low);
  if (days->low < 1 || days->high > LAST_DAY || !(self.a_day > 0))
    return self.cells;

  make_cells (&self);
  return self.cells;
}
