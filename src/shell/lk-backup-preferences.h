#pragma once

#include <adwaita.h>

#include "store/lk-store.h"

G_BEGIN_DECLS

/** LkBackupPreferences: the backups of a database: made by hand, shown in their folder, put back. */
#define LK_TYPE_BACKUP_PREFERENCES (lk_backup_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LkBackupPreferences, lk_backup_preferences, LK, BACKUP_PREFERENCES, AdwPreferencesPage)

GtkWidget *lk_backup_preferences_new (LkStore *store);

G_END_DECLS
