/* The period report as it comes out: its pages, that nobody can be found on them, and that it can be stopped. */

#include "report-school.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "calendar/lk-day.h"
#include "report/lk-report-export.h"
#include "report/lk-report-paper.h"

#define N_TEAMS 5
#define MANY_TEAMS 15

/* All the words, a space between each two, however lines are broken. */
static char *
read_words (const char *path)
{
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *text = report_rig_run (argv);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  g_autoptr (GString) line = g_string_new (" ");

  for (int i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (line, "%s ", words[i]);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static guint
count_pages (const char *path)
{
  const char *argv[] = { "pdfinfo", "-enc", "UTF-8", path, NULL };
  g_autofree char *info = report_rig_run (argv);
  const char *pages = strstr (info, "Pages:");

  g_assert_nonnull (pages);
  g_assert_nonnull (strstr (info, "A4"));
  return (guint) g_ascii_strtoull (pages + strlen ("Pages:"), NULL, 10);
}

static void
expect_white_edges (const char *path,
                    guint       n_pages)
{
  const int margin = (int) LK_REPORT_MARGIN - 2;
  const char *argv[] = { "pdftoppm", "-r", "72", "-gray", path, path, NULL };

  g_free (report_rig_run (argv));
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *made = g_strdup_printf ("%s-%0*u.pgm", path, n_pages > 9 ? 2 : 1, page), *pixels = NULL;
      int width, height, most;
      gsize length;
      guint ink = 0;

      g_assert_true (g_file_get_contents (made, &pixels, &length, NULL));
      g_assert_cmpint (sscanf (pixels, "P5 %d %d %d", &width, &height, &most), ==, 3);
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          {
            const guchar pixel = (guchar) pixels[length - (gsize) width * height + (gsize) y * width + x];

            if (x < margin || y < margin || x > width - margin || y > height - margin)
              g_assert_cmpuint (pixel, ==, 255);
            else
              ink += pixel < 128;
          }
      g_assert_cmpuint (ink, >, 500);
    }
}

/* A page for each team that may be seen, by name; and nobody, nor a team of three. */
static void
test_pages (ReportRig       *f,
            gconstpointer  data)
{
  const char *expected[] = {
    " Basisschool De Proef ", " Period report ", " Period 2 ", " The whole school ", " Onderbouw ", " Middenbouw ", " Groei ",
    " Een team met een naam die veel langer ", " How to read it ", " Op 2 van de 5 dagen ruimen we samen op ", " Lesson visits ",
    " 2 teams are left out", " Where might help be welcome? ", " 3 of 8 ", " Too few readings to say more: ",
  };
  g_autofree char *words = NULL;

  report_rig_export (f, LK_REPORT_PDF);
  g_assert_cmpuint (count_pages (f->path), ==, 1 + 1 + N_TEAMS + 1);
  words = read_words (f->path);
  g_test_message ("%s", words);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_nonnull (strstr (words, expected[i]));
  g_assert_null (strstr (words, REPORT_PERSON));
  g_assert_null (strstr (words, "Drietal"));
  g_assert_null (strstr (words, "Lokaal"));
  g_assert_null (strstr (words, "Vraag het"));
  expect_white_edges (f->path, 1 + 1 + N_TEAMS + 1);
}

static void
test_many (ReportRig       *f,
           gconstpointer  data)
{
  g_autofree char *words = NULL;
  guint n_pages;

  report_rig_export (f, LK_REPORT_PDF);
  n_pages = count_pages (f->path);
  g_assert_cmpuint (n_pages, >=, 1 + 2 + MANY_TEAMS + 1);
  g_assert_cmpuint (n_pages, <=, 1 + 4 + MANY_TEAMS + 1);
  words = read_words (f->path);
  for (guint i = N_TEAMS; i < MANY_TEAMS; i++)
    {
      g_autofree char *name = g_strdup_printf (" Groep %u ", i);

      g_assert_nonnull (strstr (words, name));
    }
  expect_white_edges (f->path, n_pages);
}

static void
test_empty (ReportRig       *f,
            gconstpointer  data)
{
  g_autofree char *words = NULL;

  report_rig_export (f, LK_REPORT_PDF);
  g_assert_cmpuint (count_pages (f->path), ==, 3);
  words = read_words (f->path);
  g_assert_nonnull (strstr (words, " There is no team yet "));
  report_rig_export (f, LK_REPORT_XLSX);
  report_rig_export (f, LK_REPORT_CSV);
}

/* By what its name ends in; the plain tables keep theirs. */
static void
test_names (void)
{
  LkReportFormat format;

  g_assert_true (lk_report_format_from_name ("/a/b.PDF", &format));
  g_assert_cmpint (format, ==, LK_REPORT_PDF);
  g_assert_true (lk_report_format_from_name ("b.xlsx", &format));
  g_assert_cmpint (format, ==, LK_REPORT_XLSX);
  g_assert_true (lk_report_format_from_name ("b.report.csv", &format));
  g_assert_cmpint (format, ==, LK_REPORT_CSV);
  g_assert_false (lk_report_format_from_name ("b.csv", &format));
  g_assert_false (lk_report_format_from_name ("report.json", &format));
}

typedef struct
{
  GCancellable *cancellable;
  guint         n_steps;
  guint         cancel_at;
  double        last;
  gboolean      over;
  GError       *error;
} Watch;

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_false (watch->over);
  g_assert_cmpfloat (fraction, >, watch->last);
  watch->last = fraction;
  if (++watch->n_steps == watch->cancel_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Watch *watch = user_data;

  lk_report_export_finish (result, &watch->error);
  watch->over = TRUE;
}

static void
export_async (ReportRig *f,
              Watch   *watch)
{
  const LkReportPeriod period = report_rig_get_period ();

  watch->cancellable = g_cancellable_new ();
  lk_report_export_async (f->school, &period, LK_REPORT_PDF, f->file, FALSE, watch->cancellable, progress_cb, watch, exported_cb, watch);
  while (!watch->over)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (watch->cancellable);
}

static void
test_progress (ReportRig       *f,
               gconstpointer  data)
{
  Watch watch = { 0 };

  export_async (f, &watch);
  g_assert_no_error (watch.error);
  g_assert_cmpuint (watch.n_steps, ==, 1 + 1 + N_TEAMS + 1);
  g_assert_cmpfloat (watch.last, ==, 1);
  g_assert_cmpuint (count_pages (f->path), ==, watch.n_steps);
}

/* Stopped on its way it leaves nothing, and what was there before stays. */
static void
test_cancel (ReportRig       *f,
             gconstpointer  data)
{
  Watch watch = { .cancel_at = 1 }, again = { .cancel_at = 2 };
  g_autofree char *content = NULL;

  export_async (f, &watch);
  g_assert_error (watch.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_access (f->path, F_OK), !=, 0);
  g_assert_true (g_file_set_contents (f->path, "before", -1, NULL));
  export_async (f, &again);
  g_assert_error (again.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (f->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
  g_error_free (watch.error);
  g_error_free (again.error);
}

static void
test_unwritable (ReportRig       *f,
                 gconstpointer  data)
{
  const LkReportPeriod period = report_rig_get_period ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/report.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (lk_report_export (f->school, &period, LK_REPORT_PDF, file, FALSE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Those of two school years, the one of today first; one that has yet to begin is none, but for the one after a holiday. */
static void
test_periods (void)
{
  g_autoptr (LkHolidays) noord = lk_holidays_new_shipped ("noord"), none = lk_holidays_new_shipped (NULL);
  g_autoptr (GPtrArray) periods = lk_report_periods_new (noord, lk_day_new (2026, 11, 26)), few = lk_report_periods_new (none, lk_day_new (2026, 11, 26));
  g_autofree char *days = lk_report_period_dup_days (periods->pdata[0]);
  const LkReportPeriod *first = periods->pdata[0], *third = periods->pdata[2];

  g_assert_cmpuint (periods->len, ==, 2 + 5 + 2);
  g_assert_cmpstr (first->name, ==, "Period 2");
  g_assert_cmpstr (first->before_name, ==, "Period 1");
  g_assert_cmpint (first->before_till, <, first->from);
  g_assert_nonnull (strstr (days, "December 2026"));
  g_assert_cmpstr (third->name, ==, "Period 5 · 2025–2026");
  g_assert_true (lk_report_periods_find (periods, NULL) == first);
  g_assert_true (lk_report_periods_find (periods, "1") == periods->pdata[1]);
  g_assert_null (lk_report_periods_find (periods, "3"));
  g_assert_null (lk_report_periods_find (periods, "x"));
  g_assert_cmpstr (lk_report_periods_find (periods, "year")->name, ==, "School year 2026–2027");
  g_assert_cmpuint (few->len, ==, 2);
  g_assert_cmpstr (lk_report_periods_find (few, NULL)->name, ==, "School year 2026–2027");
}

#define ADD(name, n, func) g_test_add ("/report/" name, ReportRig, GUINT_TO_POINTER (n), report_rig_set_up, func, report_rig_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("pages", N_TEAMS, test_pages);
  ADD ("many-teams", MANY_TEAMS, test_many);
  ADD ("empty-school", 0, test_empty);
  ADD ("progress", N_TEAMS, test_progress);
  ADD ("cancel", N_TEAMS, test_cancel);
  ADD ("unwritable", 1, test_unwritable);
  g_test_add_func ("/report/names", test_names);
  g_test_add_func ("/report/periods", test_periods);
  return g_test_run ();
}
