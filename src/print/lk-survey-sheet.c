/* Pages of sheets: a page is one slot, or is cut into two or four that each hold the same. */

#include "print/lk-survey-sheet-private.h"

#include "print/lk-sheet-pdf.h"

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89
#define A5_WIDTH 419.528
#define A5_HEIGHT 595.276
#define MM (72 / 25.4)

static LkSurveySheet *
sheet_new (LkSurveyForm *form,
           const char   *title,
           guint         per_page,
           double        width,
           double        height)
{
  LkSurveySheet *self = g_new0 (LkSurveySheet, 1);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  lk_sheet_pen_init (&self->pen, cr);
  self->pen.cr = NULL;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->form = lk_survey_form_ref (form);
  self->title = g_strdup (title);
  self->width = MAX (width, 40 * MM);
  self->height = MAX (height, 40 * MM);
  self->columns = per_page >= 4 ? 2 : 1;
  self->rows = per_page >= 2 ? 2 : 1;
  self->slot_width = self->width / self->columns;
  self->slot_height = self->height / self->rows;
  self->edge = per_page >= 4 ? 8 * MM : MIN (14 * MM, self->slot_width * 0.06);
  self->edge = MAX (self->edge, 7 * MM);
  self->inside = self->slot_width - 2 * self->edge;
  self->parts = g_array_new (FALSE, FALSE, sizeof (LkSurveySheetPart));
  return self;
}

LkSurveySheet *
lk_survey_sheet_new (LkSurveyForm *form,
                     const char   *title,
                     guint         per_page,
                     double        width,
                     double        height)
{
  LkSurveySheet *self = NULL;

  g_return_val_if_fail (form != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = sheet_new (form, title, per_page, width, height);
  lk_survey_sheet_choose_size (self);
  lk_survey_sheet_fill_up (self);
  return self;
}

void
lk_survey_sheet_free (LkSurveySheet *self)
{
  lk_sheet_pen_clear (&self->pen);
  lk_survey_form_unref (self->form);
  g_array_unref (self->parts);
  g_free (self->title);
  g_free (self);
}

guint
lk_survey_sheet_get_n_pages (LkSurveySheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

guint
lk_survey_sheet_get_fit (LkSurveyForm *form,
                         const char   *title,
                         double        width,
                         double        height)
{
  g_return_val_if_fail (form != NULL, 1);
  g_return_val_if_fail (title != NULL, 1);

  for (guint per_page = 4; per_page > 1; per_page /= 2)
    {
      g_autoptr (LkSurveySheet) self = sheet_new (form, title, per_page, width, height);

      lk_survey_sheet_compose (self, lk_survey_sheet_get_full_size (form), 0.3, LK_SURVEY_SHEET_FEWEST_LINES);
      if (self->n_pages == 1)
        return per_page;
    }
  return 1;
}

static void
draw_cuts (LkSurveySheet *self,
           cairo_t       *cr)
{
  const double dashes[] = { 4, 4 };

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.45, 0.45, 0.45);
  cairo_set_line_width (cr, 0.6);
  cairo_set_dash (cr, dashes, 2, 0);
  for (guint column = 1; column < self->columns; column++)
    {
      cairo_move_to (cr, column * self->slot_width, 0);
      cairo_line_to (cr, column * self->slot_width, self->height);
    }
  for (guint row = 1; row < self->rows; row++)
    {
      cairo_move_to (cr, 0, row * self->slot_height);
      cairo_line_to (cr, self->width, row * self->slot_height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
lk_survey_sheet_draw_page (LkSurveySheet *self,
                           guint          page,
                           cairo_t       *cr)
{
  g_auto (LkSheetPen) pen = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  lk_sheet_pen_init (&pen, cr);
  for (guint row = 0; row < self->rows; row++)
    for (guint column = 0; column < self->columns; column++)
      {
        cairo_save (cr);
        cairo_translate (cr, column * self->slot_width + self->edge, row * self->slot_height + self->edge);
        lk_survey_sheet_draw_slot (self, &pen, page);
        cairo_restore (cr);
      }
  draw_cuts (self, cr);
}

static void
draw_page (gpointer  sheet,
           guint     page,
           cairo_t  *cr)
{
  lk_survey_sheet_draw_page (sheet, page, cr);
}

GBytes *
lk_survey_sheet_draw_pdf (LkSurveyForm  *form,
                          const char    *title,
                          guint          per_page,
                          gboolean       a5,
                          GError       **error)
{
  const double width = a5 ? A5_WIDTH : A4_WIDTH, height = a5 ? A5_HEIGHT : A4_HEIGHT;
  g_autoptr (LkSurveySheet) self = NULL;

  g_return_val_if_fail (form != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = lk_survey_sheet_new (form, title, per_page, width, height);
  return lk_sheet_pdf_draw (title, width, height, self->n_pages, draw_page, self, error);
}
