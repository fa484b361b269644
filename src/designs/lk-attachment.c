#include "designs/lk-attachment.h"

#include <string.h>

#include "calendar/lk-day.h"
#include "designs/lk-design-rows.h"
#include "model/lk-record-private.h"

struct _LkAttachment
{
  LkRecord parent_instance;

  char   *design_id;
  char   *title;
  char   *address;
  char   *hash;
  char   *rank;
  gint64  size;
};

G_DEFINE_FINAL_TYPE (LkAttachment, lk_attachment, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.design, t.title, t.address, t.hash, t.rank, t.size FROM attachment t "

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.design = ?1 ORDER BY t.rank, t.id";

/* The size is never written again, so that it may be kept as a moment is. */
static const LkField fields[] = {
  { "design-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkAttachment, design_id), NULL },
  { "title", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAttachment, title), "UPDATE attachment SET title = ?2 WHERE id = ?1" },
  { "address", LK_FIELD_LINK, G_STRUCT_OFFSET (LkAttachment, address), NULL },
  { "hash", LK_FIELD_LINK, G_STRUCT_OFFSET (LkAttachment, hash), NULL },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkAttachment, rank), "UPDATE attachment SET rank = ?2 WHERE id = ?1" },
  { "size", LK_FIELD_TIME, G_STRUCT_OFFSET (LkAttachment, size), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_attachment_insert (LkRecord  *record,
                      LkDb      *db,
                      GError   **error)
{
  LkAttachment *self = LK_ATTACHMENT (record);
  LkAttachmentContent content = {
    .title = self->title,
    .address = self->address,
    .hash = self->hash,
    .size = self->size,
  };

  return lk_design_rows_insert_attachment (db, lk_record_get_id (record), self->design_id, &content, self->rank, lk_now_ms (), error);
}

static int
lk_attachment_compare (LkRecord *a,
                       LkRecord *b)
{
  return strcmp (text_or_empty (LK_ATTACHMENT (a)->rank), text_or_empty (LK_ATTACHMENT (b)->rank));
}

static void
lk_attachment_class_init (LkAttachmentClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "attachment";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_attachment_insert;
  record_class->compare = lk_attachment_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_attachment_init (LkAttachment *self)
{
}

const char *
lk_attachment_get_title (LkAttachment *self)
{
  g_return_val_if_fail (LK_IS_ATTACHMENT (self), NULL);

  return text_or_empty (self->title);
}

const char *
lk_attachment_get_address (LkAttachment *self)
{
  g_return_val_if_fail (LK_IS_ATTACHMENT (self), NULL);

  return self->address;
}

const char *
lk_attachment_get_hash (LkAttachment *self)
{
  g_return_val_if_fail (LK_IS_ATTACHMENT (self), NULL);

  return self->hash;
}

gint64
lk_attachment_get_size (LkAttachment *self)
{
  g_return_val_if_fail (LK_IS_ATTACHMENT (self), 0);

  return self->size;
}
