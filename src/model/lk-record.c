#include "model/lk-record-private.h"

#include <math.h>
#include <string.h>

#include "model/lk-field.h"

/*
 * A record's class is a table of fields; from it come the properties, the reading of a row, the comparing and
 * the copying, so that no column can be forgotten in one of them.
 */
typedef struct
{
  char *id;
  guint n_held;
} LkRecordPrivate;

enum
{
  PROP_ID = 1,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LkRecord, lk_record, G_TYPE_OBJECT)

static LkRecordPrivate *
get_private (LkRecord *self)
{
  return lk_record_get_instance_private (self);
}

#define SLOT(self, field, type) G_STRUCT_MEMBER (type, self, (field)->offset)

static guint
get_index (LkRecord   *self,
           const char *name)
{
  LkRecordClass *klass = LK_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, name) == 0)
      return i;
  g_error ("%s has no field %s", G_OBJECT_TYPE_NAME (self), name);
}

static void
notify_index (LkRecord *self,
              guint     index)
{
  g_object_notify_by_pspec (G_OBJECT (self), LK_RECORD_GET_CLASS (self)->pspecs[index]);
}

static void
lk_record_constructed (GObject *object)
{
  LkRecord *self = LK_RECORD (object);
  LkRecordClass *klass = LK_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (lk_record_parent_class)->constructed (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == LK_FIELD_NUMBER)
      SLOT (self, &klass->fields[i], double) = NAN;
}

static void
lk_record_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (property_id == PROP_ID)
    g_value_set_string (value, lk_record_get_id (LK_RECORD (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_record_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  if (property_id == PROP_ID)
    get_private (LK_RECORD (object))->id = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_record_finalize (GObject *object)
{
  LkRecord *self = LK_RECORD (object);
  LkRecordClass *klass = LK_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    lk_field_clear (&klass->fields[i], self);
  g_free (get_private (self)->id);

  G_OBJECT_CLASS (lk_record_parent_class)->finalize (object);
}

static void
lk_record_class_init (LkRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lk_record_constructed;
  object_class->get_property = lk_record_get_property;
  object_class->set_property = lk_record_set_property;
  object_class->finalize = lk_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_string ("id", NULL, NULL, NULL,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS));
}

static void
lk_record_init (LkRecord *self)
{
}

void
lk_record_class_set_fields (LkRecordClass *klass,
                            const LkField *fields,
                            guint          n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->pspecs = g_new0 (GParamSpec *, n_fields);
  object_class->get_property = lk_record_get_field_property;

  for (guint i = 0; i < n_fields; i++)
    {
      klass->pspecs[i] = lk_field_make_pspec (&fields[i]);
      g_object_class_install_property (object_class, i + 1, klass->pspecs[i]);
    }
}

void
lk_record_get_field_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LkRecord *self = LK_RECORD (object);

  if (property_id == 0 || property_id > LK_RECORD_GET_CLASS (self)->n_fields)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }

  lk_field_get_value (&LK_RECORD_GET_CLASS (self)->fields[property_id - 1], self, value);
}

LkRecord *
lk_record_new (GType       type,
               const char *id)
{
  return g_object_new (type, "id", id, NULL);
}

LkRecord *
lk_record_new_from_row (GType   type,
                        LkStmt *stmt)
{
  LkRecord *self = lk_record_new (type, lk_stmt_get_text (stmt, 0));
  LkRecordClass *klass = LK_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    lk_field_load (&klass->fields[i], self, stmt, (int) i + 1);
  return self;
}

LkRecord *
lk_record_copy (LkRecord *self)
{
  LkRecord *copy = lk_record_new (G_OBJECT_TYPE (self), lk_record_get_id (self));

  lk_record_take (copy, self);
  return copy;
}

void
lk_record_take (LkRecord *self,
                LkRecord *fresh)
{
  LkRecordClass *klass = LK_RECORD_GET_CLASS (self);

  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (fresh));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    if (lk_field_take (&klass->fields[i], self, fresh))
      notify_index (self, i);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
lk_record_insert (LkRecord  *self,
                  LkDb      *db,
                  GError   **error)
{
  return LK_RECORD_GET_CLASS (self)->insert (self, db, error);
}

