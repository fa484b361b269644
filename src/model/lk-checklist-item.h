#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkChecklistItem: a line to tick off on an action. Properties: `action-id`, `title`, `rank` (string), `done` (boolean). */
#define LK_TYPE_CHECKLIST_ITEM (lk_checklist_item_get_type ())
G_DECLARE_FINAL_TYPE (LkChecklistItem, lk_checklist_item, LK, CHECKLIST_ITEM, LkRecord)

const char *lk_checklist_item_get_action_id (LkChecklistItem *self);
const char *lk_checklist_item_get_title     (LkChecklistItem *self);
gboolean    lk_checklist_item_get_done      (LkChecklistItem *self);
const char *lk_checklist_item_get_rank      (LkChecklistItem *self);

G_END_DECLS
