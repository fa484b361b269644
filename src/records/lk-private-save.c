/*
 * Sealing and writing. The keys are needed for it, so each text is sealed here, and goes sealed to the store, whose queue may take
 * its time. With it goes the same under a new id: if another PC was first, that one is written beside it in the same transaction.
 */

#include "records/lk-private-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-model-error.h"
#include "privacy/lk-secret.h"
#include "records/lk-released-private.h"

#define AGAIN_AFTER 5000

typedef enum
{
  WRITTEN,
  KEPT_BOTH,
  GONE,
} Outcome;

typedef struct
{
  LkSealed *sealed;
  LkSealed *copy;      /* NULL for a new visit */
  char     *me;
  LkSealed *theirs;    /* what was found in its place */
  Outcome   outcome;
} Job;

/* For the callback. */
typedef struct
{
  LkPrivate *self;
  LkVisit   *visit;
  Job       *job;      /* borrowed: lives until its callback has run */
} Waiting;

static void
job_free (gpointer data)
{
  Job *self = data;

  lk_sealed_unref (self->sealed);
  g_clear_pointer (&self->copy, lk_sealed_unref);
  g_clear_pointer (&self->theirs, lk_sealed_unref);
  g_free (self->me);
  g_free (self);
}

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->self);
  g_object_unref (self->visit);
  job_free (self->job);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static gint64
now_ms (void)
{
  return g_get_monotonic_time () / 1000;
}

static gboolean
keep_both (Job     *self,
           LkDb    *db,
           GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_clear_pointer (&self->theirs, lk_sealed_unref);
  self->theirs = lk_sealed_read (db, lk_sealed_get_head (self->sealed)->id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->outcome = GONE;
  if (self->theirs == NULL || self->copy == NULL || !lk_sealed_head_has_reader (lk_sealed_get_head (self->theirs), self->me))
    return TRUE;
  self->outcome = KEPT_BOTH;
  return lk_sealed_save (self->copy, db, error);
}

static gboolean
save_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  Job *self = data;
  g_autoptr (GError) failure = NULL;

  self->outcome = WRITTEN;
  if (lk_sealed_save (self->sealed, db, &failure))
    return TRUE;
  if (g_error_matches (failure, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT))
    return keep_both (self, db, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean save_due_cb (gpointer user_data);

static gint64
get_due (LkVisit *visit)
{
  return MIN (visit->last_edit + LK_PRIVATE_SAVE_AFTER, visit->first_edit + LK_PRIVATE_SAVE_WITHIN);
}

static void
set_timer (LkPrivate *self)
{
  gint64 due = G_MAXINT64;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->locked)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (visit->first_edit != 0 && visit->n_writes == 0)
        due = MIN (due, get_due (visit));
    }
  if (due < G_MAXINT64)
    self->timer = g_timeout_add ((guint) CLAMP (due - now_ms (), self->failing ? AGAIN_AFTER : 0, AGAIN_AFTER), save_due_cb, self);
}

static void
set_edited (LkPrivate *self,
            LkVisit   *visit)
{
  const gboolean pending = lk_visit_get_pending (visit);

  visit->last_edit = now_ms ();
  if (visit->first_edit == 0)
    visit->first_edit = visit->last_edit;
  if (!pending)
    lk_visit_tell_pending (visit);
  lk_private_tell_pending (self);
  set_timer (self);
}

void
lk_private_visit_edited (LkPrivate *self,
                         LkVisit   *visit)
{
  set_edited (self, visit);
  if (visit->head->day != LK_DAY_NONE && visit->head->day != visit->day)
    {
      visit->head->day = visit->day;
      lk_private_put (self, visit);
    }
}

/* Only the owner adds or removes readers: who was taken away here stays away. */
static void
keep_away (LkPrivate          *self,
           LkVisit            *visit,
           const LkSealedHead *meant)
{
  g_autoptr (LkSealedHead) head = lk_sealed_head_copy (visit->head);
  gboolean fewer = FALSE;

  if (!lk_visit_get_owned (visit))
    return;
  for (guint i = head->readers->len; i > 0; i--)
    {
      const LkReader *reader = head->readers->pdata[i - 1];

      if (lk_sealed_head_has_reader (meant, reader->person_id))
        continue;
      lk_sealed_head_remove_reader (head, reader->person_id);
      fewer = TRUE;
    }
  if (!fewer)
    return;
  lk_visit_set_head (visit, g_steal_pointer (&head));
  set_edited (self, visit);
}

