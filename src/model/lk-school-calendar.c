/* The school's holidays, and on which days its people work. */

#include "model/lk-school-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-school-year.h"
#include "model/lk-check.h"
#include "model/lk-model-error.h"
#include "model/lk-record-private.h"

#define N_HOLIDAYS LK_HOLIDAY_OTHER
#define MAX_DAYS 100
#define WEEKDAYS "12345"

static const char delete_holiday[] = "DELETE FROM holiday WHERE id = ?1";

const char *
lk_school_get_region (LkSchool *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  return self->row != NULL ? lk_school_row_get_region (self->row) : NULL;
}

LkRecordList *
lk_school_get_own_holidays (LkSchool *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  return self->own_holidays;
}

/* Two PCs may each have told one: the last that was told counts. */
LkSchoolHoliday *
lk_school_find_own_holiday (LkSchool      *self,
                            LkHolidayKind  kind,
                            int            school_year)
{
  LkSchoolHoliday *found = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  for (guint i = 0; i < lk_record_list_get_size (self->own_holidays); i++)
    {
      LkSchoolHoliday *holiday = lk_record_list_peek (self->own_holidays, i);

      if (lk_school_holiday_get_kind (holiday) == kind && lk_school_holiday_get_school_year (holiday) == school_year &&
          (found == NULL || strcmp (lk_record_get_id (LK_RECORD (found)), lk_record_get_id (LK_RECORD (holiday))) < 0))
        found = holiday;
    }
  return found;
}

/* Days are compared, not hours counted: a timer would not see the PC sleep, or its clock being set. */
void
lk_school_check_day (LkSchool *self)
{
  const LkDay today = lk_day_today ();

  g_return_if_fail (LK_IS_SCHOOL (self));

  if (today == self->day)
    return;
  self->day = today;
  g_signal_emit_by_name (self, "day-turned");
}

static void
add_shipped (LkSchool *self,
             GArray   *days)
{
  g_autoptr (LkHolidays) shipped = lk_holidays_new_shipped (lk_school_get_region (self));

  for (guint i = 0; i < lk_holidays_get_n (shipped); i++)
    {
      LkHoliday holiday = *lk_holidays_get (shipped, i);

      holiday.name = NULL;
      if (lk_school_find_own_holiday (self, holiday.kind, lk_school_year_get (holiday.from)) == NULL)
        g_array_append_val (days, holiday);
    }
}

static void
add_own (LkSchool *self,
         GArray   *days)
{
  for (guint i = 0; i < lk_record_list_get_size (self->own_holidays); i++)
    {
      LkSchoolHoliday *own = lk_record_list_peek (self->own_holidays, i);
      const LkHolidayKind kind = lk_school_holiday_get_kind (own);
      const LkHoliday holiday = { kind, (char *) lk_school_holiday_get_name (own), lk_school_holiday_get_from_day (own),
                                  lk_school_holiday_get_till_day (own) };

      if (kind == LK_HOLIDAY_OTHER ||
          own == lk_school_find_own_holiday (self, kind, lk_school_holiday_get_school_year (own)))
        g_array_append_val (days, holiday);
    }
}

