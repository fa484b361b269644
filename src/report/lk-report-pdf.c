#include "report/lk-report-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "report/lk-report-pages.h"

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GArray *
lk_report_pages_new (const LkReportPaper *paper,
                     GPtrArray           *questions)
{
  GArray *pages = NULL;
  LkReportPage page = { .kind = LK_REPORT_PAGE_COVER };

  g_return_val_if_fail (paper != NULL, NULL);
  g_return_val_if_fail (questions != NULL, NULL);

  pages = g_array_new (FALSE, FALSE, sizeof (LkReportPage));
  g_array_append_val (pages, page);
  lk_report_school_add_pages (paper, questions, pages);
  page.kind = LK_REPORT_PAGE_TEAM;
  for (page.team = 0; page.team < paper->report->teams->len; page.team++)
    g_array_append_val (pages, page);
  page = (LkReportPage) { .kind = LK_REPORT_PAGE_NOTES };
  g_array_append_val (pages, page);
  return pages;
}

static void
describe (cairo_surface_t *surface,
          const LkReport  *report)
{
  g_autofree char *title = g_strdup_printf ("%s · %s%s%s", _("Period report"), report->school, report->school[0] != '\0' ? " · " : "", report->period->name);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "leerkracht-board " LK_VERSION);
}

static void
list_page (const LkReportPaper *paper,
           cairo_surface_t     *surface,
           const char          *name)
{
  g_autofree char *link = g_strdup_printf ("page=%u pos=[0 0]", paper->page);

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, name, link, 0);
}

static void
draw_page (const LkReportPaper *paper,
           cairo_surface_t     *surface,
           GArray              *pages,
           GPtrArray           *questions)
{
  const LkReportPage *page = &g_array_index (pages, LkReportPage, paper->page - 1);

  switch (page->kind)
    {
    case LK_REPORT_PAGE_COVER:
      lk_report_cover_draw (paper, pages);
      break;
    case LK_REPORT_PAGE_SCHOOL:
      if (page[-1].kind != LK_REPORT_PAGE_SCHOOL)
        list_page (paper, surface, _("The whole school"));
      lk_report_school_draw (paper, page, questions);
      break;
    case LK_REPORT_PAGE_TEAM:
      list_page (paper, surface, lk_report_get_team (paper->report, page->team)->past->name);
      lk_report_team_draw (paper, lk_report_get_team (paper->report, page->team));
      break;
    case LK_REPORT_PAGE_NOTES:
    default:
      list_page (paper, surface, _("How to read it"));
      lk_report_notes_draw (paper);
      break;
    }
  cairo_show_page (paper->cr);
}

static gboolean
draw_pages (LkReportPaper     *paper,
            cairo_surface_t   *surface,
            GCancellable      *cancellable,
            LkReportStepFunc   step,
            gpointer           user_data,
            GError           **error)
{
  g_autoptr (GPtrArray) questions = lk_report_dup_questions (paper->report);
  g_autoptr (GArray) pages = lk_report_pages_new (paper, questions);

  paper->n_pages = pages->len;
  for (paper->page = 1; paper->page <= paper->n_pages; paper->page++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      draw_page (paper, surface, pages, questions);
      if (step != NULL)
        step ((double) paper->page / paper->n_pages, user_data);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

GBytes *
lk_report_draw_pdf (const LkReport    *report,
                    GCancellable      *cancellable,
                    LkReportStepFunc   step,
                    gpointer           user_data,
                    GError           **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface = NULL;
  LkReportPaper paper = { .report = report };
  cairo_status_t status;
  gboolean done;

  g_return_val_if_fail (report != NULL, NULL);

  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, LK_REPORT_WIDTH, LK_REPORT_HEIGHT);
  describe (surface, report);
  paper.cr = cairo_create (surface);
  lk_sheet_pen_init (&paper.pen, paper.cr);
  paper.pen.steady = TRUE;
  done = draw_pages (&paper, surface, cancellable, step, user_data, error);
  lk_sheet_pen_clear (&paper.pen);
  status = cairo_status (paper.cr);
  cairo_destroy (paper.cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (done && status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      done = FALSE;
    }
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
