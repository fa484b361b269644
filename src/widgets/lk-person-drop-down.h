#pragma once

#include <gtk/gtk.h>

#include "model/lk-person.h"

G_BEGIN_DECLS

/** LkPersonDropDown: a drop-down of people with a search, "Nobody yet" first. Signals: `chosen ()`: by the user's hand. */
#define LK_TYPE_PERSON_DROP_DOWN (lk_person_drop_down_get_type ())
G_DECLARE_FINAL_TYPE (LkPersonDropDown, lk_person_drop_down, LK, PERSON_DROP_DOWN, GtkWidget)

GtkWidget *lk_person_drop_down_new        (void);
/** lk_person_drop_down_set_people: @people: a list of LkPerson */
void       lk_person_drop_down_set_people (LkPersonDropDown *self,
                                           GListModel       *people);
/** lk_person_drop_down_get: (transfer none) (nullable) */
LkPerson  *lk_person_drop_down_get        (LkPersonDropDown *self);
void       lk_person_drop_down_set        (LkPersonDropDown *self,
                                           LkPerson         *person);

G_END_DECLS
