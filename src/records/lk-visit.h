#pragma once

#include "calendar/lk-day.h"
#include "records/lk-evidence.h"
#include "records/lk-sealed-record.h"

G_BEGIN_DECLS

/**
 * LkVisitText: the texts of a visit, in the order in which they come up. Each is a string property too, read-only and
 * notified, never NULL; its name is that of lk_visit_text_get_name().
 */
typedef enum
{
  LK_VISIT_HOUR,         /* `hour`: as typed: "3e uur", "10:15" */
  LK_VISIT_CLASS,        /* `class-name` */
  LK_VISIT_SUBJECT,      /* `subject` */
  LK_VISIT_FOCUS,        /* `focus`: the focus question */
  LK_VISIT_NOTICED,      /* `noticed`: the one sentence of the quick log */
  LK_VISIT_REACTION,     /* `reaction`: of the visited teacher, who speaks first */
  LK_VISIT_FACTS,        /* `facts` */
  LK_VISIT_EFFECTS,      /* `effects` */
  LK_VISIT_TOP,          /* `top` */
  LK_VISIT_TIP,          /* `tip` */
  LK_VISIT_AGREEMENT,    /* `agreement` */
  LK_VISIT_CAME_OF_IT,   /* `came-of-it` */
  LK_VISIT_NEXT_FOCUS,   /* `next-focus`: the focus question that the agreement became */
  LK_VISIT_PUPIL_A,      /* `pupil-a`: what was seen of the model pupils of the lesson design that it is about */
  LK_VISIT_PUPIL_B,      /* `pupil-b` */
  LK_VISIT_PUPIL_C,      /* `pupil-c` */
} LkVisitText;
#define LK_N_VISIT_TEXTS 16

/** In characters, of each text and each half of an evidence; more is refused with a message, never cut. */
#define LK_VISIT_MAX_TEXT 10000
#define LK_VISIT_MAX_EVIDENCE 500

/** LkVisitState: PLANNED: nothing is written yet but when and what for; HANDED_OVER: the visitor reads it only. */
typedef enum
{
  LK_VISIT_PLANNED,
  LK_VISIT_DRAFT,
  LK_VISIT_HANDED_OVER,
} LkVisitState;
#define LK_TYPE_VISIT_STATE (lk_visit_state_get_type ())
GType lk_visit_state_get_type (void) G_GNUC_CONST;

/** What stands at an item of a viewing guide: 1 to 4, or one of these. */
#define LK_SCORE_NOT_SEEN 0
#define LK_SCORE_NOT_APPLICABLE 9

/** LkAgreementStage: what came of the agreement by its action on the board; LOST: it is not on the board any more. */
typedef enum
{
  LK_AGREEMENT_NONE,
  LK_AGREEMENT_TODO,
  LK_AGREEMENT_DOING,
  LK_AGREEMENT_DONE,
  LK_AGREEMENT_LOST,
} LkAgreementStage;
#define LK_TYPE_AGREEMENT_STAGE (lk_agreement_stage_get_type ())
GType lk_agreement_stage_get_type (void) G_GNUC_CONST;

/**
 * LkVisit:
 *
 * One observation with its feedback conversation, unsealed in memory. Made and kept by LkPrivate, which seals it some
 * moments after a change. Its texts are wiped when the last reference goes.
 *
 * Properties (read-only, notified on true change), beside those of LkSealedRecord: the texts above, and `visitor-id`, `visited-id`, `team-id`,
 * `planning-id`, `guide-version-id`, `agreement-action-id`, `conflict-of-id`, `design-id` (strings, nullable), `day` (int, LkDay), `state` (LkVisitState),
 * `agreement-stage` (LkAgreementStage), `n-scored` (uint), `released` (boolean: scores of it are released to the team's picture; known to its
 * owner, some moments after opening).
 *
 * Signal: `score-changed (item: string)`.
 */
#define LK_TYPE_VISIT (lk_visit_get_type ())
G_DECLARE_FINAL_TYPE (LkVisit, lk_visit, LK, VISIT, LkSealedRecord)

