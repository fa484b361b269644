#pragma once

#include "model/lk-person.h"
#include "session/lk-choice-button.h"

G_BEGIN_DECLS

/** lk_person_choice_new: one of @people (of LkPerson, as they are now), or nobody yet. */
GtkWidget *lk_person_choice_new (const char     *title,
                                 GListModel     *people);
/** lk_person_choice_get: (transfer none) (nullable). */
LkPerson  *lk_person_choice_get (LkChoiceButton *self);
/** lk_person_choice_set: NULL, and who is not among the people, is nobody yet. */
void       lk_person_choice_set (LkChoiceButton *self,
                                 LkPerson       *person);

G_END_DECLS
