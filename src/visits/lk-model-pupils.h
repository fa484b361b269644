#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkModelPupils: the model pupils of the lesson design that a visit is about: what each is expected to do, and beside it what was seen. Nothing for a visit
 *  without one. */
#define LK_TYPE_MODEL_PUPILS (lk_model_pupils_get_type ())
G_DECLARE_FINAL_TYPE (LkModelPupils, lk_model_pupils, LK, MODEL_PUPILS, GtkWidget)

GtkWidget *lk_model_pupils_new (LkPrivate *own,
                                LkVisit   *visit);
/** lk_model_pupils_open_design: (transfer full) (nullable): the design that @visit is around: a draft where it lies sealed, what is shared in the school's
 *  own store. */
LkDesignDetail *lk_model_pupils_open_design (LkPrivate *own,
                                             LkVisit   *visit);

G_END_DECLS
