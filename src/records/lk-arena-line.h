#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LkArenaLine: one line of a list of an arena. Changed by the arena's verbs.
 * Properties (read-only, notified): `id`, `text` (strings), `seat` (uint: of a note: 1 and up, 0 for none), `question-id` (nullable string: of a note),
 * `asked` (boolean: of a question), `feasibility`, `effect` (double, 0 to 1, NaN for not placed: of an idea), `goal-id` (nullable string: the idea on
 * the board's impact matrix that it became).
 */
#define LK_TYPE_ARENA_LINE (lk_arena_line_get_type ())
G_DECLARE_FINAL_TYPE (LkArenaLine, lk_arena_line, LK, ARENA_LINE, GObject)

const char  *lk_arena_line_get_id          (LkArenaLine *self);
const char  *lk_arena_line_get_text        (LkArenaLine *self);
guint        lk_arena_line_get_seat        (LkArenaLine *self);
const char  *lk_arena_line_get_question_id (LkArenaLine *self);
gboolean     lk_arena_line_get_asked       (LkArenaLine *self);
double       lk_arena_line_get_feasibility (LkArenaLine *self);
double       lk_arena_line_get_effect      (LkArenaLine *self);
const char  *lk_arena_line_get_goal_id     (LkArenaLine *self);

G_END_DECLS
