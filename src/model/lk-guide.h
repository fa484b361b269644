#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkGuide: a viewing guide of the school; what is in it stands in its versions.
 *
 * Properties: `name` (string), `origin` (string: the starter set or file that it was made from, "" for none), `archived`,
 * `created` (int64), `rank` (string).
 */
#define LK_TYPE_GUIDE (lk_guide_get_type ())
G_DECLARE_FINAL_TYPE (LkGuide, lk_guide, LK, GUIDE, LkRecord)

const char *lk_guide_get_name     (LkGuide *self);
const char *lk_guide_get_origin   (LkGuide *self);
gint64      lk_guide_get_archived (LkGuide *self);

G_END_DECLS
