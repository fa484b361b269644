#include "colours.h"

#include <math.h>

static const double weights[3] = { 0.2126, 0.7152, 0.0722 };

/*
 * On linear RGB. G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of
 * Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, severity 1.0.
 */
static const double visions[N_VISIONS][3][3] = {
  [VISION_NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [VISION_PROTANOPIA] = { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  [VISION_DEUTERANOPIA] = { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  [VISION_TRITANOPIA] = { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static void
make_linear (guint  colour,
             double rgb[3])
{
  for (guint i = 0; i < 3; i++)
    {
      double part = (colour >> (16 - 8 * i) & 0xff) / 255.0;

      rgb[i] = part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
    }
}

static double
get_luminance (guint colour)
{
  double rgb[3];

  make_linear (colour, rgb);
  return weights[0] * rgb[0] + weights[1] * rgb[1] + weights[2] * rgb[2];
}

double
colour_contrast (guint a,
                 guint b)
{
  double light = MAX (get_luminance (a), get_luminance (b)), dark = MIN (get_luminance (a), get_luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static double
bend (double value)
{
  return value > 216.0 / 24389 ? cbrt (value) : (24389.0 / 27 * value + 16) / 116;
}

void
colour_to_lab (guint  colour,
               Vision vision,
               double lab[3])
{
  static const double to_xyz[3][3] = { { 0.4124564, 0.3575761, 0.1804375 }, { 0.2126729, 0.7151522, 0.0721750 },
                                       { 0.0193339, 0.1191920, 0.9503041 } };
  static const double white[3] = { 0.95047, 1, 1.08883 };
  double rgb[3], seen[3], bent[3];

  make_linear (colour, rgb);
  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (visions[vision][i][0] * rgb[0] + visions[vision][i][1] * rgb[1] + visions[vision][i][2] * rgb[2], 0, 1);
  for (guint i = 0; i < 3; i++)
    bent[i] = bend ((to_xyz[i][0] * seen[0] + to_xyz[i][1] * seen[1] + to_xyz[i][2] * seen[2]) / white[i]);
  lab[0] = 116 * bent[1] - 16;
  lab[1] = 500 * (bent[0] - bent[1]);
  lab[2] = 200 * (bent[1] - bent[2]);
}

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
get_hue (double a,
         double b)
{
  double hue = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return hue < 0 ? hue + 360 : hue;
}

static double
get_mean_hue (double one,
              double other,
              double product)
{
  if (product == 0)
    return one + other;
  if (fabs (one - other) <= 180)
    return (one + other) / 2;

  return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2;
}

/* 1 at high chroma. */
static double
get_saturation (double chroma)
{
  return sqrt (pow (chroma, 7) / (pow (chroma, 7) + pow (25, 7)));
}

/* After the steps in G. Sharma, W. Wu, E. N. Dalal, Color Research & Application 30 (1), 2005. */
double
colour_difference (const double one[3],
                   const double other[3])
{
  double stretch = 1.5 - 0.5 * get_saturation ((hypot (one[1], one[2]) + hypot (other[1], other[2])) / 2);
  double a1 = one[1] * stretch, a2 = other[1] * stretch;
  double c1 = hypot (a1, one[2]), c2 = hypot (a2, other[2]), h1 = get_hue (a1, one[2]), h2 = get_hue (a2, other[2]);
  double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  double dl = other[0] - one[0], dc = c2 - c1, dh = 2 * sqrt (c1 * c2) * sin (to_radians (turn / 2));
  double l = (one[0] + other[0]) / 2 - 50, c = (c1 + c2) / 2, h = get_mean_hue (h1, h2, c1 * c2);
  double t = 1 - 0.17 * cos (to_radians (h - 30)) + 0.24 * cos (to_radians (2 * h)) + 0.32 * cos (to_radians (3 * h + 6)) -
             0.20 * cos (to_radians (4 * h - 63));
  double sl = 1 + 0.015 * l * l / sqrt (20 + l * l), sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  double rotation = -sin (to_radians (60 * exp (-pow ((h - 275) / 25, 2)))) * 2 * get_saturation (c);

  return sqrt (pow (dl / sl, 2) + pow (dc / sc, 2) + pow (dh / sh, 2) + rotation * dc / sc * dh / sh);
}
