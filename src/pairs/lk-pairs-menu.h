#pragma once

#include <gio/gio.h>

#include "model/lk-pairing-desk.h"

G_BEGIN_DECLS

/** lk_pairs_menu_new: (transfer full): when @visit could be, with whom it could be exchanged, and out or back. */
GMenuModel *lk_pairs_menu_new (LkPairingDesk   *desk,
                               LkProposedVisit *visit);

G_END_DECLS
