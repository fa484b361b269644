#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** LkPrivacyPreferences: when My Week is locked, and in plain words what is kept of whom, what for, how long, and who reads it. */
#define LK_TYPE_PRIVACY_PREFERENCES (lk_privacy_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LkPrivacyPreferences, lk_privacy_preferences, LK, PRIVACY_PREFERENCES, AdwPreferencesPage)

GtkWidget *lk_privacy_preferences_new (GSettings *settings);

G_END_DECLS
