#include "model/lk-replay-private.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"
#include "stats/lk-goal-figures.h"

#define WEEK 7

/* All that tells one day's end from another's. */
static char *
describe (LkReplay *self,
          LkDay     day)
{
  g_autoptr (LkReplayView) view = lk_replay_at (self, day, day);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->rows->len; i++)
    {
      const LkReplayRow *row = view->rows->pdata[i];

      g_string_append_printf (text, "%s %u\n", row->goal_id != NULL ? row->goal_id : "", row->n_readings);
      for (guint stage = 0; stage < LK_N_STAGES; stage++)
        for (guint c = 0; c < row->cards[stage]->len; c++)
          g_string_append_printf (text, "%u %s\n", stage, g_array_index (row->cards[stage], LkReplayCard, c).id);
    }
  return g_string_free (text, FALSE);
}

static void
note_day (GHashTable *days,
          LkReplay   *self,
          LkDay       day)
{
  if (day >= self->first && day <= self->last)
    g_hash_table_add (days, GINT_TO_POINTER (day));
}

static void
note_thread (GHashTable     *days,
             LkReplay       *self,
             const LkThread *thread)
{
  for (guint i = 0; i < thread->turns->len; i++)
    note_day (days, self, lk_day_from_time (g_array_index (thread->turns, LkTurn, i).at));
}

/* The days on which anything is known to have happened to one of @records. */
static void
note_records (GHashTable *days,
              LkReplay   *self,
              GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const LkReplayRecord *record = records->pdata[i];

      note_day (days, self, lk_day_from_time (record->created));
      if (record->archived.now != NULL)
        note_day (days, self, lk_day_from_time (g_ascii_strtoll (record->archived.now, NULL, 10)));
      if (record->till_day != LK_DAY_NONE)
        note_day (days, self, record->till_day + 1);
      for (guint r = 0; r < record->readings->len; r++)
        note_day (days, self, g_array_index (record->readings, LkDatedValue, r).day);
      note_thread (days, self, &record->stage);
      note_thread (days, self, &record->archived);
      note_thread (days, self, &record->goal);
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const LkDay *) a - *(const LkDay *) b;
}

static LkDay
find_first (LkReplay *self)
{
  LkDay first = self->last;

  for (guint i = 0; i < self->actions->len; i++)
    first = MIN (first, lk_day_from_time (((LkReplayRecord *) self->actions->pdata[i])->created));
  for (guint i = 0; i < self->goals->len; i++)
    first = MIN (first, lk_day_from_time (((LkReplayRecord *) self->goals->pdata[i])->created));
  return first;
}

void
lk_replay_find_days (LkReplay *self,
                     LkDay     from)
{
  g_autoptr (GHashTable) noted = g_hash_table_new (NULL, NULL);
  g_autofree char *before = NULL;
  GHashTableIter iter;
  gpointer key;

  self->first = MIN (MAX (find_first (self), from), self->last);
  note_records (noted, self, self->actions);
  note_records (noted, self, self->goals);
  g_hash_table_iter_init (&iter, noted);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      LkDay day = GPOINTER_TO_INT (key);

      g_array_append_val (self->days, day);
    }
  g_array_sort (self->days, compare_days);

  /* What came and went within a day has changed nothing. */
  before = describe (self, self->first - 1);
  for (guint i = 0; i < self->days->len;)
    {
      g_autofree char *after = describe (self, g_array_index (self->days, LkDay, i));

      if (g_str_equal (before, after))
        g_array_remove_index (self->days, i);
      else
        i++;
      g_free (before);
      before = g_steal_pointer (&after);
    }
}

LkReplay *
lk_replay_new (void)
{
  LkReplay *self = g_new0 (LkReplay, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->last = lk_day_today ();
  self->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_replay_record_free);
  self->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_replay_record_free);
  self->days = g_array_new (FALSE, FALSE, sizeof (LkDay));
  self->sessions = g_array_new (FALSE, FALSE, sizeof (LkDay));
  return self;
}

