#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-record-private.h"

static const char *
get_id (LkPerson *person)
{
  return person != NULL ? lk_record_get_id (LK_RECORD (person)) : NULL;
}

static gboolean
check_session (LkBoard    *self,
               LkSession  *session,
               GError    **error)
{
  if (lk_record_list_index (self->sessions, session) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This session has been taken back."));
  return FALSE;
}

LkRecordList *
lk_board_get_sessions (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->sessions;
}

LkSession *
lk_board_find_open_session (LkBoard *self)
{
  LkSession *newest = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  newest = lk_record_list_peek (self->sessions, 0);
  return newest != NULL && lk_session_get_ended (newest) == 0 ? newest : NULL;
}

LkSession *
lk_board_start_session (LkBoard   *self,
                        guint      present,
                        LkPerson  *leader,
                        LkPerson  *note_taker,
                        LkPerson  *timekeeper,
                        GError   **error)
{
  g_autoptr(LkRecord) session = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  if (!lk_board_check_person (self, leader, error) || !lk_board_check_person (self, note_taker, error) ||
      !lk_board_check_person (self, timekeeper, error))
    return NULL;

  session = lk_board_new_record (self, LK_TYPE_SESSION);
  lk_record_set_int (session, "day", lk_day_today ());
  lk_record_set_int (session, "started", lk_now_ms ());
  lk_record_set_int (session, "present", present);
  lk_record_set_text (session, "leader-id", get_id (leader));
  lk_record_set_text (session, "note-taker-id", get_id (note_taker));
  lk_record_set_text (session, "timekeeper-id", get_id (timekeeper));
  lk_board_put_and_commit (self, session, lk_edit_new (LK_LIVE (self), N_("Start Board Session")));
  return LK_SESSION (session);
}

gboolean
lk_board_end_session (LkBoard            *self,
                      LkSession          *session,
                      const char * const *steps,
                      GError            **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_SESSION (session), FALSE);

  if (!check_session (self, session, error))
    return FALSE;
  if (lk_session_get_ended (session) != 0)
    return TRUE;

  edit = lk_edit_new (LK_LIVE (self), N_("End Board Session"));
  lk_edit_lines (edit, session, "steps", steps);
  lk_edit_int (edit, session, "ended", lk_now_ms ());
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_set_session_text (LkBoard     *self,
                           LkSession   *session,
                           const char  *field,
                           const char  *text,
                           GError     **error)
{
  g_autofree char *checked = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_SESSION (session), FALSE);
  g_return_val_if_fail (g_str_equal (field, "tip") || g_str_equal (field, "top"), FALSE);

  checked = lk_check_line (text, LK_MAX_TITLE, NULL, error);
  if (checked == NULL || !check_session (self, session, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Edit Board Session"));
  lk_edit_merge (edit, LK_RECORD (session), field);
  lk_edit_text (edit, session, field, checked);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static gint64
last_led (LkBoard  *self,
          LkPerson *person)
{
  for (guint i = 0; i < lk_record_list_get_size (self->sessions); i++)
    {
      LkSession *session = lk_record_list_peek (self->sessions, i);

      if (g_strcmp0 (lk_session_get_leader_id (session), get_id (person)) == 0)
        return lk_session_get_started (session);
    }
  return 0;
}

static LkPerson *
find_planned_leader (LkBoard *self)
{
  for (guint i = 0; i < lk_record_list_get_size (self->plannings); i++)
    {
      LkPlanning *planning = lk_record_list_peek (self->plannings, i);

      if (lk_planning_get_kind (planning) == LK_PLANNING_LEADER && lk_planning_get_day (planning) == lk_day_today ())
        return lk_school_find_person (self->school, lk_planning_get_person_id (planning));
    }
  return NULL;
}

LkPerson *
lk_board_suggest_leader (LkBoard *self)
{
  const LkDay today = lk_day_today ();
  LkPerson *suggested = NULL;
  gint64 longest = 0;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  suggested = find_planned_leader (self);
  for (guint i = 0; suggested == NULL || longest > 0; i++)
    {
      g_autoptr(LkPerson) member = g_list_model_get_item (G_LIST_MODEL (self->members), i);
      gint64 led = member != NULL ? last_led (self, member) : 0;

      if (member == NULL)
        break;
      if (lk_person_is_off (member, today) || (suggested != NULL && led >= longest))
        continue;
      suggested = member;
      longest = led;
    }
  return suggested;
}
