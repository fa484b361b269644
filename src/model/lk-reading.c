#include "model/lk-reading.h"

#include "model/lk-record-private.h"

struct _LkReading
{
  LkRecord parent_instance;

  char   *goal_id;
  char   *note;
  LkDay  day;
  double value;
};

G_DEFINE_FINAL_TYPE (LkReading, lk_reading, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.goal, t.note, t.day, t.value " \
  "FROM reading t "

#define SET(column) "UPDATE reading SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.goal IN (SELECT id FROM goal WHERE team = ?1 AND archived IS NULL) ORDER BY t.goal, t.day, t.id";

static const char select_of[] =
  SELECT "WHERE t.goal IN (SELECT value FROM json_each (?1)) ORDER BY t.goal, t.day, t.id";

static const char insert_row[] =
  "INSERT INTO reading "
  "  (id, goal, note, day, value, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const LkField fields[] = {
  { "goal-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkReading, goal_id), NULL },
  { "note", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkReading, note), SET ("note") },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkReading, day), SET ("day") },
  { "value", LK_FIELD_NUMBER, G_STRUCT_OFFSET (LkReading, value), SET ("value") },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_reading_insert (LkRecord  *record,
                   LkDb      *db,
                   GError   **error)
{
  LkReading *self = LK_READING (record);
  g_autofree char *day = lk_day_to_text (self->day);

  return lk_db_exec (db, error, insert_row, "ttttdi",
                     lk_record_get_id (record), self->goal_id, text_or_empty (self->note), day, self->value,
                     lk_now_ms ());
}

static int
lk_reading_compare (LkRecord *a,
                    LkRecord *b)
{
  return LK_READING (a)->day - LK_READING (b)->day;
}

static void
lk_reading_class_init (LkReadingClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "reading";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->select_of = select_of;
  record_class->n_scope = 1;
  record_class->insert = lk_reading_insert;
  record_class->compare = lk_reading_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_reading_init (LkReading *self)
{
}

const char *
lk_reading_get_goal_id (LkReading *self)
{
  g_return_val_if_fail (LK_IS_READING (self), NULL);

  return self->goal_id;
}

const char *
lk_reading_get_note (LkReading *self)
{
  g_return_val_if_fail (LK_IS_READING (self), NULL);

  return text_or_empty (self->note);
}

LkDay
lk_reading_get_day (LkReading *self)
{
  g_return_val_if_fail (LK_IS_READING (self), LK_DAY_NONE);

  return self->day;
}

double
lk_reading_get_value (LkReading *self)
{
  g_return_val_if_fail (LK_IS_READING (self), 0.0);

  return self->value;
}
