#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LkExchangeError:
 *
 * What an import refuses; the message is translated and in the user's words. Nothing has been changed.
 */
#define LK_EXCHANGE_ERROR (lk_exchange_error_quark ())
typedef enum
{
  LK_EXCHANGE_ERROR_UNREADABLE,  /* cut off, no JSON or CSV, not UTF-8 where it must be */
  LK_EXCHANGE_ERROR_FOREIGN,     /* sound, but not what it should be: no Trello export */
  LK_EXCHANGE_ERROR_HOSTILE,     /* nested too deep, a text too long, a type that cannot be */
  LK_EXCHANGE_ERROR_NEWER,       /* written by a newer version of the program */
} LkExchangeError;

GQuark lk_exchange_error_quark (void);

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
