#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkEvidenceList: what was seen in a lesson, pair by pair, with a blank row at the end while the visit may be written in. */
#define LK_TYPE_EVIDENCE_LIST (lk_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (LkEvidenceList, lk_evidence_list, LK, EVIDENCE_LIST, GtkWidget)

GtkWidget *lk_evidence_list_new (LkPrivate *own,
                                 LkVisit   *visit);

G_END_DECLS
