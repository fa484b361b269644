#include "model/lk-board-private.h"

#include "calendar/lk-school-year.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

/* What is counted or listed on an action from other tables. */
static const char select_people[] =
  "SELECT id, action FROM action_person WHERE id IN (SELECT value FROM json_each (?1))";
static const char select_people_scope[] =
  "SELECT p.id, p.action FROM action a JOIN action_person p ON p.action = a.id WHERE a.team = ?1 AND a.archived IS NULL";
static const char select_items[] =
  "SELECT id, action FROM checklist_item WHERE id IN (SELECT value FROM json_each (?1))";
static const char select_items_scope[] =
  "SELECT i.id, i.action FROM action a JOIN checklist_item i ON i.action = a.id WHERE a.team = ?1 AND a.archived IS NULL";
static const char select_comments[] =
  "SELECT id, action FROM comment WHERE id IN (SELECT value FROM json_each (?1))";
static const char select_comments_scope[] =
  "SELECT c.id, c.action FROM action a JOIN comment c ON c.action = a.id WHERE a.team = ?1 AND a.archived IS NULL";

enum
{
  PROP_0,
  PROP_TEAM,
  PROP_N_ACTIVE_GOALS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkBoard, lk_board, LK_TYPE_LIVE)

static const char *
get_team_id (LkBoard *self)
{
  return lk_record_get_id (LK_RECORD (self->team));
}

static void
count_active_goals (LkBoard *self)
{
  guint n = 0;

  for (guint i = 0; i < lk_record_list_get_size (self->goals); i++)
    n += lk_goal_get_stage (lk_record_list_peek (self->goals, i)) == LK_GOAL_ACTIVE;
  if (n == self->n_active_goals)
    return;

  self->n_active_goals = n;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ACTIVE_GOALS]);
}

/* Whether it stands on this board: of this team and not put away. */
static gboolean
is_ours (LkBoard    *self,
         LkRecord   *record,
         gint64      archived)
{
  return archived == 0 && g_strcmp0 (lk_record_peek_text (record, "team-id"), get_team_id (self)) == 0;
}

/* A question stands on two boards. */
static gboolean
concerns_us (LkBoard    *self,
             LkQuestion *question)
{
  const gint64 archived = lk_question_get_archived (question);

  return is_ours (self, LK_RECORD (question), archived) || (archived == 0 && lk_board_is_asked (self, question));
}

static void
drop_goal (LkBoard *self,
           LkGoal  *goal)
{
  if (!lk_record_list_remove (self->goals, goal))
    return;

  lk_board_scatter_actions (self, goal);
  count_active_goals (self);
}

static void
put_goal (LkBoard *self,
          LkGoal  *goal)
{
  gboolean is_new = lk_board_find_goal (self, lk_record_get_id (LK_RECORD (goal))) == NULL;

  if (!is_ours (self, LK_RECORD (goal), lk_goal_get_archived (goal)))
    {
      drop_goal (self, goal);
      return;
    }

  lk_record_list_put (self->goals, goal);
  count_active_goals (self);
  if (lk_goal_get_stage (goal) == LK_GOAL_ACTIVE)
    lk_board_gather_actions (self, goal);
  else
    lk_board_scatter_actions (self, goal);
  if (!is_new)
    return;

  /* One that comes back from the archive brings its readings, which have not changed. */
  if (lk_live_get_loaded (LK_LIVE (self)) && !lk_record_is_pending (LK_RECORD (goal)))
    lk_live_want_of (LK_LIVE (self), LK_TYPE_READING, lk_record_get_id (LK_RECORD (goal)));
}

static void
put_reading (LkBoard   *self,
             LkReading *reading)
{
  LkGoal *goal = lk_board_find_goal (self, lk_reading_get_goal_id (reading));

  if (goal != NULL)
    lk_record_list_put (lk_goal_get_readings (goal), reading);
}

static void
put_or_remove (LkRecordList *list,
               LkRecord     *record,
               gboolean      shown)
{
  if (shown)
    lk_record_list_put (list, record);
  else
    lk_record_list_remove (list, record);
}

