#pragma once

#include <gtk/gtk.h>

#include "model/lk-pairing-desk.h"

G_BEGIN_DECLS

/**
 * LkPairsTeams:
 *
 * A popover in which is chosen whose people take part in the proposal, and whether pairs of one team come first.
 *
 * Signals: `chosen (string)`: the desk has been told; the words say what came of it.
 */
#define LK_TYPE_PAIRS_TEAMS (lk_pairs_teams_get_type ())
G_DECLARE_FINAL_TYPE (LkPairsTeams, lk_pairs_teams, LK, PAIRS_TEAMS, GtkPopover)

GtkWidget *lk_pairs_teams_new       (LkPairingDesk *desk);
/** lk_pairs_teams_dup_words: (transfer full): which teams of @desk they are now: "Whole school", "2 teams". */
char      *lk_pairs_teams_dup_words (LkPairingDesk *desk);

G_END_DECLS
