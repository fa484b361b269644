#pragma once

#include "calendar/lk-day.h"
#include "model/lk-deeds.h"
#include "model/lk-live.h"
#include "model/lk-record-list.h"

G_BEGIN_DECLS

/** lk_live_start: to be called once by the subclass, first: whose store it is, and with whom it shares what is pending. */
void      lk_live_start           (LkLive     *self,
                                   LkStore    *store,
                                   LkDeeds    *deeds);
/** lk_live_follow: the records of @type are shown; they come in the order in which their types were told. */
void      lk_live_follow          (LkLive     *self,
                                   GType       type);
/**
 * lk_live_follow_parts:
 * @table: a table whose rows are part of a record of @type, which must be read again when one of them changes
 * @select: gives id and record for the rows whose ids stand in the JSON array ?1
 * @select_scope: the same for the rows of what is shown, of ?1
 */
void      lk_live_follow_parts    (LkLive     *self,
                                   const char *table,
                                   GType       type,
                                   const char *select,
                                   const char *select_scope);
/** lk_live_load: reads all that is shown of the team or action @scope, from the day @from on. */
void      lk_live_load            (LkLive     *self,
                                   const char *scope,
                                   LkDay       from);
/** lk_live_want: reads the row again. */
void      lk_live_want            (LkLive     *self,
                                   GType       type,
                                   const char *id);
/** lk_live_want_of: reads the rows of @type that belong to the record @parent. */
void      lk_live_want_of         (LkLive     *self,
                                   GType       type,
                                   const char *parent);
/** lk_live_know_part: a part that a verb has just made. */
void      lk_live_know_part       (LkLive     *self,
                                   const char *part,
                                   const char *record);

void      lk_live_put             (LkLive     *self,
                                   LkRecord   *record);
void      lk_live_drop            (LkLive     *self,
                                   LkRecord   *record);
/** lk_live_fail: tells that a write could not be made. */
void      lk_live_fail            (LkLive     *self,
                                   const GError *error);
LkStore  *lk_live_get_store       (LkLive     *self);
LkDeeds  *lk_live_get_deeds       (LkLive     *self);

G_END_DECLS
