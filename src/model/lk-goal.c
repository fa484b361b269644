#include "model/lk-goal.h"

#include <math.h>
#include <string.h>

#include "model/lk-reading.h"
#include "model/lk-record-private.h"

struct _LkGoal
{
  LkRecord parent_instance;

  char   *team_id;
  char   *title;
  char   *pupils;
  char   *measure;
  char   *unit;
  char   *outcome;
  char   *rank;
  double start;
  double target;
  double feasibility;
  double effect;
  int    direction;
  LkDay  from_day;
  LkDay  till_day;
  LkDay  planned_day;
  char **limit_days;
  int    stage;
  gint64 archived;
  gint64 created;

  LkRecordList *readings;
};

G_DEFINE_FINAL_TYPE (LkGoal, lk_goal, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.team, t.title, t.pupils, t.measure, t.unit, t.outcome, t.rank, t.start, t.target, " \
  "       t.direction, t.from_day, t.till_day, t.stage, t.archived, t.created, " \
  "       t.feasibility, t.effect, t.planned_day, t.limit_days " \
  "FROM goal t "

#define SET(column) "UPDATE goal SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1 AND t.archived IS NULL ORDER BY t.rank, t.id";

static const char select_of[] =
  SELECT "WHERE t.team IN (SELECT value FROM json_each (?1)) AND t.archived IS NULL ORDER BY t.rank, t.id";

static const char insert_row[] =
  "INSERT INTO goal "
  "  (id, team, title, pupils, measure, unit, outcome, rank, start, target, direction, "
  "   from_day, till_day, stage, archived, created, feasibility, effect, planned_day) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkGoal, team_id), NULL },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGoal, title), SET ("title") },
  { "pupils", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGoal, pupils), SET ("pupils") },
  { "measure", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGoal, measure), SET ("measure") },
  { "unit", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGoal, unit), SET ("unit") },
  { "outcome", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGoal, outcome), SET ("outcome") },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGoal, rank), SET ("rank") },
  { "start", LK_FIELD_NUMBER, G_STRUCT_OFFSET (LkGoal, start), SET ("start") },
  { "target", LK_FIELD_NUMBER, G_STRUCT_OFFSET (LkGoal, target), SET ("target") },
  { "direction", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkGoal, direction), SET ("direction"), lk_direction_get_type },
  { "from-day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkGoal, from_day), SET ("from_day") },
  { "till-day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkGoal, till_day), SET ("till_day") },
  { "stage", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkGoal, stage), SET ("stage"), lk_goal_stage_get_type },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkGoal, archived), SET ("archived") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkGoal, created), NULL },
  { "feasibility", LK_FIELD_NUMBER, G_STRUCT_OFFSET (LkGoal, feasibility), SET ("feasibility") },
  { "effect", LK_FIELD_NUMBER, G_STRUCT_OFFSET (LkGoal, effect), SET ("effect") },
  { "planned-day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkGoal, planned_day), SET ("planned_day") },
  { "limit-days", LK_FIELD_LINES, G_STRUCT_OFFSET (LkGoal, limit_days), SET ("limit_days") },
};

enum
{
  PROP_READINGS = G_N_ELEMENTS (fields) + 1,
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_goal_insert (LkRecord  *record,
                LkDb      *db,
                GError   **error)
{
  LkGoal *self = LK_GOAL (record);
  g_autofree char *from_day = lk_day_to_text (self->from_day);
  g_autofree char *till_day = lk_day_to_text (self->till_day);
  g_autofree char *planned_day = lk_day_to_text (self->planned_day);

  return lk_db_exec (db, error, insert_row, "ttttttttffttttzifft",
                     lk_record_get_id (record), self->team_id, text_or_empty (self->title),
                     text_or_empty (self->pupils), text_or_empty (self->measure), text_or_empty (self->unit),
                     text_or_empty (self->outcome), text_or_empty (self->rank), self->start, self->target,
                     lk_enum_to_text (LK_TYPE_DIRECTION, self->direction), from_day, till_day,
                     lk_enum_to_text (LK_TYPE_GOAL_STAGE, self->stage), self->archived, self->created,
                     self->feasibility, self->effect, planned_day);
}

static int
lk_goal_compare (LkRecord *a,
                 LkRecord *b)
{
  return strcmp (text_or_empty (LK_GOAL (a)->rank), text_or_empty (LK_GOAL (b)->rank));
}

static void
lk_goal_get_property (GObject    *object,
                      guint       property_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  if (property_id == PROP_READINGS)
    g_value_set_object (value, lk_goal_get_readings (LK_GOAL (object)));
  else
    lk_record_get_field_property (object, property_id, value, pspec);
}

static void
lk_goal_dispose (GObject *object)
{
  g_clear_object (&LK_GOAL (object)->readings);

  G_OBJECT_CLASS (lk_goal_parent_class)->dispose (object);
}

static void
lk_goal_class_init (LkGoalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "goal";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->select_of = select_of;
  record_class->n_scope = 1;
  record_class->insert = lk_goal_insert;
  record_class->compare = lk_goal_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));

  object_class->get_property = lk_goal_get_property;
  object_class->dispose = lk_goal_dispose;
  g_object_class_install_property (object_class, PROP_READINGS,
                                   g_param_spec_object ("readings", NULL, NULL, LK_TYPE_RECORD_LIST,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
lk_goal_init (LkGoal *self)
{
  self->feasibility = NAN;
  self->effect = NAN;
}

const char *
lk_goal_get_team_id (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  return self->team_id;
}

const char *
lk_goal_get_title (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_goal_get_pupils (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  return text_or_empty (self->pupils);
}

const char *
lk_goal_get_measure (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  return text_or_empty (self->measure);
}

const char *
lk_goal_get_unit (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  return text_or_empty (self->unit);
}

const char *
lk_goal_get_outcome (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  return text_or_empty (self->outcome);
}

const char *
lk_goal_get_rank (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  return text_or_empty (self->rank);
}

double
lk_goal_get_start (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), 0.0);

  return self->start;
}

double
lk_goal_get_target (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), 0.0);

  return self->target;
}

LkDirection
lk_goal_get_direction (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), LK_DIRECTION_UP);

  return (LkDirection) self->direction;
}

LkDay
lk_goal_get_from_day (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), LK_DAY_NONE);

  return self->from_day;
}

LkDay
lk_goal_get_till_day (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), LK_DAY_NONE);

  return self->till_day;
}

LkGoalStage
lk_goal_get_stage (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), LK_GOAL_IDEA);

  return (LkGoalStage) self->stage;
}

gint64
lk_goal_get_archived (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), 0);

  return self->archived;
}

gint64
lk_goal_get_created (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), 0);

  return self->created;
}

LkRecordList *
lk_goal_get_readings (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  /* Made when first asked for: the store's thread makes goals that are only copied from. */
  if (self->readings == NULL)
    self->readings = lk_record_list_new (LK_TYPE_READING);
  return self->readings;
}

double
lk_goal_get_feasibility (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NAN);

  return self->feasibility;
}

double
lk_goal_get_effect (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NAN);

  return self->effect;
}

LkDay
lk_goal_get_planned_day (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), LK_DAY_NONE);

  return self->planned_day;
}

const char * const *
lk_goal_get_limit_days (LkGoal *self)
{
  g_return_val_if_fail (LK_IS_GOAL (self), NULL);

  return (const char * const *) self->limit_days;
}
