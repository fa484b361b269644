#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/** LkGoalLink: which goal of the designers' teams a lesson is made for, or none. */
#define LK_TYPE_GOAL_LINK (lk_goal_link_get_type ())
G_DECLARE_FINAL_TYPE (LkGoalLink, lk_goal_link, LK, GOAL_LINK, GtkWidget)

GtkWidget *lk_goal_link_new (LkDesignDetail *detail,
                             LkSchool       *school);

G_END_DECLS
