/* What is written in the building blocks, and of the model pupils. */

#include "designs/lk-design-detail-private.h"

#include <glib/gi18n-lib.h>

#include "designs/lk-design-rows.h"
#include "model/lk-check.h"

/* A design that comes from elsewhere may lack the row; then it is made with what is written in it. */
static void
insert_part (LkDesignDetail *self,
             LkRecord       *row,
             const char     *field,
             const char     *text)
{
  g_autoptr(LkEdit) edit = lk_design_detail_new_edit (self, N_("Write in Lesson Design"));

  lk_record_set_text (row, "design-id", self->design_id);
  lk_record_set_text (row, field, text);
  lk_edit_insert (edit, row);
  lk_live_put (LK_LIVE (self), row);
  lk_edit_commit (g_steal_pointer (&edit));
}

gboolean
lk_design_detail_set_block (LkDesignDetail  *self,
                            LkDesignBlock    block,
                            LkBlockPart      part,
                            const char      *text,
                            GError         **error)
{
  static const char * const parts[] = { "words", "seen", "change" };
  g_autofree char *checked = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (block < LK_N_BLOCKS && part < G_N_ELEMENTS (parts), FALSE);

  checked = lk_check_text (text, LK_DESIGN_MAX_TEXT, error);
  if (checked == NULL || !lk_design_detail_check (self, error))
    return FALSE;

  if (self->blocks[block] == NULL)
    {
      g_autofree char *id = lk_store_new_id ();
      g_autoptr(LkRecord) row = lk_record_new (LK_TYPE_BLOCK_ROW, id);

      lk_record_set_int (row, "block", (gint64) block);
      insert_part (self, row, parts[part], checked);
    }
  else
    lk_design_detail_type (self, self->blocks[block], parts[part], checked);
  return TRUE;
}

gboolean
lk_design_detail_set_pupil (LkDesignDetail  *self,
                            guint            pupil,
                            gboolean         seen,
                            const char      *text,
                            GError         **error)
{
  const char *field = seen ? "seen" : "expected";
  g_autofree char *checked = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (pupil < LK_N_MODEL_PUPILS, FALSE);

  checked = lk_check_text (text, LK_DESIGN_MAX_TEXT, error);
  if (checked == NULL || !lk_design_detail_check (self, error))
    return FALSE;

  if (self->pupils[pupil] == NULL)
    {
      g_autofree char *id = lk_store_new_id ();
      g_autoptr(LkRecord) row = lk_record_new (LK_TYPE_PUPIL_ROW, id);

      lk_record_set_text (row, "letter", lk_model_pupil_get_letter (pupil));
      insert_part (self, row, field, checked);
    }
  else
    lk_design_detail_type (self, self->pupils[pupil], field, checked);
  return TRUE;
}
