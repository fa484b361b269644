/* The head: its lines, day, length, goal and designers. */

#include "designs/lk-design-detail-private.h"

#include <glib/gi18n-lib.h>

#include "designs/lk-design-rows.h"
#include "model/lk-check.h"
#include "model/lk-school-private.h"

gboolean
lk_design_detail_set_line (LkDesignDetail  *self,
                           LkDesignLine     which,
                           const char      *text,
                           GError         **error)
{
  static const char * const fields[] = { "title", "class-name", "subject", "hour" };
  g_autofree char *line = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (which < G_N_ELEMENTS (fields), FALSE);

  line = lk_check_line (text, LK_DESIGN_MAX_LINE, NULL, error);
  if (line == NULL || !lk_design_detail_check (self, error))
    return FALSE;

  lk_design_detail_type (self, self->design, fields[which], line);
  return TRUE;
}

gboolean
lk_design_detail_set_day (LkDesignDetail  *self,
                          LkDay            day,
                          GError         **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);

  if (!lk_check_day (day, TRUE, error) || !lk_design_detail_check (self, error))
    return FALSE;

  edit = lk_design_detail_new_edit (self, N_("Set Day of Lesson"));
  lk_edit_int (edit, self->design, "day", day);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_design_detail_set_minutes (LkDesignDetail  *self,
                              guint            minutes,
                              GError         **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);

  if (minutes < 1 || minutes > LK_DESIGN_MAX_MINUTES)
    {
      g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("A lesson lasts 1 to %u minutes."), LK_DESIGN_MAX_MINUTES);
      return FALSE;
    }
  if (!lk_design_detail_check (self, error))
    return FALSE;

  edit = lk_design_detail_new_edit (self, N_("Set Length of Lesson"));
  lk_edit_merge (edit, LK_RECORD (self->design), "minutes");
  lk_edit_int (edit, self->design, "minutes", minutes);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_design_detail_set_goal (LkDesignDetail  *self,
                           const char      *goal_id,
                           const char      *team_id,
                           GError         **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);

  if (!lk_design_detail_check (self, error))
    return FALSE;

  edit = lk_design_detail_new_edit (self, N_("Choose Goal of Lesson"));
  lk_edit_text (edit, self->design, "goal-id", goal_id);
  lk_edit_text (edit, self->design, "team-id", team_id);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_design_detail_set_planning (LkDesignDetail  *self,
                               const char      *planning_id,
                               GError         **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);

  if (!lk_design_detail_check (self, error))
    return FALSE;

  edit = lk_design_detail_new_edit (self, N_("Plan Lesson"));
  lk_edit_text (edit, self->design, "planning-id", planning_id);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static LkRecord *
find_designer (LkDesignDetail *self,
               LkPerson       *person)
{
  for (guint i = 0; i < lk_record_list_get_size (self->designers); i++)
    {
      LkDesigner *designer = lk_record_list_peek (self->designers, i);

      if (g_strcmp0 (lk_designer_get_person_id (designer), lk_record_get_id (LK_RECORD (person))) == 0)
        return LK_RECORD (designer);
    }
  return NULL;
}

gboolean
lk_design_detail_add_designer (LkDesignDetail  *self,
                               LkPerson        *person,
                               GError         **error)
{
  g_autofree char *id = NULL;
  g_autoptr(LkRecord) designer = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (!lk_design_detail_check (self, error))
    return FALSE;
  if (!lk_school_knows (self->school, person))
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This person is not at this school."));
      return FALSE;
    }
  if (find_designer (self, person) != NULL)
    return TRUE;

  id = lk_store_new_id ();
  designer = lk_record_new (LK_TYPE_DESIGNER, id);
  lk_record_set_text (designer, "design-id", self->design_id);
  lk_record_set_text (designer, "person-id", lk_record_get_id (LK_RECORD (person)));
  lk_record_set_int (designer, "created", lk_now_ms ());

  edit = lk_design_detail_new_edit (self, N_("Add Designer"));
  lk_edit_insert (edit, designer);
  lk_live_put (LK_LIVE (self), designer);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_design_detail_remove_designer (LkDesignDetail  *self,
                                  LkPerson        *person,
                                  GError         **error)
{
  LkRecord *designer = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (!lk_design_detail_check (self, error))
    return FALSE;

  designer = find_designer (self, person);
  if (designer == NULL)
    return TRUE;
  if (lk_record_list_get_size (self->designers) == 1)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("A lesson design has at least one designer."));
      return FALSE;
    }

  lk_design_detail_take_away (self, designer, N_("Remove Designer"));
  return TRUE;
}