/* Another PC's words take the place of the visit; what was written here, also since, goes on as the copy. */
static void
part_ways (LkPrivate *self,
           LkVisit   *visit,
           Job       *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkVisit) theirs = lk_private_open_visit (self->vault, job->theirs, self->readers, &error);
  char *words = lk_visit_to_copy_json (visit);
  g_autoptr (LkVisit) mine = lk_visit_from_json (words, lk_sealed_get_head (job->copy), self->person_id, NULL);
  const gboolean edited = visit->first_edit != 0;

  lk_secret_free_text (words);
  g_assert (mine != NULL);
  lk_visit_set_stage (mine, lk_visit_get_agreement_stage (visit));
  lk_private_put (self, mine);
  if (edited)
    set_edited (self, mine);
  visit->first_edit = visit->last_edit = 0;
  if (theirs == NULL)
    {
      lk_private_drop (self, visit);
      lk_private_fail (self, error);
      lk_private_read (self);
      return;
    }
  lk_visit_set_stage (theirs, lk_visit_get_agreement_stage (visit));
  lk_visit_take (visit, theirs);
  lk_private_put (self, visit);
  keep_away (self, visit, lk_sealed_get_head (job->sealed));
  lk_private_tell_both (self, mine, visit);
  lk_private_read (self);
}

static void
tell_gone (LkPrivate *self,
           LkVisit   *visit)
{
  g_autoptr (GError) error = g_error_new_literal (LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT,
                                                  _("The teacher who was visited has erased this visit, or does not share it any more."));

  visit->first_edit = 0;
  lk_private_drop (self, visit);
  lk_visit_wipe (visit);
  lk_private_fail (self, error);
}

static void
finish_write (LkPrivate    *self,
              LkVisit      *visit,
              Job          *job,
              const GError *error)
{
  self->failing = error != NULL;
  if (error != NULL)
    {
      visit->head->version = visit->version;
      set_edited (self, visit);
      lk_private_fail (self, error);
    }
  else if (job->outcome == WRITTEN)
    visit->version = lk_sealed_get_head (job->sealed)->version;
  else if (job->outcome == KEPT_BOTH)
    part_ways (self, visit, job);
  else
    tell_gone (self, visit);
}

static void
write_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  g_autoptr (GError) error = NULL;
  LkPrivate *self = waiting->self;
  LkVisit *visit = waiting->visit;

  lk_store_write_apart_finish (LK_STORE (source), result, &error);
  visit->n_writes--;
  if (self->locked || g_hash_table_lookup (self->erased, lk_visit_get_id (visit)) == visit)
    return;
  finish_write (self, visit, waiting->job, error);
  if (!lk_visit_get_pending (visit))
    lk_visit_tell_pending (visit);
  lk_private_tell_pending (self);
  set_timer (self);
}

/* Not counted, as the one that it is a copy of is. */
static LkSealedHead *
make_copy_head (LkVisit *visit)
{
  LkSealedHead *head = lk_sealed_head_copy (visit->head);
  g_autofree char *id = g_steal_pointer (&head->id);

  head->id = lk_store_new_id ();
  head->version = 0;
  head->day = LK_DAY_NONE;
  g_clear_pointer (&head->planning_id, g_free);
  return head;
}

static Job *
seal (LkPrivate  *self,
      LkVisit    *visit,
      GError    **error)
{
  g_autofree Job *job = g_new0 (Job, 1);
  char *text = lk_visit_to_json (visit);

  job->sealed = lk_vault_seal (self->vault, visit->head, text, error);
  lk_secret_free_text (text);
  if (job->sealed != NULL && visit->head->version > 0)
    {
      g_autoptr (LkSealedHead) head = make_copy_head (visit);

      text = lk_visit_to_copy_json (visit);
      job->copy = lk_vault_seal (self->vault, head, text, NULL);
      lk_secret_free_text (text);
    }
  if (job->sealed == NULL)
    return NULL;
  job->me = g_strdup (self->person_id);
  return g_steal_pointer (&job);
}

