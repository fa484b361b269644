#pragma once

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/**
 * lk_design_merge:
 * @base: (element-type LkDesignContent): the versions of a lesson design that both were made from
 * @mine, @theirs: (element-type LkDesignContent): what two people made of them at the same time
 *
 * Part by part: each line of the head, each text of a block and of a model pupil, each phase, link and file, each designer.
 *
 * Returns: (transfer full) (nullable) (element-type LkDesignContent): all versions with what both did; NULL where both changed the same part
 *   differently
 */
GPtrArray *lk_design_merge (GPtrArray *base,
                            GPtrArray *mine,
                            GPtrArray *theirs);

/** lk_design_find_version: (transfer none) (nullable): in @versions, by its id. */
LkDesignContent *lk_design_find_version (GPtrArray  *versions,
                                         const char *id);
/** lk_design_versions_equal: whether nothing of them differs, ids of designers and goals too. */
gboolean   lk_design_versions_equal (GPtrArray *a,
                                     GPtrArray *b);

/** lk_design_merge_lists: (transfer container) (nullable): the same for what has an order; elements stay their owners'. NULL: both changed the
 *  same place. */
GPtrArray *lk_design_merge_lists   (GPtrArray *base,
                                    GPtrArray *mine,
                                    GPtrArray *theirs,
                                    GEqualFunc equal);
gboolean   lk_design_phase_equal   (gconstpointer a,
                                    gconstpointer b);
gboolean   lk_design_attachment_equal (gconstpointer a,
                                    gconstpointer b);

G_END_DECLS
