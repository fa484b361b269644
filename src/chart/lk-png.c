#include "chart/lk-png.h"

#include <string.h>

/*
 * PNG (W3C, third edition): chunks 5.3, filter "up" 9.2, CRC annex D. In it zlib (RFC 1950) and deflate (RFC 1951) with the
 * fixed codes of 3.2.6; the one repeat that is used is that of the byte before.
 */

#define FILTER_UP 2
#define ADLER 65521
#define N_SYMBOLS 286
#define END_OF_BLOCK 256
#define LONGEST 258
#define SHORTEST 3

typedef struct
{
  GByteArray *bytes;
  guint64 bits; /* the next bit is the lowest */
  guint n_bits;
  guint32 low, high; /* of the Adler checksum of what is packed */
  guint16 codes[N_SYMBOLS];
  guint8 lengths[N_SYMBOLS];
} Packer;

static guint16
reverse_bits (guint code,
              guint length)
{
  guint16 reversed = 0;

  for (guint i = 0; i < length; i++)
    reversed |= (code >> i & 1) << (length - 1 - i);

  return reversed;
}

static void
make_codes (Packer *self)
{
  static const struct { guint first, last, length, code; } ranges[] = {
    { 0, 143, 8, 0x30 }, { 144, 255, 9, 0x190 }, { 256, 279, 7, 0 }, { 280, N_SYMBOLS - 1, 8, 0xc0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    for (guint symbol = ranges[i].first; symbol <= ranges[i].last; symbol++)
      {
        self->lengths[symbol] = ranges[i].length;
        self->codes[symbol] = reverse_bits (ranges[i].code + symbol - ranges[i].first, ranges[i].length);
      }
}

static void
put_bits (Packer *self,
          guint   bits,
          guint   n_bits)
{
  self->bits |= (guint64) bits << self->n_bits;
  self->n_bits += n_bits;
  if (self->n_bits >= 32)
    {
      guint32 word = GUINT32_TO_LE ((guint32) self->bits);

      g_byte_array_append (self->bytes, (const guint8 *) &word, sizeof word);
      self->bits >>= 32;
      self->n_bits -= 32;
    }
}

static void
put_symbol (Packer *self,
            guint   symbol)
{
  put_bits (self, self->codes[symbol], self->lengths[symbol]);
}

static void
put_byte (Packer *self,
          guint8  byte)
{
  put_symbol (self, byte);
  self->low = (self->low + byte) % ADLER;
  self->high = (self->high + self->low) % ADLER;
}

/* The byte before, so many times again. */
static void
put_repeat (Packer *self,
            guint   length)
{
  guint code = 257, base = SHORTEST, extra = 0;

  /* Eight codes for a length each, then four for each number of extra bits. */
  while (length < LONGEST && length >= base + (1u << extra))
    {
      base += 1u << extra;
      code++;
      if (code >= 265 && (code - 265) % 4 == 0)
        extra++;
    }
  if (length == LONGEST)
    put_symbol (self, 285);
  else
    {
      put_symbol (self, code);
      put_bits (self, length - base, extra);
    }
  /* The distance 1. */
  put_bits (self, 0, 5);
}

static void
put_zeros (Packer *self,
           guint   n)
{
  guint left = n - 1;

  put_symbol (self, 0);
  while (left >= SHORTEST)
    {
      guint length = MIN (left, LONGEST);

      put_repeat (self, length);
      left -= length;
    }
  while (left-- > 0)
    put_symbol (self, 0);
  self->high = (self->high + (guint64) n * self->low) % ADLER;
}

/* A row as its difference from the one above: of a chart nearly all is nothing. */
static void
put_row (Packer        *self,
         const guint32 *row,
         const guint32 *above,
         int            width)
{
  put_byte (self, FILTER_UP);
  for (int x = 0; x < width;)
    {
      int same = x;

      while (same < width && row[same] == above[same])
        same++;
      if (same > x)
        put_zeros (self, 3 * (same - x));
      x = same;
      if (x == width)
        break;
      put_byte (self, (row[x] >> 16) - (above[x] >> 16));
      put_byte (self, (row[x] >> 8) - (above[x] >> 8));
      put_byte (self, row[x] - above[x]);
      x++;
    }
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

static GByteArray *
pack (cairo_surface_t *image)
{
  static const guint8 head[] = { 0x78, 0x01 };
  int width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);
  int stride = cairo_image_surface_get_stride (image) / 4;
  const guint32 *row = (const guint32 *) (void *) cairo_image_surface_get_data (image);
  g_autofree guint32 *nothing = g_new0 (guint32, width);
  const guint32 *above = nothing;
  Packer self = { .bytes = g_byte_array_new (), .low = 1 };

  make_codes (&self);
  g_byte_array_append (self.bytes, head, sizeof head);
  /* One block, the last, of fixed codes. */
  put_bits (&self, 1 | 1 << 1, 3);
  for (int y = 0; y < height; y++, above = row, row += stride)
    put_row (&self, row, above, width);
  put_symbol (&self, END_OF_BLOCK);
  for (; self.n_bits > 0; self.bits >>= 8, self.n_bits -= MIN (self.n_bits, 8))
    g_byte_array_append (self.bytes, &(guint8) { self.bits & 0xff }, 1);
  append_number (self.bytes, self.high << 16 | self.low);

  return self.bytes;
}

static guint32
compute_crc (const guint8 *data,
             gsize         length)
{
  guint32 table[256], crc = 0xffffffff;

  for (guint32 i = 0; i < 256; i++)
    {
      table[i] = i;
      for (int bit = 0; bit < 8; bit++)
        table[i] = table[i] & 1 ? 0xedb88320 ^ table[i] >> 1 : table[i] >> 1;
    }
  for (gsize i = 0; i < length; i++)
    crc = table[(crc ^ data[i]) & 0xff] ^ crc >> 8;

  return ~crc;
}

static void
append_chunk (GByteArray   *bytes,
              const char   *type,
              const guint8 *data,
              gsize         length)
{
  guint start;

  append_number (bytes, length);
  start = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) type, 4);
  if (length > 0)
    g_byte_array_append (bytes, data, length);
  append_number (bytes, compute_crc (bytes->data + start, bytes->len - start));
}

GByteArray *
lk_png_encode (cairo_surface_t *image)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  /* Eight bits a channel, true colour, and the only method of packing, filtering and order that there is. */
  guint8 head[13] = { 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0 };
  guint32 width = GUINT32_TO_BE (cairo_image_surface_get_width (image));
  guint32 height = GUINT32_TO_BE (cairo_image_surface_get_height (image));
  g_autoptr (GByteArray) packed = NULL;
  GByteArray *bytes;

  g_return_val_if_fail (cairo_image_surface_get_format (image) == CAIRO_FORMAT_RGB24, NULL);

  cairo_surface_flush (image);
  packed = pack (image);
  memcpy (head, &width, sizeof width);
  memcpy (head + 4, &height, sizeof height);
  bytes = g_byte_array_new ();
  g_byte_array_append (bytes, signature, sizeof signature);
  append_chunk (bytes, "IHDR", head, sizeof head);
  append_chunk (bytes, "IDAT", packed->data, packed->len);
  append_chunk (bytes, "IEND", NULL, 0);

  return bytes;
}
