#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** LkRegionRow: takes the region of the school holidays, or none. `notify::selected` tells of another choice. */
#define LK_TYPE_REGION_ROW (lk_region_row_get_type ())
G_DECLARE_FINAL_TYPE (LkRegionRow, lk_region_row, LK, REGION_ROW, AdwComboRow)

/** lk_region_row_get: (nullable): "noord", "midden" or "zuid" */
const char *lk_region_row_get (LkRegionRow *self);
/** lk_region_row_set: @region: (nullable) */
void        lk_region_row_set (LkRegionRow *self,
                               const char  *region);

G_END_DECLS
