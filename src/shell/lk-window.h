#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkWindow:
 *
 * The one window: a header bar, notices, and below them the board, the welcome of an empty database, or what keeps it from
 * opening. It shows itself when there is something to see.
 */
#define LK_TYPE_WINDOW (lk_window_get_type ())
G_DECLARE_FINAL_TYPE (LkWindow, lk_window, LK, WINDOW, AdwApplicationWindow)

LkWindow *lk_window_new          (GtkApplication *application,
                                  GSettings      *settings);
/** lk_window_set_school: @school: (nullable): the school to show, loaded or not, NULL while one is being opened; @demo:
 *  whether it is the throwaway sample school. */
void      lk_window_set_school   (LkWindow       *self,
                                  LkSchool       *school,
                                  gboolean        demo);
LkSchool *lk_window_get_school   (LkWindow       *self);
/** lk_window_show_trouble: tells why the database at @path could not be opened. */
void      lk_window_show_trouble (LkWindow       *self,
                                  const char     *path,
                                  const GError   *error);
/** lk_window_set_presenting: the board fills the screen in the projector view, now or as soon as it is there. */
void       lk_window_set_presenting (LkWindow *self,
                                     gboolean  presenting);

G_END_DECLS
