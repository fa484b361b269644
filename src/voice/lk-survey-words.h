#pragma once

#include "records/lk-arena.h"
#include "records/lk-survey.h"

G_BEGIN_DECLS

/** lk_survey_dup_title: (transfer full): its name, or what it is where it has none. */
char *lk_survey_dup_title (LkSurvey *survey);
/** lk_survey_dup_facts: (transfer full): "Survey · 3B · maths · Fri 28 Nov". */
char *lk_survey_dup_facts (LkSurvey *survey);
/** lk_survey_dup_state: (transfer full): how far it is: "No answers yet", "25 sheets", "Told the pupils on Fri 28 Nov". */
char *lk_survey_dup_state (LkSurvey *survey);
char *lk_arena_dup_title  (LkArena  *arena);
char *lk_arena_dup_facts  (LkArena  *arena);
char *lk_arena_dup_state  (LkArena  *arena);
/** lk_sheets_dup_words: (transfer full): "25 sheets" */
char *lk_sheets_dup_words (guint     n_sheets);
/** lk_waiting_dup_words: (transfer full): that so many sheets wait for others, and what is to be done. */
char *lk_waiting_dup_words (guint    n_waiting);
/** lk_facts_join: (transfer full): the parts that are not empty, up to NULL, with dots between them. */
char *lk_facts_join       (const char *first,
                           ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
