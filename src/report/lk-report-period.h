#pragma once

#include "calendar/lk-holidays.h"

G_BEGIN_DECLS

/**
 * LkReportPeriod: the days that a report is about, and those before them that it compares with. A value.
 * @name: "Period 2", "Period 5 · 2025–2026" of another school year, "School year 2026–2027"
 * @before_name: "Period 1"
 * @from, @till, @before_from, @before_till: both included
 */
typedef struct
{
  char *name;
  char *before_name;
  LkDay from;
  LkDay till;
  LkDay before_from;
  LkDay before_till;
} LkReportPeriod;

/**
 * lk_report_period_new: one of them.
 * @number: of a period of that school year; 0, or one that it has not, for the whole year
 * @today: tells which school years go without saying
 *
 * Returns: (transfer full)
 */
LkReportPeriod *lk_report_period_new     (LkHolidays           *holidays,
                                          int                   school_year,
                                          guint                 number,
                                          LkDay                 today);
/**
 * lk_report_periods_new: (transfer full) (element-type LkReportPeriod): what a report can be about on @today: the period that it
 * belongs to first, then those before it back to the beginning of the last school year, then the two school years.
 */
GPtrArray      *lk_report_periods_new    (LkHolidays           *holidays,
                                          LkDay                 today);
/**
 * lk_report_periods_find:
 * @word: (nullable): "2" for that period of this school year, "year" for the whole of it, NULL for the period of today
 *
 * Returns: (transfer none) (nullable): NULL when there is none, or it has not begun
 */
LkReportPeriod *lk_report_periods_find   (GPtrArray            *periods,
                                          const char           *word);
LkReportPeriod *lk_report_period_copy    (const LkReportPeriod *self);
void            lk_report_period_free    (LkReportPeriod       *self);
/** lk_report_period_dup_days: (transfer full): "26 October – 18 December 2026". */
char           *lk_report_period_dup_days (const LkReportPeriod *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkReportPeriod, lk_report_period_free)

G_END_DECLS