LkHolidays *
lk_school_get_holidays (LkSchool *self)
{
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  if (self->holidays != NULL)
    return self->holidays;
  days = g_array_new (FALSE, FALSE, sizeof (LkHoliday));
  add_shipped (self, days);
  add_own (self, days);
  self->holidays = lk_holidays_new_from ((const LkHoliday *) (gpointer) days->data, days->len);
  return self->holidays;
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_days (LkDay    from_day,
            LkDay    till_day,
            GError **error)
{
  if (!lk_check_day (from_day, FALSE, error) || !lk_check_day (till_day, FALSE, error))
    return FALSE;
  if (till_day < from_day)
    return refuse (error, _("A holiday cannot end before it begins."));
  if (till_day - from_day >= MAX_DAYS)
    return refuse (error, _("No holiday is that long."));
  return TRUE;
}

static gboolean
check_holiday (LkSchool         *self,
               LkSchoolHoliday  *holiday,
               GError          **error)
{
  return lk_record_list_index (self->own_holidays, holiday) >= 0 ||
         refuse (error, _("This holiday is not in the school’s calendar any more."));
}

gboolean
lk_school_set_region (LkSchool    *self,
                      const char  *region,
                      GError     **error)
{
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (region == NULL || lk_region_get_name (region) != NULL, FALSE);

  if (self->row == NULL)
    return refuse (error, _("A school needs a name."));

  edit = lk_edit_new (LK_LIVE (self), N_("Choose Region"));
  lk_edit_text (edit, self->row, "region", region);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static LkSchoolHoliday *
add_holiday (LkSchool      *self,
             LkEdit        *edit,
             LkHolidayKind  kind,
             const char    *name,
             int            school_year,
             LkDay          from_day,
             LkDay          till_day)
{
  g_autofree char *id = lk_store_new_id ();
  g_autoptr (LkRecord) holiday = lk_record_new (LK_TYPE_SCHOOL_HOLIDAY, id);

  lk_record_set_int (holiday, "kind", kind);
  lk_record_set_text (holiday, "name", name);
  lk_record_set_int (holiday, "school-year", school_year);
  lk_record_set_int (holiday, "from-day", from_day);
  lk_record_set_int (holiday, "till-day", till_day);
  lk_record_set_int (holiday, "created", lk_now_ms ());
  lk_edit_insert (edit, holiday);
  lk_live_put (LK_LIVE (self), holiday);
  return LK_SCHOOL_HOLIDAY (holiday);
}

static void
edit_days (LkSchool        *self,
           LkEdit          *edit,
           LkSchoolHoliday *holiday,
           LkDay            from_day,
           LkDay            till_day)
{
  lk_edit_int (edit, holiday, "from-day", from_day);
  lk_edit_int (edit, holiday, "till-day", till_day);
  lk_live_put (LK_LIVE (self), LK_RECORD (holiday));
}

static void
remove_holiday (LkSchool        *self,
                LkEdit          *edit,
                LkSchoolHoliday *holiday)
{
  lk_edit_touch (edit, holiday);
  lk_edit_exec (edit, delete_holiday, 0, 1, lk_record_get_id (LK_RECORD (holiday)));
  lk_live_drop (LK_LIVE (self), LK_RECORD (holiday));
}

gboolean
lk_school_set_holiday (LkSchool       *self,
                       LkHolidayKind   kind,
                       int             school_year,
                       LkDay           from_day,
                       LkDay           till_day,
                       GError        **error)
{
  g_autoptr (LkEdit) edit = NULL;
  LkSchoolHoliday *own = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (kind < N_HOLIDAYS, FALSE);

  if (!check_days (from_day, till_day, error))
    return FALSE;
  if (lk_school_year_get (from_day) != school_year)
    return refuse (error, _("This day lies in another school year."));

  edit = lk_edit_new (LK_LIVE (self), N_("Change Holiday"));
  own = lk_school_find_own_holiday (self, kind, school_year);
  if (own != NULL)
    edit_days (self, edit, own, from_day, till_day);
  else
    add_holiday (self, edit, kind, "", school_year, from_day, till_day);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_school_reset_holiday (LkSchool       *self,
                         LkHolidayKind   kind,
                         int             school_year,
                         GError        **error)
{
  g_autoptr (LkEdit) edit = NULL;
  LkSchoolHoliday *own = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (kind < N_HOLIDAYS, FALSE);

  edit = lk_edit_new (LK_LIVE (self), N_("Use Published Days"));
  while ((own = lk_school_find_own_holiday (self, kind, school_year)) != NULL)
    remove_holiday (self, edit, own);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

LkSchoolHoliday *
lk_school_add_day_off (LkSchool    *self,
                       const char  *name,
                       LkDay        from_day,
                       LkDay        till_day,
                       GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr (LkEdit) edit = NULL;
  LkSchoolHoliday *holiday = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  line = lk_check_line (name, LK_MAX_NAME, _("A day off needs a name."), error);
  if (line == NULL || !check_days (from_day, till_day, error))
    return NULL;

  edit = lk_edit_new (LK_LIVE (self), N_("Add Day Off"));
  holiday = add_holiday (self, edit, LK_HOLIDAY_OTHER, line, lk_school_year_get (from_day), from_day, till_day);
  lk_edit_commit (g_steal_pointer (&edit));
  return holiday;
}

gboolean
lk_school_edit_day_off (LkSchool         *self,
                        LkSchoolHoliday  *holiday,
                        const char       *name,
                        LkDay             from_day,
                        LkDay             till_day,
                        GError          **error)
{
  g_autofree char *line = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_SCHOOL_HOLIDAY (holiday), FALSE);

  line = lk_check_line (name, LK_MAX_NAME, _("A day off needs a name."), error);
  if (line == NULL || !check_days (from_day, till_day, error) || !check_holiday (self, holiday, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Change Day Off"));
  lk_edit_text (edit, holiday, "name", line);
  lk_edit_int (edit, holiday, "school-year", lk_school_year_get (from_day));
  edit_days (self, edit, holiday, from_day, till_day);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_school_remove_day_off (LkSchool         *self,
                          LkSchoolHoliday  *holiday,
                          GError          **error)
{
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_SCHOOL_HOLIDAY (holiday), FALSE);

  if (!check_holiday (self, holiday, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Remove Day Off"));
  remove_holiday (self, edit, holiday);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_school_set_person_days_off (LkSchool    *self,
                               LkPerson    *person,
                               const char  *days_off,
                               GError     **error)
{
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);
  g_return_val_if_fail (days_off != NULL && strspn (days_off, WEEKDAYS) == strlen (days_off), FALSE);

  if (!lk_school_knows (self, person))
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This person is not at this school."));
      return FALSE;
    }

  edit = lk_edit_new (LK_LIVE (self), N_("Change Days Off"));
  lk_edit_text (edit, person, "days-off", days_off);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
