#include "designs/lk-phase.h"

#include <string.h>

#include "calendar/lk-day.h"
#include "designs/lk-design-rows.h"
#include "model/lk-record-private.h"

struct _LkPhase
{
  LkRecord parent_instance;

  char  *design_id;
  char  *title;
  char  *teacher;
  char  *pupils;
  char  *materials;
  char  *rank;
  guint  minutes;
  int    grouping;
};

G_DEFINE_FINAL_TYPE (LkPhase, lk_phase, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.design, t.title, t.teacher, t.pupils, t.materials, t.rank, t.minutes, t.grouping FROM phase t "

#define SET(column) "UPDATE phase SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.design = ?1 ORDER BY t.rank, t.id";

static const LkField fields[] = {
  { "design-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkPhase, design_id), NULL },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPhase, title), SET ("title") },
  { "teacher", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPhase, teacher), SET ("teacher") },
  { "pupils", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPhase, pupils), SET ("pupils") },
  { "materials", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPhase, materials), SET ("materials") },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPhase, rank), SET ("rank") },
  { "minutes", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkPhase, minutes), SET ("minutes") },
  { "grouping", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkPhase, grouping), SET ("grouping"), lk_grouping_get_type },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_phase_insert (LkRecord  *record,
                 LkDb      *db,
                 GError   **error)
{
  LkPhase *self = LK_PHASE (record);
  LkPhaseContent content = {
    .title = self->title,
    .minutes = self->minutes,
    .grouping = (LkGrouping) self->grouping,
    .teacher = self->teacher,
    .pupils = self->pupils,
    .materials = self->materials,
  };

  return lk_design_rows_insert_phase (db, lk_record_get_id (record), self->design_id, &content, self->rank, lk_now_ms (), error);
}

static int
lk_phase_compare (LkRecord *a,
                  LkRecord *b)
{
  return strcmp (text_or_empty (LK_PHASE (a)->rank), text_or_empty (LK_PHASE (b)->rank));
}

static void
lk_phase_class_init (LkPhaseClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "phase";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_phase_insert;
  record_class->compare = lk_phase_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_phase_init (LkPhase *self)
{
}

const char *
lk_phase_get_title (LkPhase *self)
{
  g_return_val_if_fail (LK_IS_PHASE (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_phase_get_teacher (LkPhase *self)
{
  g_return_val_if_fail (LK_IS_PHASE (self), NULL);

  return text_or_empty (self->teacher);
}

const char *
lk_phase_get_pupils (LkPhase *self)
{
  g_return_val_if_fail (LK_IS_PHASE (self), NULL);

  return text_or_empty (self->pupils);
}

const char *
lk_phase_get_materials (LkPhase *self)
{
  g_return_val_if_fail (LK_IS_PHASE (self), NULL);

  return text_or_empty (self->materials);
}

guint
lk_phase_get_minutes (LkPhase *self)
{
  g_return_val_if_fail (LK_IS_PHASE (self), 0);

  return self->minutes;
}

LkGrouping
lk_phase_get_grouping (LkPhase *self)
{
  g_return_val_if_fail (LK_IS_PHASE (self), LK_GROUPING_CLASS);

  return (LkGrouping) self->grouping;
}
