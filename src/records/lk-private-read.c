/* Reading and opening, on the store's thread; what is shown already is told by its version and not opened again. */

#include "records/lk-private-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-enums.h"
#include "model/lk-json-ids.h"
#include "model/lk-record-private.h"
#include "privacy/lk-sealed-private.h"
#include "privacy/lk-secret.h"
#include "records/lk-released-private.h"

static const char select_stages[] =
  "SELECT id, stage, archived IS NOT NULL FROM action WHERE id IN (SELECT value FROM json_each (?1))";
static const char select_planned[] =
  "SELECT json_group_array (id) FROM planning WHERE kind = 'visit' AND (person = ?1 OR other = ?1)";

typedef struct
{
  LkVault    *vault;
  char       *me;
  GHashTable *known;     /* id → version */
  GHashTable *actions;   /* the ids of those that agreements became */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  lk_vault_unref (self->vault);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->actions);
  g_free (self->me);
  g_free (self);
}

static void
private_read_free (gpointer data)
{
  LkPrivateRead *self = data;

  g_hash_table_unref (self->readers);
  g_hash_table_unref (self->versions);
  g_hash_table_unref (self->stages);
  g_ptr_array_unref (self->planned);
  g_ptr_array_unref (self->visits);
  g_ptr_array_unref (self->refused);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkPrivateRead, private_read_free)

static LkPrivateRead *
private_read_new (void)
{
  LkPrivateRead *self = g_new0 (LkPrivateRead, 1);

  self->readers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) lk_reader_free);
  self->versions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->planned = g_ptr_array_new_with_free_func (g_object_unref);
  self->visits = g_ptr_array_new_with_free_func (g_object_unref);
  self->refused = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static gboolean
read_readers (LkPrivateRead  *self,
              LkDb           *db,
              GError        **error)
{
  g_autoptr (GPtrArray) readers = lk_reader_read_all (db, error);

  if (readers == NULL)
    return FALSE;
  for (guint i = 0; i < readers->len; i++)
    {
      LkReader *reader = lk_reader_copy (readers->pdata[i]);

      g_hash_table_replace (self->readers, reader->person_id, reader);
    }
  return TRUE;
}

LkVisit *
lk_private_open_visit (LkVault     *vault,
                       LkSealed    *sealed,
                       GHashTable  *readers,
                       GError     **error)
{
  const LkSealedHead *head = lk_sealed_get_head (sealed);
  char *text = lk_vault_open (vault, sealed, g_hash_table_lookup (readers, head->author_id), error);
  LkVisit *visit = text != NULL ? lk_visit_from_json (text, head, lk_vault_get_person_id (vault), error) : NULL;

  lk_secret_free_text (text);
  return visit;
}

static void
open_one (LkPrivateRead  *self,
          const Question *question,
          LkSealed       *sealed)
{
  const LkSealedHead *head = lk_sealed_get_head (sealed);
  g_autoptr (GError) why = NULL;
  LkVisit *visit = NULL;

  g_hash_table_insert (self->versions, g_strdup (head->id), GUINT_TO_POINTER (head->version));
  if (GPOINTER_TO_UINT (g_hash_table_lookup (question->known, head->id)) == head->version)
    return;
  visit = lk_private_open_visit (question->vault, sealed, self->readers, &why);
  if (visit == NULL)
    {
      g_ptr_array_add (self->refused, lk_refused_new (sealed, why));
      return;
    }
  g_ptr_array_add (self->visits, visit);
}

