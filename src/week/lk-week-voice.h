#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"

G_BEGIN_DECLS

/** LkWeekVoice: the part of My Week with one's own surveys and arenas, and once a word about a survey of which the pupils have not heard. */
#define LK_TYPE_WEEK_VOICE (lk_week_voice_get_type ())
G_DECLARE_FINAL_TYPE (LkWeekVoice, lk_week_voice, LK, WEEK_VOICE, GtkWidget)

GtkWidget *lk_week_voice_new  (void);
/** lk_week_voice_show: what @of has, read anew. */
void       lk_week_voice_show (LkWeekVoice *self,
                               LkPrivate   *of,
                               LkDay        today);

G_END_DECLS
