#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/** LkPeoplePreferences: everyone who works at the school; each opens to be edited. */
#define LK_TYPE_PEOPLE_PREFERENCES (lk_people_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LkPeoplePreferences, lk_people_preferences, LK, PEOPLE_PREFERENCES, AdwPreferencesPage)

GtkWidget *lk_people_preferences_new (LkSchool *school);

G_END_DECLS
