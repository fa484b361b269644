/* Rows share a height: none below its least, all of the room used. */

#include "widgets/lk-row-heights.h"

static int
sum (const LkRowNeed *rows,
     guint            n)
{
  int all = 0;

  for (guint i = 0; i < n; i++)
    all += rows[i].height;
  return all;
}

static void
test_enough (void)
{
  LkRowNeed rows[] = { { 90, 100, 0 }, { 90, 300, 0 }, { 90, 90, 0 } };

  lk_row_heights_share (rows, 3, 590);
  g_assert_cmpint (sum (rows, 3), ==, 590);
  g_assert_cmpint (rows[0].height, >=, 100);
  g_assert_cmpint (rows[1].height, >=, 300);
}

static void
test_scarce (void)
{
  LkRowNeed rows[] = { { 90, 500, 0 }, { 90, 500, 0 }, { 90, 95, 0 } };

  lk_row_heights_share (rows, 3, 495);
  g_assert_cmpint (rows[0].height, ==, 200);
  g_assert_cmpint (rows[1].height, ==, 200);
  g_assert_cmpint (rows[2].height, ==, 95);
}

static void
test_too_little (void)
{
  LkRowNeed rows[] = { { 90, 500, 0 }, { 60, 500, 0 } };

  lk_row_heights_share (rows, 2, 20);
  g_assert_cmpint (rows[0].height, ==, 90);
  g_assert_cmpint (rows[1].height, ==, 60);
  lk_row_heights_share (NULL, 0, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-heights/enough", test_enough);
  g_test_add_func ("/row-heights/scarce", test_scarce);
  g_test_add_func ("/row-heights/too-little", test_too_little);
  return g_test_run ();
}
