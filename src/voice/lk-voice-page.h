#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"
#include "surveys/lk-shared-surveys.h"

G_BEGIN_DECLS

/**
 * LkVoicePage:
 *
 * The first page of pupil voice: one's own surveys, exit tickets and arenas once one's password was given, and what the team shares, which needs none.
 *
 * Needs the actions `voice.unlock`, `voice.new-survey`, `voice.new-ticket`, `voice.new-arena`, `voice.sets`, `win.open-survey` (s) and
 * `win.open-arena` (s).
 */
#define LK_TYPE_VOICE_PAGE (lk_voice_page_get_type ())
G_DECLARE_FINAL_TYPE (LkVoicePage, lk_voice_page, LK, VOICE_PAGE, GtkWidget)

GtkWidget *lk_voice_page_new        (void);
/** lk_voice_page_set_shared: (nullable): what the team whose board is open shares. */
void       lk_voice_page_set_shared (LkVoicePage     *self,
                                     LkSharedSurveys *shared);
/** lk_voice_page_set_private: (nullable): whose own is shown; NULL takes it away. */
void       lk_voice_page_set_private (LkVoicePage    *self,
                                     LkPrivate       *own);

G_END_DECLS
