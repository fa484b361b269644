#include "designs/lk-pupil-row.h"

#include "designs/lk-design-rows.h"
#include "model/lk-record-private.h"

struct _LkPupilRow
{
  LkRecord parent_instance;

  char *design_id;
  char *letter;
  char *expected;
  char *seen;
};

G_DEFINE_FINAL_TYPE (LkPupilRow, lk_pupil_row, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.design, t.letter, t.expected, t.seen FROM model_pupil t "

#define SET(column) "UPDATE model_pupil SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.design = ?1 ORDER BY t.id";

static const LkField fields[] = {
  { "design-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkPupilRow, design_id), NULL },
  { "letter", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPupilRow, letter), NULL },
  { "expected", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPupilRow, expected), SET ("expected") },
  { "seen", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPupilRow, seen), SET ("seen") },
};

static gboolean
lk_pupil_row_insert (LkRecord  *record,
                     LkDb      *db,
                     GError   **error)
{
  LkPupilRow *self = LK_PUPIL_ROW (record);
  LkModelPupil content = { self->expected, self->seen };

  return lk_design_rows_insert_pupil (db, lk_record_get_id (record), self->design_id, lk_pupil_row_get_pupil (self), &content, lk_now_ms (), error);
}

static void
lk_pupil_row_class_init (LkPupilRowClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "model_pupil";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_pupil_row_insert;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_pupil_row_init (LkPupilRow *self)
{
}

guint
lk_pupil_row_get_pupil (LkPupilRow *self)
{
  guint pupil = self->letter != NULL ? (guint) (*self->letter - 'A') : 0;

  return MIN (pupil, LK_N_MODEL_PUPILS - 1);
}

const char *
lk_pupil_row_get_text (LkPupilRow *self,
                       const char *field)
{
  const char *text = lk_record_peek_text (LK_RECORD (self), field);

  return text != NULL ? text : "";
}
