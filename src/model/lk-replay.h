#pragma once

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkReplay:
 *
 * A team's board as it stood at the end of each day of a school year, read once. An immutable value, reference counted. What
 * stood where is of that day; titles, owners and the order within a cell are today's.
 */
typedef struct _LkReplay LkReplay;

/** LkReplayMark: what has become of an action since another day; the first that fits is what it is. */
typedef enum
{
  LK_REPLAY_NEW,    /* was not on the board then */
  LK_REPLAY_DONE,   /* is done, and was not then */
  LK_REPLAY_MOVED,  /* stands in another stage or for another goal */
  LK_REPLAY_SAME,
} LkReplayMark;
#define LK_N_REPLAY_MARKS 3

/** LkReplayCard: an action as it stood on a day; its texts are the replay's. */
typedef struct
{
  const char  *id;
  const char  *title;
  const char  *owner_id;  /* nullable */
  LkReplayMark mark;
} LkReplayCard;

/** LkReplayRow: a goal that was active on a day with its actions, or those without a goal. */
typedef struct
{
  const char *goal_id;              /* NULL without a goal */
  const char *title;                /* "" without a goal */
  char       *standing;             /* "3 → 5 · on course", of that day; owned */
  guint       n_readings;           /* up to that day */
  gboolean    is_new;               /* the goal was not active then */
  GArray     *cards[LK_N_STAGES];   /* (element-type LkReplayCard) owned */
} LkReplayRow;

/** LkReplayView: the whole board at the end of a day. */
typedef struct
{
  LkReplay  *replay;                    /* owned */
  LkDay      day;
  LkDay      since;                     /* the day that the marks compare with */
  GPtrArray *rows;                      /* (element-type LkReplayRow) owned; the goals in their order, those without one last */
  guint      n_cards[LK_N_STAGES];
  guint      n_marks[LK_N_REPLAY_MARKS];
  guint      n_gone;                    /* actions that stood on the board then and no longer do */
  guint      n_goals_new;               /* the same of goals */
  guint      n_goals_gone;
} LkReplayView;

/** lk_replay_read_async: @from: LK_DAY_NONE for the beginning of the school year, in its first weeks of the one before; begins no
 *  earlier than the board does. */
void          lk_replay_read_async   (LkBoard             *board,
                                      LkDay                from,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
/** lk_replay_read_finish: (transfer full): NULL with @error set when it could not be read. */
LkReplay     *lk_replay_read_finish  (GAsyncResult        *result,
                                      GError             **error);
LkReplay     *lk_replay_ref          (LkReplay            *self);
void          lk_replay_unref        (LkReplay            *self);

/** lk_replay_get_first: the first day that can be looked at. */
LkDay         lk_replay_get_first    (LkReplay            *self);
/** lk_replay_get_last: the day on which it was read. */
LkDay         lk_replay_get_last     (LkReplay            *self);
/** lk_replay_is_empty: whether nothing ever stood on the board in this time. */
gboolean      lk_replay_is_empty     (LkReplay            *self);
/** lk_replay_get_days: (transfer none) (element-type LkDay): the days whose end differs from that of the day before, in order. */
GArray       *lk_replay_get_days     (LkReplay            *self);
/** lk_replay_get_sessions: (transfer none) (element-type LkDay): the days with a board session or a check-in, in order. */
GArray       *lk_replay_get_sessions (LkReplay            *self);
/** lk_replay_get_since: the day that @day is compared with: the last session before it, or a week before. */
LkDay         lk_replay_get_since    (LkReplay            *self,
                                      LkDay                day);
gboolean      lk_replay_is_session   (LkReplay            *self,
                                      LkDay                day);

/** lk_replay_at: (transfer full): the board at the end of @day, its cards marked by what has become of them since the end of
 *  @since. */
LkReplayView *lk_replay_at           (LkReplay            *self,
                                      LkDay                day,
                                      LkDay                since);
void          lk_replay_view_free    (LkReplayView        *self);

/** lk_replay_get_title: (nullable): of the action with that id. */
const char   *lk_replay_get_title    (LkReplay            *self,
                                      const char          *action_id);
/** lk_replay_dup_story: (transfer full) (element-type utf8): the way of an action up to the end of @day, a line for each step:
 *  "fri 28 nov · Moved to Doing"; empty for an unknown @action_id. */
GPtrArray    *lk_replay_dup_story    (LkReplay            *self,
                                      const char          *action_id,
                                      LkDay                day);

/** lk_replay_mark_get_name: "New", "Done", "Moved", translated; "" for LK_REPLAY_SAME. */
const char   *lk_replay_mark_get_name (LkReplayMark        mark);

/** lk_days_step: @days: (element-type LkDay): in order. Returns: the one that comes next after @day in the direction of @by (its
 *  sign), or @day when there is none. */
LkDay         lk_days_step           (GArray              *days,
                                      LkDay                day,
                                      int                  by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkReplay, lk_replay_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkReplayView, lk_replay_view_free)

G_END_DECLS
