#include "model/lk-success.h"

#include <string.h>

#include "model/lk-record-private.h"

struct _LkSuccess
{
  LkRecord parent_instance;

  char   *team_id;
  char   *title;
  char   *note;
  char   *goal_id;
  char   *action_id;
  LkDay  day;
  gint64 archived;
};

G_DEFINE_FINAL_TYPE (LkSuccess, lk_success, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.team, t.title, t.note, t.goal, t.action, t.day, t.archived " \
  "FROM success t "

#define SET(column) "UPDATE success SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1 AND t.archived IS NULL ORDER BY t.day DESC, t.id DESC";

static const char insert_row[] =
  "INSERT INTO success "
  "  (id, team, title, note, goal, action, day, archived, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSuccess, team_id), NULL },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSuccess, title), SET ("title") },
  { "note", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSuccess, note), SET ("note") },
  { "goal-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSuccess, goal_id), NULL },
  { "action-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSuccess, action_id), NULL },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkSuccess, day), SET ("day") },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkSuccess, archived), SET ("archived") },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_success_insert (LkRecord  *record,
                   LkDb      *db,
                   GError   **error)
{
  LkSuccess *self = LK_SUCCESS (record);
  g_autofree char *day = lk_day_to_text (self->day);

  return lk_db_exec (db, error, insert_row, "tttttttzi",
                     lk_record_get_id (record), self->team_id, text_or_empty (self->title),
                     text_or_empty (self->note), self->goal_id, self->action_id, day, self->archived,
                     lk_now_ms ());
}

/* Newest first: the later day, and of one day what came last. */
static int
lk_success_compare (LkRecord *a,
                    LkRecord *b)
{
  if (LK_SUCCESS (a)->day != LK_SUCCESS (b)->day)
    return LK_SUCCESS (b)->day - LK_SUCCESS (a)->day;
  return strcmp (lk_record_get_id (b), lk_record_get_id (a));
}

static void
lk_success_class_init (LkSuccessClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "success";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_success_insert;
  record_class->compare = lk_success_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_success_init (LkSuccess *self)
{
}

const char *
lk_success_get_title (LkSuccess *self)
{
  g_return_val_if_fail (LK_IS_SUCCESS (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_success_get_note (LkSuccess *self)
{
  g_return_val_if_fail (LK_IS_SUCCESS (self), NULL);

  return text_or_empty (self->note);
}

const char *
lk_success_get_goal_id (LkSuccess *self)
{
  g_return_val_if_fail (LK_IS_SUCCESS (self), NULL);

  return self->goal_id;
}

const char *
lk_success_get_action_id (LkSuccess *self)
{
  g_return_val_if_fail (LK_IS_SUCCESS (self), NULL);

  return self->action_id;
}

LkDay
lk_success_get_day (LkSuccess *self)
{
  g_return_val_if_fail (LK_IS_SUCCESS (self), LK_DAY_NONE);

  return self->day;
}

gint64
lk_success_get_archived (LkSuccess *self)
{
  g_return_val_if_fail (LK_IS_SUCCESS (self), 0);

  return self->archived;
}
