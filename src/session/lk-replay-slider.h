#pragma once

#include <gtk/gtk.h>

#include "model/lk-replay.h"

G_BEGIN_DECLS

/**
 * LkReplaySlider: a slider over the days of a replay, with a mark for each session, a button that runs through them calmly and
 * two that go to the next change.
 *
 * Properties: `day` (int, LkDay): the day it stands at; `playing` (boolean).
 */
#define LK_TYPE_REPLAY_SLIDER (lk_replay_slider_get_type ())
G_DECLARE_FINAL_TYPE (LkReplaySlider, lk_replay_slider, LK, REPLAY_SLIDER, GtkWidget)

/** lk_replay_slider_new: @replay: of more than one day; stands at its last. */
GtkWidget *lk_replay_slider_new     (LkReplay       *replay);
LkDay      lk_replay_slider_get_day (LkReplaySlider *self);
/** lk_replay_slider_describe: how a screen reader tells the day it stands at. */
void       lk_replay_slider_describe (LkReplaySlider *self,
                                     const char     *words);
/** lk_replay_slider_stop: does nothing when it does not play. */
void       lk_replay_slider_stop    (LkReplaySlider *self);
/** lk_replay_slider_press: what @key does: Left and Right go to the next change, Page Up and Page Down to the next session, Home
 *  and End to the ends, Space plays. Returns: GDK_EVENT_STOP when @key is one of them */
gboolean   lk_replay_slider_press   (LkReplaySlider *self,
                                     guint           key);

G_END_DECLS
