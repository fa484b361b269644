#include "model/lk-guide.h"

#include <string.h>

#include "model/lk-record-private.h"

struct _LkGuide
{
  LkRecord parent_instance;

  char   *name;
  char   *origin;
  char   *rank;
  gint64  archived;
  gint64  created;
};

G_DEFINE_FINAL_TYPE (LkGuide, lk_guide, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.name, t.origin, t.rank, t.archived, t.created FROM guide t "

#define SET(column) "UPDATE guide SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT;

static const char insert_row[] =
  "INSERT INTO guide (id, name, origin, rank, created) VALUES (?1, ?2, ?3, ?4, ?5)";

static const LkField fields[] = {
  { "name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGuide, name), SET ("name") },
  { "origin", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGuide, origin), NULL },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGuide, rank), SET ("rank") },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkGuide, archived), SET ("archived") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkGuide, created), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_guide_insert (LkRecord  *record,
                 LkDb      *db,
                 GError   **error)
{
  LkGuide *self = LK_GUIDE (record);

  return lk_db_exec (db, error, insert_row, "tttti", lk_record_get_id (record), text_or_empty (self->name),
                     text_or_empty (self->origin), text_or_empty (self->rank), self->created);
}

static int
lk_guide_compare (LkRecord *a,
                  LkRecord *b)
{
  return strcmp (text_or_empty (LK_GUIDE (a)->rank), text_or_empty (LK_GUIDE (b)->rank));
}

static void
lk_guide_class_init (LkGuideClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "guide";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 0;
  record_class->insert = lk_guide_insert;
  record_class->compare = lk_guide_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_guide_init (LkGuide *self)
{
}

const char *
lk_guide_get_name (LkGuide *self)
{
  g_return_val_if_fail (LK_IS_GUIDE (self), NULL);

  return text_or_empty (self->name);
}

const char *
lk_guide_get_origin (LkGuide *self)
{
  g_return_val_if_fail (LK_IS_GUIDE (self), NULL);

  return text_or_empty (self->origin);
}

gint64
lk_guide_get_archived (LkGuide *self)
{
  g_return_val_if_fail (LK_IS_GUIDE (self), 0);

  return self->archived;
}
