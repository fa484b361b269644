#pragma once

#include "exchange/lk-exchange.h"
#include "model/lk-school.h"
#include "report/lk-report-period.h"

G_BEGIN_DECLS

/** LkReportFormat: the pages, or the figures behind them. */
typedef enum
{
  LK_REPORT_PDF,
  LK_REPORT_XLSX,
  LK_REPORT_CSV,
} LkReportFormat;

/** lk_report_format_get_suffix: ".pdf", ".xlsx", ".report.csv". */
const char *lk_report_format_get_suffix (LkReportFormat        format);
/** lk_report_format_from_name: by the suffix of a file's name, whatever its case; FALSE for any other. */
gboolean    lk_report_format_from_name  (const char           *name,
                                         LkReportFormat       *format);

/**
 * lk_report_export: writes the period report of all teams that a school leader may see to @file. Waits.
 * @bom: of LK_REPORT_CSV: a byte order mark first
 *
 * CSV is one file a table: the teams by week in @file, and beside it "-goals", "-readings" and "-notes" (translated).
 */
gboolean    lk_report_export            (LkSchool             *school,
                                         const LkReportPeriod *period,
                                         LkReportFormat        format,
                                         GFile                *file,
                                         gboolean              bom,
                                         GCancellable         *cancellable,
                                         GError              **error);
/** lk_report_export_async: the same without waiting: read on the store's thread and drawn on one of its own. Cancelled, it leaves
 *  no file. @progress: (nullable): not called any more once @callback is. */
void        lk_report_export_async      (LkSchool             *school,
                                         const LkReportPeriod *period,
                                         LkReportFormat        format,
                                         GFile                *file,
                                         gboolean              bom,
                                         GCancellable         *cancellable,
                                         LkProgressFunc        progress,
                                         gpointer              progress_data,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean    lk_report_export_finish     (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
