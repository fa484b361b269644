#include "model/lk-overview.h"

#include <string.h>

#include "calendar/lk-school-year.h"

#define WEEK 7
#define MS_AN_HOUR G_GINT64_CONSTANT (3600000)

/* Every query asks released_team who may be shown, and none of them knows whose doing it was. */
static const char select_teams[] =
  "SELECT t.id, t.name FROM team t JOIN released_team r ON r.id = t.id";
static const char count_hidden[] =
  "SELECT count(*) FROM team t WHERE t.archived IS NULL AND t.id NOT IN (SELECT id FROM released_team)";
static const char count_sessions[] =
  "SELECT team, day, count(*) FROM session "
  "WHERE team IN (SELECT id FROM released_team) AND day BETWEEN ?1 AND ?2 AND ended IS NOT NULL GROUP BY team, day";
static const char count_planned[] =
  "SELECT team, day, sum(kind = 'visit'), sum(kind = 'design'), sum(kind = 'arena') FROM planning "
  "WHERE team IN (SELECT id FROM released_team) AND day BETWEEN ?1 AND ?2 GROUP BY team, day";
static const char count_moves[] =
  "SELECT a.team, m.at / 3600000, sum(m.to_stage = 'doing'), sum(m.to_stage = 'done') FROM action_move m JOIN action a ON a.id = m.action "
  "WHERE a.team IN (SELECT id FROM released_team) "
  "AND m.at BETWEEN strftime ('%s', ?1, '-1 day') * 1000 AND strftime ('%s', ?2, '+2 days') * 1000 GROUP BY 1, 2";
static const char count_goals_set[] =
  "SELECT team, from_day, count(*) FROM goal "
  "WHERE team IN (SELECT id FROM released_team) AND from_day BETWEEN ?1 AND ?2 AND stage <> 'idea' GROUP BY team, from_day";
static const char count_goals_achieved[] =
  "SELECT team, day, count(DISTINCT goal) FROM success "
  "WHERE team IN (SELECT id FROM released_team) AND day BETWEEN ?1 AND ?2 AND goal IS NOT NULL GROUP BY team, day";
static const char count_open[] =
  "SELECT team, count(*), sum(stage = 'doing') FROM action "
  "WHERE team IN (SELECT id FROM released_team) AND archived IS NULL AND stage <> 'done' GROUP BY team";
static const char count_goals[] =
  "SELECT team, count(*) FROM goal WHERE team IN (SELECT id FROM released_team) AND archived IS NULL AND stage = 'active' GROUP BY team";

typedef struct
{
  LkOverview *overview;
  GHashTable *teams;      /* id → LkTeamYear */
  char       *from;
  char       *till;
  GTimeZone  *zone;
  LkDay       today;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->teams, g_hash_table_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->from);
  g_free (self->till);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