static gboolean
read_stages (LkPrivateRead   *self,
             const Question  *question,
             LkDb            *db,
             GError         **error)
{
  g_autofree char *ids = NULL;
  g_autoptr (LkStmt) stmt = NULL;
  GError *failure = NULL;

  for (guint i = 0; i < self->visits->len; i++)
    if (lk_visit_get_agreement_action_id (self->visits->pdata[i]) != NULL)
      g_hash_table_add (question->actions, g_strdup (lk_visit_get_agreement_action_id (self->visits->pdata[i])));
  ids = lk_json_ids (question->actions);
  stmt = lk_db_query (db, error, select_stages, "t", ids);
  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    {
      const int stage = lk_enum_from_text (LK_TYPE_STAGE, lk_stmt_get_text (stmt, 1), LK_STAGE_TODO);
      const gboolean lost = lk_stmt_get_int (stmt, 2) != 0 && stage != LK_STAGE_DONE;

      g_hash_table_insert (self->stages, lk_stmt_dup_text (stmt, 0),
                           GINT_TO_POINTER (lost ? LK_AGREEMENT_LOST : LK_AGREEMENT_TODO + stage));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static char *
read_planned_ids (LkDb        *db,
                  const char  *me,
                  GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_planned, "t", me);

  return stmt != NULL && lk_stmt_step (stmt, error) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

static gboolean
read_planned (LkPrivateRead   *self,
              const Question  *question,
              LkDb            *db,
              GError         **error)
{
  g_autofree char *ids = read_planned_ids (db, question->me, error);
  g_autoptr (GTypeClass) type = g_type_class_ref (LK_TYPE_PLANNING);
  g_autoptr (LkStmt) stmt = ids != NULL ? lk_db_query (db, error, ((LkRecordClass *) type)->select_ids, "t", ids) : NULL;
  GError *failure = NULL;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    g_ptr_array_add (self->planned, lk_record_new_from_row (LK_TYPE_PLANNING, stmt));
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static int
compare_read (gconstpointer a,
              gconstpointer b)
{
  return lk_private_compare (*(gpointer *) a, *(gpointer *) b, NULL);
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  const Question *question = data;
  g_autoptr (LkPrivateRead) self = private_read_new ();
  g_autoptr (GPtrArray) sealed = NULL;

  if (!read_readers (self, db, error))
    return NULL;
  sealed = lk_sealed_read_of (db, "visit", question->me, error);
  if (sealed == NULL)
    return NULL;
  for (guint i = 0; i < sealed->len; i++)
    open_one (self, question, sealed->pdata[i]);
  if (!read_stages (self, question, db, error) || !read_planned (self, question, db, error))
    return NULL;
  g_ptr_array_sort (self->visits, compare_read);
  return g_steal_pointer (&self);
}

static Question *
question_new (LkPrivate *self)
{
  Question *question = g_new0 (Question, 1);

  question->vault = lk_vault_ref (self->vault);
  question->me = g_strdup (self->person_id);
  question->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  question->actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      g_hash_table_insert (question->known, g_strdup (visit->head->id), GUINT_TO_POINTER (visit->head->version));
      if (visit->links[LK_VISIT_ACTION] != NULL)
        g_hash_table_add (question->actions, g_strdup (visit->links[LK_VISIT_ACTION]));
    }
  return question;
}

static void
take_refused (LkPrivate     *self,
              LkPrivateRead *read)
{
  g_list_store_splice (self->refused, 0, g_list_model_get_n_items (G_LIST_MODEL (self->refused)), read->refused->pdata, read->refused->len);
}

/* A visit with words that are not on the disk yet is let be: its own write will meet the other's. */
static void
take_visits (LkPrivate     *self,
             LkPrivateRead *read)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

  for (guint i = 0; i < read->visits->len; i++)
    {
      LkVisit *visit = read->visits->pdata[i];
      LkVisit *shown = lk_private_find_visit (self, lk_visit_get_id (visit));

      if (shown == NULL && !g_hash_table_contains (self->erased, lk_visit_get_id (visit)))
        g_ptr_array_add (fresh, visit);
      else if (shown != NULL && !lk_visit_get_pending (shown) && visit->head->version > shown->head->version)
        {
          const LkDay day = lk_visit_get_day (shown);

          lk_visit_take (shown, visit);
          if (lk_visit_get_day (shown) != day)
            lk_private_put (self, shown);
        }
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->visits)) > 0)
    for (guint i = 0; i < fresh->len; i++)
      lk_private_put (self, fresh->pdata[i]);
  else
    {
      for (guint i = 0; i < fresh->len; i++)
        g_signal_connect_object (fresh->pdata[i], "edited", G_CALLBACK (lk_private_visit_edited), self, G_CONNECT_SWAPPED);
      g_list_store_splice (self->visits, 0, 0, fresh->pdata, fresh->len);
    }
}

