#pragma once

#include <gtk/gtk.h>

#include "exchange/lk-people-csv.h"

G_BEGIN_DECLS

/**
 * LkPeopleEntry:
 *
 * A place to type or paste a list of people, one a line, or to fill it from a staff list in a file; tells at once whom it
 * makes of it.
 *
 * Properties: `n-people` (uint, read-only).
 */
#define LK_TYPE_PEOPLE_ENTRY (lk_people_entry_get_type ())
G_DECLARE_FINAL_TYPE (LkPeopleEntry, lk_people_entry, LK, PEOPLE_ENTRY, GtkWidget)

GtkWidget *lk_people_entry_new          (void);
/** lk_people_entry_get_rows: (transfer none) (element-type LkPeopleRow): the people found, each name once. */
GPtrArray *lk_people_entry_get_rows     (LkPeopleEntry *self);
guint      lk_people_entry_get_n_people (LkPeopleEntry *self);
/** lk_people_entry_load: fills it from a staff list. */
void       lk_people_entry_load         (LkPeopleEntry *self,
                                         GFile         *file);

G_END_DECLS
