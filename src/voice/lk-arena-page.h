#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"
#include "records/lk-private.h"
#include "records/lk-arena.h"

G_BEGIN_DECLS

/**
 * LkArenaPage:
 *
 * A pupil arena from preparing it to telling the pupils what was done: seats and questions; a circle of seats with notes by seat, and a clock of about 20
 * minutes; ideas by feasibility and effect, those that go to the board, and what the pupils hear back.
 *
 * Action: `arena.erase`. Signal: `closed ()`: it has been erased.
 */
#define LK_TYPE_ARENA_PAGE (lk_arena_page_get_type ())
G_DECLARE_FINAL_TYPE (LkArenaPage, lk_arena_page, LK, ARENA_PAGE, GtkWidget)

GtkWidget *lk_arena_page_new (LkPrivate *private,
                              LkArena   *arena,
                              LkSchool  *school);

G_END_DECLS
