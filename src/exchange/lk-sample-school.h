#pragma once

#include "calendar/lk-day.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * lk_sample_school_fill:
 * @today: the day it is up to date for; the same day gives the same school
 *
 * Writes a believable primary school with 3 teams and 26 people, this and last school year up to @today, into an
 * empty store: in Dutch when the interface is Dutch, in English otherwise. Waits.
 */
gboolean lk_sample_school_fill (LkStore  *store,
                                LkDay     today,
                                GError  **error);

/** lk_sample_school_fill_in: the same in @language, "nl" or "en". */
gboolean lk_sample_school_fill_in (LkStore    *store,
                                   LkDay       today,
                                   const char *language,
                                   GError    **error);

G_END_DECLS
