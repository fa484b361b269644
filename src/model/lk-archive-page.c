#include "model/lk-archive-page.h"

#include "model/lk-action.h"
#include "model/lk-fold.h"
#include "model/lk-goal.h"
#include "model/lk-json-ids.h"
#include "model/lk-record-private.h"
#include "model/lk-success.h"

/* Newest first; each part comes from an index in that order, so that a page costs no more than what it shows. */
static const char select_page[] =
  "SELECT 0 AS kind, id, archived, title || char (10) || notes || char (10) || labels AS text FROM action "
  "  WHERE team = ?1 AND archived IS NOT NULL AND (archived < ?2 OR (archived = ?2 AND id < ?3)) "
  "UNION ALL "
  "SELECT 1, id, archived, title || char (10) || outcome FROM goal "
  "  WHERE team = ?1 AND archived IS NOT NULL AND (archived < ?2 OR (archived = ?2 AND id < ?3)) "
  "UNION ALL "
  "SELECT 2, id, archived, title || char (10) || note FROM success "
  "  WHERE team = ?1 AND archived IS NOT NULL AND (archived < ?2 OR (archived = ?2 AND id < ?3)) "
  "ORDER BY archived DESC, id DESC";
static const char select_count[] =
  "SELECT (SELECT count (*) FROM action WHERE team = ?1 AND archived IS NOT NULL) + "
  "       (SELECT count (*) FROM goal WHERE team = ?1 AND archived IS NOT NULL) + "
  "       (SELECT count (*) FROM success WHERE team = ?1 AND archived IS NOT NULL)";
/* For counting what a search finds the order is of no use. */
static const char select_texts[] =
  "SELECT title || char (10) || notes || char (10) || labels FROM action WHERE team = ?1 AND archived IS NOT NULL "
  "UNION ALL "
  "SELECT title || char (10) || outcome FROM goal WHERE team = ?1 AND archived IS NOT NULL "
  "UNION ALL "
  "SELECT title || char (10) || note FROM success WHERE team = ?1 AND archived IS NOT NULL";

static gboolean
matches (LkArchiveQuery *query,
         const char     *text)
{
  g_autofree char *folded = NULL;

  if (query->words[0] == NULL)
    return TRUE;
  folded = lk_fold (text);
  return lk_fold_contains (folded, (const char * const *) query->words);
}

static gboolean
count (LkDb            *db,
       LkArchiveQuery  *query,
       LkArchivePage   *page,
       GError         **error)
{
  gboolean all = query->words[0] == NULL;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, all ? select_count : select_texts, "t", query->team);

  if (stmt == NULL)
    return FALSE;

  while (lk_stmt_step (stmt, NULL))
    if (all)
      page->n_found = (guint) lk_stmt_get_int (stmt, 0);
    else
      page->n_found += matches (query, lk_stmt_get_text (stmt, 0)) ? 1 : 0;
  return TRUE;
}

/* The ids of the page by kind, newest first. */
static gboolean
find_ids (LkDb            *db,
          LkArchiveQuery  *query,
          LkArchivePage   *page,
          GHashTable     **ids,
          GError         **error)
{
  gint64 archived = query->archived != 0 ? query->archived : G_MAXINT64;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_page, "tit", query->team, archived,
                                        query->id != NULL ? query->id : "");
  guint n = 0;

  if (stmt == NULL)
    return FALSE;

  while (n < query->n_records && lk_stmt_step (stmt, NULL))
    if (matches (query, lk_stmt_get_text (stmt, 3)))
      {
        g_hash_table_add (ids[lk_stmt_get_int (stmt, 0)], lk_stmt_dup_text (stmt, 1));
        n++;
      }
  page->at_end = n < query->n_records;
  return TRUE;
}

static gboolean
read_kind (LkDb           *db,
           GType           type,
           GHashTable     *ids,
           LkArchivePage  *page,
           GError        **error)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);
  g_autofree char *json = lk_json_ids (ids);
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, ((LkRecordClass *) klass)->select_ids, "t", json);

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, NULL))
    g_ptr_array_add (page->records, lk_record_new_from_row (type, stmt));
  return TRUE;
}

static gboolean
read_page (LkDb            *db,
           LkArchiveQuery  *query,
           LkArchivePage   *page,
           GError         **error)
{
  const GType types[] = { LK_TYPE_ACTION, LK_TYPE_GOAL, LK_TYPE_SUCCESS };
  g_autoptr(GHashTable) actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) successes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTable *ids[] = { actions, goals, successes };

  if (!find_ids (db, query, page, ids, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (!read_kind (db, types[i], ids[i], page, error))
      return FALSE;
  return TRUE;
}

void
lk_archive_query_free (LkArchiveQuery *self)
{
  g_free (self->team);
  g_strfreev (self->words);
  g_free (self->id);
  g_free (self);
}

void
lk_archive_page_free (LkArchivePage *self)
{
  g_ptr_array_unref (self->records);
  g_free (self);
}

gpointer
lk_archive_page_read (LkDb      *db,
                      gpointer   data,
                      GError   **error)
{
  LkArchiveQuery *query = data;
  g_autoptr(LkArchivePage) page = g_new0 (LkArchivePage, 1);

  page->records = g_ptr_array_new_with_free_func (g_object_unref);
  if (!count (db, query, page, error))
    return NULL;
  if (query->n_records > 0 && !read_page (db, query, page, error))
    return NULL;
  return g_steal_pointer (&page);
}
