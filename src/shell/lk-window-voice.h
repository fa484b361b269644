#pragma once

#include "shell/lk-window.h"

G_BEGIN_DECLS

/** lk_window_show_voice: the room for pupil voice. */
void lk_window_show_voice      (LkWindow   *self);
/** lk_window_open_survey, lk_window_open_arena: the one with @id over it; first the door, when nobody is in. */
void lk_window_open_survey     (LkWindow   *self,
                                const char *id);
void lk_window_open_arena      (LkWindow   *self,
                                const char *id);
/** lk_window_leave_voice: takes the room away. */
void lk_window_leave_voice     (LkWindow   *self);
/** lk_window_voice_take_away: takes what is private off it at once, with all that stands over it. */
void lk_window_voice_take_away (LkWindow   *self);
/** lk_window_voice_follow: someone may have come in through the door: goes on where they came from. */
void lk_window_voice_follow    (LkWindow   *self);

G_END_DECLS
