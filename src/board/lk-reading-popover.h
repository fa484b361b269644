#pragma once

#include <gtk/gtk.h>

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkReadingPopover:
 *
 * Takes today's reading of a goal: a small count is one click on its number, anything else an entry with what it was last.
 */
#define LK_TYPE_READING_POPOVER (lk_reading_popover_get_type ())
G_DECLARE_FINAL_TYPE (LkReadingPopover, lk_reading_popover, LK, READING_POPOVER, GtkPopover)

GtkWidget *lk_reading_popover_new (LkBoard *board,
                                   LkGoal  *goal);

G_END_DECLS
