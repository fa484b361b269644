#pragma once

#include "exchange/lk-exchange.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/*
 * The school's open data as one JSON file, out and in without loss; the format is described in FORMAT.md beside this.
 */

/** lk_school_file_export: every row of every open table to @file, replaced at once when complete. Waits. */
gboolean lk_school_file_export (LkStore         *store,
                                GFile           *file,
                                GCancellable    *cancellable,
                                GError         **error);
/** lk_school_file_import: adds the rows of @file that are not there yet (by id), in one undo step, after a backup. Waits. */
gboolean lk_school_file_import (LkStore         *store,
                                GFile           *file,
                                LkImportReport  *report,
                                GCancellable    *cancellable,
                                GError         **error);

/** The same without waiting: the work is done on the store's thread. */
void     lk_school_file_export_async  (LkStore             *store,
                                       GFile               *file,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
gboolean lk_school_file_export_finish (GAsyncResult        *result,
                                       GError             **error);
void     lk_school_file_import_async  (LkStore             *store,
                                       GFile               *file,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
/** lk_school_file_import_finish: @report: (nullable) */
gboolean lk_school_file_import_finish (GAsyncResult        *result,
                                       LkImportReport      *report,
                                       GError             **error);

G_END_DECLS
