#include "report/lk-report-paper.h"

#include <glib/gi18n-lib.h>

#include "chart/lk-chart-painter.h"

#define CHART_FONT "Cantarell, Sans 7"
#define POINTS_A_PIXEL 0.75
#define SMALL 7.5
#define SENTENCE 8.5
#define SENTENCE_GAP 3.0
#define BAR 2.0
#define HEADING_PART 0.42
#define LEAST_CHART 40.0

guint
lk_report_ink_get (guint ink)
{
  const LkChartPalette *palette = lk_chart_palette_get (LK_CHART_PRINT);
  const guint inks[] = { palette->text, palette->muted, palette->series, palette->grid, palette->band, palette->paper };

  return ink < LK_REPORT_INK_ACTIVITY ? inks[ink] : palette->colours[(ink - LK_REPORT_INK_ACTIVITY) % LK_N_CHART_COLOURS];
}

void
lk_report_paper_set_ink (const LkReportPaper *self,
                         guint                ink)
{
  const guint colour = lk_report_ink_get (ink);

  cairo_set_source_rgb (self->cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

void
lk_report_paper_fill (const LkReportPaper *self,
                      guint                ink,
                      const LkSheetBox    *box)
{
  lk_report_paper_set_ink (self, ink);
  cairo_rectangle (self->cr, box->x, box->y, box->width, box->height);
  cairo_fill (self->cr);
}

double
lk_report_paper_begin (const LkReportPaper *self)
{
  const LkSheetHand start = { .size = SMALL, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  const LkSheetHand end = { .size = SMALL, .lines = 1, .colour = start.colour, .at_end = TRUE };
  const double half = LK_REPORT_INNER / 2 - 6, foot = LK_REPORT_HEIGHT - LK_REPORT_MARGIN - 11;
  g_autofree char *what = g_strdup_printf ("%s · %s", _("Period report"), self->report->period->name);
  g_autofree char *days = lk_report_period_dup_days (self->report->period);
  g_autofree char *number = g_strdup_printf (_("%u of %u"), self->page, self->n_pages);

  lk_sheet_pen_write (&self->pen, self->report->school, &start, LK_REPORT_MARGIN, LK_REPORT_MARGIN, half);
  lk_sheet_pen_write (&self->pen, what, &end, LK_REPORT_WIDTH - LK_REPORT_MARGIN - half, LK_REPORT_MARGIN, half);
  lk_sheet_pen_rule (&self->pen, LK_REPORT_MARGIN, LK_REPORT_MARGIN + 14, LK_REPORT_INNER, 0.75);
  lk_sheet_pen_write (&self->pen, days, &start, LK_REPORT_MARGIN, foot, half);
  lk_sheet_pen_write (&self->pen, number, &end, LK_REPORT_WIDTH - LK_REPORT_MARGIN - half, foot, half);
  return LK_REPORT_MARGIN + 30;
}

double
lk_report_paper_title (const LkReportPaper *self,
                       const char          *text,
                       double               y)
{
  const LkSheetHand hand = { .size = 22, .bold = TRUE, .lines = 2, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };

  return y + lk_sheet_pen_write (&self->pen, text, &hand, LK_REPORT_MARGIN, y, LK_REPORT_INNER) + 12;
}

double
lk_report_paper_heading (const LkReportPaper *self,
                         const char          *text,
                         const char          *note,
                         double               y)
{
  const LkSheetHand hand = { .size = 12, .bold = TRUE, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };
  const LkSheetHand small = { .size = SMALL, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED), .at_end = TRUE };
  const double words = LK_REPORT_INNER * HEADING_PART;

  lk_report_paper_fill (self, LK_REPORT_INK_ACCENT, &(LkSheetBox) { LK_REPORT_MARGIN, y, 28, BAR });
  lk_sheet_pen_write (&self->pen, text, &hand, LK_REPORT_MARGIN, y + 5, note != NULL ? words : LK_REPORT_INNER);
  if (note != NULL)
    lk_sheet_pen_write (&self->pen, note, &small, LK_REPORT_MARGIN + words, y + 10, LK_REPORT_INNER - words);
  return y + 27;
}

void
lk_report_paper_figure (const LkReportPaper *self,
                        const char          *number,
                        const char          *name,
                        const char          *before,
                        const LkSheetBox    *box,
                        double               size)
{
  const LkSheetHand large = { .size = size, .bold = TRUE, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_ACCENT) };
  const LkSheetHand plain = { .size = 8.5, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };
  const LkSheetHand muted = { .size = SMALL, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  double y = box->y;

  y += lk_sheet_pen_write (&self->pen, number, &large, box->x, y, box->width);
  y += lk_sheet_pen_write (&self->pen, name, &plain, box->x, y, box->width);
  if (before != NULL)
    lk_sheet_pen_write (&self->pen, before, &muted, box->x, y + 1, box->width);
}

void
lk_report_paper_chart (const LkReportPaper *self,
                       LkChart             *chart,
                       const LkSheetBox    *box)
{
  const LkSheetHand hand = { .size = SENTENCE, .lines = 2, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  const LkChartStyle style = { LK_CHART_PRINT, CHART_FONT, POINTS_A_PIXEL, FALSE };
  const char *sentence = lk_chart_get_description (chart);
  const double words = sentence != NULL ? lk_sheet_pen_measure (&self->pen, sentence, &hand, box->width) + SENTENCE_GAP : 0;

  if (box->height - words < LEAST_CHART)
    return;
  cairo_save (self->cr);
  cairo_translate (self->cr, box->x, box->y);
  lk_chart_shapes_unref (lk_chart_draw (chart, self->cr, box->width, box->height - words, &style));
  cairo_restore (self->cr);
  if (sentence != NULL)
    lk_sheet_pen_write (&self->pen, sentence, &hand, box->x, box->y + box->height - words + SENTENCE_GAP, box->width);
}

char *
lk_report_dup_held (const LkReportFigures *figures)
{
  if (figures->due_sessions == 0)
    return g_strdup_printf ("%u", figures->held[LK_RHYTHM_SESSION]);
  return g_strdup_printf (_("%u of %u"), figures->held[LK_RHYTHM_SESSION], figures->due_sessions);
}
