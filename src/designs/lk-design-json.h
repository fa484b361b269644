#pragma once

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/*
 * Designs as a JSON file that a colleague can open, and as the text of a sealed draft. FORMAT.md beside this file says what stands in it.
 */

#define LK_DESIGN_JSON_FORMAT "leerkracht-board-design"
#define LK_DESIGN_JSON_VERSION 1

/** lk_design_json_write: (transfer full): @designs (element-type LkDesignContent): one, or all versions of a family, oldest first.
 *  @with_files: whether the bytes at hand go along, as base64. */
char      *lk_design_json_write (GPtrArray    *designs,
                                 gboolean      with_files);
/** lk_design_json_read: (transfer full) (element-type LkDesignContent): at least one; NULL with a LK_EXCHANGE_ERROR or LK_MODEL_ERROR in the user's words:
 *  a file of any size and depth is met without harm, and one of a newer version of the program is told to be that. */
GPtrArray *lk_design_json_read  (const char   *json,
                                 gssize        length,
                                 GError      **error);

G_END_DECLS
