#include "exchange/lk-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many lines are looked at to find the delimiter. */
#define N_PROBED 20
#define N_FIRST  1024
/* A cell of answers has about so many bytes. */
#define CELL_BYTES 12

typedef struct
{
  char              *at;
  char              *end;
  char               delimiter;
  gboolean           ends_cell[256];
  const LkCsvLimits *limits;
} Reader;

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
offsets_add (LkCsvOffsets *self,
             gsize         offset)
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
        return lk_csv_refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This list breaks off in the middle of a text between quotes."));

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

  lk_csv_refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This list holds a text that is far too long."));
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

gboolean
lk_csv_read_rows (LkCsv              *self,
                  const LkCsvLimits  *limits,
                  GError            **error)
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
          lk_csv_refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This list has far too many lines."));
          return FALSE;
        }
    }

  offsets_add (&self->rows, self->cells.n);
  offsets_add (&self->cells, self->length + 1);
  return TRUE;
}
