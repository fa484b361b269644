#include "session/lk-session-step.h"

#include <glib/gi18n.h>

#include "session/lk-projector-sheet.h"
#include "session/lk-session-actions.h"
#include "session/lk-session-check-in.h"
#include "session/lk-session-closing.h"
#include "session/lk-session-goals.h"
#include "session/lk-session-planning.h"
#include "session/lk-session-successes.h"

GtkWidget *
lk_session_step_new (LkSessionRun *run,
                     LkStep        step)
{
  switch (step)
    {
    case LK_STEP_SUCCESSES:
      return lk_projector_sheet_new_page (lk_step_get_name (step), lk_session_successes_new (run));
    case LK_STEP_GOALS:
      return lk_projector_sheet_new_page (lk_step_get_name (step), lk_session_goals_new (run));
    case LK_STEP_ACTIONS:
      return lk_projector_sheet_new_page (_("Actions since last time"), lk_session_actions_new (run));
    case LK_STEP_PLANNING:
      return lk_projector_sheet_new_page (lk_step_get_name (step), lk_session_planning_new (run));
    case LK_STEP_CHECK_IN:
    default:
      return lk_projector_sheet_new_content (_("How is everyone?"), lk_session_check_in_new (run));
    }
}

GtkWidget *
lk_session_step_new_closing (LkSessionRun *run)
{
  return lk_projector_sheet_new_page (_("Closing"), lk_session_closing_new (run));
}
