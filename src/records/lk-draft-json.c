/* The text that is sealed, by FORMAT.md beside this file: all versions as src/designs writes them, and what belongs to a draft alone. */

#include "records/lk-draft-private.h"

#include <string.h>

#include "designs/lk-design-json.h"
#include "privacy/lk-secret.h"
#include "records/lk-design-merge.h"
#include "records/lk-sealed-text.h"

static const char * const own_names[] = { "format", "owner", "conflict-of", "changed", "plannings", "files", "family", "left", NULL };

static void
set_table (JsonObject *object,
           const char *name,
           GHashTable *table)
{
  JsonObject *texts = NULL;
  GHashTableIter iter;
  gpointer key, value;

  if (g_hash_table_size (table) == 0)
    return;
  texts = json_object_new ();
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, &value))
    json_object_set_string_member (texts, key, value);
  json_object_set_object_member (object, name, texts);
}

static gboolean
read_table (JsonObject  *object,
            const char  *name,
            GHashTable  *table,
            GError     **error)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonObjectIter iter;
  const char *key = NULL;
  JsonNode *value = NULL;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return lk_sealed_text_refuse (error, name);
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &value))
    {
      if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) != G_TYPE_STRING)
        return lk_sealed_text_refuse (error, name);
      g_hash_table_replace (table, g_strdup (key), g_strdup (json_node_get_string (value)));
    }
  return TRUE;
}

static void
set_family (JsonObject *object,
            GPtrArray  *versions)
{
  char *family = lk_design_json_write (versions, FALSE);
  JsonNode *node = json_from_string (family, NULL);

  lk_secret_free_text (family);
  g_assert (node != NULL);
  json_object_set_member (object, "family", node);
}

static gboolean
is_among (const LkDesignContent *content,
          const char            *person_id)
{
  return g_strv_contains ((const char * const *) content->designer_ids, person_id);
}

/* @versions with this person among the designers of the newest. */
static GPtrArray *
dup_with_designer (GPtrArray  *versions,
                   const char *person_id)
{
  GPtrArray *with = g_ptr_array_copy (versions, (GCopyFunc) lk_design_content_ref, NULL);
  LkDesignContent *newest = lk_design_content_dup (with->pdata[with->len - 1]);

  g_ptr_array_set_free_func (with, (GDestroyNotify) lk_design_content_unref);
  lk_design_content_add_designer (newest, person_id, person_id);
  lk_design_content_unref (with->pdata[with->len - 1]);
  with->pdata[with->len - 1] = newest;
  return with;
}

static void
take_out_designer (LkDesignContent *content,
                   const char      *person_id)
{
  g_auto (GStrv) ids = g_steal_pointer (&content->designer_ids), names = g_steal_pointer (&content->designers);
  const guint n_names = g_strv_length (names);

  content->designers = g_new0 (char *, 1);
  content->designer_ids = g_new0 (char *, 1);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], person_id))
      lk_design_content_add_designer (content, i < n_names ? names[i] : "", ids[i]);
}

/* Who writes without being a designer any more says so, and stands among them in the text, so that it is not taken for a stranger's. */
static char *
write_draft (LkDraft    *self,
             const char *owner_id,
             GPtrArray  *versions,
             GHashTable *plannings,
             GHashTable *files,
             const char *conflict_of)
{
  JsonObject *object = json_object_new ();
  const LkSealedRecord *record = &self->parent_instance;
  const gboolean left = g_strcmp0 (owner_id, record->me) != 0 && !is_among (versions->pdata[versions->len - 1], record->me);
  g_autoptr (GPtrArray) written = left ? dup_with_designer (versions, record->me) : g_ptr_array_ref (versions);

  json_object_set_int_member (object, "format", LK_SEALED_TEXT_FORMAT);
  json_object_set_string_member (object, "owner", owner_id);
  lk_sealed_text_set (object, "left", left ? record->me : NULL);
  json_object_set_int_member (object, "changed", self->changed);
  lk_sealed_text_set (object, "conflict-of", conflict_of);
  set_table (object, "plannings", plannings);
  set_table (object, "files", files);
  set_family (object, written);
  lk_sealed_text_set_rest (object, self->parent_instance.rest);
  return lk_sealed_text_write (object);
}

