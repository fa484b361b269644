#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LkEvidence: what was seen, and its effect on pupils. Changed by the verbs of the visit that it is of.
 *
 * Properties (read-only, notified): `time` ("HH:MM", "" when not known), `saw`, `effect` (strings, never NULL).
 */
#define LK_TYPE_EVIDENCE (lk_evidence_get_type ())
G_DECLARE_FINAL_TYPE (LkEvidence, lk_evidence, LK, EVIDENCE, GObject)

const char *lk_evidence_get_time   (LkEvidence *self);
const char *lk_evidence_get_saw    (LkEvidence *self);
const char *lk_evidence_get_effect (LkEvidence *self);

G_END_DECLS
