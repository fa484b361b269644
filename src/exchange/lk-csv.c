#include "exchange/lk-csv-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

static const LkCsvLimits limits_of_list = { 16 * 1024 * 1024, 100000, 100000 };
static const LkCsvLimits limits_of_answers = { 64 * 1024 * 1024, 16 * 1024 * 1024, 500000 };

void *
lk_csv_refuse (GError          **error,
               LkExchangeError   code,
               const char       *message)
{
  g_set_error_literal (error, LK_EXCHANGE_ERROR, code, message);

  return NULL;
}

static LkCsv *
parse (GBytes             *bytes,
       const LkCsvLimits  *limits,
       GError            **error)
{
  g_autoptr (LkCsv) self = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size > limits->bytes)
    return lk_csv_refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file is far too large for a list."));

  self = g_new0 (LkCsv, 1);
  self->text = lk_csv_decode (data, size, &self->length, error);
  if (self->text == NULL)
    return NULL;
  if (memchr (self->text, '\0', self->length) != NULL)
    return lk_csv_refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This file is no list of texts."));

  return lk_csv_read_rows (self, limits, error) ? g_steal_pointer (&self) : NULL;
}

LkCsv *
lk_csv_parse (GBytes  *bytes,
              GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return parse (bytes, &limits_of_list, error);
}

LkCsv *
lk_csv_parse_answers (GBytes  *bytes,
                      GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return parse (bytes, &limits_of_answers, error);
}

void
lk_csv_free (LkCsv *self)
{
  if (self->text != NULL)
    sodium_memzero (self->text, self->length);
  g_free (self->text);
  g_free (self->cells.at);
  g_free (self->rows.at);
  g_free (self);
}

guint
lk_csv_get_n_rows (LkCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) self->rows.n - 1;
}

guint
lk_csv_get_n_columns (LkCsv *self,
                      guint  row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row + 1 < self->rows.n, 0);

  return self->rows.at[row + 1] - self->rows.at[row];
}

const char *
lk_csv_get (LkCsv *self,
            guint  row,
            guint  column)
{
  guint cell;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row + 1 < self->rows.n, NULL);

  cell = self->rows.at[row] + column;
  return cell < self->rows.at[row + 1] && cell >= column ? self->text + self->cells.at[cell] : "";
}

void
lk_csv_wipe_column (LkCsv *self,
                    guint  first_row,
                    guint  column)
{
  g_return_if_fail (self != NULL);

  /* Plainly: the text lives on, so that no compiler leaves it out. */
  for (guint row = first_row; row + 1 < self->rows.n; row++)
    {
      const guint32 *cell = self->cells.at + self->rows.at[row] + column;

      if (cell < self->cells.at + self->rows.at[row + 1])
        memset (self->text + cell[0], 0, cell[1] - cell[0] - 1);
    }
}

void
lk_csv_append (GString            *out,
               const char * const *fields)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (fields != NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (strpbrk (fields[i], ",;\t\"\r\n") == NULL)
        {
          g_string_append (out, fields[i]);
          continue;
        }

      g_string_append_c (out, '"');
      for (const char *c = fields[i]; *c != '\0'; c++)
        {
          if (*c == '"')
            g_string_append_c (out, '"');
          g_string_append_c (out, *c);
        }
      g_string_append_c (out, '"');
    }
  g_string_append (out, "\r\n");
}
