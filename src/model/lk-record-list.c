#include "model/lk-record-list-private.h"

#include "model/lk-record-private.h"

/*
 * The records stand in a balanced tree, with their places by id beside it, so that finding by position, by id and by
 * order, and putting and removing, all stay quick for thousands.
 */
struct _LkRecordList
{
  GObject parent_instance;

  GType       item_type;
  int       (*compare) (LkRecord *a,
                        LkRecord *b);
  GSequence  *records;
  GHashTable *places;   /* id, owned by its record → GSequenceIter */

  /* While frozen: what stands untouched at either end, and how many were announced before. */
  guint n_frozen;
  guint n_before;
  guint n_head;
  guint n_tail;
};

enum
{
  PROP_0,
  PROP_ITEM_TYPE,
  PROP_N_ITEMS,
};

static GType
lk_record_list_get_item_type (GListModel *model)
{
  return LK_RECORD_LIST (model)->item_type;
}

static guint
lk_record_list_get_n_items (GListModel *model)
{
  return lk_record_list_get_size (LK_RECORD_LIST (model));
}

static gpointer
lk_record_list_get_item (GListModel *model,
                         guint       position)
{
  gpointer record = lk_record_list_peek (LK_RECORD_LIST (model), position);

  return record != NULL ? g_object_ref (record) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lk_record_list_get_item_type;
  iface->get_n_items = lk_record_list_get_n_items;
  iface->get_item = lk_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LkRecordList, lk_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  return LK_RECORD_LIST (data)->compare ((LkRecord *) a, (LkRecord *) b);
}

/* Tells of a span, or, while frozen, keeps what it leaves untouched. */
static void
announce (LkRecordList *self,
          guint         position,
          guint         removed,
          guint         added)
{
  guint size = lk_record_list_get_size (self);

  if (self->n_frozen == 0)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      if (removed != added)
        g_object_notify (G_OBJECT (self), "n-items");
      return;
    }

  self->n_head = MIN (self->n_head, position);
  self->n_tail = MIN (self->n_tail, size - position - added);
}

static void
take_out (LkRecordList  *self,
          GSequenceIter *place)
{
  guint position = (guint) g_sequence_iter_get_position (place);

  g_hash_table_remove (self->places, lk_record_get_id (g_sequence_get (place)));
  g_sequence_remove (place);
  announce (self, position, 1, 0);
}

static void
put_in (LkRecordList *self,
        LkRecord     *record)
{
  GSequenceIter *end = g_sequence_get_end_iter (self->records);
  GSequenceIter *place = NULL;

  /* What is loaded comes in order, and what is new comes last. */
  if (g_sequence_is_empty (self->records) ||
      self->compare (g_sequence_get (g_sequence_iter_prev (end)), record) < 0)
    place = g_sequence_append (self->records, g_object_ref (record));
  else
    place = g_sequence_insert_sorted (self->records, g_object_ref (record), compare_records, self);

  g_hash_table_insert (self->places, (gpointer) lk_record_get_id (record), place);
  announce (self, (guint) g_sequence_iter_get_position (place), 0, 1);
}

static gboolean
is_in_order (LkRecordList  *self,
             GSequenceIter *place)
{
  LkRecord *record = g_sequence_get (place);
  GSequenceIter *next = g_sequence_iter_next (place);

  if (!g_sequence_iter_is_begin (place) &&
      self->compare (g_sequence_get (g_sequence_iter_prev (place)), record) > 0)
    return FALSE;
  return g_sequence_iter_is_end (next) || self->compare (record, g_sequence_get (next)) < 0;
}

static GSequenceIter *
find_place (LkRecordList *self,
            LkRecord     *record)
{
  GSequenceIter *place = g_hash_table_lookup (self->places, lk_record_get_id (record));

  return place != NULL && g_sequence_get (place) == record ? place : NULL;
}

