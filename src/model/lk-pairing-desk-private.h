#pragma once

#include "model/lk-pairing-desk.h"

G_BEGIN_DECLS

/** LkPairingGround: what a proposal is made from. */
typedef struct
{
  LkPairingSchool *school;
  GArray          *days;       /* LkDay */
  GHashTable      *teams;      /* id of a person → id of the team on whose board their visits stand */
  GHashTable      *planned;    /* ids of rows on Planning */
  GPtrArray       *standing;   /* LkProposedVisit: those on Planning in these two weeks */
  guint16          hours[5];   /* bits of the hours in which anybody is free, Monday to Friday */
  gboolean         any_unknown;
} LkPairingGround;

/** lk_pairing_ground_read_async: @teams: ids of the teams, not to be changed meanwhile; @from: the Monday of the two weeks. */
void             lk_pairing_ground_read_async  (LkSchool            *school,
                                                GHashTable          *teams,
                                                gboolean             prefer_team,
                                                LkDay                from,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
/** lk_pairing_ground_read_finish: (transfer full) (nullable): NULL with @error set. */
LkPairingGround *lk_pairing_ground_read_finish (LkSchool            *school,
                                                GAsyncResult        *result,
                                                GError             **error);
void             lk_pairing_ground_free        (LkPairingGround     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkPairingGround, lk_pairing_ground_free)

typedef struct _LkPairingMemory LkPairingMemory;

struct _LkPairingDesk
{
  GObject parent_instance;

  LkSchool        *school;
  GHashTable      *teams;         /* ids of those whose people take part */
  gboolean         prefer_team;
  LkDay            from;
  guint            seed;

  LkPairingGround *ground;        /* NULL until it has been read */
  LkPairingPlan   *plan;          /* NULL until there is one */
  GListStore      *visits;
  GListStore      *taken_out;
  GListStore      *standing;      /* on Planning already */
  GPtrArray       *pinned;        /* LkProposedVisit: those made by hand, of all weeks */
  GPtrArray       *put_out;       /* LkProposedVisit: those taken out by hand, of all weeks */
  GPtrArray       *sent;          /* LkProposedVisit: those that went to Planning from here */
  LkPairingMemory *memory;        /* how it was before the last step that made it anew; else NULL */
  gboolean         changed;       /* somebody changed the proposal */
  gboolean         anew;          /* it is to be made anew whatever was changed */
  GCancellable    *cancellable;   /* of what is being read or made, else NULL */
};

/** lk_pairing_desk_tell: checks the visits again and tells `changed`. */
void lk_pairing_desk_tell       (LkPairingDesk *self);
/** lk_pairing_desk_refill: reads again what it is made from, and makes a proposal unless this one was changed by hand. */
void lk_pairing_desk_refill     (LkPairingDesk *self);
/** lk_pairing_desk_start_anew: makes a proposal around what was made by hand. */
void lk_pairing_desk_start_anew (LkPairingDesk *self);
/** lk_pairing_desk_is_in_sight: whether it falls in the weeks that are shown, which may have been turned since. */
gboolean lk_pairing_desk_is_in_sight (LkPairingDesk   *self,
                                      LkProposedVisit *visit);

/* What was made by hand: lk-pairing-desk-hands.c. */
/** lk_pairing_desk_pin: @visit is as somebody wants it. */
void             lk_pairing_desk_pin        (LkPairingDesk   *self,
                                             LkProposedVisit *visit);
/** lk_pairing_desk_unpin: it is not among those any more; @put_out: since somebody does not want it at all. */
void             lk_pairing_desk_unpin      (LkPairingDesk   *self,
                                             LkProposedVisit *visit,
                                             gboolean         put_out);
/** lk_pairing_desk_new_school: (transfer full): the school for the next proposal: what was made by hand stands, what was taken out is
 *  forbidden. */
LkPairingSchool *lk_pairing_desk_new_school (LkPairingDesk   *self);
/** lk_pairing_desk_list_hands: (transfer full) (element-type LkProposedVisit): those of @of, `pinned` or `put_out`, that belong in
 *  these weeks with these teams. */
GPtrArray       *lk_pairing_desk_list_hands (LkPairingDesk   *self,
                                             GPtrArray       *of);
/** lk_pairing_desk_copy_teams: (transfer full): the ids. */
GHashTable      *lk_pairing_desk_copy_teams (LkPairingDesk   *self);
/** lk_pairing_desk_remember: before a step that makes it anew. */
void             lk_pairing_desk_remember   (LkPairingDesk   *self);
void             lk_pairing_memory_free     (LkPairingMemory *self);

G_END_DECLS
