#pragma once

#include "designs/lk-design-content.h"
#include "model/lk-person.h"
#include "records/lk-private.h"
#include "shell/lk-window.h"

G_BEGIN_DECLS

/** lk_window_follow_keeper: the window has got another school, or none: whoever was unlocked is locked out. */
void     lk_window_follow_keeper (LkWindow *self);
/** lk_window_show_week: My Week, or the door to it. */
void     lk_window_show_week     (LkWindow *self);
/** lk_window_leave_week: locks, and takes away the door if someone stood before it. */
void     lk_window_leave_week    (LkWindow *self);
/** lk_window_is_in_week: whether it is what the window shows now. */
gboolean lk_window_is_in_week    (LkWindow *self);
/** lk_window_can_search_week: whether My Week itself is shown; the pages over it have a search of their own. */
gboolean lk_window_can_search_week (LkWindow *self);
/** lk_window_search_week: as Ctrl+F does in My Week. */
void     lk_window_search_week   (LkWindow *self);
/** lk_window_close_dialogs: all that stand over @window. */
void     lk_window_close_dialogs (GtkWindow *window);
/** lk_window_get_private: (transfer none) (nullable): the private records that are open. */
LkPrivate *lk_window_get_private (LkWindow *self);
/** lk_window_get_unlocked: (transfer none) (nullable): whose private part is open. */
LkPerson *lk_window_get_unlocked (LkWindow *self);
/** lk_window_add_draft: makes @content a private draft of who is unlocked, for the entry @planning_id (nullable) of the planning, and shows it in My
 *  Week; FALSE when nobody is. */
gboolean lk_window_add_draft     (LkWindow        *self,
                                  LkDesignContent *content,
                                  const char      *planning_id);
/** lk_window_go_on_in_week: shows My Week and activates @action there, behind the door if that is still shut. @target: (nullable): its string. */
void       lk_window_go_on_in_week    (LkWindow        *self,
                                       const char      *action,
                                       const char      *target);

G_END_DECLS
