#pragma once

#include "model/lk-team-history.h"

G_BEGIN_DECLS

/**
 * LkTeamPast: what a team did, as far as a school leader may read it.
 * @since: from which day on it may be shown; before it nothing was counted
 * @history: its counts only, see lk_team_history_read_counts()
 * @achieved: (element-type LkDay): the day of each goal that was celebrated, by day
 */
typedef struct
{
  char          *id;
  char          *name;
  LkDay          since;
  LkTeamHistory *history;
  GArray        *achieved;
} LkTeamPast;

/**
 * LkSchoolPast: the same of all teams that may be shown (see lk_shown_teams_find()), by name. A value of that moment.
 * @teams: (element-type LkTeamPast) owned
 * @n_hidden: the teams that were too small to be shown, or too much alike
 */
typedef struct
{
  LkDay      from;
  LkDay      till;
  GPtrArray *teams;
  guint      n_hidden;
} LkSchoolPast;

/** lk_school_past_read_async: reads it in one job on the store's thread. */
void          lk_school_past_read_async  (LkStore              *store,
                                          LkDay                 from,
                                          LkDay                 till,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
/** lk_school_past_read_finish: (transfer full): NULL with @error set on failure. */
LkSchoolPast *lk_school_past_read_finish (LkStore              *store,
                                          GAsyncResult         *result,
                                          GError              **error);
/** lk_school_past_read: the same, waiting for it: for the command line and tests. */
LkSchoolPast *lk_school_past_read        (LkStore              *store,
                                          LkDay                 from,
                                          LkDay                 till,
                                          GError              **error);
void          lk_school_past_free        (LkSchoolPast         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSchoolPast, lk_school_past_free)

G_END_DECLS
