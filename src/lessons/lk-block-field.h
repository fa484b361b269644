#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/**
 * LkBlockField:
 *
 * What is written in a building block and, from when the lesson has been taught, what was seen of it and what to change: beside it, or below
 * where there is little room.
 */
#define LK_TYPE_BLOCK_FIELD (lk_block_field_get_type ())
G_DECLARE_FINAL_TYPE (LkBlockField, lk_block_field, LK, BLOCK_FIELD, GtkWidget)

/** lk_block_field_new: @heading: (nullable): over the words, where a block has several; @hint: (nullable): instead of the block's own;
 *  @lines: for how many there is room while it is empty. */
GtkWidget *lk_block_field_new (LkDesignDetail *detail,
                               LkDesignBlock   block,
                               const char     *heading,
                               const char     *hint,
                               int             lines);

G_END_DECLS
