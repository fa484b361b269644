#pragma once

#include <gtk/gtk.h>

#include "session/lk-session-run.h"

G_BEGIN_DECLS

/** lk_session_step_new: the sheet of @step. */
GtkWidget *lk_session_step_new         (LkSessionRun *run,
                                        LkStep        step);
/** lk_session_step_new_closing: the sheet after the last step. */
GtkWidget *lk_session_step_new_closing (LkSessionRun *run);

G_END_DECLS
