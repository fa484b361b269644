#include "model/lk-school-row.h"

#include "model/lk-record-private.h"

struct _LkSchoolRow
{
  LkRecord parent_instance;

  char *name;
  char *region;
};

G_DEFINE_FINAL_TYPE (LkSchoolRow, lk_school_row, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.name, t.region " \
  "FROM school t "

#define SET(column) "UPDATE school SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "ORDER BY t.id LIMIT 1";

static const char insert_row[] =
  "INSERT INTO school "
  "  (id, name, region, created) "
  "VALUES (?1, ?2, ?3, ?4)";

static const LkField fields[] = {
  { "name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSchoolRow, name), SET ("name") },
  { "region", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSchoolRow, region), SET ("region") },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_school_row_insert (LkRecord  *record,
                      LkDb      *db,
                      GError   **error)
{
  LkSchoolRow *self = LK_SCHOOL_ROW (record);

  return lk_db_exec (db, error, insert_row, "ttti",
                     lk_record_get_id (record), text_or_empty (self->name), self->region, lk_now_ms ());
}

static void
lk_school_row_class_init (LkSchoolRowClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "school";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->insert = lk_school_row_insert;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_school_row_init (LkSchoolRow *self)
{
}

const char *
lk_school_row_get_name (LkSchoolRow *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL_ROW (self), NULL);

  return text_or_empty (self->name);
}

const char *
lk_school_row_get_region (LkSchoolRow *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL_ROW (self), NULL);

  return self->region;
}
