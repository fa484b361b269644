#include "lessons/lk-design-printing.h"

#include <glib/gi18n.h>

#include "print/lk-design-sheet.h"
#include "widgets/lk-printing.h"

typedef struct
{
  LkDesignContent *content;
  LkDesignSheet   *sheet;   /* composed for the paper that was chosen */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  lk_design_content_unref (job->content);
  g_clear_pointer (&job->sheet, lk_design_sheet_free);
  g_free (job);
}

static guint
count (gpointer what,
       double   width,
       double   height)
{
  Job *job = what;

  g_clear_pointer (&job->sheet, lk_design_sheet_free);
  job->sheet = lk_design_sheet_new (job->content, width, height);
  return lk_design_sheet_get_n_pages (job->sheet);
}

static void
draw_page (gpointer  what,
           guint     page,
           cairo_t  *cr)
{
  lk_design_sheet_draw_page (((Job *) what)->sheet, page, cr);
}

static LkPrinting
make_printing (LkDesignContent *content)
{
  Job *job = g_new0 (Job, 1);

  job->content = lk_design_content_ref (content);
  return (LkPrinting) {
    .name = _("Lesson design"), .paper = GTK_PAPER_NAME_A4, .orientation = GTK_PAGE_ORIENTATION_PORTRAIT,
    .count = count, .draw_page = draw_page, .what = job, .free_what = job_free,
  };
}

void
lk_design_printing_run (LkDesignContent *content,
                        GtkWindow       *parent)
{
  LkPrinting printing;

  g_return_if_fail (content != NULL);

  printing = make_printing (content);
  lk_printing_run (&printing, parent);
}

gboolean
lk_design_printing_export (LkDesignContent  *content,
                           const char       *path,
                           GError          **error)
{
  LkPrinting printing;
  gboolean done;

  g_return_val_if_fail (content != NULL, FALSE);

  printing = make_printing (content);
  done = lk_printing_export (&printing, path, error);
  job_free (printing.what);
  return done;
}
