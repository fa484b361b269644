#pragma once

#include <adwaita.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkPaperDialog: what changed on the board that was printed: a line for each change, beside it what the lines will do. */
#define LK_TYPE_PAPER_DIALOG (lk_paper_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LkPaperDialog, lk_paper_dialog, LK, PAPER_DIALOG, AdwWindow)

void lk_paper_dialog_present (GtkWindow *parent,
                              LkBoard   *board);

G_END_DECLS
