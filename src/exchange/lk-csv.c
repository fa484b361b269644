#include "exchange/lk-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A staff list is some kilobytes. What is larger than this is none, and is refused before it eats the memory. */
#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_FIELD 100000
#define MAX_ROWS 100000
/* So many lines are looked at to find the delimiter. */
#define N_PROBED 20

struct _LkCsv
{
  GStringChunk *texts;
  GPtrArray *rows; /* of GPtrArray of const char * */
};

typedef struct
{
  const char *at;
  const char *end;
  char        delimiter;
} Reader;

static gboolean
has_mark (const guint8 *data,
          gsize         size,
          guint8        first,
          guint8        second)
{
  return size >= 2 && data[0] == first && data[1] == second;
}

static char *
refuse (GError       **error,
        LkExchangeError  code,
        const char      *message)
{
  g_set_error_literal (error, LK_EXCHANGE_ERROR, code, message);

  return NULL;
}

static char *
convert (const char  *data,
         gsize        size,
         const char  *from,
         gsize       *length,
         GError     **error)
{
  char *text = g_convert (data, (gssize) size, "UTF-8", from, NULL, length, NULL);

  return text != NULL ? text : refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This list is in a writing that cannot be read."));
}

/* (transfer full): the text in UTF-8, whatever it came in. Windows-1252 has a letter for nearly each byte, so that what is
 * no UTF-8 is taken for it. */
static char *
decode (const guint8  *data,
        gsize          size,
        gsize         *length,
        GError       **error)
{
  /* The bytes of an empty file are NULL. */
  const char *text = size > 0 ? (const char *) data : "";

  if (has_mark (data, size, 0xFF, 0xFE))
    return convert (text + 2, size - 2, "UTF-16LE", length, error);
  if (has_mark (data, size, 0xFE, 0xFF))
    return convert (text + 2, size - 2, "UTF-16BE", length, error);
  if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  if (!g_utf8_validate_len (text, size, NULL))
    return convert (text, size, "WINDOWS-1252", length, error);

  *length = size;

  return g_strndup (text, size);
}

static guint
count_in_line (const char **at,
               const char  *end,
               char         delimiter)
{
  gboolean quoted = FALSE;
  guint n = 0;

  for (; *at < end && (quoted || (**at != '\n' && **at != '\r')); (*at)++)
    {
      if (**at == '"')
        quoted = !quoted;
      else if (!quoted && **at == delimiter)
        n++;
    }
  while (*at < end && (**at == '\n' || **at == '\r'))
    (*at)++;

  return n;
}

/* How many lines have as many of @delimiter as the first one has; 0 when that has none. */
static guint
count_agreeing (const char *text,
                const char *end,
                char        delimiter)
{
  const char *at = text;
  const guint first = count_in_line (&at, end, delimiter);
  guint n_agreeing = 1;

  if (first == 0)
    return 0;

  for (guint i = 1; i < N_PROBED && at < end; i++)
    n_agreeing += count_in_line (&at, end, delimiter) == first;

  return n_agreeing;
}

static char
find_delimiter (const char *text,
                const char *end)
{
  static const char candidates[] = { ';', ',', '\t' };
  char best = ',';
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      const guint n = count_agreeing (text, end, candidates[i]);

      if (n > most)
        {
          most = n;
          best = candidates[i];
        }
    }

  return best;
}

static gboolean
read_quoted (Reader   *reader,
             GString  *field,
             GError  **error)
{
  for (reader->at++; reader->at < reader->end; reader->at++)
    {
      if (*reader->at == '"')
        {
          if (reader->at + 1 == reader->end || reader->at[1] != '"')
            {
              reader->at++;
              return TRUE;
            }
          reader->at++;
        }
      g_string_append_c (field, *reader->at);
    }

  refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This list breaks off in the middle of a text between quotes."));

  return FALSE;
}

static gboolean
is_field_end (const Reader *reader)
{
  return reader->at == reader->end || *reader->at == reader->delimiter || *reader->at == '\n' || *reader->at == '\r';
}

static gboolean
read_field (Reader   *reader,
            GString  *field,
            GError  **error)
{
  g_string_truncate (field, 0);
  if (reader->at < reader->end && *reader->at == '"' && !read_quoted (reader, field, error))
    return FALSE;
  for (; !is_field_end (reader); reader->at++)
    g_string_append_c (field, *reader->at);

  if (field->len <= MAX_FIELD)
    return TRUE;

  refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This list holds a text that is far too long."));

  return FALSE;
}

static void
skip_line_end (Reader *reader)
{
  if (reader->at < reader->end && *reader->at == '\r')
    reader->at++;
  if (reader->at < reader->end && *reader->at == '\n')
    reader->at++;
}

/* (transfer full): the texts of a row, up to and with its line end. */
static GPtrArray *
read_row (LkCsv    *self,
          Reader   *reader,
          GString  *field,
          GError  **error)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();

  while (TRUE)
    {
      if (!read_field (reader, field, error))
        return NULL;
      g_ptr_array_add (row, g_string_chunk_insert_len (self->texts, field->str, (gssize) field->len));
      if (reader->at == reader->end || *reader->at != reader->delimiter)
        break;
      reader->at++;
    }
  skip_line_end (reader);

  return g_steal_pointer (&row);
}

static gboolean
read_rows (LkCsv       *self,
           const char  *text,
           gsize        length,
           GError     **error)
{
  g_autoptr (GString) field = g_string_new (NULL);
  Reader reader = { text, text + length, find_delimiter (text, text + length) };

  while (reader.at < reader.end)
    {
      GPtrArray *row = read_row (self, &reader, field, error);

      if (row == NULL)
        return FALSE;
      g_ptr_array_add (self->rows, row);
      if (self->rows->len > MAX_ROWS)
        {
          refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This list has far too many lines."));
          return FALSE;
        }
    }

  return TRUE;
}

LkCsv *
lk_csv_parse (GBytes  *bytes,
              GError **error)
{
  g_autoptr (LkCsv) self = NULL;
  g_autofree char *text = NULL;
  const guint8 *data;
  gsize size;
  gsize length = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > MAX_BYTES)
    return (LkCsv *) refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file is far too large for a list."));
  text = decode (data, size, &length, error);
  if (text == NULL)
    return NULL;
  if (memchr (text, '\0', length) != NULL)
    return (LkCsv *) refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This file is no list of texts."));

  self = g_new0 (LkCsv, 1);
  self->texts = g_string_chunk_new (4096);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return read_rows (self, text, length, error) ? g_steal_pointer (&self) : NULL;
}

void
lk_csv_free (LkCsv *self)
{
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
lk_csv_get_n_rows (LkCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

guint
lk_csv_get_n_columns (LkCsv *self,
                      guint  row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return ((GPtrArray *) self->rows->pdata[row])->len;
}

const char *
lk_csv_get (LkCsv *self,
            guint  row,
            guint  column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return column < lk_csv_get_n_columns (self, row) ? ((GPtrArray *) self->rows->pdata[row])->pdata[column] : "";
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
