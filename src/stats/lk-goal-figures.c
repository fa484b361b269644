#include "stats/lk-goal-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/*
 * A tenth of the way is no lag (and a hair more, for what binary fractions lose): a measure counted in whole days or
 * pupils cannot follow a line more closely.
 */
#define LEEWAY 0.1000001

static const LkDatedValue *
find_first (const LkDatedValue *readings,
            guint               n_readings)
{
  for (guint i = 0; i < n_readings; i++)
    if (isfinite (readings[i].value))
      return &readings[i];

  return NULL;
}

static const LkDatedValue *
find_last (const LkDatedValue *readings,
           guint               n_readings)
{
  for (guint i = n_readings; i > 0; i--)
    if (isfinite (readings[i - 1].value))
      return &readings[i - 1];

  return NULL;
}

static double
compute_trend (const LkDatedValue *readings,
               guint               n_readings)
{
  double n = 0, mean_day = 0, mean_value = 0, spread = 0, shared = 0;

  for (guint i = 0; i < n_readings; i++)
    if (isfinite (readings[i].value))
      {
        n++;
        mean_day += (readings[i].day - mean_day) / n;
        mean_value += (readings[i].value - mean_value) / n;
      }

  for (guint i = 0; i < n_readings; i++)
    if (isfinite (readings[i].value))
      {
        double days = readings[i].day - mean_day;

        spread += days * days;
        shared += days * (readings[i].value - mean_value);
      }

  return spread > 0 ? 7 * shared / spread : NAN;
}

/* How far along the straight line a goal ought to be on @day. */
static double
expected_progress (LkDay day,
                   LkDay from_day,
                   LkDay till_day)
{
  if (till_day == LK_DAY_NONE)
    return 0;
  if (day >= till_day)
    return 1;
  if (from_day == LK_DAY_NONE || day <= from_day)
    return 0;

  return (double) (day - from_day) / (till_day - from_day);
}

static LkGoalCourse
find_course (const LkGoalFigures *figures,
             double               target,
             gboolean             down,
             LkDay                from_day,
             LkDay                till_day,
             LkDay                today)
{
  if (figures->last_day == LK_DAY_NONE)
    return LK_COURSE_NO_READINGS;
  if (!isfinite (target))
    return LK_COURSE_NO_TARGET;
  if (down ? figures->last <= target : figures->last >= target)
    return LK_COURSE_REACHED;
  if (till_day != LK_DAY_NONE && today > till_day)
    return LK_COURSE_BEHIND;
  /* The start lay beyond the target already: there is no line to follow. */
  if (isnan (figures->progress))
    return LK_COURSE_BEHIND;

  return figures->progress >= expected_progress (figures->last_day, from_day, till_day) - LEEWAY ? LK_COURSE_ON
                                                                                                  : LK_COURSE_BEHIND;
}

LkGoalFigures
lk_goal_figures_compute (const LkDatedValue *readings,
                         guint               n_readings,
                         double              start,
                         double              target,
                         gboolean            down,
                         LkDay               from_day,
                         LkDay               till_day,
                         LkDay               today)
{
  const LkDatedValue *first = find_first (readings, n_readings);
  const LkDatedValue *last = find_last (readings, n_readings);
  LkGoalFigures figures = { .last = NAN, .progress = NAN, .trend = NAN };

  if (!isfinite (start) && first != NULL)
    {
      start = first->value;
      from_day = MAX (from_day, first->day);
    }

  if (last != NULL)
    {
      figures.last = last->value;
      figures.last_day = last->day;
      figures.trend = compute_trend (readings, n_readings);
      if (isfinite (start) && isfinite (target) && (down ? start > target : start < target))
        figures.progress = (last->value - start) / (target - start);
      else if (isfinite (target) && (down ? last->value <= target : last->value >= target))
        figures.progress = 1;
    }

  figures.has_end = till_day != LK_DAY_NONE;
  figures.days_left = figures.has_end ? till_day - today : 0;
  figures.course = find_course (&figures, target, down, from_day, till_day, today);

  return figures;
}

const char *
lk_goal_course_get_name (LkGoalCourse course)
{
  switch (course)
    {
    case LK_COURSE_NO_READINGS:
      return _("no readings yet");
    case LK_COURSE_NO_TARGET:
      return _("no target");
    case LK_COURSE_ON:
      return _("on course");
    case LK_COURSE_BEHIND:
      return _("behind");
    case LK_COURSE_REACHED:
      return _("reached");
    default:
      g_return_val_if_reached ("");
    }
}

char *
lk_value_to_text (double value)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!isfinite (value))
    return g_strdup ("");
  if (fabs (value) >= 1e9)
    return g_strdup_printf ("%.3g", value);

  text = g_strdup_printf ("%.2f", value);
  length = strlen (text);
  while (length > 0 && text[length - 1] == '0')
    length--;
  /* The decimal sign is the locale's: a point, a comma, or longer. */
  while (length > 0 && !g_ascii_isdigit (text[length - 1]))
    length--;
  text[length] = '\0';

  return g_strdup (g_str_equal (text, "-0") ? "0" : text);
}

gboolean
lk_value_from_text (const char *text,
                    double     *value)
{
  g_autofree char *plain = NULL;
  char *end = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  plain = g_strstrip (g_strdelimit (g_strdup (text), ",", '.'));
  *value = NAN;
  if (plain[0] == '\0')
    return TRUE;
  *value = g_ascii_strtod (plain, &end);
  return *end == '\0' && isfinite (*value);
}
