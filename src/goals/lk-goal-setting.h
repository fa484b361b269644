#pragma once

#include <adwaita.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkGoalSetting: what a team does every four to six weeks, in four steps that can each be skipped: look back, close, choose, and
 *  say how it is counted. Whatever is done is done at once and can be undone. */
#define LK_TYPE_GOAL_SETTING (lk_goal_setting_get_type ())
G_DECLARE_FINAL_TYPE (LkGoalSetting, lk_goal_setting, LK, GOAL_SETTING, AdwWindow)

void lk_goal_setting_present (GtkWindow *parent,
                              LkBoard   *board);

G_END_DECLS
