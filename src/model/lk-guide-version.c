#include "model/lk-guide-version.h"

#include "model/lk-record-private.h"

struct _LkGuideVersion
{
  LkRecord parent_instance;

  char           *guide_id;
  guint           number;
  char           *content;
  gboolean        used;
  gint64          created;

  LkGuideContent *parsed;   /* NULL until it is asked for */
  char           *parsed_of;
};

G_DEFINE_FINAL_TYPE (LkGuideVersion, lk_guide_version, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.guide, t.number, t.content, t.used, t.created FROM guide_version t "

#define SET(column) "UPDATE guide_version SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT;

static const char insert_row[] =
  "INSERT INTO guide_version (id, guide, number, content, created) VALUES (?1, ?2, ?3, ?4, ?5)";

static const LkField fields[] = {
  { "guide-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkGuideVersion, guide_id), NULL },
  { "number", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkGuideVersion, number), NULL },
  { "content", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkGuideVersion, content), SET ("content") },
  { "used", LK_FIELD_FLAG, G_STRUCT_OFFSET (LkGuideVersion, used), SET ("used") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkGuideVersion, created), NULL },
};

static gboolean
lk_guide_version_insert (LkRecord  *record,
                         LkDb      *db,
                         GError   **error)
{
  LkGuideVersion *self = LK_GUIDE_VERSION (record);

  return lk_db_exec (db, error, insert_row, "ttiti", lk_record_get_id (record), self->guide_id, (gint64) self->number,
                     self->content, self->created);
}

static int
lk_guide_version_compare (LkRecord *a,
                          LkRecord *b)
{
  const LkGuideVersion *one = LK_GUIDE_VERSION (a), *other = LK_GUIDE_VERSION (b);

  if (one->number != other->number)
    return one->number < other->number ? -1 : 1;
  return (one->created > other->created) - (one->created < other->created);
}

static void
lk_guide_version_finalize (GObject *object)
{
  LkGuideVersion *self = LK_GUIDE_VERSION (object);

  g_clear_pointer (&self->parsed, lk_guide_content_unref);
  g_free (self->parsed_of);

  G_OBJECT_CLASS (lk_guide_version_parent_class)->finalize (object);
}

static void
lk_guide_version_class_init (LkGuideVersionClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lk_guide_version_finalize;
  record_class->table = "guide_version";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 0;
  record_class->insert = lk_guide_version_insert;
  record_class->compare = lk_guide_version_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_guide_version_init (LkGuideVersion *self)
{
}

const char *
lk_guide_version_get_guide_id (LkGuideVersion *self)
{
  g_return_val_if_fail (LK_IS_GUIDE_VERSION (self), NULL);

  return self->guide_id;
}

guint
lk_guide_version_get_number (LkGuideVersion *self)
{
  g_return_val_if_fail (LK_IS_GUIDE_VERSION (self), 0);

  return self->number;
}

/* What another program has put there may be anything: then there is nothing to look at. */
LkGuideContent *
lk_guide_version_get_content (LkGuideVersion *self)
{
  g_return_val_if_fail (LK_IS_GUIDE_VERSION (self), NULL);

  if (self->parsed != NULL && g_strcmp0 (self->parsed_of, self->content) == 0)
    return self->parsed;

  g_clear_pointer (&self->parsed, lk_guide_content_unref);
  g_free (self->parsed_of);
  self->parsed_of = g_strdup (self->content);
  if (self->content != NULL)
    self->parsed = lk_guide_content_read (self->content, NULL);
  if (self->parsed == NULL)
    self->parsed = lk_guide_content_new ();
  return self->parsed;
}

gboolean
lk_guide_version_get_used (LkGuideVersion *self)
{
  g_return_val_if_fail (LK_IS_GUIDE_VERSION (self), FALSE);

  return self->used;
}

gint64
lk_guide_version_get_created (LkGuideVersion *self)
{
  g_return_val_if_fail (LK_IS_GUIDE_VERSION (self), 0);

  return self->created;
}
