#pragma once

#include <adwaita.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkVisitLog:
 *
 * A visit logged in half a minute: who, when (now), the focus question and one sentence; Enter goes on, and in the last field saves.
 * Everything else is optional, and later. From the moment that it is known who and something has been typed it is a draft like any
 * other, so that locking or a crash loses nothing; "Cancel" throws it away, with a way back.
 *
 * Signals: `logged (LkVisit)`: saved; `open (LkVisit)`: saved, and wanted on the form.
 */
#define LK_TYPE_VISIT_LOG (lk_visit_log_get_type ())
G_DECLARE_FINAL_TYPE (LkVisitLog, lk_visit_log, LK, VISIT_LOG, AdwWindow)

/** lk_visit_log_present: Returns: (transfer none): the dialog, over the window of @from, whose toasts tell what came of it; it closes itself, also when @own is locked. */
LkVisitLog *lk_visit_log_present (GtkWidget *from,
                                  LkPrivate *own);

G_END_DECLS
