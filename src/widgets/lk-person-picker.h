#pragma once

#include <gtk/gtk.h>

#include "model/lk-person.h"

G_BEGIN_DECLS

/**
 * LkPersonPicker:
 *
 * A popover with a search entry and a list of people; typing a few letters and Enter chooses. The first row is "nobody".
 *
 * Signals: `picked (LkPerson or NULL)`.
 */
#define LK_TYPE_PERSON_PICKER (lk_person_picker_get_type ())
G_DECLARE_FINAL_TYPE (LkPersonPicker, lk_person_picker, LK, PERSON_PICKER, GtkPopover)

/** lk_person_picker_new: @people: a list of LkPerson; parent it and pop it up. */
GtkWidget *lk_person_picker_new (GListModel *people);

G_END_DECLS
