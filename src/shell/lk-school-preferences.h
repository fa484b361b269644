#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/** LkSchoolPreferences: the school's name, its school year and its teams. */
#define LK_TYPE_SCHOOL_PREFERENCES (lk_school_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LkSchoolPreferences, lk_school_preferences, LK, SCHOOL_PREFERENCES, AdwPreferencesPage)

GtkWidget *lk_school_preferences_new (LkSchool *school);

G_END_DECLS
