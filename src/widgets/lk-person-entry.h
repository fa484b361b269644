#pragma once

#include <gtk/gtk.h>

#include "model/lk-person.h"

G_BEGIN_DECLS

/**
 * LkPersonEntry:
 *
 * An entry that takes a person: the first letters of a first or last name, and Enter. The names that fit stand below it;
 * Up and Down walk them. What is left in it that fits nobody, or several, is nobody.
 *
 * Properties: `person` (LkPerson, nullable).
 */
#define LK_TYPE_PERSON_ENTRY (lk_person_entry_get_type ())
G_DECLARE_FINAL_TYPE (LkPersonEntry, lk_person_entry, LK, PERSON_ENTRY, GtkWidget)

/** lk_person_entry_new: @people: a list of LkPerson; @name: what it asks, to a screen reader; Enter goes on to the next field. */
GtkWidget *lk_person_entry_new        (GListModel    *people,
                                       const char    *name);
/** lk_person_entry_get_person: (transfer none) (nullable) */
LkPerson  *lk_person_entry_get_person (LkPersonEntry *self);
void       lk_person_entry_set_person (LkPersonEntry *self,
                                       LkPerson      *person);
/** lk_person_entry_set_by_choice_only: whether only Enter or a click takes somebody: leaving it does something that cannot be undone. */
void       lk_person_entry_set_by_choice_only (LkPersonEntry *self,
                                               gboolean       by_choice_only);

G_END_DECLS
