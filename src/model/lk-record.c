#include "model/lk-record-private.h"

#include <math.h>
#include <string.h>

#include "model/lk-enums.h"

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

gboolean
lk_number_equal (double a,
                 double b)
{
  return (isnan (a) && isnan (b)) || (a <= b && a >= b);
}

static gboolean
lines_equal (GStrv a,
             GStrv b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char * const *) a, (const char * const *) b);
}

static gboolean
bytes_equal (GBytes *a,
             GBytes *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_bytes_equal (a, b);
}

static char *
dup_unless_empty (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static gint64
get_int (LkRecord      *self,
         const LkField *field)
{
  switch (field->kind)
    {
    case LK_FIELD_TIME:
      return SLOT (self, field, gint64);
    case LK_FIELD_COUNT:
      return SLOT (self, field, guint);
    case LK_FIELD_DAY:
    case LK_FIELD_FLAG:
    case LK_FIELD_CHOICE:
      return SLOT (self, field, int);
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
    case LK_FIELD_LINES:
    case LK_FIELD_NUMBER:
    case LK_FIELD_BYTES:
    default:
      g_assert_not_reached ();
    }
}

static void
put_int (LkRecord      *self,
         const LkField *field,
         gint64         value)
{
  switch (field->kind)
    {
    case LK_FIELD_TIME:
      SLOT (self, field, gint64) = value;
      break;
    case LK_FIELD_COUNT:
      SLOT (self, field, guint) = (guint) CLAMP (value, 0, G_MAXUINT);
      break;
    case LK_FIELD_FLAG:
      SLOT (self, field, int) = value != 0;
      break;
    case LK_FIELD_DAY:
    case LK_FIELD_CHOICE:
      SLOT (self, field, int) = (int) value;
      break;
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
    case LK_FIELD_LINES:
    case LK_FIELD_NUMBER:
    case LK_FIELD_BYTES:
    default:
      g_assert_not_reached ();
    }
}

static void
load_field (LkRecord      *self,
            const LkField *field,
            LkStmt        *stmt,
            int            column)
{
  switch (field->kind)
    {
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
      SLOT (self, field, char *) = dup_unless_empty (lk_stmt_get_text (stmt, column));
      break;
    case LK_FIELD_LINES:
      if (!lk_stmt_is_null (stmt, column))
        SLOT (self, field, GStrv) = g_strsplit (lk_stmt_get_text (stmt, column), "\n", -1);
      break;
    case LK_FIELD_DAY:
      SLOT (self, field, int) = lk_day_from_text (lk_stmt_get_text (stmt, column));
      break;
    case LK_FIELD_CHOICE:
      SLOT (self, field, int) = lk_enum_from_text (field->choice (), lk_stmt_get_text (stmt, column), 0);
      break;
    case LK_FIELD_NUMBER:
      SLOT (self, field, double) = lk_stmt_get_double (stmt, column);
      break;
    case LK_FIELD_BYTES:
      SLOT (self, field, GBytes *) = lk_stmt_dup_blob (stmt, column);
      break;
    case LK_FIELD_TIME:
    case LK_FIELD_COUNT:
    case LK_FIELD_FLAG:
      put_int (self, field, lk_stmt_get_int (stmt, column));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Returns whether @self changed; tells nobody. */
static gboolean
take_field (LkRecord      *self,
            const LkField *field,
            LkRecord      *fresh)
{
  switch (field->kind)
    {
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
      if (g_strcmp0 (SLOT (self, field, char *), SLOT (fresh, field, char *)) == 0)
        return FALSE;
      g_free (SLOT (self, field, char *));
      SLOT (self, field, char *) = g_strdup (SLOT (fresh, field, char *));
      return TRUE;
    case LK_FIELD_LINES:
      if (lines_equal (SLOT (self, field, GStrv), SLOT (fresh, field, GStrv)))
        return FALSE;
      g_strfreev (SLOT (self, field, GStrv));
      SLOT (self, field, GStrv) = g_strdupv (SLOT (fresh, field, GStrv));
      return TRUE;
    case LK_FIELD_NUMBER:
      if (lk_number_equal (SLOT (self, field, double), SLOT (fresh, field, double)))
        return FALSE;
      SLOT (self, field, double) = SLOT (fresh, field, double);
      return TRUE;
    case LK_FIELD_BYTES:
      if (bytes_equal (SLOT (self, field, GBytes *), SLOT (fresh, field, GBytes *)))
        return FALSE;
      g_clear_pointer (&SLOT (self, field, GBytes *), g_bytes_unref);
      if (SLOT (fresh, field, GBytes *) != NULL)
        SLOT (self, field, GBytes *) = g_bytes_ref (SLOT (fresh, field, GBytes *));
      return TRUE;
    case LK_FIELD_DAY:
    case LK_FIELD_TIME:
    case LK_FIELD_COUNT:
    case LK_FIELD_FLAG:
    case LK_FIELD_CHOICE:
      if (get_int (self, field) == get_int (fresh, field))
        return FALSE;
      put_int (self, field, get_int (fresh, field));
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

static void
clear_field (LkRecord      *self,
             const LkField *field)
{
  switch (field->kind)
    {
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
      g_clear_pointer (&SLOT (self, field, char *), g_free);
      break;
    case LK_FIELD_LINES:
      g_clear_pointer (&SLOT (self, field, GStrv), g_strfreev);
      break;
    case LK_FIELD_BYTES:
      g_clear_pointer (&SLOT (self, field, GBytes *), g_bytes_unref);
      break;
    case LK_FIELD_DAY:
    case LK_FIELD_TIME:
    case LK_FIELD_COUNT:
    case LK_FIELD_FLAG:
    case LK_FIELD_NUMBER:
    case LK_FIELD_CHOICE:
    default:
      break;
    }
}

static GParamSpec *
make_pspec (const LkField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case LK_FIELD_LINES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case LK_FIELD_DAY:
      return g_param_spec_int (field->name, NULL, NULL, 0, G_MAXINT, LK_DAY_NONE, flags);
    case LK_FIELD_TIME:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case LK_FIELD_COUNT:
      return g_param_spec_uint (field->name, NULL, NULL, 0, G_MAXUINT, 0, flags);
    case LK_FIELD_FLAG:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case LK_FIELD_NUMBER:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case LK_FIELD_CHOICE:
      return g_param_spec_enum (field->name, NULL, NULL, field->choice (), 0, flags);
    case LK_FIELD_BYTES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
    default:
      g_assert_not_reached ();
    }
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
    clear_field (self, &klass->fields[i]);
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
      klass->pspecs[i] = make_pspec (&fields[i]);
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
  const LkField *field = NULL;

  if (property_id == 0 || property_id > LK_RECORD_GET_CLASS (self)->n_fields)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }

  field = &LK_RECORD_GET_CLASS (self)->fields[property_id - 1];
  switch (field->kind)
    {
    case LK_FIELD_TEXT:
      g_value_set_string (value, SLOT (self, field, char *) != NULL ? SLOT (self, field, char *) : "");
      break;
    case LK_FIELD_LINK:
      g_value_set_string (value, SLOT (self, field, char *));
      break;
    case LK_FIELD_LINES:
      g_value_set_boxed (value, SLOT (self, field, GStrv));
      break;
    case LK_FIELD_DAY:
      g_value_set_int (value, SLOT (self, field, int));
      break;
    case LK_FIELD_TIME:
      g_value_set_int64 (value, SLOT (self, field, gint64));
      break;
    case LK_FIELD_COUNT:
      g_value_set_uint (value, SLOT (self, field, guint));
      break;
    case LK_FIELD_FLAG:
      g_value_set_boolean (value, SLOT (self, field, int));
      break;
    case LK_FIELD_NUMBER:
      g_value_set_double (value, SLOT (self, field, double));
      break;
    case LK_FIELD_CHOICE:
      g_value_set_enum (value, SLOT (self, field, int));
      break;
    case LK_FIELD_BYTES:
      g_value_set_boxed (value, SLOT (self, field, GBytes *));
      break;
    default:
      g_assert_not_reached ();
    }
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
    load_field (self, &klass->fields[i], stmt, (int) i + 1);
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
    if (take_field (self, &klass->fields[i], fresh))
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
  g_autofree char *text = dup_unless_empty (value);

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

  if (lines_equal (SLOT (self, field, GStrv), lines))
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

  if (get_int (self, field) == value)
    return FALSE;
  put_int (self, field, value);
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

  if (bytes_equal (SLOT (self, field, GBytes *), value))
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
