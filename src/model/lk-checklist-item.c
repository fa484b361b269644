#include "model/lk-checklist-item.h"

#include <string.h>

#include "model/lk-record-private.h"

struct _LkChecklistItem
{
  LkRecord parent_instance;

  char     *action_id;
  char     *title;
  char     *rank;
  gboolean done;
};

G_DEFINE_FINAL_TYPE (LkChecklistItem, lk_checklist_item, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.action, t.title, t.rank, t.done " \
  "FROM checklist_item t "

#define SET(column) "UPDATE checklist_item SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.action = ?1 ORDER BY t.rank, t.id";

static const char insert_row[] =
  "INSERT INTO checklist_item "
  "  (id, action, title, rank, done, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const LkField fields[] = {
  { "action-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkChecklistItem, action_id), NULL },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkChecklistItem, title), SET ("title") },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkChecklistItem, rank), SET ("rank") },
  { "done", LK_FIELD_FLAG, G_STRUCT_OFFSET (LkChecklistItem, done), SET ("done") },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_checklist_item_insert (LkRecord  *record,
                          LkDb      *db,
                          GError   **error)
{
  LkChecklistItem *self = LK_CHECKLIST_ITEM (record);

  return lk_db_exec (db, error, insert_row, "ttttii",
                     lk_record_get_id (record), self->action_id, text_or_empty (self->title),
                     text_or_empty (self->rank), (gint64) self->done, lk_now_ms ());
}

static int
lk_checklist_item_compare (LkRecord *a,
                           LkRecord *b)
{
  return strcmp (text_or_empty (LK_CHECKLIST_ITEM (a)->rank), text_or_empty (LK_CHECKLIST_ITEM (b)->rank));
}

static void
lk_checklist_item_class_init (LkChecklistItemClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "checklist_item";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_checklist_item_insert;
  record_class->compare = lk_checklist_item_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_checklist_item_init (LkChecklistItem *self)
{
}

const char *
lk_checklist_item_get_action_id (LkChecklistItem *self)
{
  g_return_val_if_fail (LK_IS_CHECKLIST_ITEM (self), NULL);

  return self->action_id;
}

const char *
lk_checklist_item_get_title (LkChecklistItem *self)
{
  g_return_val_if_fail (LK_IS_CHECKLIST_ITEM (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_checklist_item_get_rank (LkChecklistItem *self)
{
  g_return_val_if_fail (LK_IS_CHECKLIST_ITEM (self), NULL);

  return text_or_empty (self->rank);
}

gboolean
lk_checklist_item_get_done (LkChecklistItem *self)
{
  g_return_val_if_fail (LK_IS_CHECKLIST_ITEM (self), FALSE);

  return self->done;
}
