#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/** LkDoorPeople: who are you? The people of the school, to be searched. Signals: `chosen (LkPerson)`. */
#define LK_TYPE_DOOR_PEOPLE (lk_door_people_get_type ())
G_DECLARE_FINAL_TYPE (LkDoorPeople, lk_door_people, LK, DOOR_PEOPLE, GtkWidget)

GtkWidget *lk_door_people_new (LkSchool *school);

G_END_DECLS