static LkRecord *
find_reading (LkBoard    *self,
              const char *id)
{
  LkRecord *reading = NULL;

  for (guint i = 0; i < lk_record_list_get_size (self->goals) && reading == NULL; i++)
    reading = lk_record_list_find (lk_goal_get_readings (lk_record_list_peek (self->goals, i)), id);
  return reading;
}

static LkRecord *
lk_board_find (LkLive     *live,
               GType       type,
               const char *id)
{
  LkBoard *self = LK_BOARD (live);

  if (type == LK_TYPE_GOAL)
    return lk_record_list_find (self->goals, id);
  if (type == LK_TYPE_ACTION)
    return lk_record_list_find (self->actions, id);
  if (type == LK_TYPE_READING)
    return find_reading (self, id);
  if (type == LK_TYPE_SUCCESS)
    return lk_record_list_find (self->successes, id);
  if (type == LK_TYPE_PLANNING)
    return lk_record_list_find (self->plannings, id);
  if (type == LK_TYPE_CHECK_IN)
    return lk_record_list_find (self->check_in_rows, id);
  if (type == LK_TYPE_SESSION)
    return lk_record_list_find (self->sessions, id);
  if (type == LK_TYPE_SHEET)
    return lk_record_list_find (self->sheets, id);
  if (type == LK_TYPE_QUESTION)
    return lk_record_list_find (self->questions, id);
  if (type == LK_TYPE_THEME)
    return lk_record_list_find (self->themes, id);
  return NULL;
}

static void
lk_board_put (LkLive   *live,
              LkRecord *record)
{
  LkBoard *self = LK_BOARD (live);

  if (LK_IS_GOAL (record))
    put_goal (self, LK_GOAL (record));
  else if (LK_IS_READING (record))
    put_reading (self, LK_READING (record));
  else if (LK_IS_ACTION (record) && is_ours (self, record, lk_action_get_archived (LK_ACTION (record))))
    lk_board_place_action (self, LK_ACTION (record));
  else if (LK_IS_ACTION (record))
    lk_board_take_action (self, LK_ACTION (record));
  else if (LK_IS_SUCCESS (record))
    put_or_remove (self->successes, record,
                   is_ours (self, record, lk_success_get_archived (LK_SUCCESS (record))));
  else if (LK_IS_PLANNING (record))
    put_or_remove (self->plannings, record,
                   is_ours (self, record, 0) && lk_planning_get_day (LK_PLANNING (record)) >= self->planning_from);
  else if (LK_IS_SESSION (record))
    put_or_remove (self->sessions, record,
                   is_ours (self, record, 0) && lk_session_get_day (LK_SESSION (record)) >= self->check_ins_from);
  else if (LK_IS_SHEET (record))
    put_or_remove (self->sheets, record, is_ours (self, record, 0));
  else if (LK_IS_QUESTION (record))
    put_or_remove (self->questions, record, concerns_us (self, LK_QUESTION (record)));
  else if (LK_IS_THEME (record))
    put_or_remove (self->themes, record, is_ours (self, record, lk_theme_get_archived (LK_THEME (record))));
  else if (LK_IS_CHECK_IN (record))
    {
      put_or_remove (self->check_in_rows, record,
                     is_ours (self, record, 0) && lk_check_in_get_day (LK_CHECK_IN (record)) >= self->check_ins_from);
      lk_board_total_check_ins (self);
    }
}

