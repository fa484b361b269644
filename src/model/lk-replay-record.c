/* What is known of the life of one action or goal. */

#include "model/lk-replay-private.h"

#include "stats/lk-goal-figures.h"

static void
clear_turn (gpointer data)
{
  LkTurn *turn = data;

  g_free (turn->before);
  g_free (turn->after);
}

static void
init_thread (LkThread *thread)
{
  thread->turns = g_array_new (FALSE, FALSE, sizeof (LkTurn));
  g_array_set_clear_func (thread->turns, clear_turn);
}

static void
clear_thread (LkThread *thread)
{
  g_clear_pointer (&thread->turns, g_array_unref);
  g_clear_pointer (&thread->now, g_free);
}

LkReplayRecord *
lk_replay_record_new (void)
{
  LkReplayRecord *self = g_new0 (LkReplayRecord, 1);

  init_thread (&self->stage);
  init_thread (&self->archived);
  init_thread (&self->goal);
  self->readings = g_array_new (FALSE, FALSE, sizeof (LkDatedValue));
  return self;
}

void
lk_replay_record_free (LkReplayRecord *self)
{
  clear_thread (&self->stage);
  clear_thread (&self->archived);
  clear_thread (&self->goal);
  g_array_unref (self->readings);
  g_free (self->owner_id);
  g_free (self->title);
  g_free (self->id);
  g_free (self);
}

void
lk_thread_add (LkThread   *self,
               gint64      at,
               const char *before,
               const char *after)
{
  LkTurn turn = { at, g_strdup (before), g_strdup (after) };

  g_array_append_val (self->turns, turn);
}

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const LkTurn *one = a, *other = b;

  return (one->at > other->at) - (one->at < other->at);
}

void
lk_thread_sort (LkThread *self)
{
  g_array_sort (self->turns, compare_turns);
}

static const LkTurn *
find_turn (const LkThread *thread,
           gint64          at)
{
  const LkTurn *last = NULL;

  for (guint i = 0; i < thread->turns->len && g_array_index (thread->turns, LkTurn, i).at <= at; i++)
    last = &g_array_index (thread->turns, LkTurn, i);
  return last;
}

const char *
lk_thread_get_value (const LkThread *thread,
                     gint64          at)
{
  const LkTurn *turn = find_turn (thread, at);

  if (turn != NULL)
    return turn->after;
  return thread->turns->len > 0 ? g_array_index (thread->turns, LkTurn, 0).before : thread->now;
}

/* A moment that no turn tells of is the one when it was put away: an import knows it. */
static gboolean
is_archived (const LkReplayRecord *record,
             gint64                at)
{
  const LkTurn *turn = find_turn (&record->archived, at);
  const char *value = lk_thread_get_value (&record->archived, at);

  return value != NULL && (turn != NULL || g_ascii_strtoll (value, NULL, 10) <= at);
}

gboolean
lk_replay_record_exists (const LkReplayRecord *record,
                         gint64                at)
{
  return record->created <= at && !is_archived (record, at);
}

/* Of a goal that came in when it was over already, nothing tells until when it ran but its last day. */
gboolean
lk_replay_record_is_active (const LkReplayRecord *goal,
                            gint64                at)
{
  const LkGoalStage stage = lk_enum_from_text (LK_TYPE_GOAL_STAGE, lk_thread_get_value (&goal->stage, at), LK_GOAL_IDEA);

  if (!lk_replay_record_exists (goal, at))
    return FALSE;
  if (stage == LK_GOAL_ACTIVE || stage == LK_GOAL_IDEA || goal->stage.turns->len > 0)
    return stage == LK_GOAL_ACTIVE;
  if (goal->archived.now != NULL)
    return at < g_ascii_strtoll (goal->archived.now, NULL, 10);
  return goal->till_day != LK_DAY_NONE && at < lk_day_to_time (goal->till_day + 1);
}

LkStage
lk_replay_record_get_stage (const LkReplayRecord *action,
                            gint64                at)
{
  return lk_enum_from_text (LK_TYPE_STAGE, lk_thread_get_value (&action->stage, at), LK_STAGE_TODO);
}

LkReplayRecord *
lk_replay_find_record (GPtrArray  *records,
                       const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (((LkReplayRecord *) records->pdata[i])->id, id) == 0)
      return records->pdata[i];
  return NULL;
}

gint64
lk_replay_get_end (LkDay day)
{
  return lk_day_to_time (day + 1) - 1;
}
