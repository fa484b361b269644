#include "model/lk-team-goals.h"

#include "model/lk-live-private.h"
#include "model/lk-record-list-private.h"

struct _LkTeamGoals
{
  LkLive parent_instance;

  LkRecordList *goals;
  GHashTable   *teams;    /* ids that were asked for */
};

G_DEFINE_FINAL_TYPE (LkTeamGoals, lk_team_goals, LK_TYPE_LIVE)

static LkRecord *
lk_team_goals_find (LkLive     *live,
                    GType       type,
                    const char *id)
{
  return type == LK_TYPE_GOAL ? lk_record_list_find (LK_TEAM_GOALS (live)->goals, id) : NULL;
}

static void
lk_team_goals_put (LkLive   *live,
                   LkRecord *record)
{
  LkTeamGoals *self = LK_TEAM_GOALS (live);

  if (lk_goal_get_archived (LK_GOAL (record)) == 0 && g_hash_table_contains (self->teams, lk_goal_get_team_id (LK_GOAL (record))))
    lk_record_list_put (self->goals, record);
  else
    lk_record_list_remove (self->goals, record);
}

static void
lk_team_goals_drop (LkLive   *live,
                    LkRecord *record)
{
  lk_record_list_remove (LK_TEAM_GOALS (live)->goals, record);
}

static void
lk_team_goals_freeze (LkLive *live)
{
  lk_record_list_freeze (LK_TEAM_GOALS (live)->goals);
}

static void
lk_team_goals_thaw (LkLive *live)
{
  lk_record_list_thaw (LK_TEAM_GOALS (live)->goals);
}

static void
lk_team_goals_finalize (GObject *object)
{
  LkTeamGoals *self = LK_TEAM_GOALS (object);

  g_object_unref (self->goals);
  g_hash_table_unref (self->teams);

  G_OBJECT_CLASS (lk_team_goals_parent_class)->finalize (object);
}

static void
lk_team_goals_class_init (LkTeamGoalsClass *klass)
{
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lk_team_goals_finalize;
  live_class->find = lk_team_goals_find;
  live_class->put = lk_team_goals_put;
  live_class->drop = lk_team_goals_drop;
  live_class->freeze = lk_team_goals_freeze;
  live_class->thaw = lk_team_goals_thaw;
}

static void
lk_team_goals_init (LkTeamGoals *self)
{
  self->goals = lk_record_list_new (LK_TYPE_GOAL);
  self->teams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LkTeamGoals *
lk_team_goals_new (LkSchool *school)
{
  LkTeamGoals *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_TEAM_GOALS, NULL);
  lk_live_start (LK_LIVE (self), lk_school_get_store (school), lk_live_get_deeds (LK_LIVE (school)));
  lk_live_follow (LK_LIVE (self), LK_TYPE_GOAL);
  return self;
}

LkRecordList *
lk_team_goals_get_goals (LkTeamGoals *self)
{
  g_return_val_if_fail (LK_IS_TEAM_GOALS (self), NULL);

  return self->goals;
}

void
lk_team_goals_want_team (LkTeamGoals *self,
                         const char  *team_id)
{
  g_return_if_fail (LK_IS_TEAM_GOALS (self));
  g_return_if_fail (team_id != NULL);

  if (g_hash_table_add (self->teams, g_strdup (team_id)))
    lk_live_want_of (LK_LIVE (self), LK_TYPE_GOAL, team_id);
}
