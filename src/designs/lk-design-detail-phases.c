/* The phases of the lesson. */

#include "designs/lk-design-detail-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-order.h"

static gboolean
check_minutes (guint    minutes,
               GError **error)
{
  if (minutes <= LK_DESIGN_MAX_MINUTES)
    return TRUE;

  g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("A phase lasts at most %u minutes."), LK_DESIGN_MAX_MINUTES);
  return FALSE;
}

static LkRecord *
make_phase (const char *title,
            guint       minutes)
{
  g_autofree char *id = lk_store_new_id ();
  LkRecord *phase = lk_record_new (LK_TYPE_PHASE, id);

  lk_record_set_text (phase, "title", title);
  lk_record_set_int (phase, "minutes", minutes);
  return phase;
}

LkPhase *
lk_design_detail_add_phase (LkDesignDetail  *self,
                            const char      *title,
                            guint            minutes,
                            LkPhase         *before,
                            GError         **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkRecord) phase = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  line = lk_check_line (title, LK_DESIGN_MAX_LINE, NULL, error);
  if (line == NULL || !check_minutes (minutes, error) || !lk_design_detail_check (self, error))
    return NULL;

  phase = make_phase (line, minutes);
  edit = lk_design_detail_new_edit (self, N_("Add Phase"));
  lk_design_detail_place (self, self->phases, phase, before, edit);
  lk_edit_commit (g_steal_pointer (&edit));
  return LK_PHASE (phase);
}

LkPhase *
lk_design_detail_add_start (LkDesignDetail  *self,
                            GError         **error)
{
  const char * const titles[] = { C_("phase", "Start"), C_("phase", "Instruction"), C_("phase", "Practice"), C_("phase", "Closing") };
  static const guint minutes[] = { 5, 15, 20, 10 };
  g_autoptr(LkEdit) edit = NULL;
  LkPhase *first = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  if (!lk_design_detail_check (self, error))
    return NULL;

  edit = lk_design_detail_new_edit (self, N_("Begin with Start, Instruction, Practice and Closing"));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr(LkRecord) phase = make_phase (titles[i], minutes[i]);

      lk_design_detail_place (self, self->phases, phase, NULL, edit);
      if (first == NULL)
        first = LK_PHASE (phase);
    }
  lk_edit_commit (g_steal_pointer (&edit));
  return first;
}

gboolean
lk_design_detail_set_phase_text (LkDesignDetail  *self,
                                 LkPhase         *phase,
                                 LkPhaseText      which,
                                 const char      *text,
                                 GError         **error)
{
  static const char * const fields[] = { "title", "teacher", "pupils", "materials" };
  g_autofree char *checked = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_PHASE (phase), FALSE);
  g_return_val_if_fail (which < G_N_ELEMENTS (fields), FALSE);

  checked = which == LK_PHASE_TITLE ? lk_check_line (text, LK_DESIGN_MAX_LINE, NULL, error)
                                    : lk_check_text (text, LK_DESIGN_MAX_TEXT, error);
  if (checked == NULL || !lk_design_detail_check_part (self, self->phases, phase, error))
    return FALSE;

  lk_design_detail_type (self, phase, fields[which], checked);
  return TRUE;
}

gboolean
lk_design_detail_set_phase_minutes (LkDesignDetail  *self,
                                    LkPhase         *phase,
                                    guint            minutes,
                                    GError         **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_PHASE (phase), FALSE);

  if (!check_minutes (minutes, error) || !lk_design_detail_check_part (self, self->phases, phase, error))
    return FALSE;

  edit = lk_design_detail_new_edit (self, N_("Set Length of Phase"));
  lk_edit_merge (edit, LK_RECORD (phase), "minutes");
  lk_edit_int (edit, phase, "minutes", minutes);
  lk_design_detail_count (self);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_design_detail_set_phase_grouping (LkDesignDetail  *self,
                                     LkPhase         *phase,
                                     LkGrouping       grouping,
                                     GError         **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_PHASE (phase), FALSE);

  if (!lk_design_detail_check_part (self, self->phases, phase, error))
    return FALSE;

  edit = lk_design_detail_new_edit (self, N_("Choose Grouping"));
  lk_edit_int (edit, phase, "grouping", (gint64) grouping);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_design_detail_move_phase (LkDesignDetail  *self,
                             LkPhase         *phase,
                             LkPhase         *before,
                             GError         **error)
{
  g_autoptr(GPtrArray) moving = g_ptr_array_new ();
  g_autoptr(LkEdit) edit = NULL;
  g_auto(GStrv) ranks = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_PHASE (phase), FALSE);

  if (!lk_design_detail_check_part (self, self->phases, phase, error))
    return FALSE;

  g_ptr_array_add (moving, phase);
  if (lk_order_is_in_place (self->phases, moving, before))
    return TRUE;

  edit = lk_design_detail_new_edit (self, N_("Move Phase"));
  ranks = lk_order_make_room (self->phases, moving, before, edit, LK_LIVE (self));
  lk_edit_text (edit, phase, "rank", ranks[0]);
  lk_live_put (LK_LIVE (self), LK_RECORD (phase));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_design_detail_remove_phase (LkDesignDetail  *self,
                               LkPhase         *phase,
                               GError         **error)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_PHASE (phase), FALSE);

  if (!lk_design_detail_check_part (self, self->phases, phase, error))
    return FALSE;

  lk_design_detail_take_away (self, phase, N_("Remove Phase"));
  return TRUE;
}
