#pragma once

#include <gtk/gtk.h>

#include "model/lk-keeper.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkWeekRoom:
 *
 * The private part of the window, from the door on: a header bar of its own, My Week, and pages that are pushed over it. Everything
 * private that is on the screen is in it, so that locking takes it away as a whole.
 *
 * Properties: `keep-password` (boolean): the password is kept in, and taken from, the desktop's keyring.
 * Actions: `week.back`, `week.change-password`, `week.renew-key`, `week.leave`. Those that My Week uses are inserted by its owner.
 * Signals: `closed ()`: back from the first page; `turned ()`: another page is shown.
 */
#define LK_TYPE_WEEK_ROOM (lk_week_room_get_type ())
G_DECLARE_FINAL_TYPE (LkWeekRoom, lk_week_room, LK, WEEK_ROOM, GtkWidget)

GtkWidget *lk_week_room_new         (LkSchool   *school,
                                     LkKeeper   *keeper);
/** lk_week_room_get_private: (transfer none) (nullable): NULL before someone came in. */
LkPrivate *lk_week_room_get_private (LkWeekRoom *self);
/** lk_week_room_find_planned: (transfer none) (nullable): an entry of the planning that stands on My Week. */
LkPlanning *lk_week_room_find_planned (LkWeekRoom *self,
                                     const char *id);
/** lk_week_room_push: shows @page over what is shown; @title: translated; @button: (nullable): for the header bar, while it is shown */
void       lk_week_room_push        (LkWeekRoom *self,
                                     const char *title,
                                     GtkWidget  *page,
                                     GtkWidget  *button);
/** lk_week_room_pop: takes the page on top away; FALSE when there is none over My Week. */
gboolean   lk_week_room_pop         (LkWeekRoom *self);
/** lk_week_room_take_away: takes @page away, with what was pushed over it. */
void       lk_week_room_take_away   (LkWeekRoom *self,
                                     GtkWidget  *page);
/** lk_week_room_can_search: whether My Week is what is shown. */
gboolean   lk_week_room_can_search  (LkWeekRoom *self);
void       lk_week_room_start_search (LkWeekRoom *self);

G_END_DECLS
