#include "chart/lk-chart-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <string.h>

#include "chart/lk-chart-painter.h"
#include "chart/lk-png.h"

static cairo_status_t
append_bytes (void                *bytes,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw (LkChart            *chart,
      cairo_surface_t    *surface,
      double              width,
      double              height,
      const LkChartStyle *style,
      gboolean            with_paper)
{
  cairo_t *cr = cairo_create (surface);
  guint paper = lk_chart_palette_get (style->tone)->paper;
  cairo_status_t status;

  if (with_paper)
    {
      cairo_set_source_rgb (cr, (paper >> 16 & 0xff) / 255.0, (paper >> 8 & 0xff) / 255.0, (paper & 0xff) / 255.0);
      cairo_paint (cr);
    }
  lk_chart_shapes_unref (lk_chart_draw (chart, cr, width, height, style));
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/* Whole or not at all: the file at @path changes only when the new one is complete. */
static gboolean
write_file (const char     *path,
            GByteArray     *bytes,
            cairo_status_t  status,
            GError        **error)
{
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return FALSE;
    }

  return g_file_set_contents (path, (const char *) bytes->data, bytes->len, error);
}

gboolean
lk_chart_save_png (LkChart             *chart,
                   const char          *path,
                   int                  width,
                   int                  height,
                   const LkChartStyle  *style,
                   GError             **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_status_t status = draw (chart, surface, width, height, style, TRUE);

  if (status == CAIRO_STATUS_SUCCESS)
    bytes = lk_png_encode (surface);
  cairo_surface_destroy (surface);
  return write_file (path, bytes, status, error);
}

/* Cairo numbers its surfaces through the life of a process; the same chart shall be the same file. */
static void
drop_numbers (GString *text)
{
  static const char word[] = "\"surface";
  char *found = text->str;

  while ((found = strstr (found, word)) != NULL)
    {
      gsize at = found - text->str + strlen (word);

      g_string_erase (text, at, strspn (text->str + at, "0123456789"));
      found = text->str + at;
    }
}

static void
insert_words (GString *text,
              LkChart *chart)
{
  const char *names[] = { "title", "desc" }, *words[] = { lk_chart_get_title (chart), lk_chart_get_description (chart) };
  char *root = strstr (text->str, "<svg");
  char *end = root != NULL ? strchr (root, '>') : NULL;
  g_autoptr (GString) inserted = g_string_new (NULL);

  if (end == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (words[i] != NULL)
      {
        g_autofree char *escaped = g_markup_escape_text (words[i], -1);

        g_string_append_printf (inserted, "\n<%s>%s</%s>", names[i], escaped, names[i]);
      }
  g_string_insert (text, end + 1 - text->str, inserted->str);
}

gboolean
lk_chart_save_svg (LkChart             *chart,
                   const char          *path,
                   double               width,
                   double               height,
                   const LkChartStyle  *style,
                   GError             **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GString) text = NULL;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
  cairo_status_t status;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_USER);
  status = draw (chart, surface, width, height, style, TRUE);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  text = g_string_new_len ((const char *) bytes->data, bytes->len);
  drop_numbers (text);
  insert_words (text, chart);
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) text->str, text->len);
  return write_file (path, bytes, status, error);
}

gboolean
lk_chart_save_pdf (LkChart             *chart,
                   const char          *path,
                   double               width,
                   double               height,
                   const LkChartStyle  *style,
                   GError             **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  cairo_status_t status;

  if (lk_chart_get_title (chart) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, lk_chart_get_title (chart));
  if (lk_chart_get_description (chart) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, lk_chart_get_description (chart));
  status = draw (chart, surface, width, height, style, FALSE);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return write_file (path, bytes, status, error);
}
