#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-evidence.h"

G_BEGIN_DECLS

/** lk_evidence_new: @rest: (nullable) (transfer none): what a later version of the program has noted beside these. */
LkEvidence *lk_evidence_new      (const char  *time,
                                  const char  *saw,
                                  const char  *effect,
                                  JsonObject  *rest);
/** lk_evidence_take: each NULL leaves it as it is. Returns whether anything changed, which has then been notified. */
gboolean    lk_evidence_take     (LkEvidence  *self,
                                  const char  *time,
                                  const char  *saw,
                                  const char  *effect);
JsonObject *lk_evidence_get_rest (LkEvidence  *self);
void        lk_evidence_wipe     (LkEvidence  *self);

G_END_DECLS
