#pragma once

#include "stats/lk-goal-figures.h"

G_BEGIN_DECLS

/*
 * Flow of actions, computed from how they moved: the cumulative flow diagram, how long work takes and how old open work is,
 * after D. S. Vacanti, "Actionable Agile Metrics for Predictability" (2015). He counts the first day too; here days are
 * differences, so what is done on the day that it began took 0.
 */

/** LkFlowStage: where an action is; the first three number as the board's stages do. */
typedef enum
{
  LK_FLOW_TODO,
  LK_FLOW_DOING,
  LK_FLOW_DONE,
  LK_FLOW_NOWHERE,
} LkFlowStage;
/** LK_FLOW_N_STAGES: those that count, without LK_FLOW_NOWHERE. */
#define LK_FLOW_N_STAGES 3

/**
 * LkFlowMove: one move of one action.
 * @action: which, as a number from 0 on: the caller's own numbering, dense
 * @from: LK_FLOW_NOWHERE for a new action and for one that comes back. Only the first move's counts: any other stage
 *   there says that the action is older than the moves
 * @to: LK_FLOW_NOWHERE for one that is put away. What is put away while done stays counted as done
 */
typedef struct
{
  guint       action;
  LkFlowStage from;
  LkFlowStage to;
  LkDay       day;
} LkFlowMove;

/** LkFlowDay: how many actions are in each stage at the end of @day. */
typedef struct
{
  LkDay day;
  guint counts[LK_FLOW_N_STAGES];
} LkFlowDay;

/**
 * LkFlowWeek: what happened in the ISO week that begins on @monday.
 * @begun: actions that for the first time left To do, for Doing or at once for Done
 * @finished: actions that came into Done and have not left it since
 */
typedef struct
{
  LkDay monday;
  guint begun;
  guint finished;
} LkFlowWeek;

/** LkFlowAge: an open action; @since: the day it came into @stage, @days: how long ago. */
typedef struct
{
  guint       action;
  LkFlowStage stage;
  LkDay       since;
  int         days;
} LkFlowAge;

/**
 * lk_flow_figures_get_days:
 * @moves: by day, those of one day as they happened. For a goal's burn-up the moves of its actions: what is done
 *   against all, see lk_flow_day_get_total()
 * @from, @till: both included; earlier moves count as where things stood
 *
 * Returns: (transfer full) (element-type LkFlowDay): one for each day
 */
GArray  *lk_flow_figures_get_days       (const LkFlowMove *moves,
                                         guint             n_moves,
                                         LkDay             from,
                                         LkDay             till);
/** lk_flow_day_get_total: all actions of that day, done or not. */
guint    lk_flow_day_get_total          (const LkFlowDay  *day);
/**
 * lk_flow_figures_get_weeks:
 * @moves: by day, all that are known
 * @from, @till: the weeks that they lie in are counted whole
 *
 * Returns: (transfer full) (element-type LkFlowWeek): one for each ISO week
 */
GArray  *lk_flow_figures_get_weeks      (const LkFlowMove *moves,
                                         guint             n_moves,
                                         LkDay             from,
                                         LkDay             till);
/**
 * lk_flow_figures_get_durations:
 * @moves: by day, all that are known
 * @median, @percentile_85: (out) (optional): of the durations, in days; NaN without any
 *
 * How long each action took that came into Done from @from to @till and is there still: from the day it first was in Doing,
 * or, when it was never there before it was done, from the day it was made. One whose beginning is not known is left out.
 *
 * Returns: (transfer full) (element-type LkDatedValue): the day it came into Done and the days it took, by day
 */
GArray  *lk_flow_figures_get_durations  (const LkFlowMove *moves,
                                         guint             n_moves,
                                         LkDay             from,
                                         LkDay             till,
                                         double           *median,
                                         double           *percentile_85);
/**
 * lk_flow_figures_get_ages:
 * @today: later moves are passed over
 *
 * Returns: (transfer full) (element-type LkFlowAge): the open actions, oldest first; one whose coming into its stage is not
 *   known is left out
 */
GArray  *lk_flow_figures_get_ages       (const LkFlowMove *moves,
                                         guint             n_moves,
                                         LkDay             today);

G_END_DECLS
