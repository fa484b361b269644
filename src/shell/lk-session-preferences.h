#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/** LkSessionPreferences: a team's agenda and usual time, the reminder, and the projector view on this PC. */
#define LK_TYPE_SESSION_PREFERENCES (lk_session_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionPreferences, lk_session_preferences, LK, SESSION_PREFERENCES, AdwPreferencesPage)

/** lk_session_preferences_new: @team: (nullable): whose board is shown. */
GtkWidget *lk_session_preferences_new (LkSchool  *school,
                                       LkTeam    *team,
                                       GSettings *settings);

G_END_DECLS
