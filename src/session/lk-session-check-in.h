#pragma once

#include <gtk/gtk.h>

#include "session/lk-session-run.h"

G_BEGIN_DECLS

/** LkSessionCheckIn: three faces, a tap each or a count typed. Only the day's totals are kept, and they can be erased. */
#define LK_TYPE_SESSION_CHECK_IN (lk_session_check_in_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionCheckIn, lk_session_check_in, LK, SESSION_CHECK_IN, GtkWidget)

GtkWidget *lk_session_check_in_new (LkSessionRun *run);

G_END_DECLS
