#pragma once

#include "exchange/lk-csv.h"

G_BEGIN_DECLS

/** LkPeopleRow: one person found in a staff list; any text may be "". */
typedef struct
{
  char *name;
  char *email;
  char *team;
} LkPeopleRow;

void       lk_people_row_free  (LkPeopleRow *row);

/** lk_people_csv_parse: (transfer full) (element-type LkPeopleRow): the people of a staff list: columns are recognised by
 *  their heading (naam, voornaam, tussenvoegsel, achternaam, e-mail, team, groep, …; in English too) or, without one, by
 *  what they hold. A plain list of names, one a line, is read too. NULL with a LK_EXCHANGE_ERROR. */
GPtrArray *lk_people_csv_parse (GBytes      *bytes,
                                GError     **error);

G_END_DECLS
