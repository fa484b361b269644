#pragma once

#include "records/lk-private.h"
#include "stats/lk-rhythm-figures.h"

G_BEGIN_DECLS

/** LkOwnAction: an action that is not done, of this person or together with the owner, on any team's board. */
typedef struct
{
  char    *id;
  char    *team_id;
  char    *title;
  char    *goal_title;  /* nullable */
  LkStage  stage;
  LkDay    due_day;     /* or LK_DAY_NONE */
  gboolean together;    /* someone else owns it */
} LkOwnAction;

/**
 * LkOwnWeek: what is a person's in the time ahead. A value of that moment.
 * @actions: (element-type LkOwnAction): by due day, those without one last
 * @planned: (element-type LkPlanning): entries that name the person, from today till the end of the fortnight (of 13 days in a holiday)
 * @fortnight: the person's own two weeks, and whether a visit is due in them and was made
 * @designs: id of an entry among @planned → id of the newest version of the lesson design that the team shares of it; what is still a draft is
 *   found by lk_private_find_draft_of_planning()
 * @rhythm: (element-type LkRhythmWeek): the person's visits made against those due, and lessons designed with others, each week
 *   of the school year until today; board sessions are the team's
 * @received: (element-type LkRhythmWeek): likewise the visits in which this person was watched, of which as many are due
 */
typedef struct
{
  GPtrArray         *actions;
  GPtrArray         *planned;
  GHashTable        *designs;
  LkRhythmFortnight  fortnight;
  GArray            *rhythm;
  GArray            *received;
} LkOwnWeek;

/** lk_own_week_read_async: of the person of @of, as it is on @today; reads the open tables on the store's thread. */
void       lk_own_week_read_async  (LkPrivate            *of,
                                    LkDay                 today,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
/** lk_own_week_read_finish: (transfer full): NULL with @error set on failure. */
LkOwnWeek *lk_own_week_read_finish (LkPrivate            *of,
                                    GAsyncResult         *result,
                                    GError              **error);
void       lk_own_week_free        (LkOwnWeek            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkOwnWeek, lk_own_week_free)

G_END_DECLS
