#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-arena-line-private.h"
#include "records/lk-arena.h"
#include "records/lk-sealed-record-private.h"

G_BEGIN_DECLS

/** The ids in the sealed text. */
typedef enum
{
  LK_ARENA_TEAM,
  LK_ARENA_PLANNING,
  LK_ARENA_CONFLICT_OF,
} LkArenaLink;
#define LK_N_ARENA_LINKS 3

struct _LkArena
{
  LkSealedRecord parent_instance;

  char       *texts[LK_N_ARENA_TEXTS];
  char       *links[LK_N_ARENA_LINKS];
  LkDay       day;
  LkDay       told;
  guint       n_seats;
  GListStore *lists[LK_N_ARENA_LISTS]; /* of LkArenaLine */
  JsonObject *rest;     /* what a later version of the program keeps beside all this */
};

/** lk_arena_new: @head: (transfer full) */
LkArena    *lk_arena_new            (LkSealedHead *head,
                                     const char   *me);
const char *lk_arena_text_get_name  (LkArenaText   which);
/** lk_arena_put_text …: as the verbs, without asking who may write. Return whether it changed. */
gboolean    lk_arena_put_text       (LkArena      *self,
                                     LkArenaText   which,
                                     const char   *text);
gboolean    lk_arena_put_day        (LkArena      *self,
                                     LkDay         day);
gboolean    lk_arena_put_told       (LkArena      *self,
                                     LkDay         day);
gboolean    lk_arena_put_n_seats    (LkArena      *self,
                                     guint         n_seats);
gboolean    lk_arena_set_link       (LkArena      *self,
                                     LkArenaLink   which,
                                     const char   *id);
/** lk_arena_find_line: (transfer none) (nullable) */
LkArenaLine *lk_arena_find_line     (LkArena      *self,
                                     LkArenaList   list,
                                     const char   *id);
gboolean    lk_arena_check_writable (LkArena      *self,
                                     GError      **error);

/* lk-voice-fold.c */
/** lk_arena_dup_folded: (transfer full): all its words as lk_fold() gives them, for searching. To be wiped. */
char       *lk_arena_dup_folded     (LkArena        *self);

/* lk-arena-json.c */
JsonObject     *lk_arena_to_object    (LkArena        *self);
char           *lk_arena_to_json      (LkSealedRecord *record);
char           *lk_arena_to_copy_json (LkSealedRecord *record);
LkSealedRecord *lk_arena_from_json    (const char     *json,
                                       const LkSealedHead *head,
                                       const char     *me,
                                       GError        **error);
char           *lk_arena_merge        (const char     *base,
                                       const char     *mine,
                                       const char     *theirs,
                                       const char     *me);

G_END_DECLS
