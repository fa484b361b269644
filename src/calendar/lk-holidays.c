/*
 * The days on which a school is closed, and the periods of school between them.
 */

#include "calendar/lk-holidays.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-school-year.h"

#define DATES "/org/leerkracht/Board/calendar/holidays.ini"

struct _LkHolidays
{
  gatomicrefcount  refs;
  GArray          *days;   /* of LkHoliday, by first day */
};

G_DEFINE_BOXED_TYPE (LkHolidays, lk_holidays, lk_holidays_ref, lk_holidays_unref)

static const char * const shipped_keys[] = {
  [LK_HOLIDAY_AUTUMN] = "autumn",
  [LK_HOLIDAY_CHRISTMAS] = "christmas",
  [LK_HOLIDAY_SPRING] = "spring",
  [LK_HOLIDAY_MAY] = "may",
  [LK_HOLIDAY_SUMMER] = "summer",
};

static const struct
{
  const char *id;
  const char *name;
} regions[] = {
  { "noord", NC_("region", "North") },
  { "midden", NC_("region", "Middle") },
  { "zuid", NC_("region", "South") },
};

static void
clear_holiday (gpointer data)
{
  LkHoliday *holiday = data;

  g_free (holiday->name);
}

static int
compare_first_days (gconstpointer a,
                    gconstpointer b)
{
  const LkHoliday *left = a, *right = b;

  return left->from != right->from ? left->from - right->from : left->till - right->till;
}

static LkHolidays *
holidays_new (void)
{
  LkHolidays *self = g_new0 (LkHolidays, 1);

  g_atomic_ref_count_init (&self->refs);
  self->days = g_array_new (FALSE, FALSE, sizeof (LkHoliday));
  g_array_set_clear_func (self->days, clear_holiday);

  return self;
}

static void
add_holiday (LkHolidays    *self,
             LkHolidayKind  kind,
             const char    *name,
             LkDay          from,
             LkDay          till)
{
  LkHoliday holiday = { kind, NULL, from, till };

  if (from <= LK_DAY_NONE || till < from)
    return;

  if (kind == LK_HOLIDAY_OTHER)
    holiday.name = g_strdup (name);
  g_array_append_val (self->days, holiday);
}

static void
add_shipped_year (LkHolidays *self,
                  GKeyFile   *dates,
                  const char *group)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (shipped_keys); kind++)
    {
      g_auto (GStrv) days = g_key_file_get_string_list (dates, group, shipped_keys[kind], NULL, NULL);

      if (days != NULL && g_strv_length (days) == 2)
        add_holiday (self, kind, NULL, lk_day_from_text (days[0]), lk_day_from_text (days[1]));
    }
}

/* A group is "2026-2027 noord". */
static gboolean
is_of_region (const char *group,
              const char *region)
{
  const char *space = strchr (group, ' ');

  return space != NULL && g_str_equal (space + 1, region);
}

static GKeyFile *
load_shipped (void)
{
  g_autoptr (GKeyFile) dates = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (DATES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gboolean loaded = bytes != NULL && g_key_file_load_from_bytes (dates, bytes, G_KEY_FILE_NONE, NULL);

  g_assert (loaded);

  return g_steal_pointer (&dates);
}

/* The summer holiday between two school years, in the calendar year @year. */
static const LkHoliday *
find_summer (LkHolidays *self,
             int         year)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      const LkHoliday *holiday = lk_holidays_get (self, i);
      int begins;

      lk_day_get_ymd (holiday->from, &begins, NULL, NULL);
      if (holiday->kind == LK_HOLIDAY_SUMMER && begins == year)
        return holiday;
    }

  return NULL;
}

static LkDay
find_first_day (LkHolidays *self,
                int         first_year)
{
  const LkHoliday *summer = find_summer (self, first_year);

  /* The Monday of the week in which 21 August lies is the first from the 15th on. */
  return summer != NULL ? summer->till + 1 : lk_day_get_monday (lk_day_new (first_year, 8, 21));
}

static LkDay
find_last_day (LkHolidays *self,
               int         first_year)
{
  const LkHoliday *summer = find_summer (self, first_year + 1);

  return summer != NULL ? summer->from - 1 : lk_day_new (first_year + 1, 7, 15);
}

static void
add_period (LkHolidays *self,
            GArray     *periods,
            LkDay       from,
            LkDay       till)
{
  LkPeriod period = { periods->len + 1, from, till };

  while (period.from <= period.till && !lk_holidays_is_school_day (self, period.from))
    period.from++;
  while (period.till > period.from && !lk_holidays_is_school_day (self, period.till))
    period.till--;

  if (period.from <= period.till)
    g_array_append_val (periods, period);
}

static gboolean
divides (const LkHoliday *holiday,
         LkDay            from,
         LkDay            till)
{
  return holiday->kind < LK_HOLIDAY_SUMMER && holiday->till >= from && holiday->from <= till;
}

