#pragma once

#include "model/lk-keeper.h"
#include "records/lk-private-voice.h"
#include "stage/stage.h"

/* What the tests of pupil voice begin with: Bram of the small school has a private week, and a page of it is on the screen. */

#define PASSWORD "een lang wachtwoord"

/** Turns the main loop until it is so, and fails where that takes far too long. */
void          voice_wait_until (gboolean   (*is_so) (gpointer data),
                                gpointer     data);
/** (transfer full): the week of Bram, that opens with PASSWORD, over a stage whose rig is set up. @keeper: (out) (transfer full) */
LkPrivate    *voice_come_in    (Stage         *stage,
                                LkKeeper     **keeper);
/** (transfer full): @form, which it takes, with @text as its last line. */
LkSurveyForm *voice_add_line   (LkSurveyForm  *form,
                                LkSurveyPart   part,
                                const char    *text);
/** Shows @page where its toasts can be, as wide and high as a window of 1366×768 leaves it. */
void          voice_open_page  (Stage         *stage,
                                GtkWidget     *page);
