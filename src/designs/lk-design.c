#include "designs/lk-design.h"

#include "designs/lk-design-rows.h"
#include "model/lk-record-private.h"

struct _LkDesign
{
  LkRecord parent_instance;

  char   *family_id;
  char   *previous_id;
  char   *team_id;
  char   *goal_id;
  char   *planning_id;
  char   *title;
  char   *class_name;
  char   *subject;
  char   *hour;
  char   *origin;
  char   *aim;
  guint   number;
  guint   minutes;
  LkDay   day;
  int     status;
  gint64  archived;
  gint64  created;
};

G_DEFINE_FINAL_TYPE (LkDesign, lk_design, LK_TYPE_RECORD)

/* The aim is cut: it only ever stands in for a title. */
#define SELECT \
  "SELECT t.id, t.family, t.previous, t.team, t.goal, t.planning, t.title, t.class, t.subject, t.hour, t.origin, " \
  " (SELECT substr (ltrim (b.words, char (10)), 1, 300) FROM design_block b WHERE b.design = t.id AND b.block = 'goal' LIMIT 1), " \
  " t.number, t.minutes, t.day, t.status, t.archived, t.created " \
  "FROM design t "

#define SET(column) "UPDATE design SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

/* One design, or all of them. */
static const char select_scope[] =
  SELECT "WHERE t.id = ?1 UNION ALL "
  SELECT "WHERE ?1 = '" LK_DESIGN_ALL "'";

static const LkField fields[] = {
  { "family-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkDesign, family_id), NULL },
  { "previous-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkDesign, previous_id), NULL },
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkDesign, team_id), SET ("team") },
  { "goal-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkDesign, goal_id), SET ("goal") },
  { "planning-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkDesign, planning_id), SET ("planning") },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkDesign, title), SET ("title") },
  { "class-name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkDesign, class_name), SET ("class") },
  { "subject", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkDesign, subject), SET ("subject") },
  { "hour", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkDesign, hour), SET ("hour") },
  { "origin", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkDesign, origin), NULL },
  { "aim", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkDesign, aim), NULL },
  { "number", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkDesign, number), NULL },
  { "minutes", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkDesign, minutes), SET ("minutes") },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkDesign, day), SET ("day") },
  { "status", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkDesign, status), SET ("status"), lk_design_status_get_type },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkDesign, archived), SET ("archived") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkDesign, created), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_design_insert (LkRecord  *record,
                  LkDb      *db,
                  GError   **error)
{
  LkDesign *self = LK_DESIGN (record);
  LkDesignContent head = {
    .family = self->family_id,
    .previous = self->previous_id,
    .number = self->number,
    .title = self->title,
    .class_name = self->class_name,
    .subject = self->subject,
    .hour = self->hour,
    .team_id = self->team_id,
    .goal_id = self->goal_id,
    .origin = self->origin,
    .day = self->day,
    .minutes = self->minutes,
    .status = (LkDesignStatus) self->status,
  };

  return lk_design_rows_insert_head (db, lk_record_get_id (record), &head, self->created, error);
}

static int
lk_design_compare (LkRecord *a,
                   LkRecord *b)
{
  gint64 one = LK_DESIGN (a)->created, other = LK_DESIGN (b)->created;

  return (one < other) - (one > other);
}

static void
lk_design_class_init (LkDesignClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "design";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_design_insert;
  record_class->compare = lk_design_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_design_init (LkDesign *self)
{
}

const char *
lk_design_get_family_id (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return self->family_id;
}

const char *
lk_design_get_previous_id (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return self->previous_id;
}

const char *
lk_design_get_team_id (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return self->team_id;
}

const char *
lk_design_get_goal_id (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return self->goal_id;
}

const char *
lk_design_get_planning_id (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return self->planning_id;
}

const char *
lk_design_get_title (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_design_get_class_name (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return text_or_empty (self->class_name);
}

const char *
lk_design_get_subject (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return text_or_empty (self->subject);
}

const char *
lk_design_get_hour (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return text_or_empty (self->hour);
}

const char *
lk_design_get_origin (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return text_or_empty (self->origin);
}

const char *
lk_design_get_aim (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return text_or_empty (self->aim);
}

guint
lk_design_get_number (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), 0);

  return self->number;
}

guint
lk_design_get_minutes (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), 0);

  return self->minutes;
}

LkDay
lk_design_get_day (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), LK_DAY_NONE);

  return self->day;
}

LkDesignStatus
lk_design_get_status (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), LK_DESIGN_DESIGNED);

  return (LkDesignStatus) self->status;
}

gint64
lk_design_get_archived (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), 0);

  return self->archived;
}

gint64
lk_design_get_created (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), 0);

  return self->created;
}

char *
lk_design_dup_name (LkDesign *self)
{
  g_return_val_if_fail (LK_IS_DESIGN (self), NULL);

  return lk_design_make_name (self->title, self->aim);
}
