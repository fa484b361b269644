#include "exchange/lk-tables.h"

#include "calendar/lk-day.h"
#include "exchange/lk-export.h"
#include "model/lk-enums.h"
#include "model/lk-lesson-hour.h"

/* RFC 5545: a line has at most 75 bytes without its end; what is longer goes on in the next one behind a blank. */
#define MAX_LINE 75

#define READ_PLANNING \
  "SELECT l.id, l.day, l.hour, l.kind, l.title, coalesce (p.name, ''), coalesce (o.name, ''), t.name, l.created " \
  "FROM planning l JOIN team t ON t.id = l.team LEFT JOIN person p ON p.id = l.person LEFT JOIN person o ON o.id = l.other " \
  "WHERE (?1 IS NULL OR l.team = ?1) AND (?2 IS NULL OR l.day >= ?2) ORDER BY l.day, l.hour, l.id"

/* Folds between characters, never within one. */
static void
append_line (GString    *out,
             const char *line)
{
  gsize length = 0;

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gsize size = (gsize) (g_utf8_next_char (c) - c);

      if (length + size > MAX_LINE)
        {
          g_string_append (out, "\r\n ");
          length = 1;
        }
      g_string_append_len (out, c, (gssize) size);
      length += size;
    }
  g_string_append (out, "\r\n");
}

static void
append_text (GString    *out,
             const char *name,
             const char *text)
{
  g_autoptr (GString) line = g_string_new (name);

  g_string_append_c (line, ':');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\n')
        g_string_append (line, "\\n");
      else if (*c == ',' || *c == ';' || *c == '\\')
        g_string_append_printf (line, "\\%c", *c);
      else if (*c != '\r')
        g_string_append_c (line, *c);
    }
  append_line (out, line->str);
}

static void
append_day (GString    *out,
            const char *name,
            LkDay       day)
{
  int year, month, day_of_month;
  g_autofree char *line = NULL;

  lk_day_get_ymd (day, &year, &month, &day_of_month);
  line = g_strdup_printf ("%s;VALUE=DATE:%04d%02d%02d", name, year, month, day_of_month);
  append_line (out, line);
}

static void
append_moment (GString    *out,
               const char *name,
               gint64      time_ms)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time_ms / 1000);
  g_autofree char *text = g_date_time_format (moment, "%Y%m%dT%H%M%SZ");
  g_autofree char *line = g_strconcat (name, ":", text, NULL);

  append_line (out, line);
}

/* An entry as it is told; all borrowed. */
typedef struct
{
  const char     *id;
  LkDay           day;
  const char     *hour;
  LkPlanningKind  kind;
  const char     *title;
  const char     *person;
  const char     *other;
  const char     *team;
  gint64          created;
} Entry;

/* "10:15 Lesson visit: Anna de Vries, Bob Bakker · Reading aloud": an hour is typed in words as well, so it is told, not kept. */
static char *
make_summary (const Entry *entry)
{
  g_autoptr (GString) out = g_string_new (entry->hour);

  if (*entry->hour != '\0')
    g_string_append_c (out, ' ');
  if (entry->kind != LK_PLANNING_OTHER || *entry->title == '\0')
    g_string_append (out, lk_planning_kind_get_name (entry->kind));
  if (*entry->person != '\0')
    g_string_append_printf (out, ": %s", entry->person);
  if (*entry->other != '\0')
    g_string_append_printf (out, ", %s", entry->other);
  if (*entry->title != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 && out->str[out->len - 1] != ' ' ? " · " : "", entry->title);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
append_event (GString     *out,
              const Entry *entry)
{
  g_autofree char *summary = make_summary (entry);
  g_autofree char *uid = g_strconcat (entry->id, "@leerkracht-board", NULL);

  if (entry->day == LK_DAY_NONE)
    return;

  append_line (out, "BEGIN:VEVENT");
  append_text (out, "UID", uid);
  append_moment (out, "DTSTAMP", entry->created);
  append_day (out, "DTSTART", entry->day);
  append_day (out, "DTEND", entry->day + 1);
  append_text (out, "SUMMARY", summary);
  append_text (out, "CATEGORIES", entry->team);
  append_line (out, "TRANSP:TRANSPARENT");
  append_line (out, "END:VEVENT");
}

static void
append_row (GString *out,
            LkStmt  *stmt)
{
  const Entry entry = {
    .id = lk_stmt_get_text (stmt, 0),
    .day = lk_day_from_text (lk_stmt_get_text (stmt, 1)),
    .hour = lk_stmt_get_text (stmt, 2),
    .kind = (LkPlanningKind) lk_enum_from_text (LK_TYPE_PLANNING_KIND, lk_stmt_get_text (stmt, 3), LK_PLANNING_OTHER),
    .title = lk_stmt_get_text (stmt, 4),
    .person = lk_stmt_get_text (stmt, 5),
    .other = lk_stmt_get_text (stmt, 6),
    .team = lk_stmt_get_text (stmt, 7),
    .created = lk_stmt_get_int (stmt, 8),
  };

  append_event (out, &entry);
}

static void
begin_calendar (GString *out)
{
  append_line (out, "BEGIN:VCALENDAR");
  append_line (out, "VERSION:2.0");
  append_line (out, "PRODID:-//leerkracht-board//" LK_VERSION "//EN");
}

/* Of @team_id (NULL for all) from @from_day on. Returns NULL with @error set. */
static GString *
make_calendar (LkDb          *db,
               const char    *team_id,
               LkDay          from_day,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *from = lk_day_to_text (from_day);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, READ_PLANNING, "tt", team_id, from);
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;

  begin_calendar (out);
  while (!g_cancellable_set_error_if_cancelled (cancellable, &failure) && lk_stmt_step (stmt, &failure))
    append_row (out, stmt);
  append_line (out, "END:VCALENDAR");
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&out);
}

