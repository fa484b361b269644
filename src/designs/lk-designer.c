#include "designs/lk-designer.h"

#include "designs/lk-design-rows.h"
#include "model/lk-record-private.h"

struct _LkDesigner
{
  LkRecord parent_instance;

  char   *design_id;
  char   *person_id;
  gint64  created;
};

G_DEFINE_FINAL_TYPE (LkDesigner, lk_designer, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.design, t.person, t.created FROM designer t "

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.design = ?1 ORDER BY t.created, t.id";

static const LkField fields[] = {
  { "design-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkDesigner, design_id), NULL },
  { "person-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkDesigner, person_id), NULL },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkDesigner, created), NULL },
};

static gboolean
lk_designer_insert (LkRecord  *record,
                    LkDb      *db,
                    GError   **error)
{
  LkDesigner *self = LK_DESIGNER (record);

  return lk_design_rows_insert_designer (db, lk_record_get_id (record), self->design_id, self->person_id, self->created, error);
}

static int
lk_designer_compare (LkRecord *a,
                     LkRecord *b)
{
  gint64 one = LK_DESIGNER (a)->created, other = LK_DESIGNER (b)->created;

  return (one > other) - (one < other);
}

static void
lk_designer_class_init (LkDesignerClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "designer";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_designer_insert;
  record_class->compare = lk_designer_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_designer_init (LkDesigner *self)
{
}

const char *
lk_designer_get_person_id (LkDesigner *self)
{
  return self->person_id;
}
