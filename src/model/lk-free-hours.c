#include "model/lk-free-hours.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-model-error.h"
#include "model/lk-school-private.h"

static const char select_hours[] = "SELECT weekday, hour FROM free_hour WHERE person = ?1";

static const char insert_hour[] =
  "INSERT INTO free_hour (id, person, weekday, hour, created) SELECT ?1, ?2, ?3, ?4, ?5 "
  "WHERE NOT EXISTS (SELECT 1 FROM free_hour WHERE person = ?2 AND weekday = ?3 AND hour = ?4)";

static const char delete_hour[] = "DELETE FROM free_hour WHERE person = ?1 AND weekday = ?2 AND hour = ?3";

typedef struct
{
  char        *person;
  LkWeekHours  hours;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->person);
  g_free (job);
}

gboolean
lk_week_hours_get (const LkWeekHours *self,
                   guint              weekday,
                   guint              hour)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (weekday >= 1 && weekday <= LK_WEEK_DAYS && hour >= 1 && hour <= LK_LESSON_HOURS, FALSE);

  return (self->days[weekday - 1] & (1u << hour)) != 0;
}

void
lk_week_hours_set (LkWeekHours *self,
                   guint        weekday,
                   guint        hour,
                   gboolean     on)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (weekday >= 1 && weekday <= LK_WEEK_DAYS && hour >= 1 && hour <= LK_LESSON_HOURS);

  if (on)
    self->days[weekday - 1] |= (guint16) (1u << hour);
  else
    self->days[weekday - 1] &= (guint16) ~(1u << hour);
}

gboolean
lk_week_hours_equal (const LkWeekHours *self,
                     const LkWeekHours *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return memcmp (self, other, sizeof *self) == 0;
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  g_autofree LkWeekHours *hours = g_new0 (LkWeekHours, 1);
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_hours, "t", data);
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &failure))
    lk_week_hours_set (hours, (guint) lk_stmt_get_int (stmt, 0), (guint) lk_stmt_get_int (stmt, 1), TRUE);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&hours);
}

void
lk_free_hours_read_async (LkSchool            *school,
                          LkPerson            *person,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (LK_IS_SCHOOL (school));
  g_return_if_fail (LK_IS_PERSON (person));

  lk_store_read_async (lk_school_get_store (school), read_func, g_strdup (lk_record_get_id (LK_RECORD (person))), g_free, g_free,
                       cancellable, callback, user_data);
}

gboolean
lk_free_hours_read_finish (LkSchool      *school,
                           GAsyncResult  *result,
                           LkWeekHours   *hours,
                           GError       **error)
{
  g_autofree LkWeekHours *found = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), FALSE);
  g_return_val_if_fail (hours != NULL, FALSE);

  found = lk_store_read_finish (lk_school_get_store (school), result, error);
  if (found != NULL)
    *hours = *found;
  return found != NULL;
}

static gboolean
write_hour (LkDb        *db,
            const Job   *job,
            guint        weekday,
            guint        hour,
            GError     **error)
{
  g_autofree char *id = NULL;

  if (!lk_week_hours_get (&job->hours, weekday, hour))
    return lk_db_exec (db, error, delete_hour, "tii", job->person, (gint64) weekday, (gint64) hour);

  id = lk_store_new_id ();
  return lk_db_exec (db, error, insert_hour, "ttiii", id, job->person, (gint64) weekday, (gint64) hour, lk_now_ms ());
}

static gboolean
write_func (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  for (guint weekday = 1; weekday <= LK_WEEK_DAYS; weekday++)
    for (guint hour = 1; hour <= LK_LESSON_HOURS; hour++)
      if (!write_hour (db, data, weekday, hour, error))
        return FALSE;
  return TRUE;
}

gboolean
lk_free_hours_write (LkSchool           *school,
                     LkPerson           *person,
                     const LkWeekHours  *hours,
                     GError            **error)
{
  g_autoptr (LkEdit) edit = NULL;
  Job *job = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);
  g_return_val_if_fail (hours != NULL, FALSE);

  if (!lk_school_knows (school, person))
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This person is not at this school."));
      return FALSE;
    }

  job = g_new0 (Job, 1);
  job->person = g_strdup (lk_record_get_id (LK_RECORD (person)));
  job->hours = *hours;
  edit = lk_edit_new (LK_LIVE (school), N_("Change Free Hours"));
  lk_edit_run (edit, write_func, job, job_free);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
