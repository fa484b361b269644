#pragma once

#include "model/lk-replay.h"

G_BEGIN_DECLS

/** LkTurn: a value became another at a moment. */
typedef struct
{
  gint64  at;      /* unix ms */
  char   *before;  /* NULL for NULL */
  char   *after;
} LkTurn;

/** LkThread: the life of one column of a row. */
typedef struct
{
  char   *now;
  GArray *turns;  /* of LkTurn, in order */
} LkThread;

typedef struct
{
  char    *id;
  char    *title;
  gint64   created;
  LkThread stage;
  LkThread archived;

  /* of an action */
  char    *owner_id;
  LkThread goal;

  /* of a goal */
  double   start;
  double   target;
  gboolean down;
  LkDay    from_day;
  LkDay    till_day;
  GArray  *readings;  /* of LkDatedValue, in order */
} LkReplayRecord;

struct _LkReplay
{
  gatomicrefcount ref_count;

  LkDay      first;
  LkDay      last;
  GPtrArray *actions;   /* of LkReplayRecord, by rank */
  GPtrArray *goals;
  GArray    *days;
  GArray    *sessions;
};

LkReplayRecord *lk_replay_record_new  (void);
void            lk_replay_record_free (LkReplayRecord *self);

/** lk_thread_add: in any order; lk_thread_sort() afterwards. */
void            lk_thread_add         (LkThread       *self,
                                       gint64          at,
                                       const char     *before,
                                       const char     *after);
void            lk_thread_sort        (LkThread       *self);
/** lk_thread_get_value: (nullable): what stood there at that moment. */
const char     *lk_thread_get_value   (const LkThread *self,
                                       gint64          at);
/** lk_replay_record_exists: whether it was made by then, and not put away. */
gboolean        lk_replay_record_exists (const LkReplayRecord *self,
                                       gint64          at);
/** lk_replay_record_is_active: of a goal: whether it stood on the board. */
gboolean        lk_replay_record_is_active (const LkReplayRecord *self,
                                       gint64          at);
/** lk_replay_record_get_stage: of an action. */
LkStage         lk_replay_record_get_stage (const LkReplayRecord *self,
                                       gint64          at);
/** lk_replay_find_record: (nullable): @id may be NULL. */
LkReplayRecord *lk_replay_find_record (GPtrArray      *records,
                                       const char     *id);
/** lk_replay_get_end: the last moment of @day. */
gint64          lk_replay_get_end     (LkDay           day);

LkReplay       *lk_replay_new         (void);
/** lk_replay_find_days: when all else is read: its days, and its first. */
void            lk_replay_find_days   (LkReplay       *self,
                                       LkDay           from);

G_END_DECLS
