#include "exchange/lk-tables.h"

#include "calendar/lk-day.h"
#include "exchange/lk-export.h"
#include "model/lk-enums.h"

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

/* "10:15 Lesson visit: Anna de Vries, Bob Bakker · Reading aloud": an hour is typed in words as well, so it is told, not kept. */
static char *
make_summary (LkStmt *stmt)
{
  const LkPlanningKind kind = (LkPlanningKind) lk_enum_from_text (LK_TYPE_PLANNING_KIND, lk_stmt_get_text (stmt, 3), LK_PLANNING_OTHER);
  const char *hour = lk_stmt_get_text (stmt, 2);
  const char *title = lk_stmt_get_text (stmt, 4);
  const char *person = lk_stmt_get_text (stmt, 5);
  const char *other = lk_stmt_get_text (stmt, 6);
  g_autoptr (GString) out = g_string_new (hour);

  if (*hour != '\0')
    g_string_append_c (out, ' ');
  if (kind != LK_PLANNING_OTHER || *title == '\0')
    g_string_append (out, lk_planning_kind_get_name (kind));
  if (*person != '\0')
    g_string_append_printf (out, ": %s", person);
  if (*other != '\0')
    g_string_append_printf (out, ", %s", other);
  if (*title != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 && out->str[out->len - 1] != ' ' ? " · " : "", title);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
append_event (GString *out,
              LkStmt  *stmt)
{
  const LkDay day = lk_day_from_text (lk_stmt_get_text (stmt, 1));
  g_autofree char *summary = make_summary (stmt);
  g_autofree char *uid = g_strconcat (lk_stmt_get_text (stmt, 0), "@leerkracht-board", NULL);

  if (day == LK_DAY_NONE)
    return;

  append_line (out, "BEGIN:VEVENT");
  append_text (out, "UID", uid);
  append_moment (out, "DTSTAMP", lk_stmt_get_int (stmt, 8));
  append_day (out, "DTSTART", day);
  append_day (out, "DTEND", day + 1);
  append_text (out, "SUMMARY", summary);
  append_text (out, "CATEGORIES", lk_stmt_get_text (stmt, 7));
  append_line (out, "TRANSP:TRANSPARENT");
  append_line (out, "END:VEVENT");
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

  append_line (out, "BEGIN:VCALENDAR");
  append_line (out, "VERSION:2.0");
  append_line (out, "PRODID:-//leerkracht-board//" LK_VERSION "//EN");
  while (!g_cancellable_set_error_if_cancelled (cancellable, &failure) && lk_stmt_step (stmt, &failure))
    append_event (out, stmt);
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
