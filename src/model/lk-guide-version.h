#pragma once

#include "model/lk-guide-content.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkGuideVersion: what a viewing guide held from one edit to the next.
 *
 * Properties: `guide-id` (string), `number` (uint, from 1), `content` (string, JSON), `used` (boolean: an observation was made
 * with it, so that it never changes), `created` (int64).
 */
#define LK_TYPE_GUIDE_VERSION (lk_guide_version_get_type ())
G_DECLARE_FINAL_TYPE (LkGuideVersion, lk_guide_version, LK, GUIDE_VERSION, LkRecord)

const char     *lk_guide_version_get_guide_id (LkGuideVersion *self);
guint           lk_guide_version_get_number   (LkGuideVersion *self);
/** lk_guide_version_get_content: (transfer none): never NULL; valid until the version changes, so keep a reference. */
LkGuideContent *lk_guide_version_get_content  (LkGuideVersion *self);
gboolean        lk_guide_version_get_used     (LkGuideVersion *self);
/** lk_guide_version_get_created: unix milliseconds */
gint64          lk_guide_version_get_created  (LkGuideVersion *self);

G_END_DECLS
