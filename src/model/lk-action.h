#pragma once

#include "calendar/lk-day.h"
#include "model/lk-enums.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkAction: what one teacher does for a goal.
 *
 * Properties: `team-id`, `goal-id` (NULL for an action without a goal), `title`, `owner-id` (NULL: an open invitation),
 * `notes`, `labels` (one a line), `expected`, `happened`, `learned` (the kata lines), `rank` (string), `due-day` (int,
 * LkDay), `stage` (LkStage), `stage-since` (int64, when it came into its stage), `archived`, `created` (int64),
 * `with-ids` (GStrv, the people together with the owner), `checklist-total`, `checklist-done`, `n-comments` (uint).
 */
#define LK_TYPE_ACTION (lk_action_get_type ())
G_DECLARE_FINAL_TYPE (LkAction, lk_action, LK, ACTION, LkRecord)

const char         *lk_action_get_team_id         (LkAction *self);
const char         *lk_action_get_goal_id         (LkAction *self);
const char         *lk_action_get_title           (LkAction *self);
const char         *lk_action_get_owner_id        (LkAction *self);
const char * const *lk_action_get_with_ids        (LkAction *self);
LkDay               lk_action_get_due_day         (LkAction *self);
const char         *lk_action_get_notes           (LkAction *self);
const char         *lk_action_get_labels          (LkAction *self);
LkStage             lk_action_get_stage           (LkAction *self);
gint64              lk_action_get_stage_since     (LkAction *self);
const char         *lk_action_get_expected        (LkAction *self);
const char         *lk_action_get_happened        (LkAction *self);
const char         *lk_action_get_learned         (LkAction *self);
const char         *lk_action_get_rank            (LkAction *self);
gint64              lk_action_get_archived        (LkAction *self);
gint64              lk_action_get_created         (LkAction *self);
guint               lk_action_get_checklist_total (LkAction *self);
guint               lk_action_get_checklist_done  (LkAction *self);
guint               lk_action_get_n_comments      (LkAction *self);
/** lk_action_is_late: whether its due day is before @today and it is not done. */
gboolean            lk_action_is_late             (LkAction *self,
                                                   LkDay     today);

G_END_DECLS
