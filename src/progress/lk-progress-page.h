#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkProgressPage: a team's charts, section by section: its goals, actions, rhythm, and how it works together. For everyone, and fit
 * for the projector. It reads again when something of it has been written.
 *
 * Properties: `section` (string: "goals", "actions", "rhythm", "team"), `span` (string, as LkSpanChoice's `chosen`).
 * It expects `win.toast` (s) above it.
 */
#define LK_TYPE_PROGRESS_PAGE (lk_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (LkProgressPage, lk_progress_page, LK, PROGRESS_PAGE, GtkWidget)

GtkWidget *lk_progress_page_new (LkBoard *board);

G_END_DECLS
