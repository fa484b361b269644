#pragma once

#include "model/lk-proposed-visit.h"
#include "model/lk-school.h"
#include "pairing/lk-pairing-plan.h"

G_BEGIN_DECLS

/**
 * LkPairingDesk:
 *
 * Who visits whom in two weeks: proposes it from what the school knows (work days, holidays, free hours, the visits of the last
 * year and those already planned), lets a person change the proposal, and sends it to Planning. It follows the store: what is
 * still as it was proposed is proposed anew, what somebody changed stays and is only checked again. What was made by hand is
 * fixed: while the desk is there, each other proposal for its weeks is made around it, and a pair that was taken out is not
 * proposed again. The last step that made a proposal anew can be taken back.
 *
 * Teachers and coaches take part, school leaders do not.
 *
 * Properties: `working` (boolean): a proposal is being made.
 * Signals:
 *  - `changed ()`: anything of it, once after each change
 *  - `failed (GError *)`: what it needs could not be read
 */
#define LK_TYPE_PAIRING_DESK (lk_pairing_desk_get_type ())
G_DECLARE_FINAL_TYPE (LkPairingDesk, lk_pairing_desk, LK, PAIRING_DESK, GObject)

/** LkPairingState: what is to be shown. */
typedef enum
{
  LK_PAIRING_STATE_WORKING,   /* nothing yet */
  LK_PAIRING_STATE_PROPOSED,  /* there are visits, or reasons why there are none */
  LK_PAIRING_STATE_NOBODY,    /* nobody is on the teams */
  LK_PAIRING_STATE_NO_DAYS,   /* no school in these weeks */
  LK_PAIRING_STATE_PLANNED,   /* everybody's visits stand on Planning */
} LkPairingState;

/** lk_pairing_desk_new: @team: (nullable): whose people, NULL for the whole school; from the coming Monday, today included. */
LkPairingDesk    *lk_pairing_desk_new             (LkSchool         *school,
                                                   LkTeam           *team);
LkSchool         *lk_pairing_desk_get_school      (LkPairingDesk    *self);
gboolean          lk_pairing_desk_get_working     (LkPairingDesk    *self);
LkPairingState    lk_pairing_desk_get_state       (LkPairingDesk    *self);

/** lk_pairing_desk_get_has_team: whether the people of @team take part. */
gboolean          lk_pairing_desk_get_has_team    (LkPairingDesk    *self,
                                                   LkTeam           *team);
void              lk_pairing_desk_set_has_team    (LkPairingDesk    *self,
                                                   LkTeam           *team,
                                                   gboolean          has);
/** lk_pairing_desk_get_prefer_team: whether pairs on one team come first; FALSE to begin with. */
gboolean          lk_pairing_desk_get_prefer_team (LkPairingDesk    *self);
void              lk_pairing_desk_set_prefer_team (LkPairingDesk    *self,
                                                   gboolean          prefer_team);
/** lk_pairing_desk_get_from: the Monday of the two weeks. */
LkDay             lk_pairing_desk_get_from        (LkPairingDesk    *self);
/** lk_pairing_desk_turn: so many weeks later, or earlier; FALSE, and nothing done, for weeks that are over. */
gboolean          lk_pairing_desk_turn            (LkPairingDesk    *self,
                                                   int               n_weeks);

/** lk_pairing_desk_get_visits: (transfer none): of LkProposedVisit, by day, hour and the visitor's name. */
GListModel       *lk_pairing_desk_get_visits      (LkPairingDesk    *self);
/** lk_pairing_desk_get_taken_out: (transfer none): of LkProposedVisit. */
GListModel       *lk_pairing_desk_get_taken_out   (LkPairingDesk    *self);
/** lk_pairing_desk_get_standing: (transfer none): of LkProposedVisit: those of these weeks that stand on Planning, not to be changed
 *  here. */
