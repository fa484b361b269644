#include "model/lk-action.h"

#include <string.h>

#include "model/lk-record-private.h"

struct _LkAction
{
  LkRecord parent_instance;

  char   *team_id;
  char   *goal_id;
  char   *title;
  char   *owner_id;
  char   *notes;
  char   *labels;
  char   *expected;
  char   *happened;
  char   *learned;
  char   *rank;
  LkDay  due_day;
  int    stage;
  gint64 stage_since;
  gint64 archived;
  gint64 created;
  GStrv  with_ids;
  guint  checklist_total;
  guint  checklist_done;
  guint  n_comments;
};

G_DEFINE_FINAL_TYPE (LkAction, lk_action, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.team, t.goal, t.title, t.owner, t.notes, t.labels, t.expected, t.happened, " \
  "       t.learned, t.rank, t.due_day, t.stage, t.stage_since, t.archived, t.created, " \
  "       (SELECT group_concat (person, char (10)) FROM (SELECT person FROM action_person WHERE action = t.id ORDER BY created, id)), " \
  "       (SELECT count (*) FROM checklist_item WHERE action = t.id), " \
  "       (SELECT count (*) FROM checklist_item WHERE action = t.id AND done = 1), " \
  "       (SELECT count (*) FROM comment WHERE action = t.id) " \
  "FROM action t "

#define SET(column) "UPDATE action SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1 AND t.archived IS NULL ORDER BY t.rank, t.id";

static const char insert_row[] =
  "INSERT INTO action "
  "  (id, team, goal, title, owner, notes, labels, expected, happened, learned, rank, "
  "   due_day, stage, stage_since, archived, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkAction, team_id), NULL },
  { "goal-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkAction, goal_id), SET ("goal") },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAction, title), SET ("title") },
  { "owner-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkAction, owner_id), SET ("owner") },
  { "notes", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAction, notes), SET ("notes") },
  { "labels", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAction, labels), SET ("labels") },
  { "expected", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAction, expected), SET ("expected") },
  { "happened", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAction, happened), SET ("happened") },
  { "learned", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAction, learned), SET ("learned") },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAction, rank), SET ("rank") },
  { "due-day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkAction, due_day), SET ("due_day") },
  { "stage", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkAction, stage), SET ("stage"), lk_stage_get_type },
  { "stage-since", LK_FIELD_TIME, G_STRUCT_OFFSET (LkAction, stage_since), SET ("stage_since") },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkAction, archived), SET ("archived") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkAction, created), NULL },
  { "with-ids", LK_FIELD_LINES, G_STRUCT_OFFSET (LkAction, with_ids), NULL },
  { "checklist-total", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkAction, checklist_total), NULL },
  { "checklist-done", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkAction, checklist_done), NULL },
  { "n-comments", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkAction, n_comments), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_action_insert (LkRecord  *record,
                  LkDb      *db,
                  GError   **error)
{
  LkAction *self = LK_ACTION (record);
  g_autofree char *due_day = lk_day_to_text (self->due_day);

  return lk_db_exec (db, error, insert_row, "tttttttttttttizi",
                     lk_record_get_id (record), self->team_id, self->goal_id, text_or_empty (self->title),
                     self->owner_id, text_or_empty (self->notes), text_or_empty (self->labels),
                     text_or_empty (self->expected), text_or_empty (self->happened),
                     text_or_empty (self->learned), text_or_empty (self->rank), due_day,
                     lk_enum_to_text (LK_TYPE_STAGE, self->stage), self->stage_since, self->archived,
                     self->created);
}

static int
lk_action_compare (LkRecord *a,
                   LkRecord *b)
{
  return strcmp (text_or_empty (LK_ACTION (a)->rank), text_or_empty (LK_ACTION (b)->rank));
}

static void
lk_action_class_init (LkActionClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "action";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_action_insert;
  record_class->compare = lk_action_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_action_init (LkAction *self)
{
}

const char *
lk_action_get_team_id (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return self->team_id;
}

const char *
lk_action_get_goal_id (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return self->goal_id;
}

const char *
lk_action_get_title (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_action_get_owner_id (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return self->owner_id;
}

const char *
lk_action_get_notes (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return text_or_empty (self->notes);
}

const char *
lk_action_get_labels (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return text_or_empty (self->labels);
}

const char *
lk_action_get_expected (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return text_or_empty (self->expected);
}

const char *
lk_action_get_happened (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return text_or_empty (self->happened);
}

const char *
lk_action_get_learned (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return text_or_empty (self->learned);
}

const char *
lk_action_get_rank (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return text_or_empty (self->rank);
}

LkDay
lk_action_get_due_day (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), LK_DAY_NONE);

  return self->due_day;
}

LkStage
lk_action_get_stage (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), LK_STAGE_TODO);

  return (LkStage) self->stage;
}

gint64
lk_action_get_stage_since (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), 0);

  return self->stage_since;
}

gint64
lk_action_get_archived (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), 0);

  return self->archived;
}

gint64
lk_action_get_created (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), 0);

  return self->created;
}

const char * const *
lk_action_get_with_ids (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), NULL);

  return (const char * const *) self->with_ids;
}

guint
lk_action_get_checklist_total (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), 0);

  return self->checklist_total;
}

guint
lk_action_get_checklist_done (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), 0);

  return self->checklist_done;
}

guint
lk_action_get_n_comments (LkAction *self)
{
  g_return_val_if_fail (LK_IS_ACTION (self), 0);

  return self->n_comments;
}

gboolean
lk_action_is_late (LkAction *self,
                   LkDay     today)
{
  g_return_val_if_fail (LK_IS_ACTION (self), FALSE);

  return self->due_day != LK_DAY_NONE && self->due_day < today && self->stage != LK_STAGE_DONE;
}
