/*
 * What `--check` looks at beyond SQLite's own checks: ranks that could not have been made, and days that are none.
 */

#include "store/lk-db-private.h"
#include "store/lk-store-private.h"

#define SQL_INTEGRITY "PRAGMA integrity_check"
#define SQL_LINKS "SELECT \"table\" || ': row ' || coalesce(rowid, '?') || ' names a missing ' || parent FROM pragma_foreign_key_check"
#define BAD_RANK "(rank = '' OR rank GLOB '*[^0-9A-Za-z]*' OR rank GLOB '*0')"
#define BAD_DAY(day) "(" day " IS NOT NULL AND " day " IS NOT date(" day "))"

static const char * const checks[] = {
  SQL_INTEGRITY,
  SQL_LINKS,
  "SELECT 'team ' || id || ': bad rank' FROM team WHERE " BAD_RANK,
  "SELECT 'membership ' || id || ': bad rank' FROM membership WHERE " BAD_RANK,
  "SELECT 'goal ' || id || ': bad rank' FROM goal WHERE " BAD_RANK,
  "SELECT 'action ' || id || ': bad rank' FROM action WHERE " BAD_RANK,
  "SELECT 'checklist_item ' || id || ': bad rank' FROM checklist_item WHERE " BAD_RANK,
  "SELECT 'action ' || id || ': no such day' FROM action WHERE " BAD_DAY ("due_day"),
  "SELECT 'goal ' || id || ': no such day' FROM goal WHERE " BAD_DAY ("from_day") " OR " BAD_DAY ("till_day"),
  "SELECT 'reading ' || id || ': no such day' FROM reading WHERE " BAD_DAY ("day"),
  "SELECT 'success ' || id || ': no such day' FROM success WHERE " BAD_DAY ("day"),
  "SELECT 'planning ' || id || ': no such day' FROM planning WHERE " BAD_DAY ("day"),
  "SELECT 'action ' || a.id || ': its goal is another team''s' FROM action a JOIN goal g ON g.id = a.goal WHERE g.team <> a.team",
  "SELECT 'phase ' || id || ': bad rank' FROM phase WHERE " BAD_RANK,
  "SELECT 'attachment ' || id || ': bad rank' FROM attachment WHERE " BAD_RANK,
  "SELECT 'design ' || id || ': no such day' FROM design WHERE " BAD_DAY ("day"),
  "SELECT 'design ' || d.design || ': what is searched is not what it says' FROM design_text d LEFT JOIN design_index_row r ON r.design = d.design "
    "LEFT JOIN design_index i ON i.rowid = r.number "
    "WHERE (i.title, i.head, i.words) IS NOT (d.title, d.head, d.words)",
  "SELECT 'account ' || person || ': there is no such person' FROM account WHERE person NOT IN (SELECT id FROM person)",
  "SELECT 'sealed ' || id || ': nobody holds a key to it' FROM sealed s "
    "WHERE NOT EXISTS (SELECT 1 FROM sealed_reader r WHERE r.sealed = s.id AND length (r.wrapped) > 0)",
  "SELECT 'sealed ' || id || ': no such day' FROM sealed WHERE " BAD_DAY ("day"),
  "SELECT 'sealed_reader ' || sealed || ': a key for ' || person || ', who has no account' FROM sealed_reader "
    "WHERE length (wrapped) > 0 AND person NOT IN (SELECT person FROM account)",
};

static gboolean
run_check (LkDb        *db,
           const char  *sql,
           GPtrArray   *problems,
           GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "");
  g_autoptr (GError) reason = NULL;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &reason))
    if (g_strcmp0 (lk_stmt_get_text (stmt, 0), "ok") != 0)
      g_ptr_array_add (problems, lk_stmt_dup_text (stmt, 0));
  if (reason == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gpointer
run_checks (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!run_check (db, checks[i], problems, error))
      return NULL;
  return g_steal_pointer (&problems);
}

GPtrArray *
lk_store_check (LkStore  *self,
                GError  **error)
{
  return lk_store_read (self, run_checks, NULL, error);
}