LkReplay *
lk_replay_ref (LkReplay *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lk_replay_unref (LkReplay *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->sessions);
  g_array_unref (self->days);
  g_ptr_array_unref (self->goals);
  g_ptr_array_unref (self->actions);
  g_free (self);
}

LkDay
lk_replay_get_first (LkReplay *self)
{
  g_return_val_if_fail (self != NULL, LK_DAY_NONE);

  return self->first;
}

LkDay
lk_replay_get_last (LkReplay *self)
{
  g_return_val_if_fail (self != NULL, LK_DAY_NONE);

  return self->last;
}

gboolean
lk_replay_is_empty (LkReplay *self)
{
  g_autoptr (LkReplayView) view = NULL;

  g_return_val_if_fail (self != NULL, TRUE);

  view = lk_replay_at (self, self->last, self->last);
  return self->days->len == 0 && view->rows->len == 0;
}

GArray *
lk_replay_get_days (LkReplay *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->days;
}

GArray *
lk_replay_get_sessions (LkReplay *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sessions;
}

LkDay
lk_days_step (GArray *days,
              LkDay   day,
              int     by)
{
  LkDay found = day;

  g_return_val_if_fail (days != NULL, day);

  for (guint i = 0; i < days->len; i++)
    {
      const LkDay other = g_array_index (days, LkDay, i);

      if (by < 0 && other < day)
        found = other;
      if (by > 0 && other > day)
        return other;
    }
  return found;
}

LkDay
lk_replay_get_since (LkReplay *self,
                     LkDay     day)
{
  LkDay session;

  g_return_val_if_fail (self != NULL, day - WEEK);

  session = lk_days_step (self->sessions, day, -1);
  return session < day ? session : day - WEEK;
}

gboolean
lk_replay_is_session (LkReplay *self,
                      LkDay     day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return lk_days_step (self->sessions, day - 1, 1) == day;
}

const char *
lk_replay_get_title (LkReplay   *self,
                     const char *action_id)
{
  const LkReplayRecord *action = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  action = lk_replay_find_record (self->actions, action_id);
  return action != NULL ? action->title : NULL;
}

static void
add_line (GPtrArray  *story,
          LkDay       day,
          const char *text)
{
  g_autofree char *when = lk_day_format_short (day, lk_day_today ());

  g_ptr_array_add (story, g_strdup_printf ("%s · %s", when, text));
}

GPtrArray *
lk_replay_dup_story (LkReplay   *self,
                     const char *action_id,
                     LkDay       day)
{
  GPtrArray *story = g_ptr_array_new_with_free_func (g_free);
  LkReplayRecord *action = NULL;
  LkStage stage;

  g_return_val_if_fail (self != NULL, story);

  action = lk_replay_find_record (self->actions, action_id);
  if (action == NULL)
    return story;
  stage = lk_replay_record_get_stage (action, action->created);
  add_line (story, lk_day_from_time (action->created), _("Added to the board"));
  for (guint i = 0; i < action->stage.turns->len; i++)
    {
      const LkDay when = lk_day_from_time (g_array_index (action->stage.turns, LkTurn, i).at);
      g_autofree char *text = NULL;

      if (when > day || lk_replay_record_get_stage (action, lk_replay_get_end (when)) == stage)
        continue;
      stage = lk_replay_record_get_stage (action, lk_replay_get_end (when));
      text = g_strdup_printf (_("Moved to %s"), lk_stage_get_name (stage));
      add_line (story, when, text);
    }
  return story;
}

const char *
lk_replay_mark_get_name (LkReplayMark mark)
{
  static const char * const names[LK_N_REPLAY_MARKS] = { N_("New"), N_("Done"), N_("Moved") };

  return mark < LK_N_REPLAY_MARKS ? _(names[mark]) : "";
}
