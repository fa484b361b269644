#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-record-private.h"

#define MAX_HOUR 40

static const char delete_planning[] = "DELETE FROM planning WHERE id = ?1";

/* What is typed, checked; the texts are owned. */
typedef struct
{
  char *hour;
  char *title;
} Texts;

static void
texts_clear (Texts *texts)
{
  g_free (texts->hour);
  g_free (texts->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

static gboolean
check_entry (LkBoard     *self,
             LkDay        day,
             LkPerson    *person,
             LkPerson    *other,
             const char  *hour,
             const char  *title,
             Texts       *texts,
             GError     **error)
{
  if (!lk_check_day (day, FALSE, error) || !lk_board_check_person (self, person, error) ||
      !lk_board_check_person (self, other, error))
    return FALSE;
  if (person != NULL && person == other)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("Choose two different people."));
      return FALSE;
    }

  texts->hour = lk_check_line (hour, MAX_HOUR, NULL, error);
  if (texts->hour == NULL)
    return FALSE;
  texts->title = lk_check_line (title, LK_MAX_TITLE,
                                person == NULL && other == NULL ? _("Say who, or what.") : NULL, error);
  return texts->title != NULL;
}

static const char *
get_id (LkPerson *person)
{
  return person != NULL ? lk_record_get_id (LK_RECORD (person)) : NULL;
}

static gboolean
check_planning (LkBoard     *self,
                LkPlanning  *planning,
                GError     **error)
{
  if (lk_record_list_index (self->plannings, planning) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This entry is not in the planning any more."));
  return FALSE;
}

LkPlanning *
lk_board_add_planning (LkBoard         *self,
                       LkPlanningKind   kind,
                       LkDay            day,
                       const char      *hour,
                       LkPerson        *person,
                       LkPerson        *other,
                       const char      *title,
                       GError         **error)
{
  g_auto(Texts) texts = { 0 };
  g_autoptr(LkRecord) planning = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  if (!check_entry (self, day, person, other, hour, title, &texts, error))
    return NULL;
  if (day < self->planning_from)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID,
                           _("Planning looks ahead: choose a day from last week on."));
      return NULL;
    }

  planning = lk_board_new_record (self, LK_TYPE_PLANNING);
  lk_record_set_int (planning, "kind", kind);
  lk_record_set_int (planning, "day", day);
  lk_record_set_text (planning, "hour", texts.hour);
  lk_record_set_text (planning, "person-id", get_id (person));
  lk_record_set_text (planning, "other-id", get_id (other));
  lk_record_set_text (planning, "title", texts.title);

  lk_board_put_and_commit (self, planning, lk_edit_new (LK_LIVE (self), N_("Add Planning")));
  return LK_PLANNING (planning);
}

gboolean
lk_board_edit_planning (LkBoard         *self,
                        LkPlanning      *planning,
                        LkPlanningKind   kind,
                        LkDay            day,
                        const char      *hour,
                        LkPerson        *person,
                        LkPerson        *other,
                        const char      *title,
                        GError         **error)
{
  g_auto(Texts) texts = { 0 };
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_PLANNING (planning), FALSE);

  if (!check_planning (self, planning, error) ||
      !check_entry (self, day, person, other, hour, title, &texts, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Edit Planning"));
  g_object_freeze_notify (G_OBJECT (planning));
  lk_edit_int (edit, planning, "kind", kind);
  lk_edit_int (edit, planning, "day", day);
  lk_edit_text (edit, planning, "hour", texts.hour);
  lk_edit_text (edit, planning, "person-id", get_id (person));
  lk_edit_text (edit, planning, "other-id", get_id (other));
  lk_edit_text (edit, planning, "title", texts.title);
  lk_live_put (LK_LIVE (self), LK_RECORD (planning));
  g_object_thaw_notify (G_OBJECT (planning));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_remove_planning (LkBoard     *self,
                          LkPlanning  *planning,
                          GError     **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_PLANNING (planning), FALSE);

  if (!check_planning (self, planning, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Remove Planning"));
  lk_edit_touch (edit, planning);
  lk_edit_exec (edit, delete_planning, 0, 1, lk_record_get_id (LK_RECORD (planning)));
  lk_live_drop (LK_LIVE (self), LK_RECORD (planning));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
