#include "model/lk-board-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-order.h"
#include "model/lk-record-private.h"

static const char insert_person[] =
  "INSERT INTO action_person (id, action, person, created) VALUES (?1, ?2, ?3, ?4)";
static const char delete_person[] =
  "DELETE FROM action_person WHERE action = ?1 AND person = ?2";

static gboolean
has_person (LkAction   *action,
            const char *person_id)
{
  const char * const *ids = lk_action_get_with_ids (action);

  return ids != NULL && person_id != NULL && g_strv_contains (ids, person_id);
}

static void
add_person (LkBoard    *self,
            LkEdit     *edit,
            LkAction   *action,
            const char *person_id)
{
  const char * const *ids = lk_action_get_with_ids (action);
  const char *action_id = lk_record_get_id (LK_RECORD (action));
  g_autofree char *id = lk_store_new_id ();
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) with = NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_strv_builder_add (builder, ids[i]);
  g_strv_builder_add (builder, person_id);
  with = g_strv_builder_end (builder);

  lk_edit_exec (edit, insert_person, lk_now_ms (), 3, id, action_id, person_id);
  lk_live_know_part (LK_LIVE (self), id, action_id);
  lk_edit_lines (edit, action, "with-ids", (const char * const *) with);
}

static void
remove_person (LkEdit     *edit,
               LkAction   *action,
               const char *person_id)
{
  const char * const *ids = lk_action_get_with_ids (action);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) with = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], person_id))
      g_strv_builder_add (builder, ids[i]);
  with = g_strv_builder_end (builder);

  lk_edit_exec (edit, delete_person, 0, 2, lk_record_get_id (LK_RECORD (action)), person_id);
  lk_edit_lines (edit, action, "with-ids", (const char * const *) with);
}

LkRecord *
lk_board_make_action (LkBoard    *self,
                      LkGoal     *goal,
                      LkStage     stage,
                      const char *title,
                      LkPerson   *owner,
                      LkDay       due_day)
{
  g_autofree char *rank = lk_order_rank_at_end (lk_board_get_column (self, stage));
  LkRecord *action = lk_board_new_record (self, LK_TYPE_ACTION);
  gint64 now = lk_now_ms ();

  lk_record_set_text (action, "title", title);
  lk_record_set_text (action, "goal-id", goal != NULL ? lk_record_get_id (LK_RECORD (goal)) : NULL);
  lk_record_set_text (action, "owner-id", owner != NULL ? lk_record_get_id (LK_RECORD (owner)) : NULL);
  lk_record_set_text (action, "rank", rank);
  lk_record_set_int (action, "due-day", due_day);
  lk_record_set_int (action, "stage", stage);
  lk_record_set_int (action, "stage-since", now);
  lk_record_set_int (action, "created", now);
  return action;
}

LkAction *
lk_board_add_action (LkBoard     *self,
                     LkGoal      *goal,
                     LkStage      stage,
                     const char  *title,
                     LkPerson    *owner,
                     LkDay        due_day,
                     GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkRecord) action = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);
  g_return_val_if_fail (stage < LK_N_STAGES, NULL);

  line = lk_check_line (title, LK_MAX_TITLE, _("An action needs a few words."), error);
  if (line == NULL || !lk_board_check_goal (self, goal, error) || !lk_board_check_person (self, owner, error) ||
      !lk_check_day (due_day, TRUE, error))
    return NULL;

  action = lk_board_make_action (self, goal, stage, line, owner, due_day);
  lk_board_put_and_commit (self, action, lk_edit_new (LK_LIVE (self), N_("Add Action")));
  return LK_ACTION (action);
}

gboolean
lk_board_set_action_title (LkBoard     *self,
                           LkAction    *action,
                           const char  *title,
                           GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_ACTION (action), FALSE);

  line = lk_check_line (title, LK_MAX_TITLE, _("An action needs a few words."), error);
  if (line == NULL || !lk_board_check_action (self, action, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Edit Action"));
  lk_edit_merge (edit, LK_RECORD (action), "title");
  lk_edit_text (edit, action, "title", line);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static gboolean
set_text (LkBoard     *self,
          LkAction    *action,
          const char  *label,
          const char  *field,
          const char  *text,
          GError     **error)
{
  g_autofree char *checked = lk_check_text (text, LK_MAX_NOTES, error);
  g_autoptr(LkEdit) edit = NULL;

  if (checked == NULL || !lk_board_check_action (self, action, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), label);
  lk_edit_merge (edit, LK_RECORD (action), field);
  lk_edit_text (edit, action, field, checked);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_set_action_notes (LkBoard     *self,
                           LkAction    *action,
                           const char  *notes,
                           GError     **error)
{
  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_ACTION (action), FALSE);

  return set_text (self, action, N_("Edit Notes"), "notes", notes, error);
}

gboolean
lk_board_set_action_kata (LkBoard     *self,
                          LkAction    *action,
                          const char  *field,
                          const char  *text,
                          GError     **error)
{
  const char * const fields[] = { "expected", "happened", "learned", NULL };

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_ACTION (action), FALSE);
  g_return_val_if_fail (g_strv_contains (fields, field), FALSE);

  return set_text (self, action, N_("Edit What We Learn"), field, text, error);
}

gboolean
lk_board_set_action_owner (LkBoard   *self,
                           LkAction  *action,
                           LkPerson  *owner,
                           GError   **error)
{
  const char *owner_id = owner != NULL ? lk_record_get_id (LK_RECORD (owner)) : NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_ACTION (action), FALSE);

  if (!lk_board_check_action (self, action, error) || !lk_board_check_person (self, owner, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), owner != NULL ? N_("Change Owner") : N_("Clear Owner"));
  g_object_freeze_notify (G_OBJECT (action));
  lk_edit_text (edit, action, "owner-id", owner_id);
  /* Nobody works together with themselves. */
  if (has_person (action, owner_id))
    remove_person (edit, action, owner_id);
  g_object_thaw_notify (G_OBJECT (action));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_set_action_due_day (LkBoard   *self,
                             LkAction  *action,
                             LkDay      due_day,
                             GError   **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_ACTION (action), FALSE);

  if (!lk_board_check_action (self, action, error) || !lk_check_day (due_day, TRUE, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), due_day != LK_DAY_NONE ? N_("Change Due Day") : N_("Clear Due Day"));
  lk_edit_int (edit, action, "due-day", due_day);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_set_action_with (LkBoard   *self,
                          LkAction  *action,
                          LkPerson  *person,
                          gboolean   with,
                          GError   **error)
{
  const char *person_id = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_ACTION (action), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (!lk_board_check_action (self, action, error) || !lk_board_check_person (self, person, error))
    return FALSE;

  person_id = lk_record_get_id (LK_RECORD (person));
  if (with && g_strcmp0 (lk_action_get_owner_id (action), person_id) == 0)
    {
      g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT,
                   _("%s already owns this action."), lk_person_get_name (person));
      return FALSE;
    }
  if (with == has_person (action, person_id))
    return TRUE;

  edit = lk_edit_new (LK_LIVE (self), with ? N_("Add Person to Action") : N_("Take Person off Action"));
  if (with)
    add_person (self, edit, action, person_id);
  else
    remove_person (edit, action, person_id);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
