#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkSchoolRow: the school's own row, private to LkSchool. Properties: `name`, `region` (string, NULL when not chosen). */
#define LK_TYPE_SCHOOL_ROW (lk_school_row_get_type ())
G_DECLARE_FINAL_TYPE (LkSchoolRow, lk_school_row, LK, SCHOOL_ROW, LkRecord)

const char *lk_school_row_get_name   (LkSchoolRow *self);
const char *lk_school_row_get_region (LkSchoolRow *self);

G_END_DECLS
