#include "progress/lk-chart-export.h"

#include <glib/gi18n.h>

#include "chart/lk-chart-file.h"
#include "chart/lk-chart-painter.h"
#include "widgets/lk-printing.h"

/* A chart across a page of text, in pixels of 1/96 inch. */
#define WIDTH 720
#define HEIGHT 420
/* Pixels of a picture for one of these, so that it stays sharp in print. */
#define DENSITY 2
#define POINTS_A_PIXEL 0.75
#define MARGIN_POINTS 42.5
#define MOST_HEIGHT_FOR_WIDTH 0.62

/* A chart with how it is drawn. */
typedef struct
{
  LkChart  *chart;
  GFile    *file;   /* (nullable) */
  char     *kind;   /* (nullable) */
  char     *font;   /* (nullable) */
  gboolean  right_to_left;
} Job;

static Job *
job_new (LkChart    *chart,
         GFile      *file,
         const char *kind,
         const char *font,
         gboolean    right_to_left)
{
  Job *job = g_new0 (Job, 1);

  job->chart = lk_chart_ref (chart);
  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->kind = g_strdup (kind);
  job->font = g_strdup (font);
  job->right_to_left = right_to_left;
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  lk_chart_unref (job->chart);
  g_clear_object (&job->file);
  g_free (job->kind);
  g_free (job->font);
  g_free (job);
}

static LkChartStyle
get_style (const Job   *job,
           LkChartTone  tone,
           double       scale)
{
  return (LkChartStyle) { .tone = tone, .font = job->font, .scale = scale, .right_to_left = job->right_to_left };
}

/* The ending that a person typed says more than the menu. */
static const char *
find_kind (const char *path,
           const char *kind)
{
  static const char * const kinds[] = { "png", "svg", "pdf" };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *dot = strrchr (lower, '.');

      if (dot != NULL && g_str_equal (dot + 1, kinds[i]))
        return kinds[i];
    }
  return kind;
}

static void
run_job (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  const Job *job = data;
  g_autofree char *path = g_file_get_path (job->file);
  const char *kind = path != NULL ? find_kind (path, job->kind) : "";
  const LkChartStyle picture = get_style (job, LK_CHART_LIGHT, DENSITY), page = get_style (job, LK_CHART_PRINT, POINTS_A_PIXEL);
  const LkChartStyle plain = get_style (job, LK_CHART_LIGHT, 1);
  GError *error = NULL;
  gboolean done = FALSE;

  if (path == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "not a local file");
  else if (g_str_equal (kind, "svg"))
    done = lk_chart_save_svg (job->chart, path, WIDTH, HEIGHT, &plain, &error);
  else if (g_str_equal (kind, "pdf"))
    done = lk_chart_save_pdf (job->chart, path, WIDTH * POINTS_A_PIXEL, HEIGHT * POINTS_A_PIXEL, &page, &error);
  else
    done = lk_chart_save_png (job->chart, path, WIDTH * DENSITY, HEIGHT * DENSITY, &picture, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lk_chart_export_async (LkChart             *chart,
                       GFile               *file,
                       const char          *kind,
                       const char          *font,
                       gboolean             right_to_left,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (kind != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_chart_export_async);
  g_task_set_task_data (task, job_new (chart, file, kind, font, right_to_left), job_free);
  g_task_run_in_thread (task, run_job);
}

gboolean
lk_chart_export_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_chart_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static const char *
get_title (LkChart *chart)
{
  const char *title = lk_chart_get_title (chart);

  return title != NULL && *title != '\0' ? title : _("Chart");
}

char *
lk_chart_export_name (LkChart    *chart,
                      const char *kind)
{
  g_return_val_if_fail (chart != NULL && kind != NULL, NULL);

  return g_strdelimit (g_strdup_printf ("%s.%s", get_title (chart), kind), "/\\:*?\"<>|\n", '-');
}

GdkTexture *
lk_chart_export_texture (LkChart    *chart,
                         const char *font,
                         gboolean    right_to_left)
{
  const LkChartStyle style = { .tone = LK_CHART_LIGHT, .font = font, .scale = DENSITY, .right_to_left = right_to_left };
  const guint paper = lk_chart_palette_get (style.tone)->paper;
  const int width = WIDTH * DENSITY, height = HEIGHT * DENSITY;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  cairo_set_source_rgb (cr, (paper >> 16 & 0xff) / 255.0, (paper >> 8 & 0xff) / 255.0, (paper & 0xff) / 255.0);
  cairo_paint (cr);
  lk_chart_shapes_unref (lk_chart_draw (chart, cr, width, height, &style));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* Across the page, at the top of it. */
static void
draw_page (gpointer  what,
           cairo_t  *cr,
           double    width,
           double    height)
{
  const Job *job = what;
  const LkChartStyle style = get_style (job, LK_CHART_PRINT, POINTS_A_PIXEL);
  const double room = MAX (width - 2 * MARGIN_POINTS, 1);

  cairo_save (cr);
  cairo_translate (cr, MARGIN_POINTS, MARGIN_POINTS);
  lk_chart_shapes_unref (lk_chart_draw (job->chart, cr, room, MAX (MIN (height - 2 * MARGIN_POINTS, room * MOST_HEIGHT_FOR_WIDTH), 1), &style));
  cairo_restore (cr);
}

void
lk_chart_export_print (LkChart    *chart,
                       const char *font,
                       gboolean    right_to_left,
                       GtkWindow  *parent)
{
  LkPrinting printing = {
    .name = NULL, .paper = GTK_PAPER_NAME_A4, .orientation = GTK_PAGE_ORIENTATION_LANDSCAPE, .draw = draw_page, .free_what = job_free,
  };

  g_return_if_fail (chart != NULL);
  g_return_if_fail (GTK_IS_WINDOW (parent));

  printing.name = get_title (chart);
  printing.what = job_new (chart, NULL, NULL, font, right_to_left);
  lk_printing_run (&printing, parent);
}
