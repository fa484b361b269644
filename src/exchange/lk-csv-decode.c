#include "exchange/lk-csv-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

static gboolean
has_mark (const guint8 *data,
          gsize         size,
          guint8        first,
          guint8        second)
{
  return size >= 2 && data[0] == first && data[1] == second;
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
  return lk_csv_refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This list is in a writing that cannot be read."));
}

/* Windows-1252 has a letter for nearly each byte, so that what is no UTF-8 is taken for it. */
char *
lk_csv_decode (const guint8  *data,
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
