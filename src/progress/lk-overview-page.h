#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkOverviewPage: what a school leader or coach sees of all teams: counts and trends, no names, groups under five left out by the
 * query itself. Teams stand by name, and the way on goes to a team's open board alone.
 *
 * Properties: `figure` (uint, LkOverviewFigure), `span` (string, as LkSpanChoice's `chosen`), `team` (string: an id, "" for all).
 * Signals: `opened (string)`: the board of the team of that id is wanted.
 * It expects `win.toast` (s) above it.
 */
#define LK_TYPE_OVERVIEW_PAGE (lk_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (LkOverviewPage, lk_overview_page, LK, OVERVIEW_PAGE, GtkWidget)

GtkWidget *lk_overview_page_new (LkSchool *school);

G_END_DECLS
