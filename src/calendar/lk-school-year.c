#include "calendar/lk-school-year.h"

int
lk_school_year_get (LkDay day)
{
  int year, month;

  g_return_val_if_fail (day > LK_DAY_NONE, 0);

  lk_day_get_ymd (day, &year, &month, NULL);

  return month >= 8 ? year : year - 1;
}

LkDay
lk_school_year_get_first (int school_year)
{
  return lk_day_new (school_year, 8, 1);
}

LkDay
lk_school_year_get_last (int school_year)
{
  return lk_day_new (school_year + 1, 7, 31);
}

char *
lk_school_year_to_text (int school_year)
{
  return g_strdup_printf ("%d–%d", school_year, school_year + 1);
}
