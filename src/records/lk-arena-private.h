#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-arena-line-private.h"
#include "records/lk-arena.h"
#include "records/lk-sealed-record-private.h"

G_BEGIN_DECLS

/** LkArenaField: what it keeps beside its texts, which come first. */
typedef enum
{
  LK_ARENA_TEAM = LK_N_ARENA_TEXTS,
  LK_ARENA_PLANNING,
  LK_ARENA_CONFLICT_OF,
  LK_ARENA_DAY,
  LK_ARENA_TOLD,
  LK_N_ARENA_FIELDS,
} LkArenaField;

struct _LkArena
{
  LkSealedRecord parent_instance;

  guint       n_seats;
  GListStore *lists[LK_N_ARENA_LISTS]; /* of LkArenaLine */
};

/** lk_arena_new: @head: (transfer full) */
LkArena    *lk_arena_new            (LkSealedHead *head,
                                     const char   *me);
/** lk_arena_put_n_seats: as the verb, without asking who may write. Returns whether it changed. */
gboolean    lk_arena_put_n_seats    (LkArena      *self,
                                     guint         n_seats);
/** lk_arena_find_line: (transfer none) (nullable) */
LkArenaLine *lk_arena_find_line     (LkArena      *self,
                                     LkArenaList   list,
                                     const char   *id);

/* lk-voice-fold.c */
/** lk_arena_dup_folded: (transfer full): all its words as lk_fold() gives them, for searching. To be wiped. */
char       *lk_arena_dup_folded     (LkArena        *self);

/* lk-arena-json.c */
void            lk_arena_write         (LkSealedRecord *record,
                                        JsonObject     *object);
gboolean        lk_arena_read          (LkSealedRecord *record,
                                        JsonObject     *object,
                                        GError        **error);
gboolean        lk_arena_merge         (LkSealedRecord *base,
                                        LkSealedRecord *mine,
                                        LkSealedRecord *theirs);

G_END_DECLS
