#include "chart/lk-png.h"

#include <string.h>

typedef struct
{
  const guint8 *next;
  gsize left;
} Reading;

static cairo_status_t
read_bytes (void          *data,
            unsigned char *bytes,
            unsigned int   length)
{
  Reading *reading = data;

  if (length > reading->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (bytes, reading->next, length);
  reading->next += length;
  reading->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* What libpng reads is what was written, pixel by pixel; it checks the sums by itself. */
static void
check_back (cairo_surface_t *image)
{
  g_autoptr (GByteArray) bytes = lk_png_encode (image);
  Reading reading = { bytes->data, bytes->len };
  cairo_surface_t *back = cairo_image_surface_create_from_png_stream (read_bytes, &reading);
  int width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);

  g_assert_cmpint (cairo_surface_status (back), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (reading.left, ==, 0);
  g_assert_cmpint (cairo_image_surface_get_width (back), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (back), ==, height);
  for (int y = 0; y < height; y++)
    {
      const guint32 *one = (const guint32 *) (void *) (cairo_image_surface_get_data (image) + y * cairo_image_surface_get_stride (image));
      const guint32 *other = (const guint32 *) (void *) (cairo_image_surface_get_data (back) + y * cairo_image_surface_get_stride (back));

      for (int x = 0; x < width; x++)
        g_assert_cmphex (one[x] & 0xffffff, ==, other[x] & 0xffffff);
    }
  cairo_surface_destroy (back);
}

/* From paper alone, whose repeats have every length, to noise without any. */
static void
test_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (int width = 1; width < 400; width += width < 120 ? 1 : 37)
    for (int busy = 0; busy <= 100; busy += 20)
      {
        cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, 9);
        guint8 *data = cairo_image_surface_get_data (image);

        memset (data, 0xff, 9 * cairo_image_surface_get_stride (image));
        for (int y = 0; y < 9; y++)
          for (int x = 0; x < width; x++)
            if (g_rand_int_range (rand, 0, 100) < busy)
              ((guint32 *) (void *) (data + y * cairo_image_surface_get_stride (image)))[x] = g_rand_int (rand);
        cairo_surface_mark_dirty (image);
        check_back (image);
        cairo_surface_destroy (image);
      }
}

static void
test_small (void)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 800, 400);
  g_autoptr (GByteArray) bytes = lk_png_encode (image);

  g_assert_cmpuint (bytes->len, <, 8000);
  check_back (image);
  cairo_surface_destroy (image);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/png/back", test_back);
  g_test_add_func ("/chart/png/small", test_small);

  return g_test_run ();
}
