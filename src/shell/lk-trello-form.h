#pragma once

#include <adwaita.h>

#include "exchange/lk-trello.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

/** LkTrelloForm: what is to become of a Trello board: the team it goes to, and a stage for each of its lists. */
#define LK_TYPE_TRELLO_FORM (lk_trello_form_get_type ())
G_DECLARE_FINAL_TYPE (LkTrelloForm, lk_trello_form, LK, TRELLO_FORM, AdwPreferencesPage)

/** lk_trello_form_new: @team: (nullable): the team preselected; the choices of stage are kept in @trello. */
GtkWidget  *lk_trello_form_new           (LkTrello     *trello,
                                          LkSchool     *school,
                                          LkTeam       *team);
/** lk_trello_form_get_team_id: (nullable): NULL for a new team. */
const char *lk_trello_form_get_team_id   (LkTrelloForm *self);
const char *lk_trello_form_get_team_name (LkTrelloForm *self);

G_END_DECLS
