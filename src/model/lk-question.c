#include "model/lk-question.h"

#include "model/lk-record-private.h"

struct _LkQuestion
{
  LkRecord parent_instance;

  char   *team_id;
  char   *asked_id;
  char   *title;
  char   *answer;
  LkDay   day;
  gint64  answered;
  gint64  archived;
  gint64  created;
};

G_DEFINE_FINAL_TYPE (LkQuestion, lk_question, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.team, t.asked, t.title, t.answer, t.day, t.answered, t.archived, t.created FROM question t "

#define SET(column) "UPDATE question SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE (t.team = ?1 OR t.asked = ?1) AND t.archived IS NULL";

static const char insert_row[] =
  "INSERT INTO question (id, team, asked, title, day, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkQuestion, team_id), NULL },
  { "asked-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkQuestion, asked_id), NULL },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkQuestion, title), SET ("title") },
  { "answer", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkQuestion, answer), SET ("answer") },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkQuestion, day), SET ("day") },
  { "answered", LK_FIELD_TIME, G_STRUCT_OFFSET (LkQuestion, answered), SET ("answered") },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkQuestion, archived), SET ("archived") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkQuestion, created), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_question_insert (LkRecord  *record,
                    LkDb      *db,
                    GError   **error)
{
  LkQuestion *self = LK_QUESTION (record);
  g_autofree char *day = lk_day_to_text (self->day);

  return lk_db_exec (db, error, insert_row, "ttttti", lk_record_get_id (record), self->team_id, self->asked_id,
                     text_or_empty (self->title), day, self->created);
}

static int
lk_question_compare (LkRecord *a,
                     LkRecord *b)
{
  const LkQuestion *one = LK_QUESTION (a), *other = LK_QUESTION (b);

  if ((one->answered != 0) != (other->answered != 0))
    return one->answered != 0 ? 1 : -1;
  if (one->answered != other->answered)
    return one->answered < other->answered ? 1 : -1;
  if (one->day != other->day)
    return (one->day == LK_DAY_NONE) - (other->day == LK_DAY_NONE) != 0 ? (one->day == LK_DAY_NONE ? 1 : -1) : one->day - other->day;
  return (one->created > other->created) - (one->created < other->created);
}

static void
lk_question_class_init (LkQuestionClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "question";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_question_insert;
  record_class->compare = lk_question_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_question_init (LkQuestion *self)
{
}

const char *
lk_question_get_team_id (LkQuestion *self)
{
  g_return_val_if_fail (LK_IS_QUESTION (self), NULL);

  return self->team_id;
}

const char *
lk_question_get_asked_id (LkQuestion *self)
{
  g_return_val_if_fail (LK_IS_QUESTION (self), NULL);

  return self->asked_id;
}

const char *
lk_question_get_title (LkQuestion *self)
{
  g_return_val_if_fail (LK_IS_QUESTION (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_question_get_answer (LkQuestion *self)
{
  g_return_val_if_fail (LK_IS_QUESTION (self), NULL);

  return text_or_empty (self->answer);
}

LkDay
lk_question_get_day (LkQuestion *self)
{
  g_return_val_if_fail (LK_IS_QUESTION (self), LK_DAY_NONE);

  return self->day;
}

gint64
lk_question_get_answered (LkQuestion *self)
{
  g_return_val_if_fail (LK_IS_QUESTION (self), 0);

  return self->answered;
}

gint64
lk_question_get_archived (LkQuestion *self)
{
  g_return_val_if_fail (LK_IS_QUESTION (self), 0);

  return self->archived;
}
