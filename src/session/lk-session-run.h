#pragma once

#include "model/lk-board.h"
#include "model/lk-session-clock.h"

G_BEGIN_DECLS

/**
 * LkSessionRun:
 *
 * The session that a team holds now: which step it is at and for how long. It is noted each second, so that one that was
 * broken off, by whatever cause, is taken up at the second where it stood.
 *
 * Signals: `changed ()`: another step, another second, begun, paused or over.
 */
#define LK_TYPE_SESSION_RUN (lk_session_run_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionRun, lk_session_run, LK, SESSION_RUN, GObject)

/** lk_session_run_new: takes up, paused, the session of @board that was broken off, if there is one. */
LkSessionRun   *lk_session_run_new         (LkBoard       *board);
/** lk_session_run_get_session: (transfer none) (nullable): NULL while none is held. */
LkSession      *lk_session_run_get_session (LkSessionRun  *self);
/** lk_session_run_get_clock: (transfer none) (nullable): as long as there is a session. */
LkSessionClock *lk_session_run_get_clock   (LkSessionRun  *self);
LkBoard        *lk_session_run_get_board   (LkSessionRun  *self);

gboolean        lk_session_run_start       (LkSessionRun  *self,
                                            guint          present,
                                            LkPerson      *leader,
                                            LkPerson      *note_taker,
                                            LkPerson      *timekeeper,
                                            GError       **error);
/** lk_session_run_go: @by steps on, or back; past the last step lies the closing. */
void            lk_session_run_go          (LkSessionRun  *self,
                                            int            by);
void            lk_session_run_pause       (LkSessionRun  *self,
                                            gboolean       pause);
/** lk_session_run_end: records what each step took. */
gboolean        lk_session_run_end         (LkSessionRun  *self,
                                            GError       **error);

G_END_DECLS