/* Adds the periods of a school year; whether any holiday of that year is known. */
static gboolean
add_periods (LkHolidays *self,
             GArray     *periods,
             int         first_year)
{
  LkDay from = find_first_day (self, first_year);
  LkDay till = find_last_day (self, first_year);
  gboolean known = find_summer (self, first_year + 1) != NULL;

  for (guint i = 0; i < self->days->len; i++)
    {
      const LkHoliday *holiday = lk_holidays_get (self, i);

      if (!divides (holiday, from, till))
        continue;
      known = TRUE;
      add_period (self, periods, from, holiday->from - 1);
      from = MAX (from, holiday->till + 1);
    }
  add_period (self, periods, from, till);

  return known;
}

const char *
lk_holiday_kind_get_name (LkHolidayKind kind)
{
  switch (kind)
    {
    case LK_HOLIDAY_AUTUMN:
      return _("Autumn holiday");
    case LK_HOLIDAY_CHRISTMAS:
      return _("Christmas holiday");
    case LK_HOLIDAY_SPRING:
      return _("Spring holiday");
    case LK_HOLIDAY_MAY:
      return _("May holiday");
    case LK_HOLIDAY_SUMMER:
      return _("Summer holiday");
    case LK_HOLIDAY_OTHER:
      return _("Other holiday");
    default:
      g_return_val_if_reached (NULL);
    }
}

guint
lk_region_get_n (void)
{
  return G_N_ELEMENTS (regions);
}

const char *
lk_region_get_id (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (regions), NULL);

  return regions[index].id;
}

const char *
lk_region_get_name (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      if (g_strcmp0 (id, regions[i].id) == 0)
        return g_dpgettext2 (GETTEXT_PACKAGE, "region", regions[i].name);
    }

  return NULL;
}

LkHolidays *
lk_holidays_new_shipped (const char *region)
{
  g_autoptr (LkHolidays) self = holidays_new ();
  g_autoptr (GKeyFile) dates = load_shipped ();
  g_auto (GStrv) groups = g_key_file_get_groups (dates, NULL);

  for (guint i = 0; region != NULL && groups[i] != NULL; i++)
    if (is_of_region (groups[i], region))
      add_shipped_year (self, dates, groups[i]);
  g_array_sort (self->days, compare_first_days);

  return g_steal_pointer (&self);
}

LkHolidays *
lk_holidays_new_from (const LkHoliday *holidays,
                      guint            n_holidays)
{
  LkHolidays *self;

  g_return_val_if_fail (holidays != NULL || n_holidays == 0, NULL);

  self = holidays_new ();
  for (guint i = 0; i < n_holidays; i++)
    add_holiday (self, holidays[i].kind, holidays[i].name, holidays[i].from, holidays[i].till);
  g_array_sort (self->days, compare_first_days);

  return self;
}

LkHolidays *
lk_holidays_ref (LkHolidays *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
lk_holidays_unref (LkHolidays *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_array_unref (self->days);
  g_free (self);
}

guint
lk_holidays_get_n (LkHolidays *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->days->len;
}

const LkHoliday *
lk_holidays_get (LkHolidays *self,
                 guint       index)
{
  g_return_val_if_fail (self != NULL && index < self->days->len, NULL);

  return &g_array_index (self->days, LkHoliday, index);
}

const LkHoliday *
lk_holidays_find (LkHolidays *self,
                  LkDay       day)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->days->len; i++)
    {
      const LkHoliday *holiday = lk_holidays_get (self, i);

      if (holiday->from <= day && day <= holiday->till)
        return holiday;
    }

  return NULL;
}

gboolean
lk_holidays_is_school_day (LkHolidays *self,
                           LkDay       day)
{
  g_return_val_if_fail (self != NULL && day > LK_DAY_NONE, FALSE);

  return lk_day_get_weekday (day) <= 5 && lk_holidays_find (self, day) == NULL;
}

GArray *
lk_holidays_get_periods (LkHolidays *self,
                         int         first_year)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (LkPeriod));

  g_return_val_if_fail (self != NULL && first_year >= 1 && first_year < 9999, NULL);

  if (!add_periods (self, periods, first_year))
    {
      LkPeriod whole = { 1, lk_school_year_get_first (first_year), lk_school_year_get_last (first_year) };

      g_array_set_size (periods, 0);
      g_array_append_val (periods, whole);
    }

  return g_steal_pointer (&periods);
}

LkPeriod
lk_holidays_find_period (LkHolidays *self,
                         LkDay       day)
{
  g_autoptr (GArray) periods = NULL;
  LkPeriod found = { 0 };

  g_return_val_if_fail (self != NULL && day > LK_DAY_NONE, found);

  periods = lk_holidays_get_periods (self, lk_school_year_get (day));
  for (guint i = 0; i < periods->len; i++)
    {
      found = g_array_index (periods, LkPeriod, i);
      if (day <= found.till)
        break;
    }

  return found;
}
