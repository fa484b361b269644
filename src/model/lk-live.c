#include "model/lk-live-private.h"

#include "model/lk-fetch.h"
#include "model/lk-record-private.h"

/* From here on a batch is told as one splice a list, not row by row. */
#define MANY_RECORDS 16

typedef struct
{
  LkStore      *store;
  LkDeeds      *deeds;
  GPtrArray    *types;      /* LkRecordClass, each with a reference */
  GHashTable   *parts;      /* part → what it is a part of: a part that is gone can no longer be asked */
  LkFetch      *wanted;     /* gathered while a job is on its way */
  gboolean      fetching;
  gboolean      loaded;
} LkLivePrivate;

/* A job on its way. */
typedef struct
{
  LkLive  *live;
  LkFetch *fetch;
} Trip;

enum
{
  PROP_0,
  PROP_LOADED,
  N_PROPS,
};

enum
{
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LkLive, lk_live, G_TYPE_OBJECT)

static void fetch_wanted (LkLive *self);

static LkLivePrivate *
get_private (LkLive *self)
{
  return lk_live_get_instance_private (self);
}

static LkRecord *
find_record (LkLive     *self,
             GType       type,
             const char *id)
{
  return LK_LIVE_GET_CLASS (self)->find (self, type, id);
}

/* Gives the shown record what was read; its widgets hear of it when it stands where it belongs. */
static void
apply_record (LkLive    *self,
              LkRecord  *fresh,
              GPtrArray *quiet)
{
  LkRecord *record = find_record (self, G_OBJECT_TYPE (fresh), lk_record_get_id (fresh));

  if (record == NULL)
    {
      lk_live_put (self, fresh);
      return;
    }

  g_object_freeze_notify (G_OBJECT (record));
  g_ptr_array_add (quiet, g_object_ref (record));
  lk_record_take (record, fresh);
  lk_live_put (self, record);
}

static void
speak (GPtrArray *quiet)
{
  for (guint i = 0; i < quiet->len; i++)
    g_object_thaw_notify (g_ptr_array_index (quiet, i));
  g_ptr_array_set_size (quiet, 0);
}

typedef struct
{
  LkLive     *live;
  GHashTable *read;
} Missing;

static void
drop_unread (GType       type,
             const char *id,
             gpointer    data)
{
  Missing *missing = data;
  g_autoptr(LkRecord) record = NULL;

  if (g_hash_table_contains (missing->read, id))
    return;

  record = find_record (missing->live, type, id);
  if (record == NULL)
    return;

  g_object_ref (record);
  if (!lk_deeds_pass_over (get_private (missing->live)->deeds, id))
    lk_live_drop (missing->live, record);
}

static void
know_parts (LkLive    *self,
            GPtrArray *parts)
{
  LkLivePrivate *priv = get_private (self);

  for (guint i = 0; i + 1 < parts->len; i += 2)
    g_hash_table_insert (priv->parts, g_steal_pointer (&parts->pdata[i]), g_steal_pointer (&parts->pdata[i + 1]));
}

static void
apply (LkLive    *self,
       LkFetch   *fetch,
       LkFetched *fetched)
{
  LkLivePrivate *priv = get_private (self);
  g_autoptr(GHashTable) read = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) quiet = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean many = fetched->records->len > MANY_RECORDS;
  Missing missing = { self, read };

  know_parts (self, fetched->parts);
  if (many)
    LK_LIVE_GET_CLASS (self)->freeze (self);

  for (guint i = 0; i < fetched->records->len; i++)
    {
      LkRecord *fresh = g_ptr_array_index (fetched->records, i);

      g_hash_table_add (read, (gpointer) lk_record_get_id (fresh));
      if (lk_deeds_pass_over (priv->deeds, lk_record_get_id (fresh)))
        continue;
      apply_record (self, fresh, quiet);
      if (!many)
        speak (quiet);
    }
  lk_fetch_foreach_id (fetch, drop_unread, &missing);

  if (many)
    LK_LIVE_GET_CLASS (self)->thaw (self);
  speak (quiet);
}

static void
fetched_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autofree Trip *trip = data;
  g_autoptr(LkLive) self = trip->live;
  g_autoptr(LkFetch) fetch = trip->fetch;
  LkLivePrivate *priv = get_private (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(LkFetched) fetched = lk_store_read_finish (LK_STORE (object), result, &error);

  priv->fetching = FALSE;
  if (fetched != NULL)
    {
      apply (self, fetch, fetched);
      if (!priv->loaded)
        {
          priv->loaded = TRUE;
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
        }
    }
  else
    lk_live_fail (self, error);

  fetch_wanted (self);
}

static void
fetch_wanted (LkLive *self)
{
  LkLivePrivate *priv = get_private (self);
  g_autoptr(LkFetch) fetch = NULL;
  Trip *trip = NULL;

  if (priv->fetching || lk_fetch_is_empty (priv->wanted))
    return;

  fetch = g_steal_pointer (&priv->wanted);
  priv->wanted = lk_fetch_renew (fetch);
  priv->fetching = TRUE;

  trip = g_new0 (Trip, 1);
  trip->live = g_object_ref (self);
  trip->fetch = lk_fetch_ref (fetch);
  lk_store_read_async (priv->store, lk_fetch_run, g_steal_pointer (&fetch), (GDestroyNotify) lk_fetch_unref,
                       (GDestroyNotify) lk_fetched_free, NULL, fetched_cb, trip);
}

