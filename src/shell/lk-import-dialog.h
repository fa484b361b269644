#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkImportDialog:
 *
 * Brings a file into the school: looks what it is, asks what must be asked, shows how far it is and can be stopped, and
 * tells what came of it. A list of people is handed on to LkPeopleDialog.
 */
#define LK_TYPE_IMPORT_DIALOG (lk_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LkImportDialog, lk_import_dialog, LK, IMPORT_DIALOG, AdwWindow)

/** lk_import_dialog_present: @team: (nullable): the team preselected. */
void lk_import_dialog_present (GtkWindow *parent,
                               LkSchool  *school,
                               LkTeam    *team,
                               GFile     *file);

G_END_DECLS
