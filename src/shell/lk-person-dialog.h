#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkPersonDialog:
 *
 * One person: name, initials, e-mail, colour, picture, working days, teams with the role in each; or a new one.
 */
#define LK_TYPE_PERSON_DIALOG (lk_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LkPersonDialog, lk_person_dialog, LK, PERSON_DIALOG, AdwWindow)

/** lk_person_dialog_present: @person: (nullable): NULL for a new one. */
void lk_person_dialog_present (GtkWindow *parent,
                               LkSchool  *school,
                               LkPerson  *person);

G_END_DECLS
