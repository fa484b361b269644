#include "model/lk-session.h"

#include "model/lk-record-private.h"

struct _LkSession
{
  LkRecord parent_instance;

  char   *team_id;
  char   *leader_id;
  char   *note_taker_id;
  char   *timekeeper_id;
  char   *tip;
  char   *top;
  GStrv  steps;
  gint64 started;
  gint64 ended;
  guint  present;
  LkDay  day;
};

G_DEFINE_FINAL_TYPE (LkSession, lk_session, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.team, t.leader, t.note_taker, t.timekeeper, t.tip, t.top, t.steps, t.started, t.ended, t.present, t.day " \
  "FROM session t "

#define SET(column) "UPDATE session SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1 AND t.day >= ?2 ORDER BY t.started DESC";

static const char insert_row[] =
  "INSERT INTO session "
  "  (id, team, day, started, present, leader, note_taker, timekeeper, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSession, team_id), NULL },
  { "leader-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSession, leader_id), SET ("leader") },
  { "note-taker-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSession, note_taker_id), SET ("note_taker") },
  { "timekeeper-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSession, timekeeper_id), SET ("timekeeper") },
  { "tip", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSession, tip), SET ("tip") },
  { "top", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSession, top), SET ("top") },
  { "steps", LK_FIELD_LINES, G_STRUCT_OFFSET (LkSession, steps), SET ("steps") },
  { "started", LK_FIELD_TIME, G_STRUCT_OFFSET (LkSession, started), NULL },
  { "ended", LK_FIELD_TIME, G_STRUCT_OFFSET (LkSession, ended), SET ("ended") },
  { "present", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkSession, present), SET ("present") },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkSession, day), NULL },
};

static gboolean
lk_session_insert (LkRecord  *record,
                   LkDb      *db,
                   GError   **error)
{
  LkSession *self = LK_SESSION (record);
  g_autofree char *day = lk_day_to_text (self->day);

  return lk_db_exec (db, error, insert_row, "tttiittti",
                     lk_record_get_id (record), self->team_id, day, self->started, (gint64) self->present,
                     self->leader_id, self->note_taker_id, self->timekeeper_id, self->started);
}

static int
lk_session_compare (LkRecord *a,
                    LkRecord *b)
{
  gint64 later = LK_SESSION (b)->started - LK_SESSION (a)->started;

  return later > 0 ? 1 : later < 0 ? -1 : 0;
}

static void
lk_session_class_init (LkSessionClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "session";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 2;
  record_class->insert = lk_session_insert;
  record_class->compare = lk_session_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_session_init (LkSession *self)
{
}

LkDay
lk_session_get_day (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), LK_DAY_NONE);

  return self->day;
}

gint64
lk_session_get_started (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), 0);

  return self->started;
}

gint64
lk_session_get_ended (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), 0);

  return self->ended;
}

guint
lk_session_get_present (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), 0);

  return self->present;
}

const char *
lk_session_get_leader_id (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), NULL);

  return self->leader_id;
}

const char *
lk_session_get_note_taker_id (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), NULL);

  return self->note_taker_id;
}

const char *
lk_session_get_timekeeper_id (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), NULL);

  return self->timekeeper_id;
}

const char *
lk_session_get_tip (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), NULL);

  return self->tip != NULL ? self->tip : "";
}

const char *
lk_session_get_top (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), NULL);

  return self->top != NULL ? self->top : "";
}

const char * const *
lk_session_get_steps (LkSession *self)
{
  g_return_val_if_fail (LK_IS_SESSION (self), NULL);

  return (const char * const *) self->steps;
}
