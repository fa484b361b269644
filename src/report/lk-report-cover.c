#include "report/lk-report-pages.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"

#define TOP 150.0
#define FIGURES 3
#define FIGURE_HEIGHT 66.0
#define LINE 17.0
#define COLUMNS 2
#define COLUMN_GAP 28.0
#define FOOT (LK_REPORT_HEIGHT - LK_REPORT_MARGIN - 62)

/* What it is about, in large. */
static double
put_title (const LkReportPaper *paper)
{
  const LkReport *report = paper->report;
  const LkSheetHand kind = { .size = 13, .bold = TRUE, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_ACCENT) };
  const LkSheetHand school = { .size = 34, .bold = TRUE, .lines = 3, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };
  const LkSheetHand period = { .size = 19, .lines = 1, .colour = school.colour };
  const LkSheetHand days = { .size = 12, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  g_autofree char *span = lk_report_period_dup_days (report->period);
  double y = TOP;

  lk_report_paper_fill (paper, LK_REPORT_INK_ACCENT, &(LkSheetBox) { LK_REPORT_MARGIN, y - 16, 64, 4 });
  y += lk_sheet_pen_write (&paper->pen, _("Period report"), &kind, LK_REPORT_MARGIN, y, LK_REPORT_INNER) + 4;
  y += lk_sheet_pen_write (&paper->pen, report->school[0] != '\0' ? report->school : _("School"), &school, LK_REPORT_MARGIN, y, LK_REPORT_INNER) + 10;
  y += lk_sheet_pen_write (&paper->pen, report->period->name, &period, LK_REPORT_MARGIN, y, LK_REPORT_INNER) + 2;
  return y + lk_sheet_pen_write (&paper->pen, span, &days, LK_REPORT_MARGIN, y, LK_REPORT_INNER);
}

static void
put_figure (const LkReportPaper *paper,
            guint                index,
            const char          *number,
            const char          *name,
            guint                before,
            double               y)
{
  const double width = LK_REPORT_INNER / FIGURES;
  g_autofree char *words = paper->report->compared ? g_strdup_printf (_("%1$s: %2$u"), paper->report->period->before_name, before) : g_strdup ("");
  const LkSheetBox box = { LK_REPORT_MARGIN + index % FIGURES * width, y + index / FIGURES * FIGURE_HEIGHT, width - 8, FIGURE_HEIGHT };

  lk_report_paper_figure (paper, number, name, words, &box, 26);
}

static double
put_figures (const LkReportPaper *paper,
             double               y)
{
  const LkReportFigures *now = &paper->report->now, *before = &paper->report->before;
  const struct { const char *name; guint now, before; } figures[] = {
    { _("Lesson visits"), now->held[LK_RHYTHM_VISIT], before->held[LK_RHYTHM_VISIT] },
    { _("Lesson designs"), now->held[LK_RHYTHM_DESIGN], before->held[LK_RHYTHM_DESIGN] },
    { _("Pupil goals worked on"), now->goals, before->goals },
    { _("Pupil goals achieved"), now->achieved, before->achieved },
    { _("Actions finished"), now->done, before->done },
  };
  g_autofree char *sessions = lk_report_dup_held (now);

  put_figure (paper, 0, sessions, _("Board sessions"), before->held[LK_RHYTHM_SESSION], y);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", figures[i].now);

      put_figure (paper, i + 1, number, figures[i].name, figures[i].before, y);
    }
  return y + 2 * FIGURE_HEIGHT;
}

static const char *
name_page (const LkReportPaper *paper,
           const LkReportPage  *page)
{
  switch (page->kind)
    {
    case LK_REPORT_PAGE_SCHOOL:
      return _("The whole school");
    case LK_REPORT_PAGE_TEAM:
      return lk_report_get_team (paper->report, page->team)->past->name;
    case LK_REPORT_PAGE_NOTES:
      return _("How to read it");
    case LK_REPORT_PAGE_COVER:
    default:
      return NULL;
    }
}

/* A line of the contents, which leads there in a program that follows links. */
static void
put_line (const LkReportPaper *paper,
          const char          *name,
          guint                number,
          double               x,
          double               y,
          double               width)
{
  const LkSheetHand hand = { .size = 10, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };
  const LkSheetHand end = { .size = 10, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED), .at_end = TRUE };
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *link = g_strdup_printf ("page=%u pos=[0 0]", number);

  cairo_tag_begin (paper->cr, CAIRO_TAG_LINK, link);
  lk_sheet_pen_write (&paper->pen, name, &hand, x, y, width - 26);
  lk_sheet_pen_write (&paper->pen, text, &end, x + width - 26, y, 26);
  cairo_tag_end (paper->cr, CAIRO_TAG_LINK);
  lk_sheet_pen_rule (&paper->pen, x, y + LINE - 2.5, width, 0.85);
}

/* Each page by its name, but for those that go on with the one before. What has no room is left out. */
static void
put_contents (const LkReportPaper *paper,
              GArray              *pages,
              double               y)
{
  const double width = (LK_REPORT_INNER - COLUMN_GAP) / COLUMNS;
  const guint most = (guint) ((FOOT - 8 - y) / LINE), n = pages->len - 1;
  const guint rows = n <= 6 ? n : MIN (most, (n + COLUMNS - 1) / COLUMNS);
  const char *last = NULL;
  guint at = 0;

  for (guint i = 1; i < pages->len && at < rows * COLUMNS; i++)
    {
      const LkReportPage *page = &g_array_index (pages, LkReportPage, i);
      const char *name = name_page (paper, page);

      if (name == last && page->kind == LK_REPORT_PAGE_SCHOOL)
        continue;
      put_line (paper, name, i + 1, LK_REPORT_MARGIN + at / rows * (width + COLUMN_GAP), y + at % rows * LINE, width);
      last = name;
      at++;
    }
}

static void
put_foot (const LkReportPaper *paper)
{
  const LkSheetHand hand = { .size = 8.5, .lines = 2, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  g_autofree char *day = lk_day_format_long (paper->report->made), *made = g_strdup_printf (_("Made on %s."), day);
  g_autofree char *left_out = lk_report_dup_left_out (paper->report);
  const char *people = _("It counts what teams did and shows how their goals go. No person is in it.");
  double y = FOOT + 8;

  lk_sheet_pen_rule (&paper->pen, LK_REPORT_MARGIN, FOOT, LK_REPORT_INNER, 0.75);
  y += lk_sheet_pen_write (&paper->pen, made, &hand, LK_REPORT_MARGIN, y, LK_REPORT_INNER);
  y += lk_sheet_pen_write (&paper->pen, people, &hand, LK_REPORT_MARGIN, y, LK_REPORT_INNER);
  if (left_out != NULL)
    lk_sheet_pen_write (&paper->pen, left_out, &hand, LK_REPORT_MARGIN, y, LK_REPORT_INNER);
}

void
lk_report_cover_draw (const LkReportPaper *paper,
                      GArray              *pages)
{
  double y;

  g_return_if_fail (paper != NULL);
  g_return_if_fail (pages != NULL);

  y = put_title (paper) + 34;
  if (paper->report->teams->len > 0)
    y = put_figures (paper, y) + 16;
  y = lk_report_paper_heading (paper, _("Contents"), NULL, y);
  put_contents (paper, pages, y);
  put_foot (paper);
}
