#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/**
 * LkTeachView:
 *
 * For the teacher's own laptop while the lesson is given: the phase that is on, in large letters, with its clock; what comes next; what is left of the
 * lesson; and one line for what is seen, which goes to what was seen of the activities. Space begins and pauses, arrows and Page Up and Down go to
 * another phase, with Ctrl Up and Down scroll, Escape leaves. The clock stays with @detail, so that a lesson that was left goes on when it is come back to.
 *
 * Signals: `leave ()`: the teacher wants to go back; what stood in the line has been kept.
 */
#define LK_TYPE_TEACH_VIEW (lk_teach_view_get_type ())
G_DECLARE_FINAL_TYPE (LkTeachView, lk_teach_view, LK, TEACH_VIEW, GtkWidget)

/** lk_teach_view_new: @school: whose people are no pupils */
GtkWidget *lk_teach_view_new (LkDesignDetail *detail,
                              LkSchool       *school);

G_END_DECLS
