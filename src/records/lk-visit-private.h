#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-sealed-record-private.h"
#include "records/lk-visit.h"

G_BEGIN_DECLS

/** The ids that are kept in the sealed text; that of the visited teacher, the team and the planning stand on the face. */
typedef enum
{
  LK_VISIT_VISITOR,
  LK_VISIT_GUIDE,
  LK_VISIT_ACTION,
  LK_VISIT_CONFLICT_OF,
  LK_VISIT_DESIGN,
} LkVisitLink;
#define LK_N_VISIT_LINKS 5

struct _LkVisit
{
  LkSealedRecord parent_instance;

  char         *texts[LK_N_VISIT_TEXTS];
  char         *links[LK_N_VISIT_LINKS];
  LkDay         day;
  LkVisitState  state;
  GListStore   *evidence;
  GHashTable   *scores;    /* item id → score */
  JsonObject   *rest;      /* what a later version of the program keeps beside all this */
  LkAgreementStage stage;
  char         *folded;    /* for searching; NULL when it must be made again */
  gboolean      released;  /* scores of it are in the team's picture */
};

/** lk_visit_new: @head: (transfer full) */
LkVisit    *lk_visit_new          (LkSealedHead  *head,
                                   const char    *me);
void        lk_visit_set_link     (LkVisit       *self,
                                   LkVisitLink    which,
                                   const char    *id);
void        lk_visit_set_state    (LkVisit       *self,
                                   LkVisitState   state);
void        lk_visit_set_stage    (LkVisit       *self,
                                   LkAgreementStage stage);
void        lk_visit_set_released (LkVisit       *self,
                                   gboolean       released);
/** lk_visit_put_text, lk_visit_put_day: as the verbs, without asking who may write. Return whether it changed. */
gboolean    lk_visit_put_text     (LkVisit       *self,
                                   LkVisitText    which,
                                   const char    *text);
gboolean    lk_visit_put_day      (LkVisit       *self,
                                   LkDay          day);
/** lk_visit_note_edit: tells that something of it has changed. */
void        lk_visit_note_edit    (LkVisit       *self);
void        lk_visit_tell_score   (LkVisit       *self,
                                   const char    *item);
/** lk_visit_get_folded: what is searched in. */
const char *lk_visit_get_folded   (LkVisit       *self);

/** lk_visit_to_json: (transfer full): the text that is sealed; free with lk_secret_free_text(). */
char       *lk_visit_to_json      (LkVisit       *self);
/** lk_visit_to_copy_json: (transfer full): the same as what it is beside one that another PC wrote meanwhile. */
char       *lk_visit_to_copy_json (LkVisit       *self);
JsonObject *lk_visit_to_object    (LkVisit       *self);
/** lk_visit_from_json: (transfer full): @head: (transfer none): the face it was sealed with. NULL with NEWER or TAMPERED. */
LkVisit    *lk_visit_from_json    (const char    *json,
                                   const LkSealedHead *head,
                                   const char    *me,
                                   GError       **error);

G_END_DECLS
