#pragma once

#include "calendar/lk-day.h"
#include "store/lk-db.h"

G_BEGIN_DECLS

/*
 * What is shared of a survey goes where the survey goes. Steps of a job on the store's thread, which undo does not reach: what a teacher has erased comes
 * back by nobody else's hand.
 */

/** LkSharedRow: what was taken away under a key, for putting it back. Filled and used on the store's thread; shared by references. */
typedef struct _LkSharedRow LkSharedRow;

LkSharedRow *lk_shared_row_new       (const char    *key);
LkSharedRow *lk_shared_row_ref       (LkSharedRow *self);
void           lk_shared_row_unref     (LkSharedRow *self);
/** lk_shared_row_take_away: from whichever team has it; nothing when none has. */
gboolean       lk_shared_row_take_away (LkDb          *db,
                                          LkSharedRow *self,
                                          GError       **error);
/** lk_shared_row_put_back: just as it was; nothing when there was none, or something is shared under the key by now. */
gboolean       lk_shared_row_put_back  (LkDb          *db,
                                          LkSharedRow *self,
                                          GError       **error);
/** lk_shared_row_follow: takes it away from any team but @team_id (nullable: none), and gives it the day @told. */
gboolean       lk_shared_row_follow    (LkDb          *db,
                                          const char    *key,
                                          const char    *team_id,
                                          LkDay          told,
                                          GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSharedRow, lk_shared_row_unref)

G_END_DECLS
