#pragma once

#include "lessons/lk-lesson-hit.h"

G_BEGIN_DECLS

/**
 * LkLessonHits:
 *
 * What a search in the library finds, as a list of LkLessonHit that follows what is asked and what changes. A page of them at first, and more as
 * they are asked for; a search that is still running when another begins is given up.
 *
 * Signals: `found (gboolean)`: the list is what was asked for last; whether that was something else than before.
 */
#define LK_TYPE_LESSON_HITS (lk_lesson_hits_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonHits, lk_lesson_hits, LK, LESSON_HITS, GObject)

LkLessonHits         *lk_lesson_hits_new        (LkDesigns            *designs);
/** lk_lesson_hits_ask: @text: as typed; @filter is copied. */
void                  lk_lesson_hits_ask        (LkLessonHits         *self,
                                                 const char           *text,
                                                 const LkDesignFilter *filter);
/** lk_lesson_hits_ask_more: the end of the list is near. */
void                  lk_lesson_hits_ask_more   (LkLessonHits         *self);
/** lk_lesson_hits_is_settled: whether the list is what was asked for last. */
gboolean              lk_lesson_hits_is_settled (LkLessonHits         *self);

G_END_DECLS
