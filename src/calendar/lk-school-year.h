#pragma once

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/** lk_school_year_get: the school year that @day lies in (1 August to 31 July), named by the year it begins in. */
int    lk_school_year_get       (LkDay day);
/** lk_school_year_get_first: its 1 August. */
LkDay  lk_school_year_get_first (int   school_year);
/** lk_school_year_get_last: its 31 July. */
LkDay  lk_school_year_get_last  (int   school_year);
/** lk_school_year_to_text: (transfer full): "2026–2027". */
char  *lk_school_year_to_text   (int   school_year);

G_END_DECLS
