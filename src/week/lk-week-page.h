#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkWeekPage: a teacher's own start page: what is planned, what is due, what is to be finished, the last agreement, and all that
 * they have, to be searched.
 *
 * It uses the actions `visits.log`, `visits.open` (the id of a visit), `visits.open-planning` (of an entry of the planning),
 * `visits.history` and `win.show-team`, wherever above it they are.
 */
#define LK_TYPE_WEEK_PAGE (lk_week_page_get_type ())
G_DECLARE_FINAL_TYPE (LkWeekPage, lk_week_page, LK, WEEK_PAGE, GtkWidget)

GtkWidget *lk_week_page_new          (LkPrivate  *of);
/** lk_week_page_find_planned: (transfer none) (nullable): an entry of the planning that stands on it. */
LkPlanning *lk_week_page_find_planned  (LkWeekPage *self,
                                       const char *id);
/** lk_week_page_start_search: as Ctrl+F does. */
void       lk_week_page_start_search (LkWeekPage *self);

G_END_DECLS
