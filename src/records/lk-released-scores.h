#pragma once

#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkReleasedItem: how often each score was given to an item of a viewing guide in a period, by at least five people. */
typedef struct
{
  char *item_id;
  char *period;      /* the first day of a school period, YYYY-MM-DD */
  guint counts[4];   /* of the scores 1 to 4 */
} LkReleasedItem;

/** lk_released_scores_release_async: by its owner: the scores of @visit count in the team's picture, from the moment that five people's
 *  do, without saying whose they are. One of a person counts for an item in a period: the last; none for an item that @visit gives no score
 *  any more, unless another visit of this person in that period gives that score. From then on they follow @visit: what is changed in it
 *  counts so, its day's period is theirs, and they go and come back with it. Its `released` tells it. */
void       lk_released_scores_release_async  (LkPrivate            *of,
                                              LkVisit              *visit,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
/** lk_released_scores_withdraw_async: nothing that this person released in the team and the period of @visit counts any more. */
void       lk_released_scores_withdraw_async (LkPrivate            *of,
                                              LkVisit              *visit,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
/** lk_released_scores_finish: of both. */
gboolean   lk_released_scores_finish         (LkPrivate            *of,
                                              GAsyncResult         *result,
                                              GError              **error);
/** lk_released_scores_read_async: of a team, in no order; open to everyone. What is shown grows by five people's scores at a time; one that
 *  is taken back takes four others out of sight until five new ones come, so that no look before and after tells whose went. */
void       lk_released_scores_read_async     (LkStore              *store,
                                              const char           *team_id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
/** lk_released_scores_read_finish: (transfer full) (element-type LkReleasedItem) */
GPtrArray *lk_released_scores_read_finish    (LkStore              *store,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
