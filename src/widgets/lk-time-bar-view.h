#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/**
 * LkTimeBarView:
 *
 * A lesson's phases to scale, in the colours of the style in force. Arrow keys walk the phases and tell each to a screen reader; Enter or a click
 * asks for one. While it may be edited the end of a phase is dragged by the pointer, or set by Ctrl+Up and Ctrl+Down, + and -; a drag shows what it
 * will come to and asks once, when it is let go, so that it is one step to undo. Escape lets go of it.
 *
 * Signals:
 *  - `activated (uint)`: the phase at this place, from 0, is asked for
 *  - `minutes-wanted (uint, uint)`: the phase at this place is to take so many minutes
 */
#define LK_TYPE_TIME_BAR_VIEW (lk_time_bar_view_get_type ())
G_DECLARE_FINAL_TYPE (LkTimeBarView, lk_time_bar_view, LK, TIME_BAR_VIEW, GtkWidget)

/** lk_time_bar_view_new: stands; @phases: (element-type LkPhase): followed. */
GtkWidget *lk_time_bar_view_new             (GListModel            *phases);
/** lk_time_bar_view_new_for_content: lies, and shows @content as it is. */
GtkWidget *lk_time_bar_view_new_for_content (const LkDesignContent *content);
/** lk_time_bar_view_set_minutes: how long the lesson is; 0 for no limit. */
void       lk_time_bar_view_set_minutes     (LkTimeBarView         *self,
                                             guint                  minutes);
/** lk_time_bar_view_set_vertical: whether it stands, or lies. */
void       lk_time_bar_view_set_vertical    (LkTimeBarView         *self,
                                             gboolean               vertical);
/** lk_time_bar_view_set_wordless: leaves out the words below it. */
void       lk_time_bar_view_set_wordless    (LkTimeBarView         *self,
                                             gboolean               wordless);
void       lk_time_bar_view_set_editable    (LkTimeBarView         *self,
                                             gboolean               editable);
/** lk_time_bar_view_mark: the phase at @place is the one that is worked on; -1 for none. What the keys walk to goes before it. */
void       lk_time_bar_view_mark            (LkTimeBarView         *self,
                                             int                    place);

G_END_DECLS
