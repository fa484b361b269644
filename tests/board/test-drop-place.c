/* Where a drag would land, and how fast a list scrolls under it. */

#include "widgets/lk-drop-place.h"

static const LkDropSpan cards[] = { { 0, 60 }, { 66, 40 }, { 112, 100 } };

static void
test_place (void)
{
  const struct { double y; guint place; } cases[] = {
    { -50, 0 }, { 0, 0 }, { 29, 0 }, { 31, 1 }, { 66, 1 }, { 85, 1 }, { 87, 2 }, { 161, 2 }, { 163, 3 }, { 5000, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (lk_drop_place_find (cards, G_N_ELEMENTS (cards), cases[i].y), ==, cases[i].place);
  g_assert_cmpuint (lk_drop_place_find (NULL, 0, 10), ==, 0);
}

static void
test_scroll (void)
{
  g_assert_cmpfloat (lk_drop_place_scroll (100, 400), ==, 0);
  g_assert_cmpfloat (lk_drop_place_scroll (5, 400), <, lk_drop_place_scroll (20, 400));
  g_assert_cmpfloat (lk_drop_place_scroll (20, 400), <, 0);
  g_assert_cmpfloat (lk_drop_place_scroll (395, 400), >, lk_drop_place_scroll (380, 400));
  g_assert_cmpfloat (lk_drop_place_scroll (0, 0), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drop-place/place", test_place);
  g_test_add_func ("/drop-place/scroll", test_scroll);
  return g_test_run ();
}