static void
drop_gone (LkPrivate     *self,
           LkPrivateRead *read)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i-- > 0;)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (visit->version == 0 || lk_visit_get_pending (visit) || g_hash_table_contains (read->versions, visit->head->id))
        continue;
      lk_private_drop (self, visit);
      lk_visit_wipe (visit);
    }
}

/* One whose account was erased still stands among the readers, without a key. */
static gboolean
has_key (LkVisit    *visit,
         const char *person_id)
{
  for (guint i = 0; i < visit->head->readers->len; i++)
    {
      const LkReader *reader = visit->head->readers->pdata[i];

      if (g_strcmp0 (reader->person_id, person_id) == 0)
        return lk_reader_is_known (reader);
    }
  return FALSE;
}

/* What was sealed for the visitor alone is sealed for its owner too as soon as there is a key for her. */
static void
tend_visits (LkPrivate     *self,
             LkPrivateRead *read)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);
      const char *owner = lk_visit_get_visited_id (visit), *action = lk_visit_get_agreement_action_id (visit);
      const gpointer stage = action != NULL ? g_hash_table_lookup (read->stages, action) : NULL;

      lk_visit_set_waits (visit, !g_hash_table_contains (self->readers, owner));
      lk_visit_set_stage (visit, action == NULL ? LK_AGREEMENT_NONE :
                                 stage != NULL ? (LkAgreementStage) GPOINTER_TO_INT (stage) : LK_AGREEMENT_LOST);
      if (!lk_visit_get_owner_waits (visit) && !has_key (visit, owner) && visit->version > 0 &&
          g_strcmp0 (lk_visit_get_visitor_id (visit), self->person_id) == 0)
        lk_private_save_visit (self, visit);
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkPrivate) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkPrivateRead) read = lk_store_read_finish (LK_STORE (source), result, &error);

  self->reading = FALSE;
  if (self->locked)
    {
      for (guint i = 0; read != NULL && i < read->visits->len; i++)
        lk_visit_wipe (read->visits->pdata[i]);
      return;
    }
  if (read == NULL)
    {
      lk_private_fail (self, error);
      return;
    }
  g_hash_table_unref (self->readers);
  self->readers = g_hash_table_ref (read->readers);
  g_ptr_array_unref (self->planned);
  self->planned = g_ptr_array_ref (read->planned);
  take_visits (self, read);
  take_refused (self, read);
  drop_gone (self, read);
  tend_visits (self, read);
  lk_private_tell_loaded (self);
  if (self->look_released)
    lk_released_look (self);
  self->look_released = FALSE;
  if (self->read_again)
    lk_private_read (self);
}

void
lk_private_read (LkPrivate *self)
{
  self->read_again = self->reading;
  if (self->reading || self->locked)
    return;
  self->reading = TRUE;
  lk_store_read_async (lk_school_get_store (self->school), read_func, question_new (self), question_free, private_read_free,
                       self->cancellable, read_cb, g_object_ref (self));
}

static gboolean
has_agreements (LkPrivate *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (visit->links[LK_VISIT_ACTION] != NULL)
        return TRUE;
    }
  return FALSE;
}

void
lk_private_follow (LkPrivate *self,
                   LkChanges *changes)
{
  if (lk_changes_touches (changes, "planning") || (lk_changes_touches (changes, "action") && has_agreements (self)))
    lk_private_read (self);
}

void
lk_private_follow_apart (LkPrivate *self,
                         LkChanges *changes)
{
  if (lk_changes_get_origin (changes) != LK_CHANGES_ELSEWHERE)
    return;
  self->look_released = TRUE;
  lk_private_read (self);
}
