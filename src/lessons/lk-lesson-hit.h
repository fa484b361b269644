#pragma once

#include "designs/lk-designs.h"

G_BEGIN_DECLS

/** LkLessonHit: a design in the library as a search found it. Signals: `changed ()`: it was found again, with something else to be shown. */
#define LK_TYPE_LESSON_HIT (lk_lesson_hit_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonHit, lk_lesson_hit, LK, LESSON_HIT, GObject)

/** lk_lesson_hit_new: @found: one of @all, which are kept */
LkLessonHit       *lk_lesson_hit_new       (GPtrArray         *all,
                                            const LkDesignHit *found);
/** lk_lesson_hit_take: shows what @other found of the same design. */
void               lk_lesson_hit_take      (LkLessonHit       *self,
                                            LkLessonHit       *other);
const char        *lk_lesson_hit_get_id    (LkLessonHit       *self);
/** lk_lesson_hit_get_found: (transfer none) */
const LkDesignHit *lk_lesson_hit_get_found (LkLessonHit       *self);

G_END_DECLS
