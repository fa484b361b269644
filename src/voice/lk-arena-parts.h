#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"
#include "records/lk-private.h"
#include "records/lk-arena.h"

G_BEGIN_DECLS

/* The three parts of the page of an arena, each for one moment of it. */

/** LkArenaPrepare: what it is about, with whom, how many seats, the questions, and the script for who leads it. */
#define LK_TYPE_ARENA_PREPARE (lk_arena_prepare_get_type ())
G_DECLARE_FINAL_TYPE (LkArenaPrepare, lk_arena_prepare, LK, ARENA_PREPARE, GtkWidget)
GtkWidget *lk_arena_prepare_new (LkPrivate *private,
                                 LkArena   *arena);

/** LkArenaTalk: while pupils talk: the circle of seats with the clock in it, a note of the seat that was tapped, and the questions to be ticked. */
#define LK_TYPE_ARENA_TALK (lk_arena_talk_get_type ())
G_DECLARE_FINAL_TYPE (LkArenaTalk, lk_arena_talk, LK, ARENA_TALK, GtkWidget)
GtkWidget *lk_arena_talk_new    (LkPrivate *private,
                                 LkArena   *arena);

/** LkArenaAfter: ideas on a matrix, those that go to the board, and what the pupils hear back. */
#define LK_TYPE_ARENA_AFTER (lk_arena_after_get_type ())
G_DECLARE_FINAL_TYPE (LkArenaAfter, lk_arena_after, LK, ARENA_AFTER, GtkWidget)
GtkWidget *lk_arena_after_new   (LkPrivate *private,
                                 LkArena   *arena,
                                 LkSchool  *school);

G_END_DECLS
