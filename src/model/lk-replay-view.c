#include "model/lk-replay-private.h"

#include "model/lk-goal-words.h"

/* As on the board, an action of a goal that is put away stands without a goal. */
static LkReplayRecord *
find_goal (LkReplay             *self,
           const LkReplayRecord *action,
           gint64                at)
{
  LkReplayRecord *goal = lk_replay_find_record (self->goals, lk_thread_get_value (&action->goal, at));

  return goal != NULL && lk_replay_record_exists (goal, at) ? goal : NULL;
}

static gboolean
is_shown (LkReplay             *self,
          const LkReplayRecord *action,
          gint64                at)
{
  LkReplayRecord *goal = find_goal (self, action, at);

  return lk_replay_record_exists (action, at) && (goal == NULL || lk_replay_record_is_active (goal, at));
}

static void
row_free (gpointer data)
{
  LkReplayRow *row = data;

  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    g_array_unref (row->cards[stage]);
  g_free (row->standing);
  g_free (row);
}

static void
read_standing (LkReplayRow          *row,
               const LkReplayRecord *goal,
               LkDay                 day)
{
  LkGoalFigures figures;

  while (row->n_readings < goal->readings->len && g_array_index (goal->readings, LkDatedValue, row->n_readings).day <= day)
    row->n_readings++;
  figures = lk_goal_figures_compute ((const LkDatedValue *) (const void *) goal->readings->data, row->n_readings, goal->start,
                                     goal->target, goal->down, goal->from_day, goal->till_day, day);
  row->standing = lk_goal_figures_to_words (&figures, goal->target);
}

static LkReplayRow *
add_row (LkReplayView         *view,
         const LkReplayRecord *goal)
{
  LkReplayRow *row = g_new0 (LkReplayRow, 1);

  row->goal_id = goal != NULL ? goal->id : NULL;
  row->title = goal != NULL ? goal->title : "";
  if (goal != NULL)
    read_standing (row, goal, view->day);
  else
    row->standing = g_strdup ("");
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    row->cards[stage] = g_array_new (FALSE, FALSE, sizeof (LkReplayCard));
  g_ptr_array_add (view->rows, row);
  return row;
}

static LkReplayRow *
find_row (LkReplayView         *view,
          const LkReplayRecord *goal)
{
  const char *id = goal != NULL ? goal->id : NULL;

  for (guint i = 0; i < view->rows->len; i++)
    if (g_strcmp0 (((LkReplayRow *) view->rows->pdata[i])->goal_id, id) == 0)
      return view->rows->pdata[i];
  return add_row (view, goal);
}

static LkReplayMark
compare (LkReplay             *self,
         const LkReplayRecord *action,
         gint64                at,
         gint64                since)
{
  const LkStage stage = lk_replay_record_get_stage (action, at);

  if (!is_shown (self, action, since))
    return LK_REPLAY_NEW;
  if (stage == LK_STAGE_DONE && lk_replay_record_get_stage (action, since) != LK_STAGE_DONE)
    return LK_REPLAY_DONE;
  return stage != lk_replay_record_get_stage (action, since) || find_goal (self, action, at) != find_goal (self, action, since)
         ? LK_REPLAY_MOVED : LK_REPLAY_SAME;
}

static void
place_action (LkReplayView         *view,
              const LkReplayRecord *action,
              gint64                at,
              gint64                since)
{
  const LkStage stage = lk_replay_record_get_stage (action, at);
  LkReplayCard card = { action->id, action->title, action->owner_id, compare (view->replay, action, at, since) };

  g_array_append_val (find_row (view, find_goal (view->replay, action, at))->cards[stage], card);
  view->n_cards[stage]++;
  if (card.mark != LK_REPLAY_SAME)
    view->n_marks[card.mark]++;
}

static void
place_goal (LkReplayView         *view,
            const LkReplayRecord *goal,
            gint64                at,
            gint64                since)
{
  const gboolean before = lk_replay_record_is_active (goal, since);

  if (lk_replay_record_is_active (goal, at))
    {
      add_row (view, goal)->is_new = !before;
      view->n_goals_new += !before;
    }
  else
    view->n_goals_gone += before;
}

LkReplayView *
lk_replay_at (LkReplay *self,
              LkDay     day,
              LkDay     since)
{
  LkReplayView *view = NULL;
  const gint64 at = lk_replay_get_end (day), then = lk_replay_get_end (since);

  g_return_val_if_fail (self != NULL, NULL);

  view = g_new0 (LkReplayView, 1);
  view->replay = lk_replay_ref (self);
  view->day = day;
  view->since = since;
  view->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < self->goals->len; i++)
    place_goal (view, self->goals->pdata[i], at, then);
  for (guint i = 0; i < self->actions->len; i++)
    if (is_shown (self, self->actions->pdata[i], at))
      place_action (view, self->actions->pdata[i], at, then);
    else if (is_shown (self, self->actions->pdata[i], then))
      view->n_gone++;
  return view;
}

void
lk_replay_view_free (LkReplayView *self)
{
  g_ptr_array_unref (self->rows);
  lk_replay_unref (self->replay);
  g_free (self);
}
