#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkSheet: a board that was printed for a day without a projector, with a number on each card. Properties: `team-id` (string),
 * `action-ids` (GStrv: the n-th is of the card with the number n), `created` (int64, unix ms). Newest first.
 */
#define LK_TYPE_SHEET (lk_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LkSheet, lk_sheet, LK, SHEET, LkRecord)

/** lk_sheet_get_action_ids: (nullable): NULL for a sheet without cards. */
const char * const *lk_sheet_get_action_ids (LkSheet *self);
gint64              lk_sheet_get_created    (LkSheet *self);

G_END_DECLS
