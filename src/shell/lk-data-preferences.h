#pragma once

#include <adwaita.h>

#include "store/lk-store.h"

G_BEGIN_DECLS

/** LkDataPreferences: where the database lies, and what that means. */
#define LK_TYPE_DATA_PREFERENCES (lk_data_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LkDataPreferences, lk_data_preferences, LK, DATA_PREFERENCES, AdwPreferencesPage)

GtkWidget *lk_data_preferences_new (LkStore *store);

G_END_DECLS
