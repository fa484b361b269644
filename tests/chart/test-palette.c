#include "chart/lk-chart-palette.h"

#include <math.h>

static double
luminance (guint colour)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    {
      double part = (colour >> (16 - 8 * i) & 0xff) / 255.0;

      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }

  return sum;
}

static double
contrast (guint a,
          guint b)
{
  double light = MAX (luminance (a), luminance (b)), dark = MIN (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (contrast (0x000000, 0xffffff), 21, 0.001);

  for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
    {
      const LkChartPalette *palette = lk_chart_palette_get (tone);
      const guint grounds[] = { palette->paper, palette->band };
      double more = tone >= LK_CHART_LIGHT_CONTRAST ? 7 : 4.5;

      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          g_assert_cmpfloat (contrast (palette->text, grounds[i]), >=, more);
          g_assert_cmpfloat (contrast (palette->target_text, grounds[i]), >=, more);
          g_assert_cmpfloat (contrast (palette->series, grounds[i]), >=, 3);
          g_assert_cmpfloat (contrast (palette->target, grounds[i]), >=, 3);
          g_assert_cmpfloat (contrast (palette->axis, grounds[i]), >=, 3);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/palette/contrast", test_contrast);

  return g_test_run ();
}