const char   *lk_visit_get_id            (LkVisit     *self);
const char   *lk_visit_get_visitor_id    (LkVisit     *self);
/** lk_visit_get_visited_id: whose lesson it was, and whose record it is. */
const char   *lk_visit_get_visited_id    (LkVisit     *self);
const char   *lk_visit_get_team_id       (LkVisit     *self);
const char   *lk_visit_get_planning_id   (LkVisit     *self);
const char   *lk_visit_get_guide_version_id (LkVisit  *self);
const char   *lk_visit_get_agreement_action_id (LkVisit *self);
/** lk_visit_get_conflict_of_id: (nullable): the visit that another PC changed at the same time; this is what was written here. */
const char   *lk_visit_get_conflict_of_id (LkVisit    *self);
/** lk_visit_get_design_id: (nullable): the version of a lesson design that the visited lesson is given by. */
const char   *lk_visit_get_design_id     (LkVisit     *self);
LkDay         lk_visit_get_day           (LkVisit     *self);
LkVisitState  lk_visit_get_state         (LkVisit     *self);
LkAgreementStage lk_visit_get_agreement_stage (LkVisit *self);
gboolean      lk_visit_get_owned         (LkVisit     *self);
gboolean      lk_visit_get_writable      (LkVisit     *self);
gboolean      lk_visit_get_pending       (LkVisit     *self);
gboolean      lk_visit_get_owner_waits   (LkVisit     *self);
gboolean      lk_visit_get_released      (LkVisit     *self);
/** lk_visit_has_reader: whether @person_id holds a key to it. */
gboolean      lk_visit_has_reader        (LkVisit     *self,
                                          const char  *person_id);
/** lk_visit_get_text: (transfer none): never NULL. */
const char   *lk_visit_get_text          (LkVisit     *self,
                                          LkVisitText  which);
const char   *lk_visit_text_get_name     (LkVisitText  which);
/** lk_visit_get_evidence: (transfer none): of LkEvidence, in the order in which it was noted. */
GListModel   *lk_visit_get_evidence      (LkVisit     *self);
/** lk_visit_get_score: 1 to 4, LK_SCORE_NOT_APPLICABLE or LK_SCORE_NOT_SEEN. */
int           lk_visit_get_score         (LkVisit     *self,
                                          const char  *item_id);
guint         lk_visit_get_n_scored      (LkVisit     *self);
void          lk_visit_foreach_score     (LkVisit     *self,
                                          void       (*func) (const char *item_id,
                                                              int         score,
                                                              gpointer    data),
                                          gpointer     data);

/*
 * Verbs. Each returns FALSE (or NULL) with a LK_MODEL_ERROR in the user's words when the visit may not be written by who is unlocked
 * or a text is too long, and then leaves it as it was. The first that writes what was seen turns a planned visit into a draft.
 */
/** lk_visit_begin: what has taken place is no longer a plan, also when nothing was written. */
gboolean      lk_visit_begin             (LkVisit     *self,
                                          GError     **error);
/** lk_visit_plan_again: what was begun has not taken place after all, and is a plan again; its texts stay. */
gboolean      lk_visit_plan_again        (LkVisit     *self,
                                          GError     **error);
gboolean      lk_visit_set_text          (LkVisit     *self,
                                          LkVisitText  which,
                                          const char  *text,
                                          GError     **error);
gboolean      lk_visit_set_day           (LkVisit     *self,
                                          LkDay        day,
                                          GError     **error);
/** lk_visit_set_guide: @guide_version_id: (nullable): scores of items that it has not stay, unseen. */
gboolean      lk_visit_set_guide         (LkVisit     *self,
                                          const char  *guide_version_id,
                                          GError     **error);
/** lk_visit_set_design: @design_id: (nullable) */
gboolean      lk_visit_set_design        (LkVisit     *self,
                                          const char  *design_id,
                                          GError     **error);
gboolean      lk_visit_set_score         (LkVisit     *self,
                                          const char  *item_id,
                                          int          score,
                                          GError     **error);
/** lk_visit_add_evidence: (transfer none): @time: (nullable): "HH:MM"; NULL for this moment. */
LkEvidence   *lk_visit_add_evidence      (LkVisit     *self,
                                          const char  *time,
                                          const char  *saw,
                                          const char  *effect,
                                          GError     **error);
/** lk_visit_edit_evidence: NULL leaves a part as it is. */
gboolean      lk_visit_edit_evidence     (LkVisit     *self,
                                          LkEvidence  *evidence,
                                          const char  *time,
                                          const char  *saw,
                                          const char  *effect,
                                          GError     **error);
gboolean      lk_visit_remove_evidence   (LkVisit     *self,
                                          LkEvidence  *evidence,
                                          GError     **error);
/** lk_visit_put_evidence: puts one that was removed back at @position. */
gboolean      lk_visit_put_evidence      (LkVisit     *self,
                                          LkEvidence  *evidence,
                                          guint        position,
                                          GError     **error);

G_END_DECLS
