#pragma once

#include "model/lk-action.h"

G_BEGIN_DECLS

/** LkActionSet: one or several actions in board order, as a drag carries them. Immutable. */
#define LK_TYPE_ACTION_SET (lk_action_set_get_type ())
G_DECLARE_FINAL_TYPE (LkActionSet, lk_action_set, LK, ACTION_SET, GObject)

/** lk_action_set_new: @actions: (element-type LkAction): at least one */
LkActionSet *lk_action_set_new      (GPtrArray   *actions);
/** lk_action_set_get: (transfer none) (element-type LkAction) */
GPtrArray   *lk_action_set_get      (LkActionSet *self);
gboolean     lk_action_set_contains (LkActionSet *self,
                                     LkAction    *action);

G_END_DECLS
