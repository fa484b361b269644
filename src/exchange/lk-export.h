#pragma once

#include "store/lk-store.h"

G_BEGIN_DECLS

/*
 * What every export has in common: it is written on the store's thread, from the rows as they are at one moment.
 */

/** LkExport: where to; @bom: a byte order mark first. */
typedef struct
{
  GFile        *file;
  GCancellable *cancellable;
  gboolean      bom;
} LkExport;

/** LkExportFunc: runs on the store's thread. FALSE with @error set. */
typedef gboolean (*LkExportFunc) (LkDb            *db,
                                  const LkExport  *job,
                                  GError         **error);

/** lk_export_replace: puts @out in the place of @file, at once. Once writing has begun it is finished: half a file helps nobody. */
gboolean lk_export_replace    (GFile                *file,
                               const GString        *out,
                               GError              **error);

/** lk_export_run: waits. */
gboolean lk_export_run        (LkStore              *store,
                               LkExportFunc          func,
                               GFile                *file,
                               gboolean              bom,
                               GCancellable         *cancellable,
                               GError              **error);
void     lk_export_run_async  (LkStore              *store,
                               LkExportFunc          func,
                               GFile                *file,
                               gboolean              bom,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
gboolean lk_export_run_finish (GAsyncResult         *result,
                               GError              **error);

G_END_DECLS
