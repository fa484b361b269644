#pragma once

#include "model/lk-agenda.h"
#include "store/lk-store.h"
#include "stats/lk-flow-figures.h"
#include "stats/lk-rhythm-figures.h"

G_BEGIN_DECLS

/** LkPastAction: an action that stood on the board, in the order in which they were made; @goal_id is NULL for none, @title where only counts were read. */
typedef struct
{
  char *title;
  char *goal_id;
} LkPastAction;

/** LkPastActivity: how often @activity was held on @day. Sessions are among LkTeamHistory.sessions. */
typedef struct
{
  LkDay      day;
  LkRhythmActivity activity;
  guint      n;
} LkPastActivity;

/** LkPastSession: a board session that ended; seconds by step, 0 for one that it had not. */
typedef struct
{
  LkDay day;
  guint seconds[LK_N_STEPS];
  guint agreed[LK_N_STEPS];
} LkPastSession;

/** LkPastCheckIn: the totals of a day. */
typedef struct
{
  LkDay day;
  guint well;
  guint so_so;
  guint unwell;
} LkPastCheckIn;

/**
 * LkTeamHistory: what a team did, as far as its figures need it. A value of that moment.
 * @moves: (element-type LkFlowMove): of all its actions since the board began, by day; their numbers are indices of @actions
 * @actions: (element-type LkPastAction) owned
 * @activities: (element-type LkPastActivity), @sessions: (element-type LkPastSession), @check_ins: (element-type LkPastCheckIn):
 *   from @from till @till, by day
 * @goals: (element-type LkGoal): those that were live from @from till @till, see lk_past_goals_read(); nobody else holds them
 * @shares: (element-type guint): how many of the actions made from @from till @till each member owns, least first; nobody's name
 */
typedef struct
{
  LkDay      from;
  LkDay      till;
  GArray    *moves;
  GPtrArray *actions;
  GArray    *activities;
  GArray    *sessions;
  GArray    *check_ins;
  GPtrArray *goals;
  GArray    *shares;
} LkTeamHistory;

/** lk_team_history_read_async: reads it in one job on the store's thread; @team: an id. */
void           lk_team_history_read_async  (LkStore              *store,
                                            const char           *team,
                                            LkDay                 from,
                                            LkDay                 till,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/** lk_team_history_read_finish: (transfer full): NULL with @error set on failure. */
LkTeamHistory *lk_team_history_read_finish (LkStore              *store,
                                            GAsyncResult         *result,
                                            GError              **error);
/** lk_team_history_read: the same, waiting for it: for the command line and tests. */
LkTeamHistory *lk_team_history_read        (LkStore              *store,
                                            const char           *team,
                                            LkDay                 from,
                                            LkDay                 till,
                                            GError              **error);
/** lk_team_history_read_counts: the same within a job on the store's thread that has called lk_shown_teams_find(), of all that may be
 *  counted for others: no titles of actions, no check-ins and no shares, and nothing before the day from which on the team may be
 *  shown, which is @from then; nor actions that were put away before it. NULL without @error for a team that may not be shown. */
LkTeamHistory *lk_team_history_read_counts (LkDb                 *db,
                                            const char           *team,
                                            LkDay                 from,
                                            LkDay                 till,
                                            GError              **error);
void           lk_team_history_free        (LkTeamHistory        *self);
/** lk_team_history_dup_moves: (transfer full) (element-type LkFlowMove): those of the actions of one goal; their numbers are dense
 *  but not those of @actions. */
GArray        *lk_team_history_dup_moves   (const LkTeamHistory  *self,
                                            const char           *goal_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkTeamHistory, lk_team_history_free)

G_END_DECLS
