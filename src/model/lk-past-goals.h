#pragma once

#include "model/lk-goal.h"
#include "store/lk-db.h"

G_BEGIN_DECLS

/**
 * lk_goal_was_live: whether the team worked on it on a day from @from till @till: from its first day, or the day it was made, till
 * its last or till it was put away, whichever came first; one that is worked on on @today has no end yet.
 */
gboolean   lk_goal_was_live    (LkGoal      *self,
                                LkDay        from,
                                LkDay        till,
                                LkDay        today);
/**
 * lk_past_goals_read: within a job on the store's thread, the goals of a team that were live from @from till @till, also those put
 * away since, by their first day.
 * @since: of the readings only those from this day on; LK_DAY_NONE for all
 *
 * They have their readings until @till. Nobody else holds them, so that any one thread may read them.
 *
 * Returns: (transfer full) (element-type LkGoal): NULL with @error set on failure
 */
GPtrArray *lk_past_goals_read  (LkDb        *db,
                                const char  *team,
                                LkDay        from,
                                LkDay        till,
                                LkDay        since,
                                GError     **error);

G_END_DECLS
