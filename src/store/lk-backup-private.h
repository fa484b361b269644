#pragma once

#include "store/lk-backup.h"

G_BEGIN_DECLS

/**
 * lk_backup_make: copies the database of @db, which lies at @path, to @destination (NULL: a new file in its backup folder)
 * under a temporary name, checks the copy, then renames it. Any thread that owns @db.
 */
gboolean  lk_backup_make       (LkDb            *db,
                                const char      *path,
                                const char      *destination,
                                LkBackupReason   reason,
                                GCancellable    *cancellable,
                                GError         **error);

/** lk_backup_make_daily: makes the day's backup when there is none yet and thins the older ones; failures are logged only. */
void      lk_backup_make_daily (LkDb            *db,
                                const char      *path);

G_END_DECLS
