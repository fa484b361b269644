#pragma once

#include <gtk/gtk.h>

#include "exchange/lk-survey-csv.h"

G_BEGIN_DECLS

/**
 * LkColumnRow: a column of a file with answers: its head, some examples, and what it is taken for, to be chosen. Signal: `changed ()`: it is taken for something else.
 */
#define LK_TYPE_COLUMN_ROW (lk_column_row_get_type ())
G_DECLARE_FINAL_TYPE (LkColumnRow, lk_column_row, LK, COLUMN_ROW, GtkListBoxRow)

/** lk_column_row_new: @csv: outlives the row. @form: whose lines a column can be. */
GtkWidget *lk_column_row_new (LkSurveyCsv  *csv,
                              guint         column,
                              LkSurveyForm *form);

G_END_DECLS
