#include "designs/lk-block-row.h"

#include "designs/lk-design-rows.h"
#include "model/lk-record-private.h"

struct _LkBlockRow
{
  LkRecord parent_instance;

  char *design_id;
  int   block;
  char *words;
  char *seen;
  char *change;
};

G_DEFINE_FINAL_TYPE (LkBlockRow, lk_block_row, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.design, t.block, t.words, t.seen, t.change FROM design_block t "

#define SET(column) "UPDATE design_block SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.design = ?1 ORDER BY t.id";

static const LkField fields[] = {
  { "design-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkBlockRow, design_id), NULL },
  { "block", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkBlockRow, block), NULL, lk_design_block_get_type },
  { "words", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkBlockRow, words), SET ("words") },
  { "seen", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkBlockRow, seen), SET ("seen") },
  { "change", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkBlockRow, change), SET ("change") },
};

static gboolean
lk_block_row_insert (LkRecord  *record,
                     LkDb      *db,
                     GError   **error)
{
  LkBlockRow *self = LK_BLOCK_ROW (record);
  LkBlockContent content = { self->words, self->seen, self->change };

  return lk_design_rows_insert_block (db, lk_record_get_id (record), self->design_id, (LkDesignBlock) self->block, &content, lk_now_ms (), error);
}

static void
lk_block_row_class_init (LkBlockRowClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "design_block";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_block_row_insert;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_block_row_init (LkBlockRow *self)
{
}

LkDesignBlock
lk_block_row_get_block (LkBlockRow *self)
{
  return (LkDesignBlock) self->block;
}

const char *
lk_block_row_get_text (LkBlockRow *self,
                       const char *field)
{
  const char *text = lk_record_peek_text (LK_RECORD (self), field);

  return text != NULL ? text : "";
}
