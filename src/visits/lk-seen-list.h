#pragma once

#include <gtk/gtk.h>

#include "records/lk-visit.h"

G_BEGIN_DECLS

/** LkSeenList: what was seen and its effect, to be read during the conversation; as it is whenever it comes into sight. */
#define LK_TYPE_SEEN_LIST (lk_seen_list_get_type ())
G_DECLARE_FINAL_TYPE (LkSeenList, lk_seen_list, LK, SEEN_LIST, GtkWidget)

GtkWidget *lk_seen_list_new (LkVisit *visit);

G_END_DECLS
