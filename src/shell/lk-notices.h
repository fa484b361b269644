#pragma once

#include <gtk/gtk.h>

#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkNotices:
 *
 * The banners under the header bar: what holds for the whole database and stays until it is over.
 *
 * Its "Start your own" button activates `app.open-own`.
 */
#define LK_TYPE_NOTICES (lk_notices_get_type ())
G_DECLARE_FINAL_TYPE (LkNotices, lk_notices, LK, NOTICES, GtkWidget)

GtkWidget *lk_notices_new       (void);
/** lk_notices_set_store: @store: (nullable): the one to tell about; @demo: whether it is the throwaway sample school. */
void       lk_notices_set_store (LkNotices *self,
                                 LkStore   *store,
                                 gboolean   demo);

G_END_DECLS
