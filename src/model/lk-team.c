#include "model/lk-team.h"

#include <string.h>

#include "model/lk-record-private.h"

struct _LkTeam
{
  LkRecord parent_instance;

  char   *name;
  char   *rank;
  GStrv  agenda;
  char   *session_time;
  gint64 archived;
  guint  session_weekday;
};

G_DEFINE_FINAL_TYPE (LkTeam, lk_team, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.name, t.rank, t.archived, t.agenda, t.session_weekday, t.session_time " \
  "FROM team t "

#define SET_NONE(column) "UPDATE team SET " column " = nullif (?2, 0) WHERE id = ?1"
#define SET(column) "UPDATE team SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.archived IS NULL ORDER BY t.rank, t.id";

static const char insert_row[] =
  "INSERT INTO team "
  "  (id, name, rank, archived, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5)";

static const LkField fields[] = {
  { "name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkTeam, name), SET ("name") },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkTeam, rank), SET ("rank") },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkTeam, archived), SET ("archived") },
  { "agenda", LK_FIELD_LINES, G_STRUCT_OFFSET (LkTeam, agenda), SET ("agenda") },
  { "session-weekday", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkTeam, session_weekday), SET_NONE ("session_weekday") },
  { "session-time", LK_FIELD_LINK, G_STRUCT_OFFSET (LkTeam, session_time), SET ("session_time") },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_team_insert (LkRecord  *record,
                LkDb      *db,
                GError   **error)
{
  LkTeam *self = LK_TEAM (record);

  return lk_db_exec (db, error, insert_row, "tttzi",
                     lk_record_get_id (record), text_or_empty (self->name), text_or_empty (self->rank),
                     self->archived, lk_now_ms ());
}

static int
lk_team_compare (LkRecord *a,
                 LkRecord *b)
{
  return strcmp (text_or_empty (LK_TEAM (a)->rank), text_or_empty (LK_TEAM (b)->rank));
}

static void
lk_team_class_init (LkTeamClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "team";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->insert = lk_team_insert;
  record_class->compare = lk_team_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_team_init (LkTeam *self)
{
}

const char *
lk_team_get_name (LkTeam *self)
{
  g_return_val_if_fail (LK_IS_TEAM (self), NULL);

  return text_or_empty (self->name);
}

const char *
lk_team_get_rank (LkTeam *self)
{
  g_return_val_if_fail (LK_IS_TEAM (self), NULL);

  return text_or_empty (self->rank);
}

gint64
lk_team_get_archived (LkTeam *self)
{
  g_return_val_if_fail (LK_IS_TEAM (self), 0);

  return self->archived;
}

const char * const *
lk_team_get_agenda (LkTeam *self)
{
  g_return_val_if_fail (LK_IS_TEAM (self), NULL);

  return (const char * const *) self->agenda;
}

guint
lk_team_get_session_weekday (LkTeam *self)
{
  g_return_val_if_fail (LK_IS_TEAM (self), 0);

  return self->session_weekday;
}

const char *
lk_team_get_session_time (LkTeam *self)
{
  g_return_val_if_fail (LK_IS_TEAM (self), NULL);

  return self->session_time;
}
