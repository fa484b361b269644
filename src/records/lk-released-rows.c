#include "records/lk-released-private.h"

#include <sodium.h>
#include <string.h>

/*
 * Nobody shall learn one person's score by looking before and after. So scores come into sight five at a time, and one that is taken back
 * takes four others, by chance, along; those come back with the next five, which then hide whose went.
 */
#define AT_ONCE "5"
#define WITH_IT "4"
#define TAG_BYTES crypto_generichash_BYTES
#define TAG_LENGTH (TAG_BYTES * 2)

#define OF_ITEM "team = ?1 AND period = ?2 AND item = ?3"

/* A tag is in hexadecimal. */
static const char select_row[] = "SELECT tag, team, period, item, score FROM guide_score WHERE tag >= ?1 AND tag < ?1 || 'g'";
static const char select_rows[] = "SELECT tag, team, period, item, score FROM guide_score ORDER BY team, period, item";
static const char hide_others[] =
  "UPDATE guide_score SET shown = 2 WHERE EXISTS (SELECT 1 FROM guide_score WHERE tag = ?4 AND shown = 1) AND tag IN "
  "(SELECT tag FROM guide_score WHERE " OF_ITEM " AND shown = 1 AND tag <> ?4 ORDER BY random () LIMIT " WITH_IT ")";
static const char delete_score[] = "DELETE FROM guide_score WHERE tag = ?1";
static const char rename_score[] = "UPDATE guide_score SET tag = ?2 WHERE tag = ?1";
static const char insert_score[] = "INSERT INTO guide_score (tag, team, period, item, score) VALUES (?1, ?2, ?3, ?4, ?5)";
static const char show_waiting[] =
  "UPDATE guide_score SET shown = 1 WHERE " OF_ITEM " AND shown <> 1 "
  "AND (SELECT count(*) FROM guide_score WHERE " OF_ITEM " AND shown = 0) >= " AT_ONCE;

static void
score_clear (gpointer data)
{
  g_free (((LkScore *) data)->item);
}

static void
add_score (const char *item_id,
           int         score,
           gpointer    data)
{
  const LkScore one = { g_strdup (item_id), score };

  if (score != LK_SCORE_NOT_APPLICABLE)
    g_array_append_val ((GArray *) data, one);
  else
    g_free (one.item);
}

GArray *
lk_released_scores_of (LkVisit *visit)
{
  GArray *scores = g_array_new (FALSE, FALSE, sizeof (LkScore));

  g_array_set_clear_func (scores, score_clear);
  if (visit != NULL)
    lk_visit_foreach_score (visit, add_score, scores);
  return scores;
}

/* @score 0: any. */
gboolean
lk_released_has_score (GArray     *scores,
                       const char *item,
                       int         score)
{
  for (guint i = 0; i < scores->len; i++)
    {
      const LkScore *one = &g_array_index (scores, LkScore, i);

      if ((score == 0 || one->score == score) && g_str_equal (one->item, item))
        return TRUE;
    }
  return FALSE;
}

static char *
hash (LkSecret   *key,
      const char *what)
{
  guint8 tag[TAG_BYTES];
  char *text = g_malloc (TAG_LENGTH + 1);

  crypto_generichash (tag, sizeof tag, (const guint8 *) what, strlen (what), lk_secret_get_data (key), lk_secret_get_size (key));
  return sodium_bin2hex (text, TAG_LENGTH + 1, tag, sizeof tag);
}

char *
lk_released_make_tag (LkSecret   *key,
                      const char *team,
                      const char *period,
                      const char *item)
{
  g_autofree char *what = g_strjoin ("\n", team, period, item, NULL);

  return hash (key, what);
}

char *
lk_released_make_mark (LkSecret   *key,
                       const char *visit_id,
                       const char *item)
{
  g_autofree char *what = g_strjoin ("\n", visit_id, item, NULL);

  return hash (key, what);
}

gboolean
lk_released_is_tagged (const char *tag,
                       const char *begin)
{
  return strncmp (tag, begin, TAG_LENGTH) == 0;
}

const char *
lk_released_get_mark (const char *tag)
{
  return strlen (tag) > TAG_LENGTH ? tag + TAG_LENGTH : "";
}

void
lk_released_row_free (LkReleasedRow *self)
{
  g_free (self->tag);
  g_free (self->team);
  g_free (self->period);
  g_free (self->item);
  g_free (self);
}

static LkReleasedRow *
read_row (LkStmt *stmt)
{
  LkReleasedRow *row = g_new0 (LkReleasedRow, 1);

  row->tag = lk_stmt_dup_text (stmt, 0);
  row->team = lk_stmt_dup_text (stmt, 1);
  row->period = lk_stmt_dup_text (stmt, 2);
  row->item = lk_stmt_dup_text (stmt, 3);
  row->score = (int) lk_stmt_get_int (stmt, 4);
  return row;
}

LkReleasedRow *
lk_released_find (LkDb        *db,
                  const char  *begin,
                  GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_row, "t", begin);

  return stmt != NULL && lk_stmt_step (stmt, error) ? read_row (stmt) : NULL;
}

GPtrArray *
lk_released_read_rows (LkDb    *db,
                       GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_released_row_free);
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_rows, "");
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &failure))
    g_ptr_array_add (rows, read_row (stmt));
  if (failure == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, failure);
  return NULL;
}

gboolean
lk_released_take_away (LkDb                 *db,
                       const LkReleasedRow  *row,
                       GError              **error)
{
  return lk_db_exec (db, error, hide_others, "tttt", row->team, row->period, row->item, row->tag) &&
         lk_db_exec (db, error, delete_score, "t", row->tag);
}

gboolean
lk_released_add (LkDb                 *db,
                 const LkReleasedRow  *row,
                 GError              **error)
{
  return lk_db_exec (db, error, insert_score, "tttti", row->tag, row->team, row->period, row->item, (gint64) row->score) &&
         lk_db_exec (db, error, show_waiting, "ttt", row->team, row->period, row->item);
}

gboolean
lk_released_rename (LkDb        *db,
                    const char  *tag,
                    const char  *new_tag,
                    GError     **error)
{
  return lk_db_exec (db, error, rename_score, "tt", tag, new_tag);
}