GListModel       *lk_pairing_desk_get_standing    (LkPairingDesk    *self);
/** lk_pairing_desk_find: (transfer none) (nullable): proposed or taken out. */
LkProposedVisit  *lk_pairing_desk_find            (LkPairingDesk    *self,
                                                   const char       *id);
gboolean          lk_pairing_desk_is_taken_out    (LkPairingDesk    *self,
                                                   LkProposedVisit  *visit);
/** lk_pairing_desk_find_team: (transfer none) (nullable): on whose board it will stand: a team of who is visited. */
LkTeam           *lk_pairing_desk_find_team       (LkPairingDesk    *self,
                                                   LkProposedVisit  *visit);
/** lk_pairing_desk_list_days: (transfer full) (element-type LkDay): the school days, and any other that a visit stands on. */
GArray           *lk_pairing_desk_list_days       (LkPairingDesk    *self);
/** lk_pairing_desk_get_hours: the hours that matter on @day, as bits 1 to 10: those in which somebody is free to watch, or that
 *  a visit has; bit 0 for visits without an hour. */
guint16           lk_pairing_desk_get_hours       (LkPairingDesk    *self,
                                                   LkDay             day);
/** lk_pairing_desk_list_moments: (transfer full) (element-type LkPairingVisit): when @visitor could watch a lesson of @visited. */
GPtrArray        *lk_pairing_desk_list_moments    (LkPairingDesk    *self,
                                                   LkPerson         *visitor,
                                                   LkPerson         *visited);
/** lk_pairing_desk_dup_summary: (transfer full): in a sentence, how complete the proposal is. */
char             *lk_pairing_desk_dup_summary     (LkPairingDesk    *self);
/** lk_pairing_desk_dup_gaps: (transfer full): who is left out and why, a sentence each; empty when nobody is. */
GStrv             lk_pairing_desk_dup_gaps        (LkPairingDesk    *self);

/** lk_pairing_desk_propose_another: for all that is not fixed. */
void              lk_pairing_desk_propose_another (LkPairingDesk    *self);
/** lk_pairing_desk_move: to another moment, whether or not it fits; one that was taken out is put back there. @hour: 0 for none */
void              lk_pairing_desk_move            (LkPairingDesk    *self,
                                                   LkProposedVisit  *visit,
                                                   LkDay             day,
                                                   guint             hour);
/** lk_pairing_desk_exchange: each visitor visits whom the other would have; FALSE with LK_MODEL_ERROR when somebody would visit themselves. */
gboolean          lk_pairing_desk_exchange        (LkPairingDesk    *self,
                                                   LkProposedVisit  *visit,
                                                   LkProposedVisit  *other,
                                                   GError          **error);
void              lk_pairing_desk_take_out        (LkPairingDesk    *self,
                                                   LkProposedVisit  *visit);
/** lk_pairing_desk_release: @visit is fixed no more; it stays where it is until there is another proposal. */
void              lk_pairing_desk_release         (LkPairingDesk    *self,
                                                   LkProposedVisit  *visit);
/** lk_pairing_desk_has_hands: whether anything in these weeks was made by hand. */
gboolean          lk_pairing_desk_has_hands       (LkPairingDesk    *self);
/** lk_pairing_desk_can_put_back: whether the last thing done was other weeks, other teams or another proposal. */
gboolean          lk_pairing_desk_can_put_back    (LkPairingDesk    *self);
/** lk_pairing_desk_put_back: all as it was before that. */
void              lk_pairing_desk_put_back        (LkPairingDesk    *self);
/**
 * lk_pairing_desk_send:
 *
 * Puts the visits on Planning, each on the board of a team of who is visited, as one undo step. When that is undone, or a
 * visit is removed there, it comes back here.
 *
 * Returns: how many, or -1 with LK_MODEL_ERROR and nothing done
 */
int               lk_pairing_desk_send            (LkPairingDesk    *self,
                                                   GError          **error);

G_END_DECLS
