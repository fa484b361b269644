/* What each class of records keeps by its table: texts, ids and days, each of them a property and a member of the sealed text. */

#include "records/lk-sealed-record-private.h"

#include "privacy/lk-secret.h"

static GParamSpec *
make_pspec (const LkSealedField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (field->sort == LK_SEALED_DAY)
    return g_param_spec_int (field->property, NULL, NULL, 0, G_MAXINT, 0, flags);
  return g_param_spec_string (field->property, NULL, NULL, field->sort == LK_SEALED_TEXT ? "" : NULL, flags);
}

void
lk_sealed_record_class_set_fields (LkSealedRecordClass  *klass,
                                   const LkSealedField  *fields,
                                   guint                 n_fields,
                                   GParamSpec          **pspecs)
{
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->pspecs = pspecs;
  for (guint i = 0; i < n_fields; i++)
    pspecs[i + 1] = make_pspec (&fields[i]);
}

void
lk_sealed_record_get_field (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  const LkSealedRecordClass *klass = LK_SEALED_RECORD_GET_CLASS (object);
  const guint field = property_id - 1;

  if (field >= klass->n_fields)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  else if (klass->fields[field].sort == LK_SEALED_DAY)
    g_value_set_int (value, lk_sealed_record_get_day (object, field));
  else if (klass->fields[field].sort == LK_SEALED_TEXT)
    g_value_set_string (value, lk_sealed_record_get_text (object, field));
  else
    g_value_set_string (value, lk_sealed_record_get_link (object, field));
}

const char *
lk_sealed_record_get_link (gpointer record,
                           guint    field)
{
  return LK_SEALED_RECORD (record)->values[field].words;
}

const char *
lk_sealed_record_get_text (gpointer record,
                           guint    field)
{
  const char *text = lk_sealed_record_get_link (record, field);

  return text != NULL ? text : "";
}

LkDay
lk_sealed_record_get_day (gpointer record,
                          guint    field)
{
  return LK_SEALED_RECORD (record)->values[field].day;
}

static gboolean
tell (LkSealedRecord *self,
      guint           field)
{
  g_object_notify_by_pspec (G_OBJECT (self), LK_SEALED_RECORD_GET_CLASS (self)->pspecs[field + 1]);
  return TRUE;
}

gboolean
lk_sealed_record_put (gpointer    record,
                      guint       field,
                      const char *words)
{
  LkSealedRecord *self = LK_SEALED_RECORD (record);
  const char *kept = words != NULL && *words != '\0' ? words : NULL;

  if (g_strcmp0 (self->values[field].words, kept) == 0)
    return FALSE;
  lk_secret_free_text (self->values[field].words);
  self->values[field].words = g_strdup (kept);
  return tell (self, field);
}

gboolean
lk_sealed_record_put_day (gpointer record,
                          guint    field,
                          LkDay    day)
{
  LkSealedRecord *self = LK_SEALED_RECORD (record);

  if (self->values[field].day == day)
    return FALSE;
  self->values[field].day = day;
  return tell (self, field);
}

void
lk_sealed_record_take_fields (LkSealedRecord *self,
                              LkSealedRecord *fresh)
{
  for (guint i = 0; i < LK_SEALED_RECORD_GET_CLASS (self)->n_fields; i++)
    {
      lk_sealed_record_put (self, i, fresh->values[i].words);
      lk_sealed_record_put_day (self, i, fresh->values[i].day);
    }
  g_clear_pointer (&self->rest, json_object_unref);
  self->rest = fresh->rest != NULL ? json_object_ref (fresh->rest) : NULL;
}

void
lk_sealed_record_wipe_fields (LkSealedRecord *self)
{
  const LkSealedRecordClass *klass = LK_SEALED_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].sort == LK_SEALED_TEXT)
      lk_sealed_record_put (self, i, NULL);
  g_clear_pointer (&self->rest, json_object_unref);
}

void
lk_sealed_record_free_fields (LkSealedRecord *self)
{
  for (guint i = 0; i < LK_SEALED_RECORD_GET_CLASS (self)->n_fields; i++)
    lk_secret_free_text (self->values[i].words);
  g_free (self->values);
  g_clear_pointer (&self->rest, json_object_unref);
}
