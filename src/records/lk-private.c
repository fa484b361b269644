#include "records/lk-private-private.h"

#include "records/lk-arena.h"
#include "records/lk-held-sheets-private.h"

typedef enum
{
  PROP_LOADED = 1,
  PROP_PENDING,
  PROP_LOCKED,
  N_PROPS,
} LkPrivateProperty;

enum
{
  FAILED,
  KEPT_BOTH,
  KEPT_OWN,
  LOCKED_UP,
  N_SIGNALS,
};

static GParamSpec *pspecs[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkPrivate, lk_private, G_TYPE_OBJECT)

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      unused G_GNUC_UNUSED)
{
  LkSealedRecord *one = LK_SEALED_RECORD ((gpointer) a), *other = LK_SEALED_RECORD ((gpointer) b);

  return LK_SEALED_RECORD_GET_CLASS (one)->compare (one, other);
}

static void
lk_private_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LkPrivate *self = LK_PRIVATE (object);

  switch ((LkPrivateProperty) property_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, self->n_pending > 0);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, self->locked);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_private_dispose (GObject *object)
{
  LkPrivate *self = LK_PRIVATE (object);

  if (self->vault != NULL)
    lk_private_lock (self);
  g_clear_pointer (&self->vault, lk_vault_unref);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_private_parent_class)->dispose (object);
}

static void
lk_private_finalize (GObject *object)
{
  LkPrivate *self = LK_PRIVATE (object);

  g_ptr_array_unref (self->lists);
  g_object_unref (self->refused);
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->readers);
  g_hash_table_unref (self->erased);
  g_ptr_array_unref (self->planned);
  g_free (self->person_id);

  G_OBJECT_CLASS (lk_private_parent_class)->finalize (object);
}

static void
lk_private_class_init (LkPrivateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_private_get_property;
  object_class->dispose = lk_private_dispose;
  object_class->finalize = lk_private_finalize;

  pspecs[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  pspecs[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE, flags);
  pspecs[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  signals[FAILED] = g_signal_new ("failed", LK_TYPE_PRIVATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[KEPT_BOTH] = g_signal_new ("kept-both", LK_TYPE_PRIVATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, LK_TYPE_SEALED_RECORD, LK_TYPE_SEALED_RECORD);
  signals[KEPT_OWN] = g_signal_new ("kept-own", LK_TYPE_PRIVATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, LK_TYPE_SEALED_RECORD, LK_TYPE_SEALED_RECORD);
  signals[LOCKED_UP] = g_signal_new ("locked-up", LK_TYPE_PRIVATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GListStore *
add_list (LkPrivate *self,
          GType      type)
{
  g_ptr_array_add (self->lists, g_list_store_new (type));
  return self->lists->pdata[self->lists->len - 1];
}

static void
lk_private_init (LkPrivate *self)
{
  self->lists = g_ptr_array_new_with_free_func (g_object_unref);
  self->visits = add_list (self, LK_TYPE_VISIT);
  self->drafts = add_list (self, LK_TYPE_DRAFT);
  self->surveys = add_list (self, LK_TYPE_SURVEY);
  self->arenas = add_list (self, LK_TYPE_ARENA);
  self->refused = g_list_store_new (LK_TYPE_REFUSED);
  self->readers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) lk_reader_free);
  self->erased = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->planned = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

LkPrivate *
lk_private_new (LkSchool *school,
                LkVault  *vault)
{
  LkPrivate *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (vault != NULL, NULL);

  self = g_object_new (LK_TYPE_PRIVATE, NULL);
  self->school = g_object_ref (school);
  self->vault = lk_vault_ref (vault);
  self->look_released = TRUE;
  self->person_id = g_strdup (lk_vault_get_person_id (vault));
  g_signal_connect_object (lk_school_get_store (school), "changed", G_CALLBACK (lk_private_follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_school_get_store (school), "apart-changed", G_CALLBACK (lk_private_follow_apart), self, G_CONNECT_SWAPPED);
  lk_private_read (self);
  return self;
}

GListStore *
lk_private_get_list (LkPrivate      *self,
                     LkSealedRecord *record)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (g_list_model_get_item_type (self->lists->pdata[i]) == G_OBJECT_TYPE (record))
      return self->lists->pdata[i];
  g_assert_not_reached ();
}

GPtrArray *
lk_private_dup_all (LkPrivate *self)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->lists->len; i++)
    for (guint k = 0; k < g_list_model_get_n_items (self->lists->pdata[i]); k++)
      g_ptr_array_add (all, g_list_model_get_item (self->lists->pdata[i], k));
  return all;
}

GPtrArray *
lk_private_dup_owned (LkPrivate *self)
{
  GPtrArray *all = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  all = lk_private_dup_all (self);
  for (guint i = all->len; i-- > 0;)
    if (!lk_sealed_record_get_owned (all->pdata[i]))
      g_ptr_array_remove_index (all, i);
  return all;
}

LkSealedRecord *
lk_private_find (LkPrivate  *self,
                 const char *id)
{
  g_autoptr (GPtrArray) all = lk_private_dup_all (self);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (lk_sealed_record_get_id (all->pdata[i]), id) == 0)
      return all->pdata[i];
  return NULL;
}

static gboolean
is_in_place (GListModel     *list,
             LkSealedRecord *record,
             guint           position)
{
  g_autoptr (LkSealedRecord) before = position > 0 ? g_list_model_get_item (list, position - 1) : NULL;
  g_autoptr (LkSealedRecord) behind = g_list_model_get_item (list, position + 1);

  return (before == NULL || compare (before, record, NULL) < 0) && (behind == NULL || compare (record, behind, NULL) < 0);
}

void
lk_private_put (LkPrivate      *self,
                LkSealedRecord *record)
{
  GListStore *list = lk_private_get_list (self, record);
  guint position;

  g_object_ref (record);
  if (g_list_store_find (list, record, &position))
    {
      if (is_in_place (G_LIST_MODEL (list), record, position))
        {
          g_object_unref (record);
          return;
        }
      g_list_store_remove (list, position);
    }
  else
    g_signal_connect_object (record, "edited", G_CALLBACK (lk_private_edited), self, G_CONNECT_SWAPPED);
  g_list_store_insert_sorted (list, record, compare, NULL);
  g_object_unref (record);
}

void
lk_private_drop (LkPrivate      *self,
                 LkSealedRecord *record)
{
  GListStore *list = lk_private_get_list (self, record);
  guint position;

  g_signal_handlers_disconnect_by_func (record, lk_private_edited, self);
  if (g_list_store_find (list, record, &position))
    g_list_store_remove (list, position);
}

void
lk_private_fail (LkPrivate    *self,
                 const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

void
lk_private_tell_both (LkPrivate      *self,
                      LkSealedRecord *mine,
                      LkSealedRecord *theirs)
{
  g_signal_emit (self, signals[KEPT_BOTH], 0, mine, theirs);
}

void
lk_private_tell_own (LkPrivate      *self,
                     LkSealedRecord *mine,
                     LkSealedRecord *gone)
{
  g_signal_emit (self, signals[KEPT_OWN], 0, mine, gone);
}

void
lk_private_tell_pending (LkPrivate *self)
{
  g_autoptr (GPtrArray) all = lk_private_dup_all (self);
  const guint before = self->n_pending;

  self->n_pending = 0;
  for (guint i = 0; i < all->len; i++)
    self->n_pending += lk_sealed_record_get_pending (all->pdata[i]);
  if ((before > 0) != (self->n_pending > 0))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_PENDING]);
}

