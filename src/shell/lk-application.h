#pragma once

#include <adwaita.h>

#include "shell/lk-options.h"

G_BEGIN_DECLS

/**
 * LkApplication:
 *
 * The program with a window. A second start on the same database raises the first one's window.
 */
#define LK_TYPE_APPLICATION (lk_application_get_type ())
G_DECLARE_FINAL_TYPE (LkApplication, lk_application, LK, APPLICATION, AdwApplication)

LkApplication *lk_application_new (const LkOptions *options);
/** lk_application_run: runs until the window is closed. Returns: the program's exit status */
int            lk_application_run (LkApplication   *self);

G_END_DECLS
