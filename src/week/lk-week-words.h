#pragma once

#include "records/lk-arena.h"
#include "records/lk-own-week.h"
#include "records/lk-survey.h"

G_BEGIN_DECLS

/** lk_week_words_greet: (transfer full): "Good morning, Anna". @hour: of the day, 0 to 23 */
char *lk_week_words_greet    (LkPerson         *person,
                              int               hour);
/** lk_week_words_visit: (transfer full): "You visited Bas Visser". */
char *lk_week_words_visit    (LkPrivate        *of,
                              LkVisit          *visit);
/** lk_week_words_about: (transfer full): its day, and in a line what it was about. */
char *lk_week_words_about    (LkVisit          *visit,
                              LkDay             today);
/** lk_week_words_draft: (transfer full): its subject, class, status and when it was changed last. */
char *lk_week_words_draft    (LkDraft          *draft,
                              LkDay             today);
/** lk_week_words_survey: (transfer full): its class, subject, day and how many sheets. */
char *lk_week_words_survey   (LkSurvey         *survey,
                              LkDay             today);
/** lk_week_words_arena: (transfer full): its class, subject and day. */
char *lk_week_words_arena    (LkArena          *arena,
                              LkDay             today);
/** lk_week_words_planning: (transfer full): "Bas Visser visits you". */
char *lk_week_words_planning (LkPrivate        *of,
                              LkPlanning       *planning);
/** lk_week_words_when: (transfer full): its day, hour and title. */
char *lk_week_words_when     (LkPlanning       *planning,
                              LkDay             today);
/** lk_week_words_action: (transfer full): by when, on which board, and how far. */
char *lk_week_words_action   (LkPrivate        *of,
                              const LkOwnAction *action,
                              LkDay             today);
/** lk_week_words_due: (transfer full): what is due in the person's two weeks, in a sentence or two. */
char *lk_week_words_due      (LkPrivate        *of,
                              const LkOwnWeek  *week,
                              LkDay             today);
/** lk_week_words_span: (transfer full) (nullable): which two weeks those are. */
char *lk_week_words_span     (const LkOwnWeek  *week,
                              LkDay             today);

G_END_DECLS
