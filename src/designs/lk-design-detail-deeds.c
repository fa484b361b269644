/* What the verbs have in common. */

#include "designs/lk-design-detail-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-order.h"

/* By the table of the record's class. */
static const struct
{
  const char *table;
  const char *sql;
} deletes[] = {
  { "phase", "DELETE FROM phase WHERE id = ?1" },
  { "attachment", "DELETE FROM attachment WHERE id = ?1" },
  { "designer", "DELETE FROM designer WHERE id = ?1" },
};

gboolean
lk_design_detail_check (LkDesignDetail  *self,
                        GError         **error)
{
  const char *why = NULL;

  if (self->design == NULL)
    why = _("This lesson design is not there any more.");
  else if (lk_design_get_status (self->design) == LK_DESIGN_REVISED)
    why = _("There is a next version of this lesson design already.");
  if (why == NULL)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, why);
  return FALSE;
}

gboolean
lk_design_detail_check_part (LkDesignDetail  *self,
                             LkRecordList    *list,
                             gpointer         record,
                             GError         **error)
{
  if (!lk_design_detail_check (self, error))
    return FALSE;
  if (lk_record_list_index (list, record) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This part is not in the lesson design any more."));
  return FALSE;
}

LkEdit *
lk_design_detail_new_edit (LkDesignDetail *self,
                           const char     *label)
{
  return lk_edit_new (LK_LIVE (self), label);
}

void
lk_design_detail_type (LkDesignDetail *self,
                       gpointer        record,
                       const char     *field,
                       const char     *text)
{
  g_autoptr(LkEdit) edit = lk_design_detail_new_edit (self, N_("Write in Lesson Design"));

  lk_edit_merge (edit, record, field);
  lk_edit_text (edit, record, field, text);
  lk_edit_commit (g_steal_pointer (&edit));
}

void
lk_design_detail_place (LkDesignDetail *self,
                        LkRecordList   *list,
                        LkRecord       *record,
                        gpointer        before,
                        LkEdit         *edit)
{
  g_autoptr(GPtrArray) moving = g_ptr_array_new ();
  g_auto(GStrv) ranks = NULL;

  g_ptr_array_add (moving, record);
  ranks = lk_order_make_room (list, moving, before, edit, LK_LIVE (self));
  lk_record_set_text (record, "design-id", self->design_id);
  lk_record_set_text (record, "rank", ranks[0]);
  lk_edit_insert (edit, record);
  lk_live_put (LK_LIVE (self), record);
}

void
lk_design_detail_take_away (LkDesignDetail *self,
                            gpointer        record,
                            const char     *label)
{
  g_autoptr(LkRecord) kept = g_object_ref (record);
  g_autoptr(LkEdit) edit = lk_design_detail_new_edit (self, label);

  lk_edit_touch (edit, kept);
  for (guint i = 0; i < G_N_ELEMENTS (deletes); i++)
    if (g_str_equal (deletes[i].table, LK_RECORD_GET_CLASS (kept)->table))
      lk_edit_exec (edit, deletes[i].sql, 0, 1, lk_record_get_id (kept));
  lk_live_drop (LK_LIVE (self), kept);
  lk_edit_commit (g_steal_pointer (&edit));
}
