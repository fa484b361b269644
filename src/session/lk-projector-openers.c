/* What is opened over the board. */

#include "session/lk-projector-private.h"

#include <glib/gi18n.h>

#include "matrix/lk-matrix-page.h"
#include "session/lk-projector-fields.h"
#include "session/lk-projector-sheet.h"
#include "session/lk-replay-page.h"
#include "session/lk-session-questions.h"
#include "session/lk-session-start.h"
#include "session/lk-sheet-stack.h"

static void
push (LkProjector *self,
      GtkWidget   *sheet)
{
  lk_sheet_stack_push (LK_SHEET_STACK (self->stack), sheet);
}

static void
close_sheet_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  lk_sheet_stack_pop (LK_SHEET_STACK (LK_PROJECTOR (widget)->stack));
}

static void
start_session_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);

  if (self->run != NULL && lk_session_run_get_session (self->run) == NULL)
    push (self, lk_projector_sheet_new_content (_("Board session"), lk_session_start_new (self->run)));
}

static void
open_step_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  lk_projector_open_step (LK_PROJECTOR (widget));
}

static void
open_action_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);
  LkAction *action = lk_board_find_action (self->board, g_variant_get_string (parameter, NULL));

  if (action != NULL)
    push (self, lk_projector_sheet_new_action (self->board, action));
}

static void
open_cell_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);
  const char *goal_id, *nick;
  LkGoal *goal = NULL;
  LkStage stage;
  g_autofree char *title = NULL;

  g_variant_get (parameter, "(&s&s)", &goal_id, &nick);
  goal = lk_board_find_goal (self->board, goal_id);
  stage = lk_enum_from_text (LK_TYPE_STAGE, nick, LK_STAGE_TODO);
  title = g_strdup_printf ("%s · %s", goal != NULL ? lk_goal_get_title (goal) : _("Without a goal"), lk_stage_get_name (stage));
  push (self, lk_projector_sheet_new_actions (self->board, title, G_LIST_MODEL (lk_board_get_cell (self->board, goal, stage))));
}

static void
open_goals_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);
  LkRecordList *goals = lk_board_get_goals (self->board);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    if (lk_goal_get_stage (lk_record_list_peek (goals, i)) == LK_GOAL_ACTIVE)
      g_ptr_array_add (lines, (char *) lk_goal_get_title (lk_record_list_peek (goals, i)));
  push (self, lk_projector_sheet_new_lines (_("Pupil goals"), lines));
}

static void
open_successes_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);
  g_autoptr (GPtrArray) lines = lk_projector_fields_dup_successes (self->board);

  push (self, lk_projector_sheet_new_lines (_("Successes"), lines));
}

static void
open_planning_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);
  g_autoptr (GPtrArray) lines = lk_projector_fields_dup_planning (self->board);

  push (self, lk_projector_sheet_new_lines (_("Planning"), lines));
}

static void
open_matrix_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);

  if (self->board != NULL)
    push (self, lk_projector_sheet_new_page (_("Impact matrix"), lk_matrix_page_new (self->board)));
}

static void
open_replay_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);

  if (self->board != NULL)
    push (self, lk_projector_sheet_new_page (_("Replay"), lk_replay_page_new (self->board)));
}

static void
open_questions_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  LkProjector *self = LK_PROJECTOR (widget);

  if (self->run != NULL)
    push (self, lk_projector_sheet_new_page (_("Questions"), lk_session_questions_new (self->run)));
}

void
lk_projector_install_openers (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "projector.close-sheet", NULL, close_sheet_cb);
  gtk_widget_class_install_action (widget_class, "projector.start-session", NULL, start_session_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-step", NULL, open_step_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-matrix", NULL, open_matrix_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-replay", NULL, open_replay_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-questions", NULL, open_questions_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-action", "s", open_action_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-cell", "(ss)", open_cell_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-goals", NULL, open_goals_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-successes", NULL, open_successes_cb);
  gtk_widget_class_install_action (widget_class, "projector.open-planning", NULL, open_planning_cb);
}

void
lk_projector_push_page (LkProjector *self,
                        const char  *title,
                        GtkWidget   *page)
{
  g_return_if_fail (LK_IS_PROJECTOR (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  push (self, lk_projector_sheet_new_page (title, page));
}

void
lk_projector_pop_page (LkProjector *self)
{
  g_return_if_fail (LK_IS_PROJECTOR (self));

  lk_sheet_stack_pop (LK_SHEET_STACK (self->stack));
}
