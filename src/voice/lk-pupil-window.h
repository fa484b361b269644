#pragma once

#include <gtk/gtk.h>

#include "model/lk-keeper.h"
#include "records/lk-private.h"
#include "records/lk-survey.h"

G_BEGIN_DECLS

/**
 * LkPupilWindow:
 *
 * One device that goes round the class: one statement a screen over the whole screen, and nothing else. All other windows of the program are hidden
 * meanwhile, and only the password of whose survey it is leaves it. When the private part is locked, what was entered is sealed, and it asks for the
 * teacher; the password then unlocks, and `win.show-week` of the parent is activated.
 *
 * Property: `idle-seconds` (uint, 120): after how long without a hand on it an unfinished sheet is dropped.
 */
#define LK_TYPE_PUPIL_WINDOW (lk_pupil_window_get_type ())
G_DECLARE_FINAL_TYPE (LkPupilWindow, lk_pupil_window, LK, PUPIL_WINDOW, GtkWindow)

/** lk_pupil_window_present: @survey: of @private, which @keeper has unlocked. @from: its window is shown again when it is left, and sheets that could not
 *  be counted are told of there. */
void lk_pupil_window_present (GtkWidget *from,
                              LkKeeper  *keeper,
                              LkPrivate *private,
                              LkSurvey  *survey);

G_END_DECLS
