#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkDesigner: that a person makes a design; in the order in which they came. Fields: `design-id`, `person-id`, `created`. */
#define LK_TYPE_DESIGNER (lk_designer_get_type ())
G_DECLARE_FINAL_TYPE (LkDesigner, lk_designer, LK, DESIGNER, LkRecord)

const char *lk_designer_get_person_id (LkDesigner *self);

G_END_DECLS
