#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkPupilRow: the row of one model pupil. Fields: `design-id`, `letter`, and the texts `expected` and `seen`. */
#define LK_TYPE_PUPIL_ROW (lk_pupil_row_get_type ())
G_DECLARE_FINAL_TYPE (LkPupilRow, lk_pupil_row, LK, PUPIL_ROW, LkRecord)

/** lk_pupil_row_get_pupil: 0 to 2. */
guint       lk_pupil_row_get_pupil (LkPupilRow *self);
/** lk_pupil_row_get_text: @field: "expected" or "seen"; never NULL. */
const char *lk_pupil_row_get_text  (LkPupilRow *self,
                                    const char *field);

G_END_DECLS
