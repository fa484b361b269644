#pragma once

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkHeldSheets:
 *
 * Pupils' sheets that wait while their teacher is locked out: those of a sitting that ended with fewer than LK_SURVEY_BATCH. In the file they could be
 * told from what was there before, so they are in memory alone, sealed for that teacher, who finds them waiting in the survey after coming back. They go
 * with the school as it is open here: who closes it is to be asked first, when lk_held_sheets_get_n() gives any.
 *
 * Properties: `n-sheets` (uint): of all teachers together.
 */
#define LK_TYPE_HELD_SHEETS (lk_held_sheets_get_type ())
G_DECLARE_FINAL_TYPE (LkHeldSheets, lk_held_sheets, LK, HELD_SHEETS, GObject)

/** lk_held_sheets_get: (transfer none): the one of @school. */
LkHeldSheets *lk_held_sheets_get    (LkSchool     *school);
guint         lk_held_sheets_get_n  (LkHeldSheets *self);
/** lk_held_sheets_forget: throws away what is held of @person_id, who erased all that was theirs. */
void          lk_held_sheets_forget (LkHeldSheets *self,
                                     const char   *person_id);

G_END_DECLS
