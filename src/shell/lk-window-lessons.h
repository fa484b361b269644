#pragma once

#include "designs/lk-designs.h"
#include "shell/lk-window.h"

G_BEGIN_DECLS

/** lk_window_show_lessons: the team's library of lesson designs, or what is open over it. */
void       lk_window_show_lessons   (LkWindow   *self);
/** lk_window_leave_lessons: takes the library away, and what is open over it. */
void       lk_window_leave_lessons  (LkWindow   *self);
/** lk_window_is_in_lessons: whether it is what the window shows now. */
gboolean   lk_window_is_in_lessons  (LkWindow   *self);
/** lk_window_search_lessons: as Ctrl+F does: in the library. */
void       lk_window_search_lessons (LkWindow   *self);
/** lk_window_open_design: shows the library, and over it the shared design @id. */
void       lk_window_open_design    (LkWindow   *self,
                                     const char *id);
/** lk_window_open_planned_design: what the entry @planning_id of the planning is the start of: the shared design, or one's own draft. */
void       lk_window_open_planned_design (LkWindow   *self,
                                     const char *planning_id);
/** lk_window_import_design: shows the library, and takes in the design in @file. */
void       lk_window_import_design  (LkWindow   *self,
                                     GFile      *file);
/** lk_window_get_designs: (transfer none): the library of the school that is open, made when it is first asked for. */
LkDesigns *lk_window_get_designs    (LkWindow   *self);

G_END_DECLS
