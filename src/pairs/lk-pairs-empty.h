#pragma once

#include <adwaita.h>

#include "model/lk-pairing-desk.h"

G_BEGIN_DECLS

/** LkPairsEmpty: what stands in the place of the days where there are no visits to propose: why, and the button that leads on. */
#define LK_TYPE_PAIRS_EMPTY (lk_pairs_empty_get_type ())
G_DECLARE_FINAL_TYPE (LkPairsEmpty, lk_pairs_empty, LK, PAIRS_EMPTY, AdwBin)

GtkWidget  *lk_pairs_empty_new             (void);
void        lk_pairs_empty_set_state       (LkPairsEmpty   *self,
                                            LkPairingState  state);
/** lk_pairs_empty_get_all_planned: (transfer none): what is said of LK_PAIRING_STATE_PLANNED. */
const char *lk_pairs_empty_get_all_planned (void);

G_END_DECLS
