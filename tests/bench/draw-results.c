/*
 * draw-results RUNS: draws the results page of 40 statements of 25 pupils, this time and last, 1366 wide, of 30 surveys in
 * turn, and prints the median of the seconds that one took. The first drawing only warms.
 */

#include <stdlib.h>

#include "chart/lk-likert.h"

#define N_STATEMENTS 40
#define N_SURVEYS 30
#define WIDTH 1366

static LkLikertRow rows[N_SURVEYS][N_STATEMENTS];

static void
make_bar (LkLikertBar *bar,
          GRand       *rand)
{
  bar->shown = TRUE;
  for (guint pupil = 0; pupil < 25; pupil++)
    {
      const int answer = g_rand_int_range (rand, 0, 10) - 5;

      if (answer == 4)
        bar->n_a++;
      else
        bar->counts[ABS (answer) % 4]++;
    }
}

static void
make_rows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (40);

  for (guint survey = 0; survey < N_SURVEYS; survey++)
    for (guint i = 0; i < N_STATEMENTS; i++)
      {
        LkLikertRow *row = &rows[survey][i];

        row->text = g_strdup_printf ("%u. In deze les weet ik wat ik ga leren en waarom dat belangrijk is voor %u", i + 1, survey);
        row->has_last = TRUE;
        make_bar (&row->now, rand);
        make_bar (&row->last, rand);
      }
}

static double
draw (guint survey)
{
  const LkLikert likert = { rows[survey], N_STATEMENTS, TRUE, "12 maart", 0, 0 };
  const LkChartStyle style = { .tone = LK_CHART_LIGHT, .font = "Cantarell 10", .scale = 1 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, 3000);
  cairo_t *cr = cairo_create (surface);
  gint64 began = g_get_monotonic_time ();

  lk_likert_draw (&likert, cr, WIDTH, &style, NULL);
  cairo_surface_flush (surface);
  began = g_get_monotonic_time () - began;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return began / 1e6;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

int
main (int   argc,
      char *argv[])
{
  const guint runs = argc > 1 ? atoi (argv[1]) : 0;
  g_autofree double *seconds = g_new (double, runs + 1);

  if (runs == 0)
    return EXIT_FAILURE;
  make_rows ();
  draw (0);
  for (guint i = 0; i < runs; i++)
    seconds[i] = draw (i % N_SURVEYS);
  qsort (seconds, runs, sizeof *seconds, compare_doubles);
  g_print ("%.7f\n", seconds[runs / 2]);
  return EXIT_SUCCESS;
}
