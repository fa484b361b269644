#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LkLessonClock:
 *
 * How long each phase of a lesson has taken while it is given. It counts from stamps of lk_session_clock_now(), so it does not drift, and goes on while
 * the lid is closed: the lesson does too. Phases are known by their ids, so that they can be moved, added and taken away meanwhile.
 */
typedef struct _LkLessonClock LkLessonClock;

LkLessonClock *lk_lesson_clock_new        (void);
void           lk_lesson_clock_free       (LkLessonClock *self);

/** lk_lesson_clock_run: goes on, or does nothing when it goes already. @now: as lk_session_clock_now() */
void           lk_lesson_clock_run        (LkLessonClock *self,
                                           gint64         now);
void           lk_lesson_clock_pause      (LkLessonClock *self,
                                           gint64         now);
gboolean       lk_lesson_clock_is_running (LkLessonClock *self);
/** lk_lesson_clock_has_begun: whether it has ever run. */
gboolean       lk_lesson_clock_has_begun  (LkLessonClock *self);
/** lk_lesson_clock_go: to the phase @id; what a phase has taken stays when it is come back to. */
void           lk_lesson_clock_go         (LkLessonClock *self,
                                           const char    *id,
                                           gint64         now);
/** lk_lesson_clock_get_phase: (transfer none) (nullable): the id of the one that is on. */
const char    *lk_lesson_clock_get_phase  (LkLessonClock *self);
/** lk_lesson_clock_get_used: seconds that @id has taken. */
double         lk_lesson_clock_get_used   (LkLessonClock *self,
                                           const char    *id,
                                           gint64         now);
/** lk_lesson_clock_get_total: seconds of all phases, also those that are no more. */
double         lk_lesson_clock_get_total  (LkLessonClock *self,
                                           gint64         now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkLessonClock, lk_lesson_clock_free)

G_END_DECLS
