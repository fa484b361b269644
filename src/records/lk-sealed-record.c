#include "records/lk-sealed-record-private.h"

#include <string.h>

#include "privacy/lk-secret.h"

typedef enum
{
  PROP_ID = 1,
  PROP_OWNED,
  PROP_WRITABLE,
  PROP_READERS,
  PROP_OWNER_WAITS,
  PROP_PENDING,
  N_PROPS,
} LkSealedRecordProperty;

static GParamSpec *pspecs[N_PROPS];
static guint edited, written;

G_DEFINE_ABSTRACT_TYPE (LkSealedRecord, lk_sealed_record, G_TYPE_OBJECT)

static void
tell (LkSealedRecord         *self,
      LkSealedRecordProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[property]);
}

static char **
dup_readers (LkSealedRecord *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->head->readers->len; i++)
    g_strv_builder_add (ids, ((LkReader *) self->head->readers->pdata[i])->person_id);
  return g_strv_builder_end (ids);
}

static void
lk_sealed_record_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LkSealedRecord *self = LK_SEALED_RECORD (object);

  switch ((LkSealedRecordProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->head->id);
      break;
    case PROP_OWNED:
      g_value_set_boolean (value, lk_sealed_record_get_owned (self));
      break;
    case PROP_WRITABLE:
      g_value_set_boolean (value, lk_sealed_record_get_writable (self));
      break;
    case PROP_READERS:
      g_value_take_boxed (value, dup_readers (self));
      break;
    case PROP_OWNER_WAITS:
      g_value_set_boolean (value, self->waits);
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, lk_sealed_record_get_pending (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_sealed_record_finalize (GObject *object)
{
  LkSealedRecord *self = LK_SEALED_RECORD (object);

  g_clear_pointer (&self->head, lk_sealed_head_free);
  g_clear_pointer (&self->erased_parts, g_ptr_array_unref);
  lk_sealed_record_free_fields (self);
  lk_secret_free_text (self->base);
  g_free (self->me);

  G_OBJECT_CLASS (lk_sealed_record_parent_class)->finalize (object);
}

static int
compare_days (LkSealedRecord *a,
              LkSealedRecord *b)
{
  const guint field = LK_SEALED_RECORD_GET_CLASS (a)->day;
  const LkDay one = lk_sealed_record_get_day (a, field), other = lk_sealed_record_get_day (b, field);

  return one != other ? other - one : strcmp (b->head->id, a->head->id);
}

static void
lk_sealed_record_class_init (LkSealedRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_sealed_record_get_property;
  object_class->finalize = lk_sealed_record_finalize;
  klass->may_erase = lk_sealed_record_get_owned;
  klass->owner_member = "owner";
  klass->to_json = lk_sealed_record_to_json;
  klass->from_json = lk_sealed_record_from_json;
  klass->compare = compare_days;

  pspecs[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  pspecs[PROP_OWNED] = g_param_spec_boolean ("owned", NULL, NULL, FALSE, flags);
  pspecs[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, FALSE, flags);
  pspecs[PROP_READERS] = g_param_spec_boxed ("readers", NULL, NULL, G_TYPE_STRV, flags);
  pspecs[PROP_OWNER_WAITS] = g_param_spec_boolean ("owner-waits", NULL, NULL, FALSE, flags);
  pspecs[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  edited = g_signal_new ("edited", LK_TYPE_SEALED_RECORD, G_SIGNAL_RUN_FIRST, G_STRUCT_OFFSET (LkSealedRecordClass, edited), NULL, NULL, NULL,
                         G_TYPE_NONE, 0);
  written = g_signal_new ("written", LK_TYPE_SEALED_RECORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_sealed_record_init (LkSealedRecord *self G_GNUC_UNUSED)
{
}

gpointer
lk_sealed_record_new (GType         type,
                      LkSealedHead *head,
                      const char   *me)
{
  LkSealedRecord *self = g_object_new (type, NULL);

  self->head = head;
  self->version = head->version;
  self->values = g_new0 (LkSealedValue, LK_SEALED_RECORD_GET_CLASS (self)->n_fields);
  self->me = g_strdup (me);
  return self;
}

static gboolean
has_same_readers (const LkSealedHead *a,
                  const LkSealedHead *b)
{
  if (a->readers->len != b->readers->len)
    return FALSE;
  for (guint i = 0; i < a->readers->len; i++)
    if (!lk_sealed_head_has_reader (b, ((LkReader *) a->readers->pdata[i])->person_id))
      return FALSE;
  return TRUE;
}

void
lk_sealed_record_set_head (LkSealedRecord *self,
                           LkSealedHead   *head)
{
  g_autoptr (LkSealedHead) old = self->head;

  self->head = head;
  if (LK_SEALED_RECORD_GET_CLASS (self)->face_changed != NULL)
    LK_SEALED_RECORD_GET_CLASS (self)->face_changed (self, old);
  if (!has_same_readers (old, head))
    tell (self, PROP_READERS);
}

void
lk_sealed_record_set_waits (LkSealedRecord *self,
                            gboolean        waits)
{
  if (self->waits == waits)
    return;
  self->waits = waits;
  tell (self, PROP_OWNER_WAITS);
}

void
lk_sealed_record_take (LkSealedRecord *self,
                       LkSealedRecord *fresh)
{
  g_object_freeze_notify (G_OBJECT (self));
  lk_sealed_record_set_head (self, lk_sealed_head_copy (fresh->head));
  self->version = fresh->version;
  lk_sealed_record_set_base (self, fresh->base);
  lk_sealed_record_set_waits (self, fresh->waits);
  lk_sealed_record_take_fields (self, fresh);
  LK_SEALED_RECORD_GET_CLASS (self)->take (self, fresh);
  g_object_thaw_notify (G_OBJECT (self));
}

void
lk_sealed_record_settle (LkSealedRecord *self)
{
  if (LK_SEALED_RECORD_GET_CLASS (self)->settle != NULL)
    LK_SEALED_RECORD_GET_CLASS (self)->settle (self);
}

void
lk_sealed_record_set_base (LkSealedRecord *self,
                           const char     *text)
{
  if (LK_SEALED_RECORD_GET_CLASS (self)->merge == NULL)
    return;
  lk_secret_free_text (self->base);
  self->base = g_strdup (text);
}

void
lk_sealed_record_note_edit (LkSealedRecord *self)
{
  g_signal_emit (self, edited, 0);
}

void
lk_sealed_record_tell_written (LkSealedRecord *self)
{
  g_signal_emit (self, written, 0);
}

void
lk_sealed_record_tell_pending (LkSealedRecord *self)
{
  tell (self, PROP_PENDING);
}

void
lk_sealed_record_tell_writable (LkSealedRecord *self)
{
  tell (self, PROP_WRITABLE);
}

void
lk_sealed_record_wipe (LkSealedRecord *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  self->wiped = TRUE;
  lk_sealed_record_wipe_fields (self);
  LK_SEALED_RECORD_GET_CLASS (self)->wipe (self);
  g_clear_pointer (&self->base, lk_secret_free_text);
  self->first_edit = self->last_edit = 0;
  tell (self, PROP_WRITABLE);
  g_object_thaw_notify (G_OBJECT (self));
}

#define GET(type, name, expression, otherwise) \
  type lk_sealed_record_get_##name (LkSealedRecord *self) \
  { \
    g_return_val_if_fail (LK_IS_SEALED_RECORD (self), otherwise); \
    return expression; \
  }

GET (const char *, id, self->head->id, NULL)
GET (const char *, owner_id, self->head->owner_id, NULL)
GET (gboolean, owned, g_strcmp0 (self->head->owner_id, self->me) == 0, FALSE)
GET (gboolean, writable, !self->wiped && LK_SEALED_RECORD_GET_CLASS (self)->is_writable (self), FALSE)
GET (gboolean, pending, self->first_edit != 0 || self->n_writes > 0, FALSE)
GET (gboolean, owner_waits, self->waits, FALSE)

gboolean
lk_sealed_record_has_reader (LkSealedRecord *self,
                             const char     *person_id)
{
  g_return_val_if_fail (LK_IS_SEALED_RECORD (self), FALSE);

  return lk_sealed_head_has_reader (self->head, person_id);
}
