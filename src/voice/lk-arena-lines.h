#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"
#include "records/lk-arena.h"

G_BEGIN_DECLS

/**
 * LkArenaLines: one of the lists of an arena, to be added to, mended in place, ordered by Alt and the arrows, and taken from, with a toast that puts back.
 */
#define LK_TYPE_ARENA_LINES (lk_arena_lines_get_type ())
G_DECLARE_FINAL_TYPE (LkArenaLines, lk_arena_lines, LK, ARENA_LINES, GtkWidget)

/** lk_arena_lines_new: @name: of the list, to a screen reader; @hint: what the line to add one by says, NULL for a list that others add to. */
GtkWidget *lk_arena_lines_new    (LkPrivate   *private,
                                  LkArena     *arena,
                                  LkArenaList  list,
                                  const char  *name,
                                  const char  *hint);
/** lk_arena_lines_remove: takes @line away, with a toast that puts it back in the toasts that @widget lies in. */
void       lk_arena_lines_remove (GtkWidget   *widget,
                                  LkPrivate   *private,
                                  LkArena     *arena,
                                  LkArenaList  list,
                                  LkArenaLine *line);

G_END_DECLS