void
lk_private_tell_loaded (LkPrivate *self)
{
  if (self->loaded)
    return;
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_LOADED]);
}

gboolean
lk_private_renew_readers (LkPrivate      *self,
                          LkSealedRecord *record)
{
  g_autoptr (LkSealedHead) head = lk_sealed_head_copy (record->head);
  const LkReader *owner = g_hash_table_lookup (self->readers, head->owner_id);
  gboolean changed = owner != NULL && !lk_sealed_head_has_reader (head, head->owner_id);

  for (guint i = 0; i < record->head->readers->len; i++)
    {
      const char *id = ((LkReader *) record->head->readers->pdata[i])->person_id;
      const LkReader *reader = g_hash_table_lookup (self->readers, id);

      lk_sealed_head_remove_reader (head, id);
      if (reader != NULL)
        lk_sealed_head_add_reader (head, reader);
      else
        changed = TRUE;
    }
  if (owner != NULL)
    lk_sealed_head_add_reader (head, owner);
  lk_sealed_record_set_head (record, g_steal_pointer (&head));
  lk_sealed_record_set_waits (record, owner == NULL);
  return changed;
}

static void
wipe_all (LkPrivate *self,
          GPtrArray *records)
{
  GHashTableIter iter;
  gpointer record = NULL;

  for (guint i = 0; i < records->len; i++)
    lk_sealed_record_wipe (records->pdata[i]);
  g_hash_table_iter_init (&iter, self->erased);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    lk_sealed_record_wipe (record);
  g_hash_table_remove_all (self->erased);
}

/* Five sheets that wait and more go to the file; fewer are held in memory, to wait on when this person comes back. */
static void
close_sittings (LkPrivate *self)
{
  g_autoptr (GPtrArray) all = lk_private_dup_all (self);

  for (guint i = 0; i < all->len; i++)
    if (LK_IS_SURVEY (all->pdata[i]))
      {
        lk_survey_end_sitting (all->pdata[i]);
        lk_private_hold (self, all->pdata[i]);
      }
}

void
lk_private_lock (LkPrivate *self)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_if_fail (LK_IS_PRIVATE (self));

  if (self->locked)
    return;
  close_sittings (self);
  lk_private_save (self);
  self->locked = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  records = lk_private_dup_all (self);
  for (guint i = 0; i < self->lists->len; i++)
    g_list_store_remove_all (self->lists->pdata[i]);
  g_list_store_remove_all (self->refused);
  wipe_all (self, records);
  lk_vault_lock (self->vault);
  lk_private_tell_pending (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_LOCKED]);
  g_signal_emit (self, signals[LOCKED_UP], 0);
}

LkSchool *
lk_private_get_school (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return self->school;
}

const char *
lk_private_get_person_id (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return self->person_id;
}

LkPerson *
lk_private_get_person (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return lk_school_find_person (self->school, self->person_id);
}

gboolean
lk_private_get_loaded (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);

  return self->loaded;
}

gboolean
lk_private_get_pending (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);

  return self->n_pending > 0;
}

gboolean
lk_private_get_locked (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), TRUE);

  return self->locked;
}

GListModel *
lk_private_get_visits (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return G_LIST_MODEL (self->visits);
}

GListModel *
lk_private_get_drafts (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return G_LIST_MODEL (self->drafts);
}

GListModel *
lk_private_get_refused (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return G_LIST_MODEL (self->refused);
}

gboolean
lk_private_has_account (LkPrivate *self,
                        LkPerson  *person)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  return g_hash_table_contains (self->readers, lk_record_get_id (LK_RECORD (person)));
}
