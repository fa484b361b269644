#include "records/lk-released-scores.h"

#include <sodium.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"
#include "privacy/lk-sealed.h"
#include "privacy/lk-secret.h"
#include "records/lk-private-private.h"

/*
 * Nobody shall learn one person's score by looking before and after. So scores come into sight five at a time, and one that is taken back
 * takes four others, by chance, along; those come back with the next five, which then hide whose went.
 */
#define AT_ONCE "5"
#define WITH_IT "4"
#define KIND "release"
#define KEY_BYTES crypto_generichash_KEYBYTES
#define TAG_BYTES crypto_generichash_BYTES

#define OF_ITEM "team = ?1 AND period = ?2 AND item = ?3"

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
  LkReader  *me;
  char      *team;
  char      *period;
  GArray    *scores;    /* of Score */
  gboolean   withdraw;
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
  lk_reader_free (self->me);
  g_array_unref (self->scores);
  g_free (self->team);
  g_free (self->period);
  g_free (self);
}

/* The keys that this person's tags are made with: one, or two when two PCs each made one at the same time. */
static GPtrArray *
read_keys (const Job  *self,
           LkDb       *db,
           GError    **error)
{
  g_autoptr (GPtrArray) sealed = lk_sealed_read_of (db, KIND, self->me->person_id, error);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_secret_unref);

  if (sealed == NULL)
    return NULL;
  for (guint i = 0; i < sealed->len; i++)
    {
      char *text = lk_vault_open (self->vault, sealed->pdata[i], self->me, NULL);
      LkSecret *key = lk_secret_new (KEY_BYTES);
      gsize size = 0;

      if (text != NULL && sodium_hex2bin (lk_secret_get_data (key), KEY_BYTES, text, strlen (text), NULL, &size, NULL) == 0 && size == KEY_BYTES)
        g_ptr_array_add (keys, key);
      else
        lk_secret_unref (key);
      lk_secret_free_text (text);
    }
  return g_steal_pointer (&keys);
}

static LkSecret *
make_key (const Job  *self,
          LkDb       *db,
          GError    **error)
{
  g_autoptr (LkSecret) key = lk_secret_new_random (KEY_BYTES);
  g_autoptr (LkSealedHead) head = lk_sealed_head_new (KIND, self->me->person_id);
  g_autoptr (LkSealed) sealed = NULL;
  char *text = g_malloc (KEY_BYTES * 2 + 1);

  lk_sealed_head_add_reader (head, self->me);
  sodium_bin2hex (text, KEY_BYTES * 2 + 1, lk_secret_get_data (key), KEY_BYTES);
  sealed = lk_vault_seal (self->vault, head, text, error);
  lk_secret_free_text (text);
  return sealed != NULL && lk_sealed_save (sealed, db, error) ? g_steal_pointer (&key) : NULL;
}

static char *
make_tag (const Job  *self,
          LkSecret   *key,
          const char *item)
{
  g_autofree char *what = g_strjoin ("\n", self->team, self->period, item, NULL);
  guint8 tag[TAG_BYTES];
  char *text = g_malloc (TAG_BYTES * 2 + 1);

  crypto_generichash (tag, sizeof tag, (const guint8 *) what, strlen (what), lk_secret_get_data (key), KEY_BYTES);
  return sodium_bin2hex (text, TAG_BYTES * 2 + 1, tag, sizeof tag);
}

/* @same: whether just this score stands there already. */
static gboolean
take_away (const Job   *self,
           LkDb        *db,
           const char  *tag,
           const Score *score,
           gboolean    *same,
           GError     **error)
{
  gboolean found = FALSE, shown = FALSE;

  {
    g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_score, "t", tag);
    GError *failure = NULL;

    if (stmt == NULL)
      return FALSE;
    found = lk_stmt_step (stmt, &failure);
    if (failure != NULL)
      {
        g_propagate_error (error, failure);
        return FALSE;
      }
    shown = found && lk_stmt_get_int (stmt, 1) == 1;
    *same = found && !self->withdraw && lk_stmt_get_int (stmt, 0) == score->score;
  }
  if (!found || *same)
    return TRUE;
  return (!shown || lk_db_exec (db, error, hide_others, "tttt", self->team, self->period, score->item, tag)) &&
         lk_db_exec (db, error, delete_score, "t", tag);
}

static gboolean
write_score (const Job    *self,
             LkDb         *db,
             GPtrArray    *keys,
             const Score  *score,
             GError      **error)
{
  gboolean same = FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *tag = make_tag (self, keys->pdata[i], score->item);

      if (!take_away (self, db, tag, score, &same, error))
        return FALSE;
      if (same)
        return TRUE;
    }
  if (!self->withdraw)
    {
      g_autofree char *tag = make_tag (self, keys->pdata[0], score->item);

      if (!lk_db_exec (db, error, insert_score, "tttti", tag, self->team, self->period, score->item, (gint64) score->score))
        return FALSE;
    }
  return lk_db_exec (db, error, show_waiting, "ttt", self->team, self->period, score->item);
}

static gboolean
write_func (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  const Job *self = data;
  g_autoptr (GPtrArray) keys = read_keys (self, db, error);

  if (keys == NULL)
    return FALSE;
  if (keys->len == 0 && self->withdraw)
    return TRUE;
  if (keys->len == 0)
    {
      LkSecret *key = make_key (self, db, error);

      if (key == NULL)
        return FALSE;
      g_ptr_array_add (keys, key);
    }
  for (guint i = 0; i < self->scores->len; i++)
    if (!write_score (self, db, keys, &g_array_index (self->scores, Score, i), error))
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

static Job *
job_new (LkPrivate *of,
         LkVisit   *visit,
         gboolean   withdraw)
{
  Job *self = g_new0 (Job, 1);
  const LkPeriod period = lk_holidays_find_period (lk_school_get_holidays (lk_private_get_school (of)), lk_visit_get_day (visit));

  self->vault = lk_vault_ref (of->vault);
  self->me = lk_reader_copy (g_hash_table_lookup (of->readers, of->person_id));
  self->team = g_strdup (lk_visit_get_team_id (visit));
  self->period = lk_day_to_text (period.from);
  self->scores = g_array_new (FALSE, FALSE, sizeof (Score));
  g_array_set_clear_func (self->scores, score_clear);
  lk_visit_foreach_score (visit, add_score, self->scores);
  self->withdraw = withdraw;
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
  if (!g_hash_table_contains (of->readers, of->person_id))
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
