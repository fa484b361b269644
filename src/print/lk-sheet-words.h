#pragma once

#include "model/lk-board.h"

G_BEGIN_DECLS

/** lk_sheet_describe_action: (transfer full): whose it is and when it is due: "Anna, Bram · fri 27 nov". */
char *lk_sheet_describe_action (LkBoard  *board,
                                LkAction *action,
                                LkDay     today);
/** lk_sheet_describe_goal: (transfer full): how it stands, and until when: "3 → 4 · behind · until fri 27 nov". */
char *lk_sheet_describe_goal   (LkGoal   *goal,
                                LkDay     today);

G_END_DECLS
