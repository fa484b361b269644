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