static void
set_copy_id (LkDraft  *self,
             char    **id)
{
  const char *copy = NULL;

  if (*id == NULL)
    return;
  copy = g_hash_table_lookup (self->copy_ids, *id);
  if (copy == NULL)
    g_hash_table_insert (self->copy_ids, g_strdup (*id), lk_store_new_id ());
  lk_design_content_set (id, g_hash_table_lookup (self->copy_ids, *id));
}

static GPtrArray *
dup_with_copy_ids (LkDraft *self)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);

  for (guint i = 0; i < self->versions->len; i++)
    {
      LkDesignContent *copy = lk_design_content_dup (self->versions->pdata[i]);

      set_copy_id (self, &copy->id);
      set_copy_id (self, &copy->family);
      set_copy_id (self, &copy->previous);
      g_ptr_array_add (versions, copy);
    }
  return versions;
}

void
lk_draft_renew_ids (LkDraft *self)
{
  lk_draft_collect (self);
  lk_draft_set_versions (self, dup_with_copy_ids (self));
  g_hash_table_remove_all (self->copy_ids);
  g_hash_table_remove_all (self->plannings);
  lk_draft_apply (self);
}

/* In the library a copy will be another than the one that it stands beside. */
char *
lk_draft_to_json (LkSealedRecord *record,
                  gboolean        copy)
{
  LkDraft *self = LK_DRAFT (record);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);

  lk_draft_collect (self);
  versions = copy ? dup_with_copy_ids (self) : g_ptr_array_ref (self->versions);
  return write_draft (self, record->head->owner_id, versions, copy ? none : self->plannings, self->files, copy ? record->head->id : self->conflict_of);
}

static void
make_only_designer (LkDesignContent *content,
                    const char      *person_id)
{
  g_auto (GStrv) ids = g_strdupv (content->designer_ids);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], person_id))
      take_out_designer (content, ids[i]);
  if (!is_among (content, person_id))
    lk_design_content_add_designer (content, person_id, person_id);
}

char *
lk_draft_to_own_json (LkSealedRecord *record,
                      GPtrArray      *parts)
{
  LkDraft *self = LK_DRAFT (record);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal), files = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer hash, id;

  lk_draft_collect (self);
  versions = dup_with_copy_ids (self);
  make_only_designer (versions->pdata[versions->len - 1], record->me);
  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &hash, &id))
    for (guint i = 0; i < parts->len; i++)
      if (g_str_equal (id, lk_sealed_get_head (parts->pdata[i])->id))
        g_hash_table_insert (files, hash, id);
  return write_draft (self, record->me, versions, none, files, NULL);
}

static gboolean
are_sound (GPtrArray *versions)
{
  for (guint i = 0; i < versions->len; i++)
    {
      const LkDesignContent *content = versions->pdata[i];

      if (content->id == NULL || content->family == NULL ||
          g_strcmp0 (content->family, ((LkDesignContent *) versions->pdata[0])->family) != 0)
        return FALSE;
    }
  return versions->len > 0;
}

static GPtrArray *
read_family (JsonObject  *object,
             GError     **error)
{
  JsonNode *node = json_object_get_member (object, "family");
  char *json = node != NULL ? json_to_string (node, FALSE) : NULL;
  g_autoptr (GPtrArray) versions = json != NULL ? lk_design_json_read (json, -1, NULL) : NULL;

  lk_secret_free_text (json);
  if (versions != NULL && are_sound (versions))
    return g_steal_pointer (&versions);
  lk_sealed_text_refuse (error, "family");
  return NULL;
}

/* Once it is known whose it is, the one who left is a designer for nobody. */
static gboolean
take_out_left (LkDraft     *self,
               JsonObject  *object,
               GError     **error)
{
  const char *left = NULL;

  if (!lk_sealed_text_get (object, "left", &left))
    return lk_sealed_text_refuse (error, "left");
  if (left != NULL && is_among (lk_draft_get_newest (self), left))
    take_out_designer (lk_draft_get_newest (self), left);
  return TRUE;
}

