#pragma once

#include <gio/gio.h>

#include "report/lk-report.h"

G_BEGIN_DECLS

/** LkReportStepFunc: called after each page or table, with 0.0 to 1.0, on the thread that writes. */
typedef void (*LkReportStepFunc) (double   fraction,
                                  gpointer user_data);

/**
 * lk_report_draw_pdf: its pages, A4 upright; its text can be selected, and its pages stand in an outline. Any thread.
 * @step: (nullable)
 *
 * Returns: (transfer full): NULL with G_IO_ERROR_CANCELLED or a failure in @error
 */
GBytes *lk_report_draw_pdf (const LkReport    *report,
                            GCancellable      *cancellable,
                            LkReportStepFunc   step,
                            gpointer           user_data,
                            GError           **error);

G_END_DECLS
