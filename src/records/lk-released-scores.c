#include "records/lk-released-scores.h"

#include <sodium.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"
#include "privacy/lk-vault.h"
#include "records/lk-private-private.h"

/*
 * Nobody shall learn one person's score by looking before and after. So scores come into sight five at a time, and one that is taken back
 * takes four others, by chance, along; those come back with the next five, which then hide whose went.
 */
#define AT_ONCE "5"
#define WITH_IT "4"
#define USE "leerkracht-board release"
#define TAG_BYTES crypto_generichash_BYTES

#define OF_ITEM "team = ?1 AND period = ?2 AND item = ?3"

static const char select_items[] = "SELECT DISTINCT item FROM guide_score WHERE team = ?1 AND period = ?2";
static const char select_score[] = "SELECT score, shown FROM guide_score WHERE tag = ?1";
static const char hide_others[] =
  "UPDATE guide_score SET shown = 2 WHERE tag IN "
  "(SELECT tag FROM guide_score WHERE " OF_ITEM " AND shown = 1 AND tag <> ?4 ORDER BY random () LIMIT " WITH_IT ")";
static const char delete_score[] = "DELETE FROM guide_score WHERE tag = ?1";
static const char insert_score[] = "INSERT INTO guide_score (tag, team, period, item, score) VALUES (?1, ?2, ?3, ?4, ?5)";
static const char show_waiting[] =
  "UPDATE guide_score SET shown = 1 WHERE " OF_ITEM " AND shown <> 1 "
  "AND (SELECT count(*) FROM guide_score WHERE " OF_ITEM " AND shown = 0) >= " AT_ONCE;
static const char select_released[] = "SELECT item, period, score, n FROM released_score WHERE team = ?1 ORDER BY random ()";

typedef struct
{
  char *item;
  int   score;
} Score;

typedef struct
{
  LkVault   *vault;
  char      *team;
  char      *period;
  GArray    *scores;    /* of Score; none to withdraw */
  GArray    *others;    /* of Score: what this person's other visits of the period say */
} Job;

static void
score_clear (gpointer data)
{
  g_free (((Score *) data)->item);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  lk_vault_unref (self->vault);
  g_array_unref (self->scores);
  g_array_unref (self->others);
  g_free (self->team);
  g_free (self->period);
  g_free (self);
}

static char *
make_tag (const Job  *self,
          LkSecret   *key,
          const char *item)
{
  g_autofree char *what = g_strjoin ("\n", self->team, self->period, item, NULL);
  guint8 tag[TAG_BYTES];
  char *text = g_malloc (TAG_BYTES * 2 + 1);

  crypto_generichash (tag, sizeof tag, (const guint8 *) what, strlen (what), lk_secret_get_data (key), lk_secret_get_size (key));
  return sodium_bin2hex (text, TAG_BYTES * 2 + 1, tag, sizeof tag);
}

/* @score 0: any. */
static gboolean
has_score (GArray     *scores,
           const char *item,
           int         score)
{
  for (guint i = 0; i < scores->len; i++)
    {
      const Score *one = &g_array_index (scores, Score, i);

      if ((score == 0 || one->score == score) && g_str_equal (one->item, item))
        return TRUE;
    }
  return FALSE;
}

/* Whatever @tag says of @item, unless that is among @keep, which @kept then tells. */
static gboolean
take_away (const Job   *self,
           LkDb        *db,
           const char  *item,
           const char  *tag,
           GArray      *keep,
           gboolean    *kept,
           GError     **error)
{
  gboolean shown = FALSE;

  {
    g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_score, "t", tag);
    GError *failure = NULL;

    if (stmt == NULL)
      return FALSE;
    if (!lk_stmt_step (stmt, &failure))
      {
        if (failure != NULL)
          g_propagate_error (error, failure);
        return failure == NULL;
      }
    if (has_score (keep, item, (int) lk_stmt_get_int (stmt, 0)))
      {
        *kept = TRUE;
        return TRUE;
      }
    shown = lk_stmt_get_int (stmt, 1) == 1;
  }
  return (!shown || lk_db_exec (db, error, hide_others, "tttt", self->team, self->period, item, tag)) &&
         lk_db_exec (db, error, delete_score, "t", tag);
}

static gboolean
write_score (const Job    *self,
             LkDb         *db,
             LkSecret     *key,
             const Score  *score,
             GError      **error)
{
  g_autofree char *tag = make_tag (self, key, score->item);
  gboolean kept = FALSE;

  if (!take_away (self, db, score->item, tag, self->scores, &kept, error))
    return FALSE;
  return kept || (lk_db_exec (db, error, insert_score, "tttti", tag, self->team, self->period, score->item, (gint64) score->score) &&
                  lk_db_exec (db, error, show_waiting, "ttt", self->team, self->period, score->item));
}

static GPtrArray *
read_items (const Job  *self,
            LkDb       *db,
            GError    **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_items, "tt", self->team, self->period);
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &failure))
    g_ptr_array_add (items, g_strdup (lk_stmt_get_text (stmt, 0)));
  if (failure == NULL)
    return g_steal_pointer (&items);
  g_propagate_error (error, failure);
  return NULL;
}

