#include "model/lk-planning.h"

#include <string.h>

#include "model/lk-record-private.h"

struct _LkPlanning
{
  LkRecord parent_instance;

  char  *team_id;
  char  *hour;
  char  *title;
  char  *person_id;
  char  *other_id;
  LkDay day;
  int   kind;
};

G_DEFINE_FINAL_TYPE (LkPlanning, lk_planning, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.team, t.hour, t.title, t.person, t.other, t.day, t.kind " \
  "FROM planning t "

#define SET(column) "UPDATE planning SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1 AND t.day >= ?2 ORDER BY t.day, t.hour";

static const char insert_row[] =
  "INSERT INTO planning "
  "  (id, team, hour, title, person, other, day, kind, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkPlanning, team_id), NULL },
  { "hour", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPlanning, hour), SET ("hour") },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPlanning, title), SET ("title") },
  { "person-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkPlanning, person_id), SET ("person") },
  { "other-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkPlanning, other_id), SET ("other") },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkPlanning, day), SET ("day") },
  { "kind", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkPlanning, kind), SET ("kind"), lk_planning_kind_get_type },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_planning_insert (LkRecord  *record,
                    LkDb      *db,
                    GError   **error)
{
  LkPlanning *self = LK_PLANNING (record);
  g_autofree char *day = lk_day_to_text (self->day);

  return lk_db_exec (db, error, insert_row, "tttttttti",
                     lk_record_get_id (record), self->team_id, text_or_empty (self->hour),
                     text_or_empty (self->title), self->person_id, self->other_id, day,
                     lk_enum_to_text (LK_TYPE_PLANNING_KIND, self->kind), lk_now_ms ());
}

/* Hours are as people type them; "9:00" still comes before "10:15". */
static int
lk_planning_compare (LkRecord *a,
                     LkRecord *b)
{
  guint64 hour_a = g_ascii_strtoull (text_or_empty (LK_PLANNING (a)->hour), NULL, 10);
  guint64 hour_b = g_ascii_strtoull (text_or_empty (LK_PLANNING (b)->hour), NULL, 10);

  if (LK_PLANNING (a)->day != LK_PLANNING (b)->day)
    return LK_PLANNING (a)->day - LK_PLANNING (b)->day;
  if (hour_a != hour_b)
    return hour_a < hour_b ? -1 : 1;
  return strcmp (text_or_empty (LK_PLANNING (a)->hour), text_or_empty (LK_PLANNING (b)->hour));
}

static void
lk_planning_class_init (LkPlanningClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "planning";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 2;
  record_class->insert = lk_planning_insert;
  record_class->compare = lk_planning_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_planning_init (LkPlanning *self)
{
}

const char *
lk_planning_get_hour (LkPlanning *self)
{
  g_return_val_if_fail (LK_IS_PLANNING (self), NULL);

  return text_or_empty (self->hour);
}

const char *
lk_planning_get_title (LkPlanning *self)
{
  g_return_val_if_fail (LK_IS_PLANNING (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_planning_get_person_id (LkPlanning *self)
{
  g_return_val_if_fail (LK_IS_PLANNING (self), NULL);

  return self->person_id;
}

const char *
lk_planning_get_other_id (LkPlanning *self)
{
  g_return_val_if_fail (LK_IS_PLANNING (self), NULL);

  return self->other_id;
}

LkDay
lk_planning_get_day (LkPlanning *self)
{
  g_return_val_if_fail (LK_IS_PLANNING (self), LK_DAY_NONE);

  return self->day;
}

LkPlanningKind
lk_planning_get_kind (LkPlanning *self)
{
  g_return_val_if_fail (LK_IS_PLANNING (self), LK_PLANNING_OTHER);

  return (LkPlanningKind) self->kind;
}
