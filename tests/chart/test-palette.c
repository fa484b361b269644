#include "chart/lk-chart-palette.h"

#include "colours.h"

/* A difference of 2 is seen side by side; across a chart, in a thin line, it takes far more. */
#define LEAST_DIFFERENCE 10

static gboolean
has_more (guint tone)
{
  return tone == LK_CHART_LIGHT_CONTRAST || tone == LK_CHART_DARK_CONTRAST || tone == LK_CHART_PROJECTOR_LIGHT ||
         tone == LK_CHART_PROJECTOR_DARK;
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (colour_contrast (0x000000, 0xffffff), 21, 0.001);

  for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
    {
      const LkChartPalette *palette = lk_chart_palette_get (tone);
      const guint grounds[] = { palette->paper, palette->band };
      double more = has_more (tone) ? 7 : 4.5;

      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          g_assert_cmpfloat (colour_contrast (palette->text, grounds[i]), >=, more);
          g_assert_cmpfloat (colour_contrast (palette->muted, grounds[i]), >=, more);
          g_assert_cmpfloat (colour_contrast (palette->target_text, grounds[i]), >=, more);
          g_assert_cmpfloat (colour_contrast (palette->series, grounds[i]), >=, 3);
          g_assert_cmpfloat (colour_contrast (palette->target, grounds[i]), >=, 3);
          g_assert_cmpfloat (colour_contrast (palette->axis, grounds[i]), >=, 3);
          g_assert_cmpfloat (colour_contrast (palette->signal, grounds[i]), >=, 3);
          for (guint c = 0; c < LK_N_CHART_COLOURS; c++)
            g_assert_cmpfloat (colour_contrast (palette->colours[c], grounds[i]), >=, 3);
        }
    }
}

/* Pairs of table 1 in Sharma, Wu & Dalal (2005): the corners where implementations go wrong. */
static void
test_difference (void)
{
  static const struct { double one[3], other[3], difference; } pairs[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, 3.1571, -77.2803 }, { 50, 0, -82.7485 }, 2.8615 },
    { { 50, 2.8361, -74.0200 }, { 50, 0, -82.7485 }, 3.4412 },
    { { 50, -1.3802, -84.2814 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0009 }, 7.1792 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0010 }, 7.1792 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0011 }, 7.2195 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0012 }, 7.2195 },
    { { 50, -0.0010, 2.4900 }, { 50, 0.0009, -2.4900 }, 4.8045 },
    { { 50, -0.0010, 2.4900 }, { 50, 0.0011, -2.4900 }, 4.7461 },
    { { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
    { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { { 50, 2.5, 0 }, { 61, -5, 29 }, 22.8977 },
    { { 50, 2.5, 0 }, { 56, -27, -3 }, 31.9030 },
    { { 50, 2.5, 0 }, { 58, 24, 15 }, 19.4535 },
    { { 50, 2.5, 0 }, { 50, 3.1736, 0.5854 }, 1.0000 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 63.0109, -31.0961, -5.8663 }, { 62.8187, -29.7946, -4.0864 }, 1.2630 },
    { { 61.2901, 3.7196, -5.3901 }, { 61.4292, 2.2480, -4.9620 }, 1.8731 },
    { { 35.0831, -44.1164, 3.7933 }, { 35.0232, -40.0716, 1.5901 }, 1.8645 },
    { { 22.7233, 20.0904, -46.6940 }, { 23.0331, 14.9730, -42.5619 }, 2.0373 },
    { { 36.4612, 47.8580, 18.3852 }, { 36.2715, 50.5065, 21.2231 }, 1.4146 },
    { { 90.8027, -2.0831, 1.4410 }, { 91.1528, -1.6435, 0.0447 }, 1.4441 },
    { { 90.9257, -0.5406, -0.9208 }, { 88.6381, -0.8985, -0.7239 }, 1.5381 },
    { { 6.7747, -0.2908, -2.4247 }, { 5.8714, -0.0985, -2.2286 }, 0.6377 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpfloat_with_epsilon (colour_difference (pairs[i].one, pairs[i].other), pairs[i].difference, 0.0001);
      g_assert_cmpfloat_with_epsilon (colour_difference (pairs[i].other, pairs[i].one), pairs[i].difference, 0.0001);
    }
}

static void
test_vision (void)
{
  for (guint vision = 0; vision < N_VISIONS; vision++)
    {
      double white[3], grey[3];

      /* Who sees no red sees white as white. */
      colour_to_lab (0xffffff, vision, white);
      g_assert_cmpfloat_with_epsilon (white[0], 100, 0.01);
      colour_to_lab (0x808080, vision, grey);
      g_assert_cmpfloat_with_epsilon (grey[1], 0, 0.05);
      g_assert_cmpfloat_with_epsilon (grey[2], 0, 0.05);
    }
}

static void
test_apart (void)
{
  for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
    for (guint vision = 0; vision < N_VISIONS; vision++)
      {
        const LkChartPalette *palette = lk_chart_palette_get (tone);
        double least = 100, labs[LK_N_CHART_COLOURS][3];

        for (guint i = 0; i < LK_N_CHART_COLOURS; i++)
          {
            colour_to_lab (palette->colours[i], vision, labs[i]);
            for (guint j = 0; j < i; j++)
              least = MIN (least, colour_difference (labs[i], labs[j]));
          }
        g_test_message ("tone %u, vision %u: at least %.1f", tone, vision, least);
        g_assert_cmpfloat (least, >=, LEAST_DIFFERENCE);
      }
}

/* A signal stands out from the line that it is on. */
static void
test_signal (void)
{
  for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
    for (guint vision = 0; vision < N_VISIONS; vision++)
      {
        const LkChartPalette *palette = lk_chart_palette_get (tone);
        double line[3], signal[3];

        colour_to_lab (palette->colours[0], vision, line);
        colour_to_lab (palette->signal, vision, signal);
        g_assert_cmpfloat (colour_difference (line, signal), >=, 20);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/palette/contrast", test_contrast);
  g_test_add_func ("/chart/palette/difference", test_difference);
  g_test_add_func ("/chart/palette/vision", test_vision);
  g_test_add_func ("/chart/palette/apart", test_apart);
  g_test_add_func ("/chart/palette/signal", test_signal);

  return g_test_run ();
}
