#pragma once

#include "model/lk-school.h"
#include "stats/lk-rhythm-figures.h"

G_BEGIN_DECLS

/**
 * LkTeamYear: what a team did in a school year, by its weeks (see LkOverview.weeks). Counts only, nobody's.
 * @activities: held so far, one array of n_weeks for each activity
 * @begun: actions that came into Doing, @done: into Done
 * @goals_set: goals whose first day lies in the week, @goals_achieved: that were celebrated in it
 * @n_open, @n_doing: actions that are to do or doing now, and doing now
 * @n_goals: goals that the team works on now
 */
typedef struct
{
  char  *id;
  char  *name;
  guint *activities[LK_RHYTHM_N_ACTIVITIES];
  guint *begun;
  guint *done;
  guint *goals_set;
  guint *goals_achieved;
  guint  n_open;
  guint  n_doing;
  guint  n_goals;
} LkTeamYear;

/**
 * LkOverview: a school year of the teams that may be shown (see the view released_team), by name. A value of that moment.
 * @weeks: (array length=n_weeks): the Monday of each week, from the one in which the year begins
 * @n_hidden: the teams that are too small to be shown, or too much alike
 */
typedef struct
{
  int        school_year;
  LkDay     *weeks;
  guint      n_weeks;
  GPtrArray *teams;      /* (element-type LkTeamYear) */
  guint      n_hidden;
} LkOverview;

/** lk_overview_read_async: reads it in one job on the store's thread. */
void          lk_overview_read_async  (LkStore              *store,
                                       int                   school_year,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** lk_overview_read_finish: (transfer full): NULL with @error set on failure. */
LkOverview   *lk_overview_read_finish (LkStore              *store,
                                       GAsyncResult         *result,
                                       GError              **error);
/** lk_overview_read: the same, waiting for it: for the command line and tests. */
LkOverview   *lk_overview_read        (LkStore              *store,
                                       int                   school_year,
                                       GError              **error);
void          lk_overview_free        (LkOverview           *self);
/** lk_overview_find_week: the index of the week of @day, or -1 when it lies in another school year. */
int           lk_overview_find_week   (const LkOverview     *self,
                                       LkDay                 day);
/** lk_overview_get_team: the team at @index, by name. */
LkTeamYear   *lk_overview_get_team    (const LkOverview     *self,
                                       guint                 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkOverview, lk_overview_free)

G_END_DECLS
