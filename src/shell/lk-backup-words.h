#pragma once

#include "store/lk-backup.h"

G_BEGIN_DECLS

/** lk_backup_dup_when: (transfer full): "Monday 23 November 2026, 8:15". */
char       *lk_backup_dup_when     (LkBackup      *backup);
/** lk_backup_dup_contents: (transfer full): "3 teams, 26 people, 8 goals, 60 actions". */
char       *lk_backup_dup_contents (LkBackup      *backup);
/** lk_backup_reason_words: why it was made: "every day", "before an import", … */
const char *lk_backup_reason_words (LkBackupReason reason);

G_END_DECLS
