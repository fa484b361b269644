/* Reading and opening, on the store's thread; what is shown already is told by its version and not opened again. */

#include "records/lk-private-private.h"

#include "model/lk-enums.h"
#include "model/lk-json-ids.h"
#include "model/lk-record-private.h"
#include "privacy/lk-sealed-private.h"
#include "privacy/lk-secret.h"
#include "records/lk-arena.h"
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
  g_ptr_array_unref (self->records);
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
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->refused = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/* What is sealed, and what it is opened as. */
static const struct
{
  const char *name;
  GType     (*get_type) (void);
} kinds[] = {
  { "visit", lk_visit_get_type },
  { "design", lk_draft_get_type },
  { "survey", lk_survey_get_type },
  { "arena", lk_arena_get_type },
};

static GTypeClass *
ref_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return g_type_class_ref (kinds[i].get_type ());
  g_assert_not_reached ();
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

LkSealedRecord *
lk_private_open (LkVault     *vault,
                 LkSealed    *sealed,
                 GHashTable  *readers,
                 GError     **error)
{
  const LkSealedHead *head = lk_sealed_get_head (sealed);
  g_autoptr (GTypeClass) type_class = ref_kind (head->kind);
  const LkSealedRecordClass *kind = (LkSealedRecordClass *) type_class;
  char *text = lk_vault_open (vault, sealed, g_hash_table_lookup (readers, head->author_id), error);
  LkSealedRecord *record = text != NULL ? kind->from_json (kind, text, head, lk_vault_get_person_id (vault), error) : NULL;

  if (record != NULL)
    lk_sealed_record_set_base (record, text);
  lk_secret_free_text (text);
  return record;
}

static void
open_one (LkPrivateRead  *self,
          const Question *question,
          LkSealed       *sealed)
{
  const LkSealedHead *head = lk_sealed_get_head (sealed);
  g_autoptr (GError) why = NULL;
  LkSealedRecord *record = NULL;

  g_hash_table_insert (self->versions, g_strdup (head->id), GUINT_TO_POINTER (head->version));
  if (GPOINTER_TO_UINT (g_hash_table_lookup (question->known, head->id)) == head->version)
    return;
  record = lk_private_open (question->vault, sealed, self->readers, &why);
  if (record == NULL)
    {
      g_ptr_array_add (self->refused, lk_refused_new (sealed, why));
      return;
    }
  g_ptr_array_add (self->records, record);
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

  for (guint i = 0; i < self->records->len; i++)
    if (LK_IS_VISIT (self->records->pdata[i]) && lk_visit_get_agreement_action_id (self->records->pdata[i]) != NULL)
      g_hash_table_add (question->actions, g_strdup (lk_visit_get_agreement_action_id (self->records->pdata[i])));
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
  LkSealedRecord *one = *(gpointer *) a, *other = *(gpointer *) b;
  const GType kind = G_OBJECT_TYPE (one), other_kind = G_OBJECT_TYPE (other);

  return kind == other_kind ? LK_SEALED_RECORD_GET_CLASS (one)->compare (one, other) : (kind > other_kind) - (kind < other_kind);
}

static gboolean
read_kind (LkPrivateRead   *self,
           const Question  *question,
           const char      *kind,
           LkDb            *db,
           GError         **error)
{
  g_autoptr (GPtrArray) sealed = lk_sealed_read_of (db, kind, question->me, error);

  for (guint i = 0; sealed != NULL && i < sealed->len; i++)
    open_one (self, question, sealed->pdata[i]);
  return sealed != NULL;
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  const Question *question = data;
  g_autoptr (LkPrivateRead) self = private_read_new ();

  if (!read_readers (self, db, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!read_kind (self, question, kinds[i].name, db, error))
      return NULL;
  if (!read_stages (self, question, db, error) || !read_planned (self, question, db, error))
    return NULL;
  g_ptr_array_sort (self->records, compare_read);
  return g_steal_pointer (&self);
}

static Question *
question_new (LkPrivate *self)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr (GPtrArray) all = lk_private_dup_all (self);

  question->vault = lk_vault_ref (self->vault);
  question->me = g_strdup (self->person_id);
  question->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  question->actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      LkSealedRecord *record = all->pdata[i];

      g_hash_table_insert (question->known, g_strdup (record->head->id), GUINT_TO_POINTER (record->head->version));
      if (LK_IS_VISIT (record) && lk_sealed_record_get_link (record, LK_VISIT_ACTION) != NULL)
        g_hash_table_add (question->actions, g_strdup (lk_sealed_record_get_link (record, LK_VISIT_ACTION)));
    }
  return question;
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
      for (guint i = 0; read != NULL && i < read->records->len; i++)
        lk_sealed_record_wipe (read->records->pdata[i]);
      return;
    }
  if (read == NULL)
    {
      lk_private_fail (self, error);
      return;
    }
  lk_private_show_read (self, read);
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

      if (lk_visit_get_agreement_action_id (visit) != NULL)
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
