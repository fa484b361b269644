#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkPreferences:
 *
 * The preferences: board, board session, school, people, backups and data, each a page of its own.
 */
#define LK_TYPE_PREFERENCES (lk_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LkPreferences, lk_preferences, LK, PREFERENCES, AdwWindow)

/** lk_preferences_present: @team: (nullable): whose board is shown; @page: "board", "session", "school", "people", "backups" or "data". */
void lk_preferences_present (GtkWindow  *parent,
                             LkSchool   *school,
                             LkTeam     *team,
                             GSettings  *settings,
                             const char *page);

G_END_DECLS
