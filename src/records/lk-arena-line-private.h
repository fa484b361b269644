#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-arena-line.h"

G_BEGIN_DECLS

/** lk_arena_line_new: @id: (nullable): a random one, that tells no time */
LkArenaLine *lk_arena_line_new             (const char  *id,
                                            const char  *text);
/* Each returns whether it changed. */
gboolean     lk_arena_line_set_text        (LkArenaLine *self,
                                            const char  *text);
gboolean     lk_arena_line_set_seat        (LkArenaLine *self,
                                            guint        seat);
gboolean     lk_arena_line_set_question_id (LkArenaLine *self,
                                            const char  *id);
gboolean     lk_arena_line_set_asked       (LkArenaLine *self,
                                            gboolean     asked);
gboolean     lk_arena_line_set_place       (LkArenaLine *self,
                                            double       feasibility,
                                            double       effect);
gboolean     lk_arena_line_set_goal_id     (LkArenaLine *self,
                                            const char  *id);
/** lk_arena_line_take: all of @fresh but the id. */
void         lk_arena_line_take            (LkArenaLine *self,
                                            LkArenaLine *fresh);
void         lk_arena_line_wipe            (LkArenaLine *self);
JsonObject  *lk_arena_line_to_object       (LkArenaLine *self);
/** lk_arena_line_from_object: (transfer full) (nullable) */
LkArenaLine *lk_arena_line_from_object     (JsonObject  *object);
/** lk_arena_line_merge: @self and @theirs, both made from @base (nullable), in @self; FALSE when both changed the text otherwise. */
gboolean     lk_arena_line_merge           (LkArenaLine *self,
                                            LkArenaLine *base,
                                            LkArenaLine *theirs);

G_END_DECLS
