#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkPeopleDialog:
 *
 * Several people at once: typed, pasted or from a staff list, seen before they are added, to a team or to none.
 */
#define LK_TYPE_PEOPLE_DIALOG (lk_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LkPeopleDialog, lk_people_dialog, LK, PEOPLE_DIALOG, AdwWindow)

/** lk_people_dialog_present: @team: (nullable): the team preselected; @file: (nullable): a staff list to begin with. */
void lk_people_dialog_present (GtkWindow *parent,
                               LkSchool  *school,
                               LkTeam    *team,
                               GFile     *file);

G_END_DECLS
