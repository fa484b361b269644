/*
 * import-trello FILE DATABASE: prints how many seconds the import of a Trello export into a new school takes, from the
 * file to the last row on the disk; and how many json-glib takes only to parse the file.
 */

#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "exchange/lk-trello.h"

static double
seconds_since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;
}

static gboolean
parse (const char  *path,
       double      *seconds,
       GError     **error)
{
  const gint64 began = g_get_monotonic_time ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  const gboolean parsed = json_parser_load_from_file (parser, path, error);

  *seconds = seconds_since (began);
  return parsed;
}

static gboolean
import (const char      *path,
        LkStore         *store,
        LkImportReport  *report,
        double          *seconds,
        GError         **error)
{
  const gint64 began = g_get_monotonic_time ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LkTrello) trello = lk_trello_load (file, NULL, error);
  const gboolean imported = trello != NULL && lk_trello_import (trello, store, NULL, NULL, report, error);

  *seconds = seconds_since (began);
  return imported;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkStore) store = argc == 3 ? lk_store_open (argv[2], NULL, &error) : NULL;
  LkImportReport report = { 0 };
  double import_seconds, parse_seconds;

  if (store == NULL)
    return EXIT_FAILURE;
  if (!import (argv[1], store, &report, &import_seconds, &error) || !parse (argv[1], &parse_seconds, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  g_print ("%f %f %u\n", import_seconds, parse_seconds, report.actions);
  lk_store_close (store);
  return EXIT_SUCCESS;
}