static void
lk_board_drop (LkLive   *live,
               LkRecord *record)
{
  LkBoard *self = LK_BOARD (live);
  LkGoal *goal = LK_IS_READING (record) ? lk_board_find_goal (self, lk_reading_get_goal_id (LK_READING (record))) : NULL;

  if (LK_IS_GOAL (record))
    drop_goal (self, LK_GOAL (record));
  else if (goal != NULL)
    lk_record_list_remove (lk_goal_get_readings (goal), record);
  else if (LK_IS_ACTION (record))
    lk_board_take_action (self, LK_ACTION (record));
  else if (LK_IS_SUCCESS (record))
    lk_record_list_remove (self->successes, record);
  else if (LK_IS_PLANNING (record))
    lk_record_list_remove (self->plannings, record);
  else if (LK_IS_SESSION (record))
    lk_record_list_remove (self->sessions, record);
  else if (LK_IS_SHEET (record))
    lk_record_list_remove (self->sheets, record);
  else if (LK_IS_QUESTION (record))
    lk_record_list_remove (self->questions, record);
  else if (LK_IS_THEME (record))
    lk_record_list_remove (self->themes, record);
  else if (LK_IS_CHECK_IN (record))
    {
      lk_record_list_remove (self->check_in_rows, record);
      lk_board_total_check_ins (self);
    }
}

static void
lk_board_freeze (LkLive *live)
{
  LkBoard *self = LK_BOARD (live);

  self->frozen = TRUE;
  lk_record_list_freeze (self->goals);
  lk_record_list_freeze (self->successes);
  lk_record_list_freeze (self->plannings);
  lk_board_freeze_cells (self);
}

static void
lk_board_thaw (LkLive *live)
{
  LkBoard *self = LK_BOARD (live);

  self->frozen = FALSE;
  lk_record_list_thaw (self->goals);
  lk_record_list_thaw (self->successes);
  lk_record_list_thaw (self->plannings);
  lk_board_thaw_cells (self);
  lk_board_total_check_ins (self);
}

static void
lk_board_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LkBoard *self = LK_BOARD (object);

  switch (property_id)
    {
    case PROP_TEAM:
      g_value_set_object (value, self->team);
      break;
    case PROP_N_ACTIVE_GOALS:
      g_value_set_uint (value, self->n_active_goals);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_board_dispose (GObject *object)
{
  LkBoard *self = LK_BOARD (object);

  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_object (&self->members);
  g_clear_object (&self->goals);
  g_clear_object (&self->actions);
  for (guint i = 0; i < LK_N_STAGES; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->successes);
  g_clear_object (&self->plannings);
  g_clear_object (&self->check_ins);
  g_clear_object (&self->check_in_rows);
  g_clear_object (&self->sessions);
  g_clear_object (&self->sheets);
  g_clear_object (&self->questions);
  g_clear_object (&self->themes);
  g_clear_object (&self->team);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_board_parent_class)->dispose (object);
}

