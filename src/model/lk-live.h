#pragma once

#include "model/lk-record.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkLive:
 *
 * What keeps records as the database has them: reads them at the start in one job, and later just those rows that the store
 * tells have changed. The base of the school, a board and an action's details.
 *
 * Properties: `loaded` (boolean).
 * Signals: `failed (GError *)`: a write that had been shown could not be made; the records are back as they were.
 */
#define LK_TYPE_LIVE (lk_live_get_type ())
G_DECLARE_DERIVABLE_TYPE (LkLive, lk_live, LK, LIVE, GObject)

/**
 * LkLiveClass:
 * @find: (nullable): the record of @type and @id as it is shown
 * @put: places @record, new or changed, where it now belongs, which may be nowhere
 * @drop: takes @record, which is no more, from its lists
 * @freeze: many records follow: gather what their lists tell
 * @thaw: tell it
 * @touched: (nullable): what changed, before any of it has been read
 */
struct _LkLiveClass
{
  GObjectClass parent_class;

  LkRecord *(*find)    (LkLive     *self,
                        GType       type,
                        const char *id);
  void      (*put)     (LkLive     *self,
                        LkRecord   *record);
  void      (*drop)    (LkLive     *self,
                        LkRecord   *record);
  void      (*freeze)  (LkLive     *self);
  void      (*thaw)    (LkLive     *self);
  void      (*touched) (LkLive     *self,
                        LkChanges  *changes);
};

gboolean lk_live_get_loaded (LkLive *self);

G_END_DECLS