static void
want_change (LkLive         *self,
             const LkChange *change)
{
  LkLivePrivate *priv = get_private (self);

  for (guint i = 0; i < priv->types->len; i++)
    {
      LkRecordClass *klass = g_ptr_array_index (priv->types, i);

      if (g_str_equal (klass->table, change->table))
        lk_fetch_id (priv->wanted, G_TYPE_FROM_CLASS (klass), change->id);
    }
  lk_fetch_part (priv->wanted, change->table, change->id, g_hash_table_lookup (priv->parts, change->id));
}

static void
changed_cb (LkStore   *store,
            LkChanges *changes,
            LkLive    *self)
{
  for (guint i = 0; i < lk_changes_get_n (changes); i++)
    want_change (self, lk_changes_get (changes, i));

  if (LK_LIVE_GET_CLASS (self)->touched != NULL)
    LK_LIVE_GET_CLASS (self)->touched (self, changes);
  fetch_wanted (self);
}

static void
settled_cb (LkDeeds   *deeds,
            GPtrArray *records,
            LkLive    *self)
{
  for (guint i = 0; i < records->len; i++)
    {
      LkRecord *record = g_ptr_array_index (records, i);

      lk_fetch_id (get_private (self)->wanted, G_OBJECT_TYPE (record), lk_record_get_id (record));
    }
  fetch_wanted (self);
}

static void
lk_live_get_property (GObject    *object,
                      guint       property_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  if (property_id == PROP_LOADED)
    g_value_set_boolean (value, lk_live_get_loaded (LK_LIVE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_live_dispose (GObject *object)
{
  LkLivePrivate *priv = get_private (LK_LIVE (object));

  g_clear_object (&priv->store);
  g_clear_object (&priv->deeds);

  G_OBJECT_CLASS (lk_live_parent_class)->dispose (object);
}

static void
lk_live_finalize (GObject *object)
{
  LkLivePrivate *priv = get_private (LK_LIVE (object));

  g_clear_pointer (&priv->wanted, lk_fetch_unref);
  g_ptr_array_unref (priv->types);
  g_hash_table_unref (priv->parts);

  G_OBJECT_CLASS (lk_live_parent_class)->finalize (object);
}

static void
lk_live_class_init (LkLiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lk_live_get_property;
  object_class->dispose = lk_live_dispose;
  object_class->finalize = lk_live_finalize;

  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", LK_TYPE_LIVE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lk_live_init (LkLive *self)
{
  LkLivePrivate *priv = get_private (self);

  priv->types = g_ptr_array_new_with_free_func (g_type_class_unref);
  priv->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  priv->wanted = lk_fetch_new ();
}

void
lk_live_start (LkLive  *self,
               LkStore *store,
               LkDeeds *deeds)
{
  LkLivePrivate *priv = get_private (self);

  priv->store = g_object_ref (store);
  priv->deeds = g_object_ref (deeds);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (deeds, "settled", G_CALLBACK (settled_cb), self, 0);
}

void
lk_live_follow (LkLive *self,
                GType   type)
{
  LkLivePrivate *priv = get_private (self);

  g_ptr_array_add (priv->types, g_type_class_ref (type));
  lk_fetch_follow (priv->wanted, type);
}

void
lk_live_follow_parts (LkLive     *self,
                      const char *table,
                      GType       type,
                      const char *select,
                      const char *select_scope)
{
  lk_fetch_follow_parts (get_private (self)->wanted, table, type, select, select_scope);
}

void
lk_live_load (LkLive     *self,
              const char *scope,
              LkDay       from)
{
  lk_fetch_all (get_private (self)->wanted, scope, from);
  fetch_wanted (self);
}

void
lk_live_want (LkLive     *self,
              GType       type,
              const char *id)
{
  lk_fetch_id (get_private (self)->wanted, type, id);
  fetch_wanted (self);
}

void
lk_live_want_of (LkLive     *self,
                 GType       type,
                 const char *parent)
{
  lk_fetch_of (get_private (self)->wanted, type, parent);
  fetch_wanted (self);
}

void
lk_live_know_part (LkLive     *self,
                   const char *part,
                   const char *record)
{
  g_hash_table_insert (get_private (self)->parts, g_strdup (part), g_strdup (record));
}

void
lk_live_put (LkLive   *self,
             LkRecord *record)
{
  LK_LIVE_GET_CLASS (self)->put (self, record);
}

void
lk_live_drop (LkLive   *self,
              LkRecord *record)
{
  LK_LIVE_GET_CLASS (self)->drop (self, record);
}

void
lk_live_fail (LkLive       *self,
              const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

LkStore *
lk_live_get_store (LkLive *self)
{
  return get_private (self)->store;
}

LkDeeds *
lk_live_get_deeds (LkLive *self)
{
  return get_private (self)->deeds;
}

gboolean
lk_live_get_loaded (LkLive *self)
{
  g_return_val_if_fail (LK_IS_LIVE (self), FALSE);

  return get_private (self)->loaded;
}
