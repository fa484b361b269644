#include "model/lk-shown-teams.h"

#include "store/lk-row-change.h"

#define MS_A_WEEK G_GINT64_CONSTANT (604800000)
#define MONDAY(ms) "date (" ms " / 1000, 'unixepoch', 'localtime', 'weekday 0', '-6 days')"

static const char create_belonging[] =
  "CREATE TEMP TABLE IF NOT EXISTS belonging (row TEXT NOT NULL, team TEXT NOT NULL, person TEXT NOT NULL, first TEXT NOT NULL, last TEXT) STRICT";
static const char create_shown[] =
  "CREATE TEMP TABLE IF NOT EXISTS shown_team (id TEXT PRIMARY KEY NOT NULL, since TEXT NOT NULL) STRICT";
static const char clear_belonging[] = "DELETE FROM temp.belonging";
static const char clear_shown[] = "DELETE FROM temp.shown_team";

/* By the Mondays of the first and the last week. Who is still on a team that was archived belonged to it until then. */
static const char add_standing[] =
  "INSERT INTO temp.belonging (row, team, person, first, last) "
  "SELECT m.id, m.team, m.person, " MONDAY ("m.created") ", "
  MONDAY ("min (coalesce (p.archived, t.archived), coalesce (t.archived, p.archived))") " "
  "FROM membership m JOIN person p ON p.id = m.person JOIN team t ON t.id = m.team WHERE m.role = 'teacher'";
static const char select_departures[] =
  "SELECT changes, clock >> 16 FROM change "
  "WHERE number IN (SELECT change FROM change_row WHERE tbl = 'membership' AND op <> 'insert') ORDER BY number";
static const char add_departed[] =
  "INSERT INTO temp.belonging (row, team, person, first, last) VALUES (?1, ?2, ?3, " MONDAY ("?4") ", "
  MONDAY ("min (?5, coalesce ((SELECT archived FROM team WHERE id = ?2), ?5))") ")";
/* Who was a teacher of the team, and is its coach or leader since. */
static const char add_risen[] =
  "INSERT INTO temp.belonging (row, team, person, first, last) "
  "SELECT m.id, m.team, m.person, " MONDAY ("m.created") ", " MONDAY ("min (?2, coalesce (t.archived, ?2))") " "
  "FROM membership m JOIN team t ON t.id = m.team WHERE m.id = ?1";
static const char shorten_joined[] =
  "UPDATE temp.belonging SET first = max (first, " MONDAY ("?2") ") WHERE row = ?1 AND last IS NULL";

/* Who belongs to which team changes at few of the weeks, so only those are looked at. A team is counted from the first of them on
 * after which nothing is wrong until the last. */
static const char add_shown[] =
  "INSERT INTO temp.shown_team (id, since) "
  "WITH "
  "  point (day) AS ("
  "    SELECT ?1 "
  "    UNION SELECT first FROM temp.belonging WHERE first BETWEEN ?1 AND ?2 "
  "    UNION SELECT date (last, '+7 days') FROM temp.belonging WHERE date (last, '+7 days') BETWEEN ?1 AND ?2), "
  "  belongs (day, team, person) AS ("
  "    SELECT DISTINCT p.day, b.team, b.person FROM point p JOIN temp.belonging b ON b.first <= p.day AND coalesce (b.last, p.day) >= p.day), "
  "  size (day, team, n) AS ("
  "    SELECT day, team, count(*) FROM belongs GROUP BY day, team HAVING count(*) >= ?3), "
  "  shared (day, a, b, n) AS ("
  "    SELECT x.day, x.team, y.team, count(*) "
  "    FROM belongs x JOIN belongs y ON y.day = x.day AND y.person = x.person AND y.team <> x.team "
  "    GROUP BY x.day, x.team, y.team), "
  "  fit (day, team) AS ("
  "    SELECT s.day, s.team FROM size s WHERE NOT EXISTS ("
  "      SELECT 1 FROM shared h JOIN size o ON o.day = h.day AND o.team = h.b "
  "      WHERE h.day = s.day AND h.a = s.team AND s.n + o.n - 2 * h.n BETWEEN 1 AND ?3 - 1 "
  "        AND (o.n > s.n OR (o.n = s.n AND o.team < s.team)))), "
  "  unfit (team, day) AS ("
  "    SELECT t.id, max (p.day) FROM team t JOIN point p WHERE (p.day, t.id) NOT IN (SELECT day, team FROM fit) GROUP BY t.id) "
  "SELECT t.id, min (p.day) FROM team t JOIN point p LEFT JOIN unfit u ON u.team = t.id "
  "WHERE t.archived IS NULL AND p.day > coalesce (u.day, '') GROUP BY t.id";

/* A change of the log on its way into the table. */
typedef struct
{
  LkDb    *db;
  gint64   at;
  GError **error;
  gboolean failed;
} Departing;

/* Who was taken off again within the week belonged to it by mistake, and makes no team larger. */
static void
add_departed_cb (const char *id,
                 GHashTable *row,
                 gpointer    data)
{
  Departing *self = data;
  const char *created = g_hash_table_lookup (row, "created");
  const gint64 since = created != NULL ? g_ascii_strtoll (created, NULL, 10) : 0;

  if (self->failed || g_strcmp0 (g_hash_table_lookup (row, "role"), "teacher") != 0 || self->at - since < MS_A_WEEK)
    return;
  self->failed = !lk_db_exec (self->db, self->error, add_departed, "tttii", id, g_hash_table_lookup (row, "team"),
                              g_hash_table_lookup (row, "person"), since, self->at);
}

static void
change_role_cb (const char *id,
                const char *column,
                const char *before,
                const char *after,
                gpointer    data)
{
  Departing *self = data;

  if (self->failed || g_strcmp0 (column, "role") != 0)
    return;
  if (g_strcmp0 (before, "teacher") == 0)
    self->failed = !lk_db_exec (self->db, self->error, add_risen, "ti", id, self->at);
  else if (g_strcmp0 (after, "teacher") == 0)
    self->failed = !lk_db_exec (self->db, self->error, shorten_joined, "ti", id, self->at);
}

static gboolean
read_departures (LkDb    *db,
                 GError **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_departures, "");
  g_autoptr (GError) failure = NULL;
  Departing self = { .db = db, .error = error };

  if (stmt == NULL)
    return FALSE;
  while (!self.failed && lk_stmt_step (stmt, &failure))
    {
      g_autoptr (GBytes) changes = lk_stmt_dup_blob (stmt, 0);

      self.at = lk_stmt_get_int (stmt, 1);
      lk_db_foreach_delete (db, changes, "membership", add_departed_cb, &self);
      lk_db_foreach_update (db, changes, "membership", change_role_cb, &self);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return !self.failed && failure == NULL;
}

gboolean
lk_shown_teams_find (LkDb    *db,
                     LkDay    from,
                     LkDay    till,
                     GError **error)
{
  g_autofree char *first = lk_day_to_text (lk_day_get_monday (from)), *last = lk_day_to_text (till);

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (from != LK_DAY_NONE && from <= till, FALSE);

  return lk_db_exec (db, error, create_belonging, "") &&
         lk_db_exec (db, error, create_shown, "") &&
         lk_db_exec (db, error, clear_belonging, "") &&
         lk_db_exec (db, error, clear_shown, "") &&
         lk_db_exec (db, error, add_standing, "") &&
         read_departures (db, error) &&
         lk_db_exec (db, error, add_shown, "tti", first, last, (gint64) LK_SHOWN_MIN_PEOPLE);
}