static void
lk_board_class_init (LkBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);

  object_class->get_property = lk_board_get_property;
  object_class->dispose = lk_board_dispose;
  live_class->find = lk_board_find;
  live_class->put = lk_board_put;
  live_class->drop = lk_board_drop;
  live_class->freeze = lk_board_freeze;
  live_class->thaw = lk_board_thaw;

  properties[PROP_TEAM] = g_param_spec_object ("team", NULL, NULL, LK_TYPE_TEAM,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ACTIVE_GOALS] = g_param_spec_uint ("n-active-goals", NULL, NULL, 0, G_MAXUINT, 0,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                                       G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lk_board_init (LkBoard *self)
{
  LkDay today = lk_day_today ();

  self->planning_from = lk_day_get_monday (today) - 7;
  self->check_ins_from = lk_school_year_get_first (lk_school_year_get (today));

  self->members = g_list_store_new (LK_TYPE_PERSON);
  self->goals = lk_record_list_new (LK_TYPE_GOAL);
  self->successes = lk_record_list_new (LK_TYPE_SUCCESS);
  self->plannings = lk_record_list_new (LK_TYPE_PLANNING);
  self->check_ins = lk_record_list_new (LK_TYPE_CHECK_IN);
  self->check_in_rows = lk_record_list_new (LK_TYPE_CHECK_IN);
  self->sessions = lk_record_list_new (LK_TYPE_SESSION);
  self->sheets = lk_record_list_new (LK_TYPE_SHEET);
  self->questions = lk_record_list_new (LK_TYPE_QUESTION);
  self->themes = lk_record_list_new (LK_TYPE_THEME);
  lk_board_init_cells (self);
}

LkBoard *
lk_board_new (LkSchool *school,
              LkTeam   *team)
{
  LkBoard *self = NULL;
  LkLive *live = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (LK_IS_TEAM (team), NULL);

  self = g_object_new (LK_TYPE_BOARD, NULL);
  self->school = g_object_ref (school);
  self->team = g_object_ref (team);
  g_signal_connect_object (school, "staff-changed", G_CALLBACK (lk_board_renew_members), self, G_CONNECT_SWAPPED);
  lk_board_renew_members (self);

  live = LK_LIVE (self);
  lk_live_start (live, lk_school_get_store (school), lk_live_get_deeds (LK_LIVE (school)));
  lk_live_follow (live, LK_TYPE_GOAL);
  lk_live_follow (live, LK_TYPE_READING);
  lk_live_follow (live, LK_TYPE_ACTION);
  lk_live_follow (live, LK_TYPE_SUCCESS);
  lk_live_follow (live, LK_TYPE_CHECK_IN);
  lk_live_follow (live, LK_TYPE_PLANNING);
  lk_live_follow (live, LK_TYPE_SESSION);
  lk_live_follow (live, LK_TYPE_SHEET);
  lk_live_follow (live, LK_TYPE_QUESTION);
  lk_live_follow (live, LK_TYPE_THEME);
  lk_live_follow_parts (live, "action_person", LK_TYPE_ACTION, select_people, select_people_scope);
  lk_live_follow_parts (live, "checklist_item", LK_TYPE_ACTION, select_items, select_items_scope);
  lk_live_follow_parts (live, "comment", LK_TYPE_ACTION, select_comments, select_comments_scope);
  lk_live_load (live, get_team_id (self), MIN (self->planning_from, self->check_ins_from));
  return self;
}

LkSchool *
lk_board_get_school (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->school;
}

LkTeam *
lk_board_get_team (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->team;
}

gboolean
lk_board_get_loaded (LkBoard *self)
{
  return lk_live_get_loaded (LK_LIVE (self));
}

GListModel *
lk_board_get_members (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return G_LIST_MODEL (self->members);
}

LkRecordList *
lk_board_get_goals (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->goals;
}

LkRecordList *
lk_board_get_successes (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->successes;
}

LkRecordList *
lk_board_get_plannings (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->plannings;
}

LkRecordList *
lk_board_get_check_ins (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->check_ins;
}

LkGoal *
lk_board_find_goal (LkBoard    *self,
                    const char *id)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return lk_record_list_find (self->goals, id);
}

LkAction *
lk_board_find_action (LkBoard    *self,
                      const char *id)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return lk_record_list_find (self->actions, id);
}

guint
lk_board_count_doing (LkBoard  *self,
                      LkPerson *person)
{
  LkRecordList *doing = NULL;
  guint n = 0;

  g_return_val_if_fail (LK_IS_BOARD (self), 0);
  g_return_val_if_fail (LK_IS_PERSON (person), 0);

  doing = self->columns[LK_STAGE_DOING];
  for (guint i = 0; i < lk_record_list_get_size (doing); i++)
    n += g_strcmp0 (lk_action_get_owner_id (lk_record_list_peek (doing, i)), lk_record_get_id (LK_RECORD (person))) == 0;
  return n;
}

gpointer
lk_board_new_record (LkBoard *self,
                     GType    type)
{
  g_autofree char *id = lk_store_new_id ();
  LkRecord *record = lk_record_new (type, id);

  if (type != LK_TYPE_READING)
    lk_record_set_text (record, "team-id", get_team_id (self));
  return record;
}

void
lk_board_put_and_commit (LkBoard  *self,
                         gpointer  record,
                         LkEdit   *edit)
{
  lk_edit_insert (edit, record);
  lk_live_put (LK_LIVE (self), record);
  lk_edit_commit (edit);
}
