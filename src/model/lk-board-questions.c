#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-record-private.h"

LkRecordList *
lk_board_get_questions (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->questions;
}

gboolean
lk_board_is_asked (LkBoard    *self,
                   LkQuestion *question)
{
  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_QUESTION (question), FALSE);

  return g_strcmp0 (lk_question_get_asked_id (question), lk_record_get_id (LK_RECORD (self->team))) == 0;
}

static gboolean
check_question (LkBoard     *self,
                LkQuestion  *question,
                GError     **error)
{
  if (lk_record_list_index (self->questions, question) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This question is not on the board any more."));
  return FALSE;
}

LkQuestion *
lk_board_ask (LkBoard     *self,
              LkTeam      *asked,
              const char  *title,
              LkDay        day,
              GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkRecord) question = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);
  g_return_val_if_fail (LK_IS_TEAM (asked), NULL);

  line = lk_check_line (title, LK_MAX_TITLE, _("A question needs a few words."), error);
  if (line == NULL || !lk_check_day (day, TRUE, error))
    return NULL;
  if (asked == self->team || lk_record_list_index (lk_school_get_teams (self->school), asked) < 0)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("A question goes to another board of the school."));
      return NULL;
    }

  question = lk_board_new_record (self, LK_TYPE_QUESTION);
  lk_record_set_text (question, "asked-id", lk_record_get_id (LK_RECORD (asked)));
  lk_record_set_text (question, "title", line);
  lk_record_set_int (question, "day", day);
  lk_record_set_int (question, "created", lk_now_ms ());
  lk_board_put_and_commit (self, question, lk_edit_new (LK_LIVE (self), N_("Ask Question")));
  return LK_QUESTION (question);
}

gboolean
lk_board_answer (LkBoard     *self,
                 LkQuestion  *question,
                 const char  *answer,
                 GError     **error)
{
  g_autofree char *text = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_QUESTION (question), FALSE);

  text = lk_check_text (answer, LK_MAX_NOTES, error);
  if (text == NULL || !check_question (self, question, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Answer Question"));
  lk_edit_text (edit, question, "answer", text);
  lk_edit_int (edit, question, "answered", text[0] != '\0' ? lk_now_ms () : 0);
  lk_live_put (LK_LIVE (self), LK_RECORD (question));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_archive_question (LkBoard     *self,
                           LkQuestion  *question,
                           GError     **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (LK_IS_QUESTION (question), FALSE);

  if (!check_question (self, question, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Archive Question"));
  lk_board_edit_archived (self, edit, question, lk_now_ms ());
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
