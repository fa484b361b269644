#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** LkImportKind: what a file turns out to hold, by its content; its name may say anything, but for Markdown (.md), which is a lesson design. */
typedef enum
{
  LK_IMPORT_TRELLO,
  LK_IMPORT_SCHOOL,
  LK_IMPORT_PEOPLE,
  LK_IMPORT_GUIDE,
  LK_IMPORT_DESIGN,
} LkImportKind;

/** So much of a file's beginning is looked at. */
#define LK_IMPORT_PEEK 65536

/** lk_import_kind_guess: @data: the beginning of a file, at most %LK_IMPORT_PEEK bytes. */
LkImportKind lk_import_kind_guess       (const char           *data,
                                         gsize                 length);
/** lk_import_kind_query: the same of @file, waiting for it. Returns FALSE with a G_IO_ERROR */
gboolean     lk_import_kind_query       (GFile                *file,
                                         LkImportKind         *kind,
                                         GCancellable         *cancellable,
                                         GError              **error);
void         lk_import_kind_query_async (GFile                *file,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean     lk_import_kind_query_finish (GAsyncResult        *result,
                                         LkImportKind         *kind,
                                         GError              **error);

G_END_DECLS
