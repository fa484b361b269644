#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkProjectorFields: successes, planning and the last check-in in large type, below each other; each gets the height that
 *  it needs. What does not fit activates `projector.open-successes` or `projector.open-planning`. */
#define LK_TYPE_PROJECTOR_FIELDS (lk_projector_fields_get_type ())
G_DECLARE_FINAL_TYPE (LkProjectorFields, lk_projector_fields, LK, PROJECTOR_FIELDS, GtkWidget)

GtkWidget *lk_projector_fields_new          (LkBoard *board);
/** lk_projector_fields_set_front: the field of @step stands in front and the others step back; -1 when there is no session. */
void       lk_projector_fields_set_front    (LkProjectorFields *self,
                                             int                step);
/** lk_projector_fields_dup_successes: (transfer full) (element-type utf8): the newest of the last four weeks, a line each. */
GPtrArray *lk_projector_fields_dup_successes (LkBoard *board);
/** lk_projector_fields_dup_planning: (transfer full) (element-type utf8): from today on, a line each: "tue 24 nov · Anne
 *  visits Bo". */
GPtrArray *lk_projector_fields_dup_planning  (LkBoard *board);

G_END_DECLS
