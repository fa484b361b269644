#pragma once

#include "privacy/lk-sealed.h"
#include "records/lk-held-sheets.h"
#include "records/lk-private-private.h"
#include "records/lk-survey-private.h"

G_BEGIN_DECLS

/** LkHeldSitting: the sheets of one survey. */
typedef struct
{
  char     *survey_id;
  char     *person_id;
  guint     n_sheets;
  LkSealed *sealed;     /* as lk_survey_held_to_json() */
} LkHeldSitting;

/** lk_held_sheets_add: @sealed: (transfer full): @n_sheets of @survey_id, for @person_id. */
void           lk_held_sheets_add     (LkHeldSheets        *self,
                                       const char          *person_id,
                                       const char          *survey_id,
                                       guint                n_sheets,
                                       LkSealed            *sealed);
/** lk_held_sheets_find: (transfer none) (nullable): one of @survey_id for @person_id. */
LkHeldSitting *lk_held_sheets_find    (LkHeldSheets        *self,
                                       const char          *person_id,
                                       const char          *survey_id);
void           lk_held_sheets_remove  (LkHeldSheets        *self,
                                       LkHeldSitting       *sitting);

/* lk-private-held.c */
/** lk_private_hold: seals what waits in @survey, and holds it beyond this time of being unlocked. */
void           lk_private_hold        (LkPrivate           *self,
                                       LkSurvey            *survey);
/** lk_private_take_held: what is held of surveys that are here waits in them again. */
void           lk_private_take_held   (LkPrivate           *self);

G_END_DECLS