static void
lk_record_list_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LkRecordList *self = LK_RECORD_LIST (object);

  switch (property_id)
    {
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, self->item_type);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, lk_record_list_get_size (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_record_list_finalize (GObject *object)
{
  LkRecordList *self = LK_RECORD_LIST (object);

  g_hash_table_unref (self->places);
  g_sequence_free (self->records);

  G_OBJECT_CLASS (lk_record_list_parent_class)->finalize (object);
}

static void
lk_record_list_class_init (LkRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lk_record_list_get_property;
  object_class->finalize = lk_record_list_finalize;

  g_object_class_install_property (object_class, PROP_ITEM_TYPE,
                                   g_param_spec_gtype ("item-type", NULL, NULL, LK_TYPE_RECORD,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_N_ITEMS,
                                   g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                                      G_PARAM_EXPLICIT_NOTIFY));
}

static void
lk_record_list_init (LkRecordList *self)
{
  self->records = g_sequence_new (g_object_unref);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
}

LkRecordList *
lk_record_list_new (GType item_type)
{
  return lk_record_list_new_sorted (item_type, lk_record_compare);
}

LkRecordList *
lk_record_list_new_sorted (GType   item_type,
                           int   (*compare) (LkRecord *, LkRecord *))
{
  LkRecordList *self = NULL;

  g_return_val_if_fail (g_type_is_a (item_type, LK_TYPE_RECORD), NULL);

  self = g_object_new (LK_TYPE_RECORD_LIST, NULL);
  self->item_type = item_type;
  self->compare = compare;
  return self;
}

guint
lk_record_list_get_size (LkRecordList *self)
{
  g_return_val_if_fail (LK_IS_RECORD_LIST (self), 0);

  return g_hash_table_size (self->places);
}

gpointer
lk_record_list_peek (LkRecordList *self,
                     guint         position)
{
  g_return_val_if_fail (LK_IS_RECORD_LIST (self), NULL);

  if (position >= lk_record_list_get_size (self))
    return NULL;
  return g_sequence_get (g_sequence_get_iter_at_pos (self->records, (int) position));
}

gpointer
lk_record_list_find (LkRecordList *self,
                     const char   *id)
{
  GSequenceIter *place = NULL;

  g_return_val_if_fail (LK_IS_RECORD_LIST (self), NULL);

  place = id != NULL ? g_hash_table_lookup (self->places, id) : NULL;
  return place != NULL ? g_sequence_get (place) : NULL;
}

int
lk_record_list_index (LkRecordList *self,
                      gpointer      record)
{
  GSequenceIter *place = NULL;

  g_return_val_if_fail (LK_IS_RECORD_LIST (self), -1);
  g_return_val_if_fail (LK_IS_RECORD (record), -1);

  place = find_place (self, record);
  return place != NULL ? g_sequence_iter_get_position (place) : -1;
}

void
lk_record_list_put (LkRecordList *self,
                    gpointer      record)
{
  g_autoptr(LkRecord) kept = NULL;
  GSequenceIter *place = NULL;

  g_return_if_fail (LK_IS_RECORD_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (record, self->item_type));

  kept = g_object_ref (record);
  place = g_hash_table_lookup (self->places, lk_record_get_id (kept));
  if (place != NULL)
    {
      if (g_sequence_get (place) == kept && is_in_order (self, place))
        return;
      take_out (self, place);
    }
  put_in (self, kept);
}

gboolean
lk_record_list_remove (LkRecordList *self,
                       gpointer      record)
{
  GSequenceIter *place = NULL;

  g_return_val_if_fail (LK_IS_RECORD_LIST (self), FALSE);
  g_return_val_if_fail (LK_IS_RECORD (record), FALSE);

  place = find_place (self, record);
  if (place == NULL)
    return FALSE;

  take_out (self, place);
  return TRUE;
}

void
lk_record_list_fill (LkRecordList *self,
                     GPtrArray    *records)
{
  g_return_if_fail (LK_IS_RECORD_LIST (self));
  g_return_if_fail (records != NULL);

  lk_record_list_freeze (self);
  for (guint i = 0; i < records->len; i++)
    lk_record_list_put (self, g_ptr_array_index (records, i));
  lk_record_list_thaw (self);
}

void
lk_record_list_freeze (LkRecordList *self)
{
  g_return_if_fail (LK_IS_RECORD_LIST (self));

  if (self->n_frozen++ > 0)
    return;
  self->n_before = lk_record_list_get_size (self);
  self->n_head = self->n_before;
  self->n_tail = self->n_before;
}

void
lk_record_list_thaw (LkRecordList *self)
{
  guint n_after, n_same;

  g_return_if_fail (LK_IS_RECORD_LIST (self));
  g_return_if_fail (self->n_frozen > 0);

  if (--self->n_frozen > 0)
    return;

  n_after = lk_record_list_get_size (self);
  if (self->n_head == self->n_before && self->n_tail == self->n_before && n_after == self->n_before)
    return;

  n_same = self->n_head + self->n_tail;
  announce (self, self->n_head, self->n_before - n_same, n_after - n_same);
}