void
lk_private_save_visit (LkPrivate *self,
                       LkVisit   *visit)
{
  g_autoptr (GError) error = NULL;
  Waiting *waiting = NULL;
  Job *job = NULL;

  lk_private_renew_readers (self, visit);
  job = seal (self, visit, &error);
  if (job == NULL)
    {
      self->failing = TRUE;
      set_edited (self, visit);
      lk_private_fail (self, error);
      return;
    }
  visit->first_edit = visit->last_edit = 0;
  visit->n_writes++;
  lk_visit_set_head (visit, lk_sealed_head_copy (lk_sealed_get_head (job->sealed)));
  waiting = g_new0 (Waiting, 1);
  waiting->self = g_object_ref (self);
  waiting->visit = g_object_ref (visit);
  waiting->job = job;
  lk_store_write_apart_async (lk_school_get_store (self->school), save_func, job, NULL, NULL, write_cb, waiting);
  if (visit->released)
    lk_released_follow (self, NULL);
  lk_private_tell_pending (self);
}

/* One write of a visit at a time, so that each knows what it follows; only locking cannot wait. */
static void
save_all (LkPrivate *self,
          gboolean   due_only)
{
  const gint64 now = now_ms ();
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (visit->first_edit != 0 && (!due_only || (visit->n_writes == 0 && (self->failing || get_due (visit) <= now + 1))))
        g_ptr_array_add (visits, g_steal_pointer (&visit));
    }
  for (guint i = 0; i < visits->len; i++)
    lk_private_save_visit (self, visits->pdata[i]);
}

static gboolean
save_due_cb (gpointer user_data)
{
  LkPrivate *self = user_data;

  self->timer = 0;
  save_all (self, TRUE);
  set_timer (self);
  return G_SOURCE_REMOVE;
}

void
lk_private_save (LkPrivate *self)
{
  g_return_if_fail (LK_IS_PRIVATE (self));

  if (!self->locked)
    save_all (self, FALSE);
}

typedef struct
{
  char     *id;
  guint     version;
  gboolean  owned;
} Erasing;

static void
erasing_free (gpointer data)
{
  Erasing *self = data;

  g_free (self->id);
  g_free (self);
}

/* What its owner has written since is not the visitor's to throw away. */
static gboolean
erase_func (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  const Erasing *self = data;
  g_autoptr (GError) failure = NULL;
  g_autoptr (LkSealed) there = self->owned ? NULL : lk_sealed_read (db, self->id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (there != NULL && lk_sealed_get_head (there)->version > self->version)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("It was changed on another computer meanwhile, and is not erased."));
      return FALSE;
    }
  return lk_sealed_erase (db, self->id, error);
}

static void
erase_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LkPrivate) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_store_write_apart_finish (LK_STORE (source), result, &error) || self->locked)
    return;
  lk_private_fail (self, error);
  g_hash_table_remove_all (self->erased);
  lk_private_read (self);
}

void
lk_private_erase_visit (LkPrivate *self,
                        LkVisit   *visit)
{
  Erasing *erasing = g_new0 (Erasing, 1);

  erasing->id = g_strdup (lk_visit_get_id (visit));
  erasing->version = visit->head->version;
  erasing->owned = lk_visit_get_owned (visit);
  visit->first_edit = visit->last_edit = 0;
  g_hash_table_replace (self->erased, g_strdup (lk_visit_get_id (visit)), g_object_ref (visit));
  lk_private_drop (self, visit);
  lk_store_write_apart_async (lk_school_get_store (self->school), erase_func, erasing, erasing_free,
                              NULL, erase_cb, g_object_ref (self));
  if (visit->released)
    lk_released_follow (self, NULL);
  lk_private_tell_pending (self);
  set_timer (self);
}
