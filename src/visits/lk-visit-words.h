#pragma once

#include "records/lk-private.h"

G_BEGIN_DECLS

/* What a visit and the people in it are called; all (transfer full). */

/** lk_visit_dup_name: of a person of the school by id; someone who is there no more is called so. */
char *lk_visit_dup_name    (LkPrivate  *own,
                            const char *person_id);
/** lk_visit_dup_title: "With Anna de Boer" for who visits, "Bram Visser visits me" for who is visited, else both names. */
char *lk_visit_dup_title   (LkPrivate  *own,
                            LkVisit    *visit);
/** lk_visit_dup_when: "fri 27 nov · 3rd hour". */
char *lk_visit_dup_when    (LkVisit    *visit);
/** lk_visit_dup_where: the class and the subject, "" when neither has been said. */
char *lk_visit_dup_where   (LkVisit    *visit);
/** lk_visit_agreement_stage_words: "On the board: to do", … */
const char *lk_visit_agreement_stage_words (LkAgreementStage stage);

G_END_DECLS
