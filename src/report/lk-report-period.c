#include "report/lk-report-period.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"
#include "calendar/lk-school-year.h"

void
lk_report_period_free (LkReportPeriod *self)
{
  g_free (self->name);
  g_free (self->before_name);
  g_free (self);
}

LkReportPeriod *
lk_report_period_copy (const LkReportPeriod *self)
{
  LkReportPeriod *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->before_name = g_strdup (self->before_name);
  return copy;
}

/* "26 October" */
static char *
name_day (LkDay    day,
          gboolean with_year)
{
  int year, month, day_of_month;

  lk_day_get_ymd (day, &year, &month, &day_of_month);
  /* Translators: day of the month, month, year, as in "18 December 2026" */
  return with_year ? g_strdup_printf (C_("day of a report", "%1$d %2$s %3$d"), day_of_month, lk_month_get_name (month, TRUE), year)
                   /* Translators: day of the month, month, as in "26 October" */
                   : g_strdup_printf (C_("day of a report", "%1$d %2$s"), day_of_month, lk_month_get_name (month, TRUE));
}

char *
lk_report_period_dup_days (const LkReportPeriod *self)
{
  g_autofree char *from = NULL, *till = NULL;
  int first, last;

  g_return_val_if_fail (self != NULL, NULL);

  lk_day_get_ymd (self->from, &first, NULL, NULL);
  lk_day_get_ymd (self->till, &last, NULL, NULL);
  from = name_day (self->from, first != last);
  till = name_day (self->till, TRUE);
  return g_strdup_printf (_("%s – %s"), from, till);
}

static char *
name_period (const LkPeriod *period,
             int             school_year,
             int             this_year)
{
  g_autofree char *name = g_strdup_printf (_("Period %d"), period->number), *year = lk_school_year_to_text (school_year);

  return school_year == this_year ? g_steal_pointer (&name) : g_strdup_printf ("%s · %s", name, year);
}

static char *
name_year (int school_year)
{
  g_autofree char *year = lk_school_year_to_text (school_year);

  return g_strdup_printf (_("School year %s"), year);
}

static LkReportPeriod *
year_new (int school_year)
{
  LkReportPeriod *self = g_new0 (LkReportPeriod, 1);

  self->name = name_year (school_year);
  self->before_name = name_year (school_year - 1);
  self->from = lk_school_year_get_first (school_year);
  self->till = lk_school_year_get_last (school_year);
  self->before_from = lk_school_year_get_first (school_year - 1);
  self->before_till = self->from - 1;
  return self;
}

/* The last period of the year before, or that whole year where no holiday of it is known. */
static LkPeriod
find_last (LkHolidays *holidays,
           int         school_year)
{
  g_autoptr (GArray) periods = lk_holidays_get_periods (holidays, school_year);

  return g_array_index (periods, LkPeriod, periods->len - 1);
}

static LkReportPeriod *
period_new (LkHolidays *holidays,
            GArray     *periods,
            guint       index,
            int         school_year,
            int         this_year)
{
  const LkPeriod *period = &g_array_index (periods, LkPeriod, index);
  const LkPeriod before = index > 0 ? g_array_index (periods, LkPeriod, index - 1) : find_last (holidays, school_year - 1);
  LkReportPeriod *self = g_new0 (LkReportPeriod, 1);

  self->name = name_period (period, school_year, this_year);
  self->before_name = name_period (&before, school_year - (index == 0), this_year);
  self->from = period->from;
  self->till = period->till;
  self->before_from = before.from;
  self->before_till = before.till;
  return self;
}

LkReportPeriod *
lk_report_period_new (LkHolidays *holidays,
                      int         school_year,
                      guint       number,
                      LkDay       today)
{
  g_autoptr (GArray) periods = NULL;

  g_return_val_if_fail (holidays != NULL, NULL);

  periods = lk_holidays_get_periods (holidays, school_year);
  if (number < 1 || number > periods->len)
    return year_new (school_year);
  return period_new (holidays, periods, number - 1, school_year, lk_school_year_get (today));
}

/* Those of a school year that have begun, newest first. A year that knows no holiday is one period: it stands among the years. */
static void
add_year (GPtrArray  *found,
          LkHolidays *holidays,
          int         school_year,
          LkDay       today)
{
  g_autoptr (GArray) periods = lk_holidays_get_periods (holidays, school_year);
  const LkPeriod current = lk_holidays_find_period (holidays, today);

  for (guint i = periods->len > 1 ? periods->len : 0; i-- > 0;)
    if (g_array_index (periods, LkPeriod, i).from <= MAX (today, current.from))
      g_ptr_array_add (found, period_new (holidays, periods, i, school_year, lk_school_year_get (today)));
}

GPtrArray *
lk_report_periods_new (LkHolidays *holidays,
                       LkDay       today)
{
  const int year = lk_school_year_get (today);
  GPtrArray *found = NULL;

  g_return_val_if_fail (holidays != NULL, NULL);

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_report_period_free);
  add_year (found, holidays, year, today);
  add_year (found, holidays, year - 1, today);
  g_ptr_array_add (found, year_new (year));
  g_ptr_array_add (found, year_new (year - 1));
  return found;
}

LkReportPeriod *
lk_report_periods_find (GPtrArray  *periods,
                        const char *word)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (periods != NULL && periods->len >= 2, NULL);

  if (word == NULL)
    return periods->pdata[0];
  if (g_ascii_strcasecmp (word, "year") == 0)
    return periods->pdata[periods->len - 2];
  name = g_strdup_printf (_("Period %d"), (int) g_ascii_strtoll (word, NULL, 10));
  for (guint i = 0; i + 2 < periods->len; i++)
    if (g_str_equal (((LkReportPeriod *) periods->pdata[i])->name, name))
      return periods->pdata[i];
  return NULL;
}