LkSealedRecord *
lk_draft_from_json (const LkSealedRecordClass  *klass G_GNUC_UNUSED,
                    const char                 *json,
                    const LkSealedHead         *head,
                    const char                 *me,
                    GError                    **error)
{
  g_autoptr (JsonNode) root = lk_sealed_text_parse (json, "draft", error);
  JsonObject *object = root != NULL ? json_node_get_object (root) : NULL;
  GPtrArray *versions = object != NULL ? read_family (object, error) : NULL;
  g_autoptr (LkDraft) self = NULL;
  const char *conflict_of = NULL;
  JsonNode *changed = NULL;

  if (versions == NULL)
    return NULL;
  self = lk_draft_new (lk_sealed_head_copy (head), me, versions);
  self->parent_instance.rest = lk_sealed_text_keep_rest (object, own_names);
  if (!lk_sealed_text_get (object, "conflict-of", &conflict_of))
    {
      lk_sealed_text_refuse (error, "conflict-of");
      return NULL;
    }
  self->conflict_of = g_strdup (conflict_of);
  changed = json_object_get_member (object, "changed");
  self->changed = changed != NULL && JSON_NODE_HOLDS_VALUE (changed) ? json_node_get_int (changed) : 0;
  if (!read_table (object, "plannings", self->plannings, error) || !read_table (object, "files", self->files, error) ||
      !lk_sealed_record_check_face (&self->parent_instance, object, error) || !take_out_left (self, object, error))
    return NULL;
  return LK_SEALED_RECORD (g_steal_pointer (&self));
}

/* What stands in both stays as it is in @mine, unless just the other changed it. */
static void
merge_tables (GHashTable *base,
              GHashTable *mine,
              GHashTable *theirs)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, theirs);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_strcmp0 (g_hash_table_lookup (mine, key), g_hash_table_lookup (base, key)) == 0)
      g_hash_table_replace (mine, g_strdup (key), g_strdup (value));
}

/* What the other side has let go of is in the file no more; what just this side lets go of stays if the other names it again. @mine has the
 * merged versions. */
static void
merge_files (GHashTable *base,
             LkDraft    *mine,
             GHashTable *theirs)
{
  g_autoptr (GHashTable) before = mine->files, unnamed = NULL;
  GHashTableIter iter;
  gpointer hash, id;

  mine->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &hash, &id))
    if (g_hash_table_contains (theirs, hash) || g_strcmp0 (g_hash_table_lookup (base, hash), id) != 0)
      g_hash_table_insert (mine->files, g_strdup (hash), g_strdup (id));
  merge_tables (base, mine->files, theirs);
  g_hash_table_iter_init (&iter, theirs);
  while (g_hash_table_iter_next (&iter, &hash, &id))
    if (!g_hash_table_contains (mine->files, hash))
      g_hash_table_insert (mine->files, g_strdup (hash), g_strdup (id));
  unnamed = lk_draft_dup_unnamed (mine);
  g_hash_table_iter_init (&iter, unnamed);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    if (g_hash_table_contains (base, hash) && !g_hash_table_contains (before, hash))
      g_hash_table_remove (mine->files, hash);
}

gboolean
lk_draft_merge (LkSealedRecord *base,
                LkSealedRecord *mine,
                LkSealedRecord *theirs)
{
  LkDraft *before = LK_DRAFT (base), *one = LK_DRAFT (mine), *other = LK_DRAFT (theirs);
  GPtrArray *versions = lk_design_merge (before->versions, one->versions, other->versions);

  if (versions == NULL)
    return FALSE;
  lk_draft_set_versions (one, versions);
  merge_tables (before->plannings, one->plannings, other->plannings);
  merge_files (before->files, one, other->files);
  one->changed = MAX (one->changed, other->changed);
  return TRUE;
}
