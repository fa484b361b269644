#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"

G_BEGIN_DECLS

/**
 * LkFollowUp: what becomes of a survey's results: what we do with it, what went to the board, when the pupils heard it, and what the team sees.
 *
 * Signals: `shared ()`: what the team sees may have changed.
 */
#define LK_TYPE_FOLLOW_UP (lk_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (LkFollowUp, lk_follow_up, LK, FOLLOW_UP, GtkWidget)

GtkWidget *lk_follow_up_new   (LkPrivate  *own,
                               LkSurvey   *survey);
void       lk_follow_up_flush (LkFollowUp *self);
/** lk_follow_up_get_shared: whether the survey's team sees its counts. */
gboolean   lk_follow_up_get_shared (LkFollowUp *self);
void       lk_follow_up_stop_sharing (LkFollowUp *self);

G_END_DECLS