/* What was released before of items that have no score now, and that no other visit says. */
static gboolean
take_away_unscored (const Job  *self,
                    LkDb       *db,
                    LkSecret   *key,
                    GError    **error)
{
  g_autoptr (GPtrArray) items = read_items (self, db, error);

  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *tag = make_tag (self, key, items->pdata[i]);
      gboolean kept = FALSE;

      if (!has_score (self->scores, items->pdata[i], 0) && !take_away (self, db, items->pdata[i], tag, self->others, &kept, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_func (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  const Job *self = data;
  g_autoptr (LkSecret) key = lk_vault_derive (self->vault, USE);

  if (key == NULL)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("My week is locked. Open it to go on."));
      return FALSE;
    }
  if (!take_away_unscored (self, db, key, error))
    return FALSE;
  for (guint i = 0; i < self->scores->len; i++)
    if (!write_score (self, db, key, &g_array_index (self->scores, Score, i), error))
      return FALSE;
  return TRUE;
}

static void
add_score (const char *item_id,
           int         score,
           gpointer    data)
{
  const Score one = { g_strdup (item_id), score };

  if (score != LK_SCORE_NOT_APPLICABLE)
    g_array_append_val ((GArray *) data, one);
  else
    g_free (one.item);
}

static GArray *
new_scores (void)
{
  GArray *scores = g_array_new (FALSE, FALSE, sizeof (Score));

  g_array_set_clear_func (scores, score_clear);
  return scores;
}

static char *
dup_period (LkPrivate *of,
            LkVisit   *visit)
{
  return lk_day_to_text (lk_holidays_find_period (lk_school_get_holidays (lk_private_get_school (of)), lk_visit_get_day (visit)).from);
}

static void
add_others (Job       *self,
            LkPrivate *of,
            LkVisit   *visit)
{
  GListModel *visits = lk_private_get_visits (of);

  for (guint i = 0; i < g_list_model_get_n_items (visits); i++)
    {
      g_autoptr (LkVisit) other = g_list_model_get_item (visits, i);
      g_autofree char *period = dup_period (of, other);

      if (other != visit && lk_visit_get_owned (other) && g_strcmp0 (lk_visit_get_team_id (other), self->team) == 0 &&
          g_str_equal (period, self->period))
        lk_visit_foreach_score (other, add_score, self->others);
    }
}

static Job *
job_new (LkPrivate *of,
         LkVisit   *visit,
         gboolean   withdraw)
{
  Job *self = g_new0 (Job, 1);

  self->vault = lk_vault_ref (of->vault);
  self->team = g_strdup (lk_visit_get_team_id (visit));
  self->period = dup_period (of, visit);
  self->scores = new_scores ();
  self->others = new_scores ();
  if (!withdraw)
    {
      lk_visit_foreach_score (visit, add_score, self->scores);
      add_others (self, of, visit);
    }
  return self;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (lk_store_write_apart_finish (LK_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static const char *
find_objection (LkPrivate *of,
                LkVisit   *visit)
{
  if (of->locked)
    return _("My week is locked. Open it to go on.");
  if (!lk_visit_get_owned (visit))
    return _("Only the teacher who was visited can do this.");
  if (lk_visit_get_team_id (visit) == NULL)
    return _("This visit belongs to no team.");
  if (!lk_private_get_loaded (of))
    return _("Your records are still being opened.");
  return NULL;
}

static void
start (LkPrivate           *of,
       LkVisit             *visit,
       gboolean             withdraw,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (of, cancellable, callback, user_data);
  const char *objection = find_objection (of, visit);

  if (objection != NULL)
    {
      g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, "%s", objection);
      return;
    }
  lk_store_write_apart_async (lk_school_get_store (of->school), write_func, job_new (of, visit, withdraw), job_free, cancellable, written_cb,
                              g_steal_pointer (&task));
}

void
lk_released_scores_release_async (LkPrivate            *of,
                                  LkVisit              *visit,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  g_return_if_fail (LK_IS_PRIVATE (of));
  g_return_if_fail (LK_IS_VISIT (visit));

  start (of, visit, FALSE, cancellable, callback, user_data);
}

void
lk_released_scores_withdraw_async (LkPrivate            *of,
                                   LkVisit              *visit,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  g_return_if_fail (LK_IS_PRIVATE (of));
  g_return_if_fail (LK_IS_VISIT (visit));

  start (of, visit, TRUE, cancellable, callback, user_data);
}

gboolean
lk_released_scores_finish (LkPrivate     *of,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, of), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
released_item_free (gpointer data)
{
  LkReleasedItem *self = data;

  g_free (self->item_id);
  g_free (self->period);
  g_free (self);
}

static LkReleasedItem *
find_item (GPtrArray  *items,
           const char *item_id,
           const char *period)
{
  LkReleasedItem *item = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      item = items->pdata[i];
      if (g_str_equal (item->item_id, item_id) && g_str_equal (item->period, period))
        return item;
    }
  item = g_new0 (LkReleasedItem, 1);
  item->item_id = g_strdup (item_id);
  item->period = g_strdup (period);
  g_ptr_array_add (items, item);
  return item;
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (released_item_free);
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_released, "t", data);
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &failure))
    {
      LkReleasedItem *item = find_item (items, lk_stmt_get_text (stmt, 0), lk_stmt_get_text (stmt, 1));

      item->counts[lk_stmt_get_int (stmt, 2) - 1] = (guint) lk_stmt_get_int (stmt, 3);
    }
  if (failure == NULL)
    return g_steal_pointer (&items);
  g_propagate_error (error, failure);
  return NULL;
}

void
lk_released_scores_read_async (LkStore             *store,
                               const char          *team_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (LK_IS_STORE (store));
  g_return_if_fail (team_id != NULL);

  lk_store_read_async (store, read_func, g_strdup (team_id), g_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
lk_released_scores_read_finish (LkStore       *store,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  return lk_store_read_finish (store, result, error);
}
