#include "model/lk-sheet.h"

#include "model/lk-record-private.h"

struct _LkSheet
{
  LkRecord parent_instance;

  char   *team_id;
  GStrv   action_ids;
  gint64  created;
};

G_DEFINE_FINAL_TYPE (LkSheet, lk_sheet, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.team, t.actions, t.created FROM sheet t "

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1 ORDER BY t.created DESC LIMIT 1";

static const char insert_row[] =
  "INSERT INTO sheet (id, team, actions, created) VALUES (?1, ?2, ?3, ?4)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSheet, team_id), NULL },
  { "action-ids", LK_FIELD_LINES, G_STRUCT_OFFSET (LkSheet, action_ids), NULL },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkSheet, created), NULL },
};

static gboolean
lk_sheet_insert (LkRecord  *record,
                 LkDb      *db,
                 GError   **error)
{
  LkSheet *self = LK_SHEET (record);
  g_autofree char *lines = self->action_ids != NULL ? g_strjoinv ("\n", self->action_ids) : NULL;

  return lk_db_exec (db, error, insert_row, "ttti", lk_record_get_id (record), self->team_id, lines, self->created);
}

static int
lk_sheet_compare (LkRecord *a,
                  LkRecord *b)
{
  gint64 later = LK_SHEET (b)->created - LK_SHEET (a)->created;

  return later > 0 ? 1 : later < 0 ? -1 : 0;
}

static void
lk_sheet_class_init (LkSheetClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "sheet";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_sheet_insert;
  record_class->compare = lk_sheet_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_sheet_init (LkSheet *self)
{
}

const char * const *
lk_sheet_get_action_ids (LkSheet *self)
{
  g_return_val_if_fail (LK_IS_SHEET (self), NULL);

  return (const char * const *) self->action_ids;
}

gint64
lk_sheet_get_created (LkSheet *self)
{
  g_return_val_if_fail (LK_IS_SHEET (self), 0);

  return self->created;
}
