#pragma once

#include <gio/gio.h>

#include "report/lk-report-tables.h"

G_BEGIN_DECLS

/** lk_report_write_xlsx: (transfer full): @tables as a workbook, a sheet for each. Any thread; NULL with @error set. */
GBytes *lk_report_write_xlsx (const LkReport  *report,
                              GPtrArray       *tables,
                              GError         **error);

G_END_DECLS