static gboolean
write_planning (LkDb            *db,
                const LkExport  *job,
                GError         **error)
{
  GString *out = make_calendar (db, NULL, LK_DAY_NONE, job->cancellable, error);
  gboolean done = out != NULL && lk_export_replace (job->file, out, error);

  if (out != NULL)
    g_string_free (out, TRUE);
  return done;
}

typedef struct
{
  char  *team_id;
  LkDay  from_day;
  GFile *file;
} TeamJob;

static void
team_job_free (gpointer data)
{
  TeamJob *job = data;

  g_object_unref (job->file);
  g_free (job->team_id);
  g_free (job);
}

static gpointer
write_team (LkDb     *db,
            gpointer  data,
            GError  **error)
{
  TeamJob *job = data;
  GString *out = make_calendar (db, job->team_id, job->from_day, NULL, error);
  gboolean done = out != NULL && lk_export_replace (job->file, out, error);

  if (out != NULL)
    g_string_free (out, TRUE);
  return GINT_TO_POINTER (done);
}

void
lk_planning_export_team_ics_async (LkStore             *store,
                                   const char          *team_id,
                                   LkDay                from_day,
                                   GFile               *file,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  TeamJob *job = g_new0 (TeamJob, 1);

  job->team_id = g_strdup (team_id);
  job->from_day = from_day;
  job->file = g_object_ref (file);
  lk_store_read_async (store, write_team, job, team_job_free, NULL, cancellable, callback, user_data);
}

gboolean
lk_planning_export_team_ics_finish (LkStore       *store,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return lk_store_read_finish (store, result, error) != NULL;
}

gboolean
lk_planning_export_ics (LkStore       *store,
                        GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  return lk_export_run (store, write_planning, file, FALSE, cancellable, error);
}

void
lk_planning_export_ics_async (LkStore             *store,
                              GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  lk_export_run_async (store, write_planning, file, FALSE, cancellable, callback, user_data);
}

gboolean
lk_planning_export_ics_finish (GAsyncResult  *result,
                               GError       **error)
{
  return lk_export_run_finish (result, error);
}

static GString *
make_proposal (LkPairingDesk *desk)
{
  GListModel *visits = lk_pairing_desk_get_visits (desk);
  GString *out = g_string_new (NULL);

  begin_calendar (out);
  for (guint i = 0; i < g_list_model_get_n_items (visits); i++)
    {
      g_autoptr (LkProposedVisit) visit = g_list_model_get_item (visits, i);
      LkTeam *team = lk_pairing_desk_find_team (desk, visit);
      const Entry entry = {
        .id = lk_proposed_visit_get_id (visit),
        .day = lk_proposed_visit_get_day (visit),
        .hour = lk_lesson_hour_get_name (lk_proposed_visit_get_hour (visit)),
        .kind = LK_PLANNING_VISIT,
        .title = "",
        .person = lk_person_get_name (lk_proposed_visit_get_visitor (visit)),
        .other = lk_person_get_name (lk_proposed_visit_get_visited (visit)),
        .team = team != NULL ? lk_team_get_name (team) : "",
        .created = lk_now_ms (),
      };

      append_event (out, &entry);
    }
  append_line (out, "END:VCALENDAR");
  return out;
}

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
write_proposal (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (lk_export_replace (source, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lk_pairing_export_ics_async (LkPairingDesk       *desk,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LK_IS_PAIRING_DESK (desk));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_task_data (task, make_proposal (desk), string_free);
  g_task_run_in_thread (task, write_proposal);
}

gboolean
lk_pairing_export_ics_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
