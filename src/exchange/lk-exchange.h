#pragma once

#include <gio/gio.h>

#include "model/lk-exchange-error.h"

G_BEGIN_DECLS

#define LK_IMPORT_FORMAT_GUIDE "guide"

/** LkImportReport: what an import brought. @format is static. */
typedef struct
{
  const char *format;
  guint       actions;          /* cards of the file, archived ones included */
  guint       people;
  guint       archived;
  guint       comments;
  guint       checklist_items;
  guint       skipped;          /* what was already there, or was no card */
  guint       guides;           /* viewing guides; a file of one brings nothing else */
} LkImportReport;

/** lk_import_report_to_json: (transfer full): one line, as the command line prints it. */
char *lk_import_report_to_json (const LkImportReport *report);

/** LkProgressFunc: called on the main context with 0.0 to 1.0. */
typedef void (*LkProgressFunc) (double   fraction,
                                gpointer user_data);

G_END_DECLS
