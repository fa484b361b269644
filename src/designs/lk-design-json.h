#pragma once

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/*
 * A design as a JSON file that a colleague can open, and as the text of a sealed draft. FORMAT.md beside this file says what stands in it. What
 * a later version of the program added is refused with NEWER words only if its format number is higher.
 */

/** lk_design_json_write: (transfer full): one design, or (sealed) all versions of a family, oldest first.
 *  @with_files: whether the bytes at hand go along, as base64. */
char      *lk_design_json_write (GPtrArray    *designs,
                                 gboolean      with_files);
/** lk_design_json_read: (transfer full) (element-type LkDesignContent): NULL with a LK_MODEL_ERROR in the user's words; a file of any size
 *  and depth is met without harm. */
GPtrArray *lk_design_json_read  (const char   *json,
                                 gssize        length,
                                 GError      **error);

G_END_DECLS
