#include "exchange/lk-workbook.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <xlsxwriter.h>

/* What a cell and the name of a sheet hold at most. */
#define MOST_CHARACTERS 32767
#define MOST_NAME 31

typedef enum
{
  FORMAT_TEXT,
  FORMAT_COUNT,
  FORMAT_NUMBER,
  FORMAT_DAY,
} Format;

struct _LkWorkbook
{
  char          *path;
  lxw_workbook  *book;
  lxw_worksheet *sheet;
  guint          n_columns, n_rows; /* of that sheet */
  lxw_format    *head;
  lxw_format    *formats[FORMAT_DAY + 1];
};

static lxw_format *
add_format (LkWorkbook *self,
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
make_formats (LkWorkbook *self)
{
  self->head = workbook_add_format (self->book);
  format_set_bold (self->head);
  format_set_text_wrap (self->head);
  format_set_align (self->head, LXW_ALIGN_VERTICAL_BOTTOM);
  format_set_bottom (self->head, LXW_BORDER_THIN);
  self->formats[FORMAT_TEXT] = add_format (self, NULL);
  self->formats[FORMAT_COUNT] = add_format (self, "0");
  self->formats[FORMAT_NUMBER] = add_format (self, "General");
  self->formats[FORMAT_DAY] = add_format (self, "d mmm yyyy");
}

/* The library writes only into files. */
LkWorkbook *
lk_workbook_new (const char  *title,
                 const char  *company,
                 GError     **error)
{
  g_autoptr (LkWorkbook) self = g_new0 (LkWorkbook, 1);
  lxw_doc_properties properties = { .title = (char *) title, .company = (char *) company };
  const int fd = g_file_open_tmp ("leerkracht-tables-XXXXXX.xlsx", &self->path, error);

  if (fd < 0)
    return NULL;
  g_close (fd, NULL);
  self->book = workbook_new (self->path);
  if (self->book == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, lxw_strerror (LXW_ERROR_MEMORY_MALLOC_FAILED));
      return NULL;
    }
  workbook_set_properties (self->book, &properties);
  make_formats (self);
  return g_steal_pointer (&self);
}

void
lk_workbook_free (LkWorkbook *self)
{
  if (self->book != NULL)
    workbook_close (self->book);
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
  g_free (self);
}

static void
end_sheet (LkWorkbook *self)
{
  if (self->sheet == NULL)
    return;
  worksheet_freeze_panes (self->sheet, 1, 0);
  if (self->n_rows > 0)
    worksheet_autofilter (self->sheet, 0, 0, self->n_rows, (lxw_col_t) (self->n_columns - 1));
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, 0, 0);
  self->sheet = NULL;
}

static char *
dup_start (const char *text,
           glong       most)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), most));
}

/* A name has no brackets and slashes, does not begin or end with an apostrophe, is not empty, and no other sheet has it. */
static char *
dup_name (LkWorkbook *self,
          const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdelimit (dup_start (name, G_MAXINT), "[]:*?/\\'\n\r\t", ' '));
  char *tried = dup_start (*clean != '\0' ? clean : "-", MOST_NAME);

  for (guint i = 2; workbook_validate_sheet_name (self->book, tried) != LXW_NO_ERROR && i < 1000; i++)
    {
      g_autofree char *number = g_strdup_printf (" %u", i), *start = dup_start (clean, MOST_NAME - (glong) strlen (number));

      g_free (tried);
      tried = g_strconcat (start, number, NULL);
    }
  return tried;
}

void
lk_workbook_add_sheet (LkWorkbook *self,
                       const char *name)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  end_sheet (self);
  valid = dup_name (self, name);
  self->sheet = workbook_add_worksheet (self->book, valid);
  self->n_columns = self->n_rows = 0;
}

void
lk_workbook_add_column (LkWorkbook *self,
                        const char *heading,
                        double      width)
{
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL && self->sheet != NULL);
  g_return_if_fail (heading != NULL);

  text = dup_start (heading, MOST_CHARACTERS);
  worksheet_set_column (self->sheet, (lxw_col_t) self->n_columns, (lxw_col_t) self->n_columns, width, NULL);
  worksheet_write_string (self->sheet, 0, (lxw_col_t) self->n_columns, text, self->head);
  self->n_columns++;
}

void
lk_workbook_put_text (LkWorkbook *self,
                      guint       row,
                      guint       column,
                      const char *text)
{
  g_autofree char *fits = NULL;

  g_return_if_fail (self != NULL && self->sheet != NULL);
  g_return_if_fail (text != NULL);

  fits = dup_start (text, MOST_CHARACTERS);
  self->n_rows = MAX (self->n_rows, row + 1);
  worksheet_write_string (self->sheet, row + 1, (lxw_col_t) column, fits, self->formats[FORMAT_TEXT]);
}

static void
put (LkWorkbook *self,
     guint       row,
     guint       column,
     double      number,
     Format      format)
{
  lxw_datetime day = { 0 };

  self->n_rows = MAX (self->n_rows, row + 1);
  if (!isfinite (number))
    worksheet_write_blank (self->sheet, row + 1, (lxw_col_t) column, self->formats[format]);
  else if (format == FORMAT_DAY)
    {
      lk_day_get_ymd ((LkDay) number, &day.year, &day.month, &day.day);
      worksheet_write_datetime (self->sheet, row + 1, (lxw_col_t) column, &day, self->formats[format]);
    }
  else
    worksheet_write_number (self->sheet, row + 1, (lxw_col_t) column, number, self->formats[format]);
}

void
lk_workbook_put_count (LkWorkbook *self,
                       guint       row,
                       guint       column,
                       double      count)
{
  g_return_if_fail (self != NULL && self->sheet != NULL);

  put (self, row, column, count, FORMAT_COUNT);
}

void
lk_workbook_put_number (LkWorkbook *self,
                        guint       row,
                        guint       column,
                        double      number)
{
  g_return_if_fail (self != NULL && self->sheet != NULL);

  put (self, row, column, number, FORMAT_NUMBER);
}

void
lk_workbook_put_day (LkWorkbook *self,
                     guint       row,
                     guint       column,
                     double      day)
{
  g_return_if_fail (self != NULL && self->sheet != NULL);

  put (self, row, column, day, FORMAT_DAY);
}

GBytes *
lk_workbook_finish (LkWorkbook  *self,
                    GError     **error)
{
  char *content = NULL;
  gsize length = 0;
  lxw_error failure;

  g_return_val_if_fail (self != NULL && self->book != NULL, NULL);

  end_sheet (self);
  failure = workbook_close (g_steal_pointer (&self->book));
  if (failure != LXW_NO_ERROR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, lxw_strerror (failure));
      return NULL;
    }
  return g_file_get_contents (self->path, &content, &length, error) ? g_bytes_new_take (content, length) : NULL;
}
