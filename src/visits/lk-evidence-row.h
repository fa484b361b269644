#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

typedef enum
{
  LK_EVIDENCE_SAW,
  LK_EVIDENCE_EFFECT,
} LkEvidenceHalf;

/**
 * LkEvidenceRow:
 *
 * What was seen at a time, and its effect on pupils; the time can be typed over. Enter goes from what was seen to its effect, and
 * from there on.
 *
 * Signals:
 *  - `begin ()`: the first letter in a blank row: lk_evidence_row_begin() is to be called
 *  - `next ()`: Enter in the effect
 *  - `step (LkEvidenceHalf, int)`: to the row above (-1) or below (1)
 *  - `removed (LkEvidence, uint)`: by the user's hand, already gone from that position of the visit
 */
#define LK_TYPE_EVIDENCE_ROW (lk_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (LkEvidenceRow, lk_evidence_row, LK, EVIDENCE_ROW, GtkWidget)

/** lk_evidence_row_new: @evidence: (nullable): NULL for a blank row */
GtkWidget  *lk_evidence_row_new          (LkPrivate      *own,
                                          LkVisit        *visit,
                                          LkEvidence     *evidence);
/** lk_evidence_row_get_evidence: (transfer none) (nullable) */
LkEvidence *lk_evidence_row_get_evidence (LkEvidenceRow  *self);
/** lk_evidence_row_begin: makes what is typed in a blank row an evidence of the visit, at this moment. */
gboolean    lk_evidence_row_begin        (LkEvidenceRow  *self,
                                          GError        **error);
void        lk_evidence_row_focus        (LkEvidenceRow  *self,
                                          LkEvidenceHalf  half);

G_END_DECLS
