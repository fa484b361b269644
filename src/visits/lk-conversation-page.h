#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkConversationPage:
 *
 * The feedback conversation on one page, in its order: the visited teacher first, facts, effects, top, tip, agreement. Its end is handing
 * the record over to the visited teacher. Later what came of the agreement stands here too.
 *
 * Signals: `form ()`: back to what was seen; `closed ()`: the visit has been erased.
 */
#define LK_TYPE_CONVERSATION_PAGE (lk_conversation_page_get_type ())
G_DECLARE_FINAL_TYPE (LkConversationPage, lk_conversation_page, LK, CONVERSATION_PAGE, GtkWidget)

GtkWidget *lk_conversation_page_new       (LkPrivate          *own,
                                           LkGuides           *guides,
                                           LkVisit            *visit);
/** lk_conversation_page_get_visit: (transfer none) */
LkVisit   *lk_conversation_page_get_visit (LkConversationPage *self);

G_END_DECLS
