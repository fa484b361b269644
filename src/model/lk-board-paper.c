/* A day without a projector: the board that was printed, and what was written on it. */

#include "model/lk-paper-line.h"

#include <glib/gi18n-lib.h>

#include "model/lk-board-private.h"
#include "model/lk-check.h"
#include "model/lk-record-private.h"

LkSheet *
lk_board_get_sheet (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return lk_record_list_peek (self->sheets, 0);
}

static void
add_cell (LkBoard      *self,
          LkGoal       *goal,
          GStrvBuilder *ids)
{
  for (LkStage stage = 0; stage < LK_N_STAGES; stage++)
    {
      LkRecordList *cell = lk_board_get_cell (self, goal, stage);

      for (guint i = 0; i < lk_record_list_get_size (cell); i++)
        g_strv_builder_add (ids, lk_record_get_id (lk_record_list_peek (cell, i)));
    }
}

/* As the sheet is read: row by row. */
static GStrv
number_actions (LkBoard *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < lk_record_list_get_size (self->goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (self->goals, i);

      if (lk_goal_get_stage (goal) == LK_GOAL_ACTIVE)
        add_cell (self, goal, ids);
    }
  add_cell (self, NULL, ids);
  return g_strv_builder_end (ids);
}

LkSheet *
lk_board_add_sheet (LkBoard *self)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (LkRecord) sheet = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  ids = number_actions (self);
  sheet = lk_board_new_record (self, LK_TYPE_SHEET);
  lk_record_set_lines (sheet, "action-ids", (const char * const *) ids);
  lk_record_set_int (sheet, "created", lk_now_ms ());
  lk_board_put_and_commit (self, sheet, lk_edit_new (LK_LIVE (self), N_("Print for Paper")));
  return LK_SHEET (sheet);
}

static gboolean
check_line (LkBoard            *self,
            const LkPaperLine  *line,
            GError            **error)
{
  g_autofree char *title = NULL;

  if (line->kind == LK_PAPER_UNCLEAR)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, line->words);
      return FALSE;
    }
  if (line->kind == LK_PAPER_CARD && !lk_board_check_action (self, line->action, error))
    return FALSE;
  if (line->kind == LK_PAPER_NEW || line->kind == LK_PAPER_SUCCESS)
    {
      title = lk_check_line (line->title, LK_MAX_TITLE, NULL, error);
      if (title == NULL)
        return FALSE;
    }
  return lk_board_check_person (self, line->person, error) && lk_check_day (line->day, TRUE, error);
}

static void
edit_card (LkBoard           *self,
           LkEdit            *edit,
           const LkPaperLine *line)
{
  g_autoptr (LkAction) action = g_object_ref (line->action);

  if (line->has_stage && line->stage != lk_action_get_stage (action))
    lk_board_edit_move (self, edit, action, lk_board_find_goal (self, lk_action_get_goal_id (action)), line->stage);
  if (line->person != NULL)
    lk_edit_text (edit, action, "owner-id", lk_record_get_id (LK_RECORD (line->person)));
  if (line->day != LK_DAY_NONE)
    lk_edit_int (edit, action, "due-day", line->day);
}

static void
edit_line (LkBoard           *self,
           LkEdit            *edit,
           const LkPaperLine *line)
{
  g_autoptr (LkRecord) record = NULL;
  g_autofree char *title = line->title != NULL ? lk_check_line (line->title, LK_MAX_TITLE, NULL, NULL) : NULL;

  if (line->kind == LK_PAPER_CARD)
    edit_card (self, edit, line);
  else if (line->kind == LK_PAPER_NEW)
    record = lk_board_make_action (self, NULL, LK_STAGE_TODO, title, line->person, line->day);
  else if (line->kind == LK_PAPER_SUCCESS)
    record = lk_board_make_success (self, title, lk_day_today ());
  if (record == NULL)
    return;
  lk_edit_insert (edit, record);
  lk_live_put (LK_LIVE (self), record);
}

gboolean
lk_board_apply_paper (LkBoard    *self,
                      GPtrArray  *lines,
                      GError    **error)
{
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);
  g_return_val_if_fail (lines != NULL, FALSE);

  for (guint i = 0; i < lines->len; i++)
    if (!check_line (self, lines->pdata[i], error))
      return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Take Over from Paper"));
  for (guint i = 0; i < lines->len; i++)
    edit_line (self, edit, lines->pdata[i]);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
