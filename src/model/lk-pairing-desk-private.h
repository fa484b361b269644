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
  GPtrArray       *sent;          /* LkProposedVisit: those that went to Planning from here */
  gboolean         changed;       /* somebody changed the proposal */
  gboolean         anew;          /* it is to be made anew whatever was changed */
  GCancellable    *cancellable;   /* of what is being read or made, else NULL */
};

/** lk_pairing_desk_tell: checks the visits again and tells `changed`. */
void lk_pairing_desk_tell       (LkPairingDesk *self);
/** lk_pairing_desk_start_anew: makes a proposal, whatever was changed by hand. */
void lk_pairing_desk_start_anew (LkPairingDesk *self);

G_END_DECLS
