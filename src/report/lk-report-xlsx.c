#include "report/lk-report-xlsx.h"

#include <glib/gi18n-lib.h>

#include "exchange/lk-workbook.h"

static void
put_cell (LkWorkbook         *book,
          guint               row,
          guint               column,
          const LkReportCell *cell,
          LkReportColumnKind  kind)
{
  if (kind == LK_REPORT_TEXT)
    lk_workbook_put_text (book, row, column, cell->text);
  else if (kind == LK_REPORT_DAY)
    lk_workbook_put_day (book, row, column, cell->number);
  else if (kind == LK_REPORT_COUNT)
    lk_workbook_put_count (book, row, column, cell->number);
  else
    lk_workbook_put_number (book, row, column, cell->number);
}

static void
put_table (LkWorkbook          *book,
           const LkReportTable *table)
{
  const guint n = lk_report_table_get_n_rows (table);

  lk_workbook_add_sheet (book, table->title);
  for (guint column = 0; column < table->n_columns; column++)
    {
      lk_workbook_add_column (book, table->columns[column].heading, table->columns[column].width);
      for (guint row = 0; row < n; row++)
        put_cell (book, row, column, lk_report_table_get (table, row, column), table->columns[column].kind);
    }
}

GBytes *
lk_report_write_xlsx (const LkReport  *report,
                      GPtrArray       *tables,
                      GError         **error)
{
  g_autofree char *title = NULL;
  g_autoptr (LkWorkbook) book = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (tables != NULL, NULL);

  title = g_strdup_printf ("%s · %s", _("Period report"), report->period->name);
  book = lk_workbook_new (title, report->school, error);
  if (book == NULL)
    return NULL;
  for (guint i = 0; i < tables->len; i++)
    put_table (book, tables->pdata[i]);
  return lk_workbook_finish (book, error);
}
