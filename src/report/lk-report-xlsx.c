#include "report/lk-report-xlsx.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <xlsxwriter.h>

/* What a cell holds at most. */
#define MOST_CHARACTERS 32767

typedef struct
{
  lxw_workbook  *book;
  lxw_worksheet *sheet;
  lxw_format    *head;
  lxw_format    *formats[LK_REPORT_DAY + 1];
} Book;

static lxw_format *
add_format (Book       *self,
            const char *numbers)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (numbers != NULL)
    format_set_num_format (format, numbers);
  else
    format_set_text_wrap (format);
  return format;
}

static void
make_formats (Book *self)
{
  self->head = workbook_add_format (self->book);
  format_set_bold (self->head);
  format_set_text_wrap (self->head);
  format_set_align (self->head, LXW_ALIGN_VERTICAL_BOTTOM);
  format_set_bottom (self->head, LXW_BORDER_THIN);
  self->formats[LK_REPORT_TEXT] = add_format (self, NULL);
  self->formats[LK_REPORT_COUNT] = add_format (self, "0");
  self->formats[LK_REPORT_NUMBER] = add_format (self, "General");
  self->formats[LK_REPORT_DAY] = add_format (self, "d mmm yyyy");
}

static void
put_text (Book       *self,
          guint       row,
          guint       column,
          const char *text,
          lxw_format *format)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *fits = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MOST_CHARACTERS));

  worksheet_write_string (self->sheet, row, (lxw_col_t) column, fits, format);
}

static void
put_cell (Book               *self,
          guint               row,
          guint               column,
          const LkReportCell *cell,
          LkReportColumnKind  kind)
{
  lxw_datetime day = { 0 };

  if (kind == LK_REPORT_TEXT)
    put_text (self, row, column, cell->text, self->formats[kind]);
  else if (!isfinite (cell->number))
    worksheet_write_blank (self->sheet, row, (lxw_col_t) column, self->formats[kind]);
  else if (kind == LK_REPORT_DAY)
    {
      lk_day_get_ymd ((LkDay) cell->number, &day.year, &day.month, &day.day);
      worksheet_write_datetime (self->sheet, row, (lxw_col_t) column, &day, self->formats[kind]);
    }
  else
    worksheet_write_number (self->sheet, row, (lxw_col_t) column, cell->number, self->formats[kind]);
}

static void
put_table (Book                *self,
           const LkReportTable *table)
{
  const guint n = lk_report_table_get_n_rows (table);

  self->sheet = workbook_add_worksheet (self->book, table->title);
  for (guint column = 0; column < table->n_columns; column++)
    {
      worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, table->columns[column].width, NULL);
      put_text (self, 0, column, table->columns[column].heading, self->head);
      for (guint row = 0; row < n; row++)
        put_cell (self, row + 1, column, lk_report_table_get (table, row, column), table->columns[column].kind);
    }
  worksheet_freeze_panes (self->sheet, 1, 0);
  if (n > 0)
    worksheet_autofilter (self->sheet, 0, 0, n, (lxw_col_t) (table->n_columns - 1));
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, 0, 0);
}

/* The library writes only into files. */
static gboolean
write_book (const char      *path,
            const LkReport  *report,
            GPtrArray       *tables,
            GError         **error)
{
  g_autofree char *title = g_strdup_printf ("%s · %s", _("Period report"), report->period->name);
  lxw_doc_properties properties = { .title = title, .company = report->school };
  Book self = { .book = workbook_new (path) };
  lxw_error failure = LXW_ERROR_MEMORY_MALLOC_FAILED;

  if (self.book != NULL)
    {
      workbook_set_properties (self.book, &properties);
      make_formats (&self);
      for (guint i = 0; i < tables->len; i++)
        put_table (&self, tables->pdata[i]);
      failure = workbook_close (self.book);
    }
  if (failure != LXW_NO_ERROR)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, lxw_strerror (failure));
  return failure == LXW_NO_ERROR;
}

GBytes *
lk_report_write_xlsx (const LkReport  *report,
                      GPtrArray       *tables,
                      GError         **error)
{
  g_autofree char *path = NULL;
  char *content = NULL;
  gsize length = 0;
  gboolean done;
  int fd;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (tables != NULL, NULL);

  fd = g_file_open_tmp ("leerkracht-report-XXXXXX.xlsx", &path, error);
  if (fd < 0)
    return NULL;
  g_close (fd, NULL);
  done = write_book (path, report, tables, error) && g_file_get_contents (path, &content, &length, error);
  g_unlink (path);
  return done ? g_bytes_new_take (content, length) : NULL;
}
