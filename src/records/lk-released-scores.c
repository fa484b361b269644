#include "records/lk-released-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"

static const char select_released[] = "SELECT item, period, score, n FROM released_score WHERE team = ?1 ORDER BY random ()";

typedef struct
{
  LkSecret *key;
  char     *visit_id;
  char     *team;
  char     *period;
  gboolean  withdraw;
  GArray   *scores;    /* of LkScore; none to withdraw */
  GArray   *others;    /* of LkScore: what this person's other visits of the period say */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->key, lk_secret_unref);
  g_array_unref (self->scores);
  g_array_unref (self->others);
  g_free (self->visit_id);
  g_free (self->team);
  g_free (self->period);
  g_free (self);
}

static gboolean
write_score (const Job      *self,
             LkDb           *db,
             const LkScore  *score,
             GError        **error)
{
  g_autofree char *begin = lk_released_make_tag (self->key, self->team, self->period, score->item);
  g_autofree char *mark = lk_released_make_mark (self->key, self->visit_id, score->item);
  g_autofree char *tag = g_strconcat (begin, mark, NULL);
  const LkReleasedRow fresh = { tag, self->team, self->period, score->item, score->score };
  GError *failure = NULL;
  g_autoptr (LkReleasedRow) row = lk_released_find (db, begin, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (row != NULL && row->score == score->score)
    return g_str_equal (row->tag, tag) || lk_released_rename (db, row->tag, tag, error);
  return (row == NULL || lk_released_take_away (db, row, error)) && lk_released_add (db, &fresh, error);
}

/* What is marked as another visit's goes by that one: another PC may know more of it. */
static gboolean
is_of_other (const Job           *self,
             const LkReleasedRow *row)
{
  g_autofree char *mark = lk_released_make_mark (self->key, self->visit_id, row->item);

  return *lk_released_get_mark (row->tag) != '\0' && !g_str_equal (lk_released_get_mark (row->tag), mark);
}

/* What was released before of items that have no score now, and that no other visit says; to withdraw, all of the period. */
static gboolean
take_away_unscored (const Job   *self,
                    LkDb        *db,
                    GError     **error)
{
  g_autoptr (GPtrArray) rows = lk_released_read_rows (db, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const LkReleasedRow *row = rows->pdata[i];
      g_autofree char *begin = NULL;

      if (!g_str_equal (row->team, self->team) || !g_str_equal (row->period, self->period) ||
          (!self->withdraw && is_of_other (self, row)) || lk_released_has_score (self->scores, row->item, 0) ||
          lk_released_has_score (self->others, row->item, row->score))
        continue;
      begin = lk_released_make_tag (self->key, row->team, row->period, row->item);
      if (lk_released_is_tagged (row->tag, begin) && !lk_released_take_away (db, row, error))
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

  if (self->key == NULL)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("My week is locked. Open it to go on."));
      return FALSE;
    }
  if (!take_away_unscored (self, db, error))
    return FALSE;
  for (guint i = 0; i < self->scores->len; i++)
    if (!write_score (self, db, &g_array_index (self->scores, LkScore, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
is_in_period (LkPrivate  *of,
              LkVisit    *visit,
              const char *team,
              const char *period)
{
  g_autofree char *its = lk_released_dup_period (of, visit);

  return lk_visit_get_owned (visit) && g_strcmp0 (lk_visit_get_team_id (visit), team) == 0 && g_str_equal (its, period);
}

static void
add_other (const char *item_id,
           int         score,
           gpointer    data)
{
  const LkScore one = { g_strdup (item_id), score };

  g_array_append_val ((GArray *) data, one);
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

      if (other != visit && is_in_period (of, other, self->team, self->period))
        lk_visit_foreach_score (other, add_other, self->others);
    }
}

static Job *
job_new (LkPrivate *of,
         LkVisit   *visit,
         gboolean   withdraw)
{
  Job *self = g_new0 (Job, 1);

  self->key = lk_vault_derive (of->vault, LK_RELEASED_USE);
  self->withdraw = withdraw;
  self->visit_id = g_strdup (lk_visit_get_id (visit));
  self->team = g_strdup (lk_visit_get_team_id (visit));
  self->period = lk_released_dup_period (of, visit);
  self->scores = lk_released_scores_of (withdraw ? NULL : visit);
  self->others = lk_released_scores_of (NULL);
  if (!withdraw)
    add_others (self, of, visit);
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
    {
      lk_released_look (g_task_get_source_object (task));
      g_task_return_boolean (task, TRUE);
    }
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
