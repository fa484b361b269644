/* draw-sheets FOLDER LOCALE-FOLDER: every sample in every style, in English and Dutch, as PNG to be looked at. */

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>

#include "chart/lk-chart-painter.h"
#include "samples.h"

#define GAP 30

/* Some samples side by side. */
typedef struct
{
  const char *name;
  double width, height;
  guint columns, first, n;
} Sheet;

static const Sheet sheets[] = {
  { "kinds", 560, 300, 2, 0, 8 },
  { "hard", 560, 300, 2, 8, N_SAMPLES - 8 },
  { "small", 270, 150, 4, 0, N_SAMPLES },
  { "wide", 1200, 560, 1, 0, 2 },
};

static const char * const tones[LK_N_CHART_TONES] = { "light", "dark", "light-contrast", "dark-contrast", "projector-light",
                                                       "projector-dark", "print" };

static void
draw_sheet (const char  *folder,
            const char  *language,
            LkChartTone  tone,
            gboolean     right_to_left,
            const Sheet *sheet)
{
  LkChartStyle style = { tone, "Cantarell 10", sheet->width > 1000 ? 1.8 : 1, right_to_left };
  guint paper = lk_chart_palette_get (tone)->paper, rows = (sheet->n + sheet->columns - 1) / sheet->columns;
  g_autofree char *path = g_strdup_printf ("%s/%s-%s-%s%s.png", folder, sheet->name, tones[tone], language,
                                           right_to_left ? "-mirrored" : "");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, sheet->columns * (sheet->width + GAP) + GAP,
                                                         rows * (sheet->height + GAP) + GAP);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, (paper >> 16) / 255.0, (paper >> 8 & 255) / 255.0, (paper & 255) / 255.0);
  cairo_paint (cr);
  for (guint i = 0; i < sheet->n; i++)
    {
      g_autoptr (LkChart) chart = sample_new (sheet->first + i, language[0] == 'n');

      cairo_save (cr);
      cairo_translate (cr, GAP + i % sheet->columns * (sheet->width + GAP), GAP + i / sheet->columns * (sheet->height + GAP));
      lk_chart_shapes_unref (lk_chart_draw (chart, cr, sheet->width, sheet->height, &style));
      cairo_restore (cr);
    }
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    exit (EXIT_FAILURE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const languages[] = { "en", "nl" };

  if (argc != 3)
    return EXIT_FAILURE;
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, argv[2]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_setenv ("LANGUAGE", languages[i], TRUE);
      setlocale (LC_ALL, "C.UTF-8");
      for (guint sheet = 0; sheet < G_N_ELEMENTS (sheets); sheet++)
        {
          for (guint tone = 0; tone < LK_N_CHART_TONES; tone++)
            draw_sheet (argv[1], languages[i], tone, FALSE, &sheets[sheet]);
          draw_sheet (argv[1], languages[i], LK_CHART_LIGHT, TRUE, &sheets[sheet]);
        }
    }
  return EXIT_SUCCESS;
}
