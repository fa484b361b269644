#pragma once

#include "model/lk-board.h"
#include "model/lk-checklist-item.h"

G_BEGIN_DECLS

/**
 * LkActionDetail:
 *
 * What belongs to one action and is read only when its panel is open: checklist, comments, activity. Kept up to date
 * while it lives.
 *
 * Properties: `loaded` (boolean). A write that could not be made is told by the board's `failed`.
 */
#define LK_TYPE_ACTION_DETAIL (lk_action_detail_get_type ())
G_DECLARE_FINAL_TYPE (LkActionDetail, lk_action_detail, LK, ACTION_DETAIL, LkLive)

LkActionDetail  *lk_action_detail_new           (LkBoard *board, LkAction *action);
LkAction        *lk_action_detail_get_action    (LkActionDetail *self);
/** lk_action_detail_get_checklist: (transfer none): of LkChecklistItem, by rank. */
LkRecordList    *lk_action_detail_get_checklist (LkActionDetail *self);
/** lk_action_detail_get_events: (transfer none): comments and activity together, newest first; of LkEvent. */
GListModel      *lk_action_detail_get_events    (LkActionDetail *self);

/** lk_action_detail_add_item: (transfer none) */
LkChecklistItem *lk_action_detail_add_item      (LkActionDetail *self, const char *title, GError **error);
gboolean         lk_action_detail_set_item_title (LkActionDetail *self, LkChecklistItem *item, const char *title, GError **error);
gboolean         lk_action_detail_set_item_done (LkActionDetail *self, LkChecklistItem *item, gboolean done, GError **error);
gboolean         lk_action_detail_move_item     (LkActionDetail *self, LkChecklistItem *item, LkChecklistItem *before, GError **error);
gboolean         lk_action_detail_remove_item   (LkActionDetail *self, LkChecklistItem *item, GError **error);
/** lk_action_detail_add_comment: @person: (nullable): who says it, if known */
gboolean         lk_action_detail_add_comment   (LkActionDetail *self, const char *body, LkPerson *person, GError **error);

/**
 * LkEvent: a line of activity, immutable. Properties: `text` (what happened or was said, translated), `who` (a name, NULL
 * when not known), `time` (int64, unix ms), `comment` (boolean).
 */
#define LK_TYPE_EVENT (lk_event_get_type ())
G_DECLARE_FINAL_TYPE (LkEvent, lk_event, LK, EVENT, GObject)

const char *lk_event_get_text    (LkEvent *self);
const char *lk_event_get_who     (LkEvent *self);
gint64      lk_event_get_time    (LkEvent *self);
gboolean    lk_event_get_comment (LkEvent *self);

G_END_DECLS
