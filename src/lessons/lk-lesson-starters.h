#pragma once

#include <adwaita.h>

#include "designs/lk-designs.h"

G_BEGIN_DECLS

/**
 * LkLessonStarters:
 *
 * Asks what a new lesson design begins with: four cards, of which one is chosen with a click, Enter or its number; and says who can read it.
 *
 * Signals: `chosen (string)`: the key of a starter; `private ()`: it is to be a draft of one's own, and nobody is let in to theirs yet. The window
 * closes then.
 */
#define LK_TYPE_LESSON_STARTERS (lk_lesson_starters_get_type ())
G_DECLARE_FINAL_TYPE (LkLessonStarters, lk_lesson_starters, LK, LESSON_STARTERS, AdwWindow)

/** lk_lesson_starters_present: @owner: (nullable): whose private draft it becomes; NULL for a design that is open to the school from the beginning;
 *  @key: the starter that has the focus, "" for the first */
LkLessonStarters *lk_lesson_starters_present (GtkWidget  *from,
                                              LkPerson   *owner,
                                              const char *key);

G_END_DECLS
