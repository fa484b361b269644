#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkExportDialog:
 *
 * Writes the school to a file: whole as JSON, its actions and readings as CSV, its planning as iCalendar, or its period report as
 * PDF, a workbook or CSV.
 */
#define LK_TYPE_EXPORT_DIALOG (lk_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LkExportDialog, lk_export_dialog, LK, EXPORT_DIALOG, AdwWindow)

void lk_export_dialog_present (GtkWindow *parent,
                               LkSchool  *school);

G_END_DECLS
