/* write-report DATABASE FILE: exports the period report as the window does, and prints for how many seconds the main loop was away
 * at the longest. */

#include <locale.h>
#include <stdlib.h>

#include "calendar/lk-day.h"
#include "report/lk-report-export.h"

#define BEAT_MS 1

typedef struct
{
  gint64   last;
  gint64   longest;
  gboolean over;
  gboolean done;
} Watch;

static gboolean
beat_cb (gpointer user_data)
{
  Watch *watch = user_data;
  const gint64 now = g_get_monotonic_time ();

  watch->longest = MAX (watch->longest, now - watch->last);
  watch->last = now;
  return G_SOURCE_CONTINUE;
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Watch *watch = user_data;

  watch->done = lk_report_export_finish (result, NULL);
  watch->over = TRUE;
}

static gboolean
write_report (LkSchool *school,
              GFile    *file)
{
  g_autoptr (GPtrArray) periods = lk_report_periods_new (lk_school_get_holidays (school), lk_day_today ());
  Watch watch = { g_get_monotonic_time () };
  const guint beat = g_timeout_add (BEAT_MS, beat_cb, &watch);

  lk_report_export_async (school, lk_report_periods_find (periods, NULL), LK_REPORT_PDF, file, FALSE, NULL, progress_cb, NULL,
                          exported_cb, &watch);
  while (!watch.over)
    g_main_context_iteration (NULL, TRUE);
  beat_cb (&watch);
  g_source_remove (beat);
  g_print ("%f\n", (double) watch.longest / G_USEC_PER_SEC);
  return watch.done;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LkStore) store = NULL;
  g_autoptr (LkSchool) school = NULL;
  g_autoptr (GFile) file = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc != 3 || (store = lk_store_open (argv[1], NULL, NULL)) == NULL)
    return EXIT_FAILURE;
  school = lk_school_new (store);
  lk_store_flush (store);
  file = g_file_new_for_commandline_arg (argv[2]);
  return write_report (school, file) ? EXIT_SUCCESS : EXIT_FAILURE;
}
