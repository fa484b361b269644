#pragma once

#include "store/lk-store.h"

G_BEGIN_DECLS

/** LkBackupReason: part of a backup's file name. Daily and weekly ones are thinned to 7 days and 8 weeks. */
typedef enum
{
  LK_BACKUP_DAILY,
  LK_BACKUP_MIGRATION,
  LK_BACKUP_RESTORE,
  LK_BACKUP_IMPORT,
  LK_BACKUP_BY_HAND,
} LkBackupReason;

/**
 * LkBackup:
 *
 * One backup file. Properties: `path`, `time` (unix milliseconds), `size` (bytes), `reason`,
 * and what is in it: `teams`, `people`, `goals`, `actions` (uint).
 */
#define LK_TYPE_BACKUP (lk_backup_get_type ())
G_DECLARE_FINAL_TYPE (LkBackup, lk_backup, LK, BACKUP, GObject)

const char    *lk_backup_get_path    (LkBackup *self);
gint64         lk_backup_get_time    (LkBackup *self);
goffset        lk_backup_get_size    (LkBackup *self);
LkBackupReason lk_backup_get_reason  (LkBackup *self);
guint          lk_backup_get_teams   (LkBackup *self);
guint          lk_backup_get_people  (LkBackup *self);
guint          lk_backup_get_goals   (LkBackup *self);
guint          lk_backup_get_actions (LkBackup *self);

/** lk_backup_folder: (transfer full): the folder that holds the backups of the database at @path. */
char          *lk_backup_folder      (const char           *path);

/** lk_backup_list: (transfer full) (element-type LkBackup): the sound backups of the database at @path, newest
 *  first; needs no open store (the database may be damaged). Reads files: not on the main thread once running. */
GListModel    *lk_backup_list        (const char           *path,
                                      GError              **error);
void           lk_backup_list_async  (const char           *path,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GListModel    *lk_backup_list_finish (GAsyncResult         *result,
                                      GError              **error);

/** lk_backup_recover: puts the backup at @backup in the place of the damaged database at @path, which is kept
 *  beside it under a name with ".damaged-DATE"; no store may be open on it. */
gboolean       lk_backup_recover     (const char           *path,
                                      const char           *backup,
                                      GError              **error);

/** lk_store_backup_async: a verified copy at @destination (NULL: a new file in the backup folder). */
void           lk_store_backup_async   (LkStore              *self,
                                        const char           *destination,
                                        LkBackupReason        reason,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean       lk_store_backup_finish  (LkStore              *self,
                                        GAsyncResult         *result,
                                        GError              **error);
gboolean       lk_store_backup         (LkStore              *self,
                                        const char           *destination,
                                        LkBackupReason        reason,
                                        GError              **error);

/** lk_store_rescue_async: a copy at @destination that holds the writes that wait (see `trouble`) as well, for the case
 *  that the program must end before they can be written where they belong. They go on waiting. */
void           lk_store_rescue_async   (LkStore              *self,
                                        const char           *destination,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean       lk_store_rescue_finish  (LkStore              *self,
                                        GAsyncResult         *result,
                                        GError              **error);

/** lk_store_restore_async: makes the open tables as they were in @backup, in one step that can be undone;
 *  what stood there before is kept as a backup first. */
void           lk_store_restore_async  (LkStore              *self,
                                        const char           *backup,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean       lk_store_restore_finish (LkStore              *self,
                                        GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
