#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-sealed-record-private.h"
#include "records/lk-visit.h"

G_BEGIN_DECLS

/** LkVisitField: what it keeps beside its texts, which come first; the visited teacher, the team and the planning stand on the face. */
typedef enum
{
  LK_VISIT_VISITOR = LK_N_VISIT_TEXTS,
  LK_VISIT_GUIDE,
  LK_VISIT_ACTION,
  LK_VISIT_CONFLICT_OF,
  LK_VISIT_DESIGN,
  LK_VISIT_DAY,
  LK_N_VISIT_FIELDS,
} LkVisitField;

struct _LkVisit
{
  LkSealedRecord parent_instance;

  LkVisitState  state;
  GListStore   *evidence;
  GHashTable   *scores;    /* item id → score */
  LkAgreementStage stage;
  char         *folded;    /* for searching; NULL when it must be made again */
  gboolean      released;  /* scores of it are in the team's picture */
};

/** lk_visit_new: @head: (transfer full) */
LkVisit    *lk_visit_new          (LkSealedHead  *head,
                                   const char    *me);
void        lk_visit_set_state    (LkVisit       *self,
                                   LkVisitState   state);
void        lk_visit_set_stage    (LkVisit       *self,
                                   LkAgreementStage stage);
void        lk_visit_set_released (LkVisit       *self,
                                   gboolean       released);
void        lk_visit_tell_score   (LkVisit       *self,
                                   const char    *item);
/** lk_visit_get_folded: what is searched in. */
const char *lk_visit_get_folded   (LkVisit       *self);

/* lk-visit-json.c */
void        lk_visit_write        (LkSealedRecord *record,
                                   JsonObject    *object);
gboolean    lk_visit_read         (LkSealedRecord *record,
                                   JsonObject    *object,
                                   GError       **error);

G_END_DECLS
