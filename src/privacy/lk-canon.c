#include "privacy/lk-canon.h"

#include <string.h>

GByteArray *
lk_canon_new (const char *label)
{
  GByteArray *self = g_byte_array_new ();

  lk_canon_add_text (self, label);
  return self;
}

static void
add_length (GByteArray *self,
            guint32     length)
{
  guint32 big = GUINT32_TO_BE (length);

  g_byte_array_append (self, (const guint8 *) &big, sizeof big);
}

void
lk_canon_add_text (GByteArray *self,
                   const char *text)
{
  if (text)
    lk_canon_add_bytes (self, text, strlen (text));
  else
    add_length (self, G_MAXUINT32);
}

void
lk_canon_add_number (GByteArray *self,
                     gint64      number)
{
  gint64 big = GINT64_TO_BE (number);

  lk_canon_add_bytes (self, &big, sizeof big);
}

void
lk_canon_add_bytes (GByteArray    *self,
                    gconstpointer  data,
                    gsize          size)
{
  g_return_if_fail (size < G_MAXUINT32);

  add_length (self, (guint32) size);
  g_byte_array_append (self, data, (guint) size);
}