int
lk_record_compare (LkRecord *a,
                   LkRecord *b)
{
  LkRecordClass *klass = LK_RECORD_GET_CLASS (a);
  int order = klass->compare != NULL ? klass->compare (a, b) : 0;

  return order != 0 ? order : strcmp (lk_record_get_id (a), lk_record_get_id (b));
}

const LkField *
lk_record_get_field (LkRecord   *self,
                     const char *name)
{
  return &LK_RECORD_GET_CLASS (self)->fields[get_index (self, name)];
}

const char *
lk_record_peek_text (LkRecord   *self,
                     const char *name)
{
  const LkField *field = lk_record_get_field (self, name);

  g_return_val_if_fail (field->kind == LK_FIELD_TEXT || field->kind == LK_FIELD_LINK, NULL);

  return SLOT (self, field, char *);
}

gboolean
lk_record_set_text (LkRecord   *self,
                    const char *name,
                    const char *value)
{
  guint index = get_index (self, name);
  const LkField *field = &LK_RECORD_GET_CLASS (self)->fields[index];
  g_autofree char *text = lk_field_dup_text (value);

  g_return_val_if_fail (field->kind == LK_FIELD_TEXT || field->kind == LK_FIELD_LINK, FALSE);

  if (g_strcmp0 (SLOT (self, field, char *), text) == 0)
    return FALSE;
  g_free (SLOT (self, field, char *));
  SLOT (self, field, char *) = g_steal_pointer (&text);
  notify_index (self, index);
  return TRUE;
}

gboolean
lk_record_set_lines (LkRecord           *self,
                     const char         *name,
                     const char * const *value)
{
  guint index = get_index (self, name);
  const LkField *field = &LK_RECORD_GET_CLASS (self)->fields[index];
  g_auto(GStrv) lines = value != NULL && *value != NULL ? g_strdupv ((GStrv) value) : NULL;

  g_return_val_if_fail (field->kind == LK_FIELD_LINES, FALSE);

  if (lk_field_lines_equal (SLOT (self, field, GStrv), lines))
    return FALSE;
  g_strfreev (SLOT (self, field, GStrv));
  SLOT (self, field, GStrv) = g_steal_pointer (&lines);
  notify_index (self, index);
  return TRUE;
}

gboolean
lk_record_set_int (LkRecord   *self,
                   const char *name,
                   gint64      value)
{
  guint index = get_index (self, name);
  const LkField *field = &LK_RECORD_GET_CLASS (self)->fields[index];

  if (lk_field_get_int (field, self) == value)
    return FALSE;
  lk_field_put_int (field, self, value);
  notify_index (self, index);
  return TRUE;
}

gboolean
lk_record_set_number (LkRecord   *self,
                      const char *name,
                      double      value)
{
  guint index = get_index (self, name);
  const LkField *field = &LK_RECORD_GET_CLASS (self)->fields[index];

  g_return_val_if_fail (field->kind == LK_FIELD_NUMBER, FALSE);

  if (lk_number_equal (SLOT (self, field, double), value))
    return FALSE;
  SLOT (self, field, double) = value;
  notify_index (self, index);
  return TRUE;
}

gboolean
lk_record_set_bytes (LkRecord   *self,
                     const char *name,
                     GBytes     *value)
{
  guint index = get_index (self, name);
  const LkField *field = &LK_RECORD_GET_CLASS (self)->fields[index];

  g_return_val_if_fail (field->kind == LK_FIELD_BYTES, FALSE);

  if (lk_field_bytes_equal (SLOT (self, field, GBytes *), value))
    return FALSE;
  g_clear_pointer (&SLOT (self, field, GBytes *), g_bytes_unref);
  if (value != NULL)
    SLOT (self, field, GBytes *) = g_bytes_ref (value);
  notify_index (self, index);
  return TRUE;
}

void
lk_record_hold (LkRecord *self)
{
  get_private (self)->n_held++;
}

void
lk_record_release (LkRecord *self)
{
  g_return_if_fail (get_private (self)->n_held > 0);

  get_private (self)->n_held--;
}

const char *
lk_record_get_id (LkRecord *self)
{
  g_return_val_if_fail (LK_IS_RECORD (self), NULL);

  return get_private (self)->id;
}

gboolean
lk_record_is_pending (LkRecord *self)
{
  g_return_val_if_fail (LK_IS_RECORD (self), FALSE);

  return get_private (self)->n_held > 0;
}
