#pragma once

#include <adwaita.h>

#include "exchange/lk-survey-csv.h"
#include "records/lk-private.h"
#include "records/lk-survey.h"

G_BEGIN_DECLS

/** LkImportPreview: what a file with answers holds, column by column, before its sheets are added to a survey. */
#define LK_TYPE_IMPORT_PREVIEW (lk_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (LkImportPreview, lk_import_preview, LK, IMPORT_PREVIEW, AdwWindow)

/** lk_import_preview_present: @from: lies among the toasts, which offer to take it back. Takes @csv. */
void lk_import_preview_present (GtkWidget   *from,
                                LkPrivate   *private,
                                LkSurvey    *survey,
                                LkSurveyCsv *csv);

G_END_DECLS
