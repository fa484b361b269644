/* The figures behind a period report: a workbook and CSV with the right cells, and nobody in them. */

#include "report-school.h"

#include <string.h>

#include "calendar/lk-day.h"
#include "exchange/lk-csv.h"

#define N_TEAMS 5

static char *
read_sheet (ReportRig    *f,
            const char *name)
{
  const char *argv[] = { "python3", "-c",
    "import sys, zipfile, xml.dom.minidom as dom\n"
    "book = zipfile.ZipFile(sys.argv[1])\n"
    "assert book.testzip() is None\n"
    "for name in book.namelist():\n"
    "    if name.endswith(('.xml', '.rels')): dom.parseString(book.read(name))\n"
    "sys.stdout.write(book.read(sys.argv[2]).decode())",
    f->path, name, NULL };

  return report_rig_run (argv);
}

/* What the workbook holds: its parts are sound, days are days, and the head stays in sight. */
static void
test_xlsx (ReportRig       *f,
           gconstpointer  data)
{
  g_autofree char *strings = NULL, *book = NULL, *weeks = NULL, *readings = NULL, *day = NULL;

  report_rig_export (f, LK_REPORT_XLSX);
  strings = read_sheet (f, "xl/sharedStrings.xml");
  book = read_sheet (f, "xl/workbook.xml");
  weeks = read_sheet (f, "xl/worksheets/sheet1.xml");
  readings = read_sheet (f, "xl/worksheets/sheet3.xml");
  for (guint i = 0; i < 4; i++)
    g_assert_nonnull (strstr (book, ((const char *[]) { "\"Weeks\"", "\"Pupil goals\"", "\"Readings\"", "\"Notes\"" })[i]));
  g_assert_nonnull (strstr (strings, "Onderbouw"));
  g_assert_nonnull (strstr (strings, "צוות הגן"));
  g_assert_nonnull (strstr (strings, "Board sessions agreed"));
  g_assert_null (strstr (strings, REPORT_PERSON));
  g_assert_null (strstr (strings, "Drietal"));
  g_assert_nonnull (strstr (weeks, "ySplit=\"1\""));
  /* 1 January 1900 is the first day that a sheet counts, and it believes in 29 February of that year. */
  day = g_strdup_printf ("<v>%d</v>", lk_day_get_monday (lk_day_today ()) - 56 - lk_day_new (1899, 12, 30));
  g_assert_nonnull (strstr (weeks, day));
  g_assert_nonnull (strstr (readings, ".5</v>"));
}

static LkCsv *
read_csv (ReportRig    *f,
          const char *part)
{
  g_autofree char *path = g_strdup_printf ("%s%s", f->path, part);
  g_autoptr (GError) error = NULL;
  char *content = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  LkCsv *csv = NULL;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_null (strstr (content, REPORT_PERSON));
  g_assert_null (strstr (content, "Drietal"));
  bytes = g_bytes_new_take (content, length);
  csv = lk_csv_parse (bytes, &error);
  g_assert_no_error (error);
  return csv;
}

/* Four tables, by the same names as in the workbook; the weeks add up to what the pages say. */
static void
test_csv (ReportRig       *f,
          gconstpointer  data)
{
  g_autoptr (LkCsv) weeks = NULL, goals = NULL, readings = NULL, notes = NULL;
  guint held = 0, due = 0;

  report_rig_export (f, LK_REPORT_CSV);
  weeks = read_csv (f, "");
  goals = read_csv (f, "-goals.csv");
  readings = read_csv (f, "-readings.csv");
  notes = read_csv (f, "-notes.csv");
  g_assert_cmpstr (lk_csv_get (weeks, 0, 0), ==, "Team");
  g_assert_cmpuint (lk_csv_get_n_rows (weeks), ==, 1 + N_TEAMS * 9);
  for (guint row = 1; row < lk_csv_get_n_rows (weeks); row++)
    if (g_str_equal (lk_csv_get (weeks, row, 0), "Onderbouw"))
      {
        g_assert_cmpint (lk_day_get_weekday (lk_day_from_text (lk_csv_get (weeks, row, 1))), ==, 1);
        due += (guint) g_ascii_strtoull (lk_csv_get (weeks, row, 3), NULL, 10);
        held += (guint) g_ascii_strtoull (lk_csv_get (weeks, row, 4), NULL, 10);
      }
  g_assert_cmpuint (held, ==, 7);
  g_assert_cmpuint (due, <=, 9);
  g_assert_cmpuint (lk_csv_get_n_rows (goals), ==, 1 + 1 + 2 + 3 + 1 + 2);
  g_assert_cmpuint (lk_csv_get_n_rows (readings), >, 5 * 10);
  g_assert_cmpstr (lk_csv_get (notes, 1, 1), ==, "Basisschool De Proef");
}

#define ADD(name, n, func) g_test_add ("/report-tables/" name, ReportRig, GUINT_TO_POINTER (n), report_rig_set_up, func, report_rig_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("xlsx", N_TEAMS, test_xlsx);
  ADD ("csv", N_TEAMS, test_csv);
  return g_test_run ();
}
