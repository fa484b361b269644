#include "model/lk-deeds.h"

#include "model/lk-record-private.h"

struct _LkDeeds
{
  GObject parent_instance;

  GHashTable *pending;  /* id → Pending */
};

typedef struct
{
  guint    n_writes;
  gboolean passed_over;
} Pending;

enum
{
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkDeeds, lk_deeds, G_TYPE_OBJECT)

/* Returns whether the row must be read again. */
static gboolean
end_one (LkDeeds    *self,
         const char *id,
         gboolean    written)
{
  Pending *pending = g_hash_table_lookup (self->pending, id);
  gboolean read_again;

  g_assert (pending != NULL && pending->n_writes > 0);

  if (!written)
    pending->passed_over = TRUE;
  if (--pending->n_writes > 0)
    return FALSE;

  read_again = pending->passed_over;
  g_hash_table_remove (self->pending, id);
  return read_again;
}

static void
lk_deeds_finalize (GObject *object)
{
  g_hash_table_unref (LK_DEEDS (object)->pending);

  G_OBJECT_CLASS (lk_deeds_parent_class)->finalize (object);
}

static void
lk_deeds_class_init (LkDeedsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_deeds_finalize;

  signals[SETTLED] = g_signal_new ("settled", LK_TYPE_DEEDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
lk_deeds_init (LkDeeds *self)
{
  self->pending = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

LkDeeds *
lk_deeds_new (void)
{
  return g_object_new (LK_TYPE_DEEDS, NULL);
}

void
lk_deeds_begin (LkDeeds  *self,
                LkRecord *record)
{
  Pending *pending = NULL;

  g_return_if_fail (LK_IS_DEEDS (self));

  pending = g_hash_table_lookup (self->pending, lk_record_get_id (record));
  if (pending == NULL)
    {
      pending = g_new0 (Pending, 1);
      g_hash_table_insert (self->pending, g_strdup (lk_record_get_id (record)), pending);
    }
  pending->n_writes++;
  lk_record_hold (record);
}

void
lk_deeds_end (LkDeeds   *self,
              GPtrArray *records,
              gboolean   written)
{
  g_autoptr(GPtrArray) again = NULL;

  g_return_if_fail (LK_IS_DEEDS (self));

  again = g_ptr_array_new ();
  for (guint i = 0; i < records->len; i++)
    {
      LkRecord *record = g_ptr_array_index (records, i);

      lk_record_release (record);
      if (end_one (self, lk_record_get_id (record), written))
        g_ptr_array_add (again, record);
    }

  if (again->len > 0)
    g_signal_emit (self, signals[SETTLED], 0, again);
}

gboolean
lk_deeds_pass_over (LkDeeds    *self,
                    const char *id)
{
  Pending *pending = NULL;

  g_return_val_if_fail (LK_IS_DEEDS (self), FALSE);

  pending = g_hash_table_lookup (self->pending, id);
  if (pending == NULL)
    return FALSE;

  pending->passed_over = TRUE;
  return TRUE;
}
