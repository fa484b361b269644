#pragma once

#include "model/lk-action-detail.h"

G_BEGIN_DECLS

LkEvent  *lk_event_new        (const char *text,
                               const char *who,
                               gint64      time,
                               gboolean    comment);
gboolean  lk_event_equal      (LkEvent    *a,
                               LkEvent    *b);

/** lk_events_read: (transfer full) (element-type LkEvent): all that is known of the action, newest first; on the store's thread. */
GPtrArray *lk_events_read     (LkDb        *db,
                               const char  *action_id,
                               GError     **error);

G_END_DECLS
