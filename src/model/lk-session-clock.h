#pragma once

#include "model/lk-agenda.h"

G_BEGIN_DECLS

/**
 * LkSessionClock:
 *
 * How long each step of a session has taken. It counts from stamps, never by adding ticks up, so it does not drift; its time is
 * the time since the PC started, sleep included, so setting the clock does not touch it. When nobody has looked at it for
 * LK_SESSION_CLOCK_BREAK (the lid was closed, the power went), the session was broken off then: it stands, where it was.
 */
typedef struct _LkSessionClock LkSessionClock;

/** After how many microseconds without lk_session_clock_tick() a session counts as broken off: five minutes. */
#define LK_SESSION_CLOCK_BREAK (5 * 60 * G_GINT64_CONSTANT (1000000))

/** lk_session_clock_now: microseconds since the PC started, sleep included (CLOCK_BOOTTIME). */
gint64          lk_session_clock_now        (void);

/** lk_session_clock_new: stands still at the first step; lk_session_clock_run() starts it. */
LkSessionClock *lk_session_clock_new        (const LkAgenda       *agenda);
void            lk_session_clock_free       (LkSessionClock       *self);

/** lk_session_clock_run: goes on, or does nothing when it goes already. @now: as lk_session_clock_now() */
void            lk_session_clock_run        (LkSessionClock       *self,
                                             gint64                now);
void            lk_session_clock_pause      (LkSessionClock       *self,
                                             gint64                now);
gboolean        lk_session_clock_is_running (LkSessionClock       *self);
/** lk_session_clock_tick: to be called each second or so while it is shown. */
void            lk_session_clock_tick       (LkSessionClock       *self,
                                             gint64                now);
/** lk_session_clock_go: to the step at @place on the agenda, from 0 to LK_N_STEPS; the last of these is the closing. What a step
 *  has taken stays when it is come back to. */
void            lk_session_clock_go         (LkSessionClock       *self,
                                             guint                 place,
                                             gint64                now);
guint           lk_session_clock_get_place  (LkSessionClock       *self);
const LkAgenda *lk_session_clock_get_agenda (LkSessionClock       *self);
/** lk_session_clock_get_used: the seconds that the step at @place has taken up to the last tick. */
double          lk_session_clock_get_used   (LkSessionClock       *self,
                                             guint                 place);
/** lk_session_clock_get_total: of all steps and the closing. */
double          lk_session_clock_get_total  (LkSessionClock       *self);

/** lk_session_clock_to_text: (transfer full): all that is needed to go on where it stands. */
char           *lk_session_clock_to_text    (LkSessionClock       *self);
/** lk_session_clock_new_from_text: (transfer full) (nullable): stands still at the second where it was written; NULL for what
 *  lk_session_clock_to_text() has not made. */
LkSessionClock *lk_session_clock_new_from_text (const char        *text);
/** lk_session_clock_dup_steps: (transfer full): as a session keeps them: "check-in 120 131", seconds agreed and used. */
GStrv           lk_session_clock_dup_steps  (LkSessionClock       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSessionClock, lk_session_clock_free)

G_END_DECLS
