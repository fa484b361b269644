#pragma once

#include "designs/lk-design.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkBlockRow: the row of one building block. Fields: `design-id`, `block`, and the texts `words`, `seen` and `change`. */
#define LK_TYPE_BLOCK_ROW (lk_block_row_get_type ())
G_DECLARE_FINAL_TYPE (LkBlockRow, lk_block_row, LK, BLOCK_ROW, LkRecord)

LkDesignBlock lk_block_row_get_block (LkBlockRow *self);
/** lk_block_row_get_text: @field: "words", "seen" or "change"; never NULL. */
const char   *lk_block_row_get_text  (LkBlockRow *self,
                                      const char *field);

G_END_DECLS
