#pragma once

#include "calendar/lk-day.h"
#include "chart/lk-scale.h"

G_BEGIN_DECLS

/** LkTimeUnit: what a stretch of a time axis is. */
typedef enum
{
  LK_TIME_WEEK,
  LK_TIME_MONTH,
  LK_TIME_YEAR,
  LK_TIME_SCHOOL_YEAR,
} LkTimeUnit;

/**
 * LkTimeCell: a week, month or year on a time axis.
 * @row: 0 has a tick alone; 1 and 2 are the rows of names under the axis
 * @from: its first day, @till: the first day after it
 * @near, @far: what of it lies on the scale, in pixels; @near belongs to @from
 * @label: (nullable): its name, when there is room for it
 */
typedef struct
{
  LkTimeUnit  unit;
  int         row;
  LkDay       from, till;
  double      near, far;
  char       *label;
} LkTimeCell;

/** LkTimeMeasure: how wide a text is, in pixels. */
typedef double (*LkTimeMeasure) (const char *text,
                                 gpointer    data);

/**
 * lk_time_scale_get_cells:
 * @days: a scale of LkDay
 * @gap: the least space between two names
 *
 * How a stretch of days is told in the finest units whose names fit: ISO weeks over months, months over years, the
 * months' first letters over years, school years, or every so many years. Weeks and months that have no names have ticks,
 * where these stand at least @gap / 2 apart. Names never meet.
 *
 * Returns: (transfer full) (element-type LkTimeCell): free with g_array_unref()
 */
GArray  *lk_time_scale_get_cells (const LkScale *days,
                                  LkTimeMeasure  measure,
                                  gpointer       data,
                                  double         gap);

G_END_DECLS
