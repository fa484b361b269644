#pragma once

#include "report/lk-report.h"

G_BEGIN_DECLS

/** LkReportColumnKind: what stands in a column. */
typedef enum
{
  LK_REPORT_TEXT,
  LK_REPORT_COUNT,
  LK_REPORT_NUMBER,
  LK_REPORT_DAY,
} LkReportColumnKind;

/** LkReportColumn: @heading: translated, static; @width: in characters, as a spreadsheet counts them. */
typedef struct
{
  const char        *heading;
  LkReportColumnKind kind;
  double             width;
} LkReportColumn;

/** LkReportCell: @text of LK_REPORT_TEXT, else @number: NaN for none, and a LkDay for LK_REPORT_DAY. */
typedef struct
{
  char  *text;
  double number;
} LkReportCell;

/**
 * LkReportTable: the figures behind a report, of one kind.
 * @title: translated, static: of its sheet
 * @file_part: translated, static: "readings", in the name of its file; NULL for the first
 * @columns: (array length=n_columns): static
 * @cells: (element-type LkReportCell): row by row
 */
typedef struct
{
  const char     *title;
  const char     *file_part;
  LkReportColumn  columns[14];
  guint           n_columns;
  GArray         *cells;
} LkReportTable;

/** lk_report_tables_new: (transfer full) (element-type LkReportTable): the teams by week, the goals, the readings and the notes. */
GPtrArray          *lk_report_tables_new       (const LkReport      *report);
guint               lk_report_table_get_n_rows (const LkReportTable *self);
const LkReportCell *lk_report_table_get        (const LkReportTable *self,
                                                guint                row,
                                                guint                column);

G_END_DECLS