team_year_free (gpointer data)
{
  LkTeamYear *self = data;

  for (guint i = 0; i < LK_RHYTHM_N_ACTIVITIES; i++)
    g_free (self->activities[i]);
  g_free (self->begun);
  g_free (self->done);
  g_free (self->goals_set);
  g_free (self->goals_achieved);
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static LkTeamYear *
team_year_new (const char *id,
               const char *name,
               guint       n_weeks)
{
  LkTeamYear *self = g_new0 (LkTeamYear, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  for (guint i = 0; i < LK_RHYTHM_N_ACTIVITIES; i++)
    self->activities[i] = g_new0 (guint, n_weeks);
  self->begun = g_new0 (guint, n_weeks);
  self->done = g_new0 (guint, n_weeks);
  self->goals_set = g_new0 (guint, n_weeks);
  self->goals_achieved = g_new0 (guint, n_weeks);
  return self;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const LkTeamYear *one = *(LkTeamYear **) a, *other = *(LkTeamYear **) b;
  g_autofree char *key = g_utf8_collate_key_for_filename (one->name, -1), *other_key = g_utf8_collate_key_for_filename (other->name, -1);

  return strcmp (key, other_key);
}

static LkOverview *
overview_new (int school_year)
{
  LkOverview *self = g_new0 (LkOverview, 1);
  const LkDay first = lk_day_get_monday (lk_school_year_get_first (school_year)), last = lk_school_year_get_last (school_year);

  self->school_year = school_year;
  self->n_weeks = (guint) ((last - first) / WEEK + 1);
  self->weeks = g_new (LkDay, self->n_weeks);
  for (guint i = 0; i < self->n_weeks; i++)
    self->weeks[i] = first + (LkDay) i * WEEK;
  self->teams = g_ptr_array_new_with_free_func (team_year_free);
  return self;
}

int
lk_overview_find_week (const LkOverview *self,
                       LkDay             day)
{
  int week;

  g_return_val_if_fail (self != NULL, -1);

  week = day >= self->weeks[0] ? (day - self->weeks[0]) / WEEK : -1;
  return week < (int) self->n_weeks ? week : -1;
}

LkTeamYear *
lk_overview_get_team (const LkOverview *self,
                      guint             index)
{
  g_return_val_if_fail (self != NULL && index < self->teams->len, NULL);

  return g_ptr_array_index (self->teams, index);
}

static gboolean
read_teams (Reading  *self,
            LkDb     *db,
            GError  **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_teams, "");
  g_autoptr (LkStmt) hidden = stmt != NULL ? lk_db_query (db, error, count_hidden, "") : NULL;

  if (hidden == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    {
      LkTeamYear *team = team_year_new (lk_stmt_get_text (stmt, 0), lk_stmt_get_text (stmt, 1), self->overview->n_weeks);

      g_ptr_array_add (self->overview->teams, team);
      g_hash_table_insert (self->teams, team->id, team);
    }
  if (failure == NULL && lk_stmt_step (hidden, &failure))
    self->overview->n_hidden = (guint) lk_stmt_get_int (hidden, 0);
  g_ptr_array_sort (self->overview->teams, compare_names);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

typedef void (*Count) (Reading    *self,
                       LkTeamYear *team,
                       LkStmt     *stmt);

/* Runs a query, whose first column is the team, and counts each row. */
static gboolean
read_counts (Reading     *self,
             LkDb        *db,
             const char  *sql,
             gboolean     of_year,
             Count        count,
             GError     **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkStmt) stmt = of_year ? lk_db_query (db, error, sql, "tt", self->from, self->till) : lk_db_query (db, error, sql, "");

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    {
      LkTeamYear *team = g_hash_table_lookup (self->teams, lk_stmt_get_text (stmt, 0));

      if (team != NULL)
        count (self, team, stmt);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static void
add (Reading *self,
     guint   *weeks,
     LkDay    day,
     gint64   n)
{
  const int week = lk_overview_find_week (self->overview, day);

  if (week >= 0)
    weeks[week] += (guint) n;
}

static void
add_session (Reading    *self,
             LkTeamYear *team,
             LkStmt     *stmt)
{
  add (self, team->activities[LK_RHYTHM_SESSION], lk_day_from_text (lk_stmt_get_text (stmt, 1)), lk_stmt_get_int (stmt, 2));
}

/* What lies ahead has not been held. */
static void
add_planned (Reading    *self,
             LkTeamYear *team,
             LkStmt     *stmt)
{
  const LkDay day = lk_day_from_text (lk_stmt_get_text (stmt, 1));

  if (day > self->today)
    return;
  add (self, team->activities[LK_RHYTHM_VISIT], day, lk_stmt_get_int (stmt, 2));
  add (self, team->activities[LK_RHYTHM_DESIGN], day, lk_stmt_get_int (stmt, 3));
  add (self, team->activities[LK_RHYTHM_VOICE], day, lk_stmt_get_int (stmt, 4));
}

/* By the hour, so that the local day can still be told. */
static void
add_moves (Reading    *self,
           LkTeamYear *team,
           LkStmt     *stmt)
{
  const LkDay day = lk_day_from_time_in (lk_stmt_get_int (stmt, 1) * MS_AN_HOUR, self->zone);

  add (self, team->begun, day, lk_stmt_get_int (stmt, 2));
  add (self, team->done, day, lk_stmt_get_int (stmt, 3));
}

static void
add_goals_set (Reading    *self,
               LkTeamYear *team,
               LkStmt     *stmt)
{
  add (self, team->goals_set, lk_day_from_text (lk_stmt_get_text (stmt, 1)), lk_stmt_get_int (stmt, 2));
}

static void
add_goals_achieved (Reading    *self,
                    LkTeamYear *team,
                    LkStmt     *stmt)
{
  add (self, team->goals_achieved, lk_day_from_text (lk_stmt_get_text (stmt, 1)), lk_stmt_get_int (stmt, 2));
}

static void
take_open (Reading    *self,
           LkTeamYear *team,
           LkStmt     *stmt)
{
  team->n_open = (guint) lk_stmt_get_int (stmt, 1);
  team->n_doing = (guint) lk_stmt_get_int (stmt, 2);
}

static void
take_goals (Reading    *self,
            LkTeamYear *team,
            LkStmt     *stmt)
{
  team->n_goals = (guint) lk_stmt_get_int (stmt, 1);
}

static gboolean
read_figures (Reading  *self,
              LkDb     *db,
              GError  **error)
{
  static const struct { const char *sql; gboolean of_year; Count count; } figures[] = {
    { count_sessions, TRUE, add_session },
    { count_planned, TRUE, add_planned },
    { count_moves, TRUE, add_moves },
    { count_goals_set, TRUE, add_goals_set },
    { count_goals_achieved, TRUE, add_goals_achieved },
    { count_open, FALSE, take_open },
    { count_goals, FALSE, take_goals },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (!read_counts (self, db, figures[i].sql, figures[i].of_year, figures[i].count, error))
      return FALSE;
  return TRUE;
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr (LkOverview) overview = overview_new (GPOINTER_TO_INT (data));
  g_auto (Reading) self = { .overview = overview, .teams = g_hash_table_new (g_str_hash, g_str_equal),
                            .zone = g_time_zone_new_local (), .today = lk_day_today () };

  self.from = lk_day_to_text (overview->weeks[0]);
  self.till = lk_day_to_text (overview->weeks[overview->n_weeks - 1] + WEEK - 1);
  if (!read_teams (&self, db, error) || !read_figures (&self, db, error))
    return NULL;
  return g_steal_pointer (&overview);
}

void
lk_overview_read_async (LkStore             *store,
                        int                  school_year,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (LK_IS_STORE (store));

  lk_store_read_async (store, read_func, GINT_TO_POINTER (school_year), NULL, (GDestroyNotify) lk_overview_free,
                       cancellable, callback, user_data);
}

LkOverview *
lk_overview_read_finish (LkStore       *store,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  return lk_store_read_finish (store, result, error);
}

LkOverview *
lk_overview_read (LkStore  *store,
                  int       school_year,
                  GError  **error)
{
  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  return lk_store_read (store, read_func, GINT_TO_POINTER (school_year), error);
}

void
lk_overview_free (LkOverview *self)
{
  g_ptr_array_unref (self->teams);
  g_free (self->weeks);
  g_free (self);
}
