/* What the verbs of every record have in common. */

#include "records/lk-sealed-record-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"

gboolean
lk_sealed_record_check_writable (gpointer   record,
                                 GError   **error)
{
  LkSealedRecord *self = LK_SEALED_RECORD (record);
  LkSealedRecordClass *klass = LK_SEALED_RECORD_GET_CLASS (self);

  if (lk_sealed_record_get_writable (self))
    return TRUE;
  if (self->wiped)
    return lk_check_refuse (error, _("My week is locked. Open it to go on."));
  return lk_check_refuse (error, _(klass->not_writable != NULL ? klass->not_writable : klass->not_owner));
}

gboolean
lk_sealed_record_note (gpointer record,
                       gboolean changed)
{
  if (changed)
    lk_sealed_record_note_edit (LK_SEALED_RECORD (record));
  return TRUE;
}

/* The text stays as it is typed: one that was trimmed would run away under the writer's hands. */
gboolean
lk_sealed_record_check_text (gpointer     record,
                             const char  *text,
                             guint        most,
                             GError     **error)
{
  g_autofree char *checked = lk_sealed_record_check_writable (record, error) ? lk_check_text (text, most, error) : NULL;

  return checked != NULL;
}

gboolean
lk_sealed_record_set_text (gpointer     record,
                           guint        field,
                           const char  *text,
                           GError     **error)
{
  if (g_str_equal (lk_sealed_record_get_text (record, field), text))
    return TRUE;
  return lk_sealed_record_check_text (record, text, LK_SEALED_RECORD_GET_CLASS (record)->fields[field].most, error) &&
         lk_sealed_record_note (record, lk_sealed_record_put (record, field, text));
}

gboolean
lk_sealed_record_set_link (gpointer     record,
                           guint        field,
                           const char  *id,
                           GError     **error)
{
  if (g_strcmp0 (lk_sealed_record_get_link (record, field), id) == 0)
    return TRUE;
  return lk_sealed_record_check_writable (record, error) && lk_sealed_record_note (record, lk_sealed_record_put (record, field, id));
}

gboolean
lk_sealed_record_set_day (gpointer   record,
                          guint      field,
                          LkDay      day,
                          GError   **error)
{
  if (lk_sealed_record_get_day (record, field) == day)
    return TRUE;
  return lk_sealed_record_check_writable (record, error) &&
         lk_check_day (day, LK_SEALED_RECORD_GET_CLASS (record)->fields[field].may_be_none, error) &&
         lk_sealed_record_note (record, lk_sealed_record_put_day (record, field, day));
}
