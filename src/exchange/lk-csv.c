#include "exchange/lk-csv.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/* So many lines are looked at to find the delimiter. */
#define N_PROBED 20
#define N_FIRST  1024
/* A cell of answers has about so many bytes. */
#define CELL_BYTES 12

/* What is larger than this is no such list, and is refused before it eats the memory. */
typedef struct
{
  gsize bytes;
  gsize text;
  guint rows;
} Limits;

static const Limits limits_of_list = { 16 * 1024 * 1024, 100000, 100000 };
static const Limits limits_of_answers = { 64 * 1024 * 1024, 16 * 1024 * 1024, 500000 };

/* Numbers in a row, as many as come. */
typedef struct
{
  guint32 *at;
  gsize    n;
  gsize    room;
} Offsets;

/* The texts lie in one piece, each ended where its delimiter was. */
struct _LkCsv
{
  char   *text;
  gsize   length;
  Offsets cells; /* where each begins in it, and at last where the text ends */
  Offsets rows;  /* which cell each begins with, and at last how many there are */
};

typedef struct
{
  char          *at;
  char          *end;
  char           delimiter;
  gboolean       ends_cell[256];
  const Limits  *limits;
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

/* Most of a file is ASCII, eight bytes of which are looked at together. */
static gboolean
is_utf8 (const char *text,
         gsize       size)
{
  const char *p = text, *end = text + size;

  while (p < end)
    {
      const char *start = NULL;
      guint64 eight = 0;

      while (end - p >= 8 && (memcpy (&eight, p, 8), (eight & G_GUINT64_CONSTANT (0x8080808080808080)) == 0))
        p += 8;
      while (p < end && (guchar) *p < 0x80)
        p++;
      for (start = p; p < end && (guchar) *p >= 0x80;)
        p++;
      if (p > start && !g_utf8_validate_len (start, (gsize) (p - start), NULL))
        return FALSE;
    }
  return TRUE;
}

/* (transfer full): into room for the most that it can become, so that no half copies of it are left behind in the memory. */
static char *
convert (const char  *data,
         gsize        size,
         const char  *from,
         gsize       *length,
         GError     **error)
{
  const gsize room = size * 3;
  char *text = g_malloc (room + 1), *in = (char *) data, *out = text;
  gsize left = room;
  GIConv converter = g_iconv_open ("UTF-8", from);
  const gsize failed = g_iconv (converter, &in, &size, &out, &left);

  g_iconv_close (converter);
  *length = room - left;
  text[*length] = '\0';
  if (failed != (gsize) -1 && size == 0)
    return text;

  sodium_memzero (text, *length);
  g_free (text);
  return refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This list is in a writing that cannot be read."));
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
  char *copy = NULL;

  if (has_mark (data, size, 0xFF, 0xFE))
    return convert (text + 2, size - 2, "UTF-16LE", length, error);
  if (has_mark (data, size, 0xFE, 0xFF))
    return convert (text + 2, size - 2, "UTF-16BE", length, error);
  if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  if (!is_utf8 (text, size))
    return convert (text, size, "WINDOWS-1252", length, error);

  *length = size;
  copy = g_malloc (size + 1);
  memcpy (copy, text, size);
  copy[size] = '\0';
  return copy;
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

/* Excel tells of the delimiter in a line before all others. */
static void
find_or_read_delimiter (Reader *reader)
{
  if (reader->end - reader->at > 5 && g_ascii_strncasecmp (reader->at, "sep=", 4) == 0 && strchr (";,\t|", reader->at[4]) != NULL &&
      (reader->at[5] == '\r' || reader->at[5] == '\n'))
    {
      reader->delimiter = reader->at[4];
      reader->at += reader->at[5] == '\r' && reader->at[6] == '\n' ? 7 : 6;
    }
  else
    reader->delimiter = find_delimiter (reader->at, reader->end);

  reader->ends_cell[(guchar) reader->delimiter] = TRUE;
  reader->ends_cell['\n'] = reader->ends_cell['\r'] = reader->ends_cell['\0'] = TRUE;
}

static void
offsets_add (Offsets *self,
             gsize    offset)
{
  if (self->n == self->room)
    {
      self->room = MAX (self->room * 2, N_FIRST);
      self->at = g_renew (guint32, self->at, self->room);
    }
  self->at[self->n++] = (guint32) offset;
}

/* Moves what is between quotes to @out, which lies before it; gives where it ends there, NULL where the quotes never close. */
static char *
read_quoted (Reader  *reader,
             char    *out,
             GError **error)
{
  reader->at++;
  while (TRUE)
    {
      char *quote = memchr (reader->at, '"', (gsize) (reader->end - reader->at));
      gsize size;

      if (quote == NULL)
        return refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This list breaks off in the middle of a text between quotes."));

      /* The first one of two is a quote of the text. */
      size = (gsize) (quote - reader->at) + (quote[1] == '"');
      memmove (out, reader->at, size);
      out += size;
      reader->at = quote + 1;
      if (*reader->at != '"')
        return out;
      reader->at++;
    }
}

static gboolean
read_cell (LkCsv   *self,
           Reader  *reader,
           char    *end,
           GError **error)
{
  char *start = reader->at, *out = start;

  if (*start == '"')
    {
      out = read_quoted (reader, out, error);
      if (out == NULL)
        return FALSE;
      while (!reader->ends_cell[(guchar) *reader->at])
        *out++ = *reader->at++;
    }
  else
    {
      while (!reader->ends_cell[(guchar) *reader->at])
        reader->at++;
      out = reader->at;
    }

  *end = *reader->at;
  *out = '\0';
  offsets_add (&self->cells, (gsize) (start - self->text));
  if ((gsize) (out - start) <= reader->limits->text)
    return TRUE;

  refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This list holds a text that is far too long."));
  return FALSE;
}

static gboolean
read_row (LkCsv   *self,
          Reader  *reader,
          GError **error)
{
  char end;

  offsets_add (&self->rows, self->cells.n);
  while (TRUE)
    {
      if (!read_cell (self, reader, &end, error))
        return FALSE;
      if (end != reader->delimiter)
        break;
      reader->at++;
    }

  if (end == '\r' && reader->at[1] == '\n')
    reader->at += 2;
  else if (reader->at < reader->end)
    reader->at++;
  return TRUE;
}

static gboolean
read_rows (LkCsv         *self,
           const Limits  *limits,
           GError       **error)
{
  Reader reader = { .at = self->text, .end = self->text + self->length, .limits = limits };

  self->cells.room = self->length / CELL_BYTES + N_FIRST;
  self->cells.at = g_new (guint32, self->cells.room);
  find_or_read_delimiter (&reader);
  while (reader.at < reader.end)
    {
      if (!read_row (self, &reader, error))
        return FALSE;
      if (self->rows.n > limits->rows)
        {
          refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This list has far too many lines."));
          return FALSE;
        }
    }

  offsets_add (&self->rows, self->cells.n);
  offsets_add (&self->cells, self->length + 1);
  return TRUE;
}

static LkCsv *
parse (GBytes        *bytes,
       const Limits  *limits,
       GError       **error)
{
  g_autoptr (LkCsv) self = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size > limits->bytes)
    return (LkCsv *) refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file is far too large for a list."));

  self = g_new0 (LkCsv, 1);
  self->text = decode (data, size, &self->length, error);
  if (self->text == NULL)
    return NULL;
  if (memchr (self->text, '\0', self->length) != NULL)
    return (LkCsv *) refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This file is no list of texts."));

  return read_rows (self, limits, error) ? g_steal_pointer (&self) : NULL;
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
