#include "model/lk-theme.h"

#include "model/lk-record-private.h"

struct _LkTheme
{
  LkRecord parent_instance;

  char   *team_id;
  char   *title;
  LkDay   day;
  gint64  archived;
  gint64  created;
};

G_DEFINE_FINAL_TYPE (LkTheme, lk_theme, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.team, t.title, t.day, t.archived, t.created FROM theme t "

#define SET(column) "UPDATE theme SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1 AND t.archived IS NULL";

static const char insert_row[] =
  "INSERT INTO theme (id, team, title, day, created) VALUES (?1, ?2, ?3, ?4, ?5)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkTheme, team_id), NULL },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkTheme, title), SET ("title") },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkTheme, day), SET ("day") },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkTheme, archived), SET ("archived") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkTheme, created), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_theme_insert (LkRecord  *record,
                 LkDb      *db,
                 GError   **error)
{
  LkTheme *self = LK_THEME (record);
  g_autofree char *day = lk_day_to_text (self->day);

  return lk_db_exec (db, error, insert_row, "tttti", lk_record_get_id (record), self->team_id, text_or_empty (self->title),
                     day, self->created);
}

static int
lk_theme_compare (LkRecord *a,
                  LkRecord *b)
{
  const LkTheme *one = LK_THEME (a), *other = LK_THEME (b);

  return one->day != other->day ? one->day - other->day : (one->created > other->created) - (one->created < other->created);
}

static void
lk_theme_class_init (LkThemeClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "theme";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_theme_insert;
  record_class->compare = lk_theme_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_theme_init (LkTheme *self)
{
}

const char *
lk_theme_get_title (LkTheme *self)
{
  g_return_val_if_fail (LK_IS_THEME (self), NULL);

  return text_or_empty (self->title);
}

LkDay
lk_theme_get_day (LkTheme *self)
{
  g_return_val_if_fail (LK_IS_THEME (self), LK_DAY_NONE);

  return self->day;
}

gint64
lk_theme_get_archived (LkTheme *self)
{
  g_return_val_if_fail (LK_IS_THEME (self), 0);

  return self->archived;
}
