#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkScoreWall: a small chart for each item of a viewing guide that was scored in visits to a person, seen by that person only. */
#define LK_TYPE_SCORE_WALL (lk_score_wall_get_type ())
G_DECLARE_FINAL_TYPE (LkScoreWall, lk_score_wall, LK, SCORE_WALL, GtkWidget)

GtkWidget *lk_score_wall_new    (LkPrivate   *own,
                                 LkGuides    *guides);
/** lk_score_wall_update: as it is now; to be called when it comes into sight. */
void       lk_score_wall_update (LkScoreWall *self);

G_END_DECLS
