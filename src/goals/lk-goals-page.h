#pragma once

#include <adwaita.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkGoalsPageBuild: (transfer floating): what the page shows of @goal; follows it itself. */
typedef AdwPreferencesGroup *(*LkGoalsPageBuild) (LkBoard *board,
                                                  LkGoal  *goal);

/** LkGoalsPage: a group for each goal of a team that is at one stage; groups come and go with their goals. */
#define LK_TYPE_GOALS_PAGE (lk_goals_page_get_type ())
G_DECLARE_FINAL_TYPE (LkGoalsPage, lk_goals_page, LK, GOALS_PAGE, AdwPreferencesPage)

/**
 * lk_goals_page_new:
 * @words: what this step is about
 * @compare: (nullable): the order of the goals (LkGoal **), else by rank
 */
GtkWidget *lk_goals_page_new  (LkBoard          *board,
                               LkGoalStage       stage,
                               const char       *words,
                               GCompareFunc      compare,
                               LkGoalsPageBuild  build);
/** lk_goals_page_get_head: (transfer none): the group above those of the goals, to add to. */
AdwPreferencesGroup *lk_goals_page_get_head (LkGoalsPage *self);

G_END_DECLS
