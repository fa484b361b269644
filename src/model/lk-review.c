#include "model/lk-review.h"

#include <glib/gi18n-lib.h>

#define MS_A_DAY (24 * 60 * 60 * G_GINT64_CONSTANT (1000))
#define DAYS_WITHOUT_SESSION 7

/* The session that runs is not the last one. */
static gint64
find_since (LkBoard *board,
            gint64   now)
{
  LkRecordList *sessions = lk_board_get_sessions (board);

  for (guint i = 0; i < lk_record_list_get_size (sessions); i++)
    {
      LkSession *session = lk_record_list_peek (sessions, i);

      if (lk_session_get_ended (session) != 0)
        return lk_session_get_started (session);
    }
  return now - DAYS_WITHOUT_SESSION * MS_A_DAY;
}

/* Returns LK_N_REVIEW_KINDS for an action that nothing has to be said about. */
static LkReviewKind
get_kind (LkAction *action,
          gint64    since,
          gint64    now)
{
  const gint64 stage_since = lk_action_get_stage_since (action);

  if (lk_action_get_stage (action) == LK_STAGE_DONE)
    return stage_since >= since ? LK_REVIEW_DONE : LK_N_REVIEW_KINDS;
  if (lk_action_get_due_day (action) != LK_DAY_NONE && lk_action_get_due_day (action) <= lk_day_from_time (now))
    return LK_REVIEW_OPEN;
  if (stage_since < now - LK_REVIEW_STUCK_DAYS * MS_A_DAY)
    return LK_REVIEW_STUCK;
  if (lk_action_get_created (action) >= since)
    return LK_REVIEW_NEW;
  return stage_since >= since ? LK_REVIEW_MOVED : LK_N_REVIEW_KINDS;
}

LkReview *
lk_review_new (LkBoard *board,
               gint64   now)
{
  LkRecordList *actions = NULL;
  LkReview *self = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  self = g_new0 (LkReview, 1);
  self->since = find_since (board, now);
  for (guint kind = 0; kind < LK_N_REVIEW_KINDS; kind++)
    self->actions[kind] = g_ptr_array_new_with_free_func (g_object_unref);
  actions = lk_board_get_actions (board);
  for (guint i = 0; i < lk_record_list_get_size (actions); i++)
    {
      LkAction *action = lk_record_list_peek (actions, i);
      LkReviewKind kind = get_kind (action, self->since, now);

      if (kind < LK_N_REVIEW_KINDS)
        g_ptr_array_add (self->actions[kind], g_object_ref (action));
    }
  return self;
}

void
lk_review_free (LkReview *self)
{
  for (guint kind = 0; kind < LK_N_REVIEW_KINDS; kind++)
    g_ptr_array_unref (self->actions[kind]);
  g_free (self);
}

const char *
lk_review_kind_get_name (LkReviewKind kind)
{
  static const char * const names[LK_N_REVIEW_KINDS] = {
    N_("Done since last time"), N_("Promised, still open"), N_("Standing still"), N_("Moved"), N_("New"),
  };

  g_return_val_if_fail (kind < LK_N_REVIEW_KINDS, "");

  return _(names[kind]);
}

static gboolean
is_of (LkAction *action,
       LkGoal   *goal)
{
  return g_strcmp0 (lk_action_get_goal_id (action), goal != NULL ? lk_record_get_id (LK_RECORD (goal)) : NULL) == 0;
}

guint
lk_review_count (const LkReview *self,
                 LkGoal         *goal,
                 LkReviewKind    kind)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (kind < LK_N_REVIEW_KINDS, 0);

  for (guint i = 0; i < self->actions[kind]->len; i++)
    n += is_of (self->actions[kind]->pdata[i], goal);
  return n;
}

GListStore *
lk_review_dup_actions (const LkReview *self,
                       LkGoal         *goal,
                       LkReviewKind    kind)
{
  GListStore *actions = g_list_store_new (LK_TYPE_ACTION);

  g_return_val_if_fail (self != NULL, actions);
  g_return_val_if_fail (kind < LK_N_REVIEW_KINDS, actions);

  for (guint i = 0; i < self->actions[kind]->len; i++)
    if (is_of (self->actions[kind]->pdata[i], goal))
      g_list_store_append (actions, self->actions[kind]->pdata[i]);
  return actions;
}
