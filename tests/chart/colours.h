#pragma once

#include <glib.h>

/** Vision: how colours are seen; the last three by Machado, Oliveira & Fernandes (2009), at full severity. */
typedef enum
{
  VISION_NORMAL,
  VISION_PROTANOPIA,
  VISION_DEUTERANOPIA,
  VISION_TRITANOPIA,
} Vision;
#define N_VISIONS 4

/** colour_contrast: WCAG 2's, 1 to 21, of two colours as 0xRRGGBB. */
double  colour_contrast   (guint         a,
                           guint         b);
/** colour_to_lab: CIE L*a*b* (D65) of a colour as it is seen. */
void    colour_to_lab     (guint         colour,
                           Vision        vision,
                           double        lab[3]);
/** colour_difference: CIEDE2000 of two L*a*b* colours. */
double  colour_difference (const double  one[3],
                           const double  other[3]);
