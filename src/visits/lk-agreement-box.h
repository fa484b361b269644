#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkAgreementBox: what becomes of an agreement: an action on the board of one of the visited teacher's teams, of which only the words
 * that are shown here go there, or what will be watched next time.
 */
#define LK_TYPE_AGREEMENT_BOX (lk_agreement_box_get_type ())
G_DECLARE_FINAL_TYPE (LkAgreementBox, lk_agreement_box, LK, AGREEMENT_BOX, GtkWidget)

GtkWidget *lk_agreement_box_new (LkPrivate *own,
                                 LkVisit   *visit);

G_END_DECLS
