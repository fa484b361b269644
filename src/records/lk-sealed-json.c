/* The text that is sealed, by FORMAT.md beside this file: what every record has in it, and the fields of its class. And what two computers
 * wrote at the same time, made one. */

#include "records/lk-sealed-record-private.h"

#include "records/lk-sealed-text.h"

static void
write_fields (LkSealedRecord *self,
              JsonObject     *object)
{
  const LkSealedRecordClass *klass = LK_SEALED_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *day = lk_day_to_text (self->values[i].day);

      lk_sealed_text_set (object, klass->fields[i].member, klass->fields[i].sort == LK_SEALED_DAY ? day : self->values[i].words);
    }
}

JsonObject *
lk_sealed_record_to_object (LkSealedRecord *self)
{
  const LkSealedRecordClass *klass = LK_SEALED_RECORD_GET_CLASS (self);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "format", LK_SEALED_TEXT_FORMAT);
  json_object_set_string_member (object, klass->owner_member, self->head->owner_id);
  write_fields (self, object);
  klass->write (self, object);
  lk_sealed_text_set_rest (object, self->rest);
  return object;
}

char *
lk_sealed_record_to_json (LkSealedRecord *self,
                          gboolean        copy)
{
  const char *alone = LK_SEALED_RECORD_GET_CLASS (self)->not_copied;
  JsonObject *object = lk_sealed_record_to_object (self);

  if (copy)
    json_object_set_string_member (object, "conflict-of", self->head->id);
  if (copy && json_object_has_member (object, alone))
    json_object_remove_member (object, alone);
  return lk_sealed_text_write (object);
}

static gboolean
read_fields (LkSealedRecord  *self,
             JsonObject      *object,
             GError         **error)
{
  const LkSealedRecordClass *klass = LK_SEALED_RECORD_GET_CLASS (self);

  self->rest = lk_sealed_text_keep_rest (object, klass->members);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *text = NULL;

      if (!lk_sealed_text_get (object, klass->fields[i].member, &text))
        return lk_sealed_text_refuse (error, klass->fields[i].member);
      if (klass->fields[i].sort == LK_SEALED_DAY)
        lk_sealed_record_put_day (self, i, lk_day_from_text (text));
      else
        lk_sealed_record_put (self, i, text);
      if (text != NULL && self->rest != NULL)
        json_object_remove_member (self->rest, klass->fields[i].member);
    }
  return TRUE;
}

/* Whoever could write to the file could otherwise put one person's sealed text under another's face, or write in it without being asked to. */
gboolean
lk_sealed_record_check_face (LkSealedRecord  *self,
                             JsonObject      *object,
                             GError         **error)
{
  const LkSealedRecordClass *klass = LK_SEALED_RECORD_GET_CLASS (self);
  const LkSealedHead *head = self->head;
  const char *owner = NULL;

  if (!lk_sealed_text_get (object, klass->owner_member, &owner) || g_strcmp0 (owner, head->owner_id) != 0)
    return lk_sealed_text_refuse (error, klass->owner_member);
  if (head->version > 0 && g_strcmp0 (head->author_id, head->owner_id) != 0 &&
      (klass->is_author == NULL || !klass->is_author (self, head->author_id)))
    return lk_sealed_text_refuse (error, "author");
  return TRUE;
}

LkSealedRecord *
lk_sealed_record_from_json (const LkSealedRecordClass  *klass,
                            const char                 *json,
                            const LkSealedHead         *head,
                            const char                 *me,
                            GError                    **error)
{
  g_autoptr (JsonNode) root = lk_sealed_text_parse (json, klass->kind, error);
  JsonObject *object = root != NULL ? json_node_get_object (root) : NULL;
  g_autoptr (LkSealedRecord) self = NULL;

  if (object == NULL)
    return NULL;
  self = lk_sealed_record_new (G_TYPE_FROM_CLASS (klass), lk_sealed_head_copy (head), me);
  if (!read_fields (self, object, error) || !lk_sealed_record_check_face (self, object, error) || !klass->read (self, object, error))
    return NULL;
  return g_steal_pointer (&self);
}

static LkSealedRecord *
read_plain (const LkSealedRecordClass *klass,
            const char                *json,
            const char                *me)
{
  g_autoptr (JsonNode) root = lk_sealed_text_parse (json, klass->kind, NULL);
  const char *owner = NULL;
  g_autoptr (LkSealedHead) head = NULL;

  if (root == NULL || !lk_sealed_text_get (json_node_get_object (root), klass->owner_member, &owner) || owner == NULL)
    return NULL;
  head = lk_sealed_head_new (klass->kind, owner);
  return klass->from_json (klass, json, head, me, NULL);
}

/* FALSE when both wrote another text. */
static gboolean
merge_fields (LkSealedRecord *base,
              LkSealedRecord *mine,
              LkSealedRecord *theirs)
{
  const LkSealedRecordClass *klass = LK_SEALED_RECORD_GET_CLASS (mine);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *before = base->values[i].words, *one = mine->values[i].words, *other = theirs->values[i].words;

      if (g_strcmp0 (before, one) == 0)
        lk_sealed_record_put (mine, i, other);
      else if (klass->fields[i].sort == LK_SEALED_TEXT && g_strcmp0 (before, other) != 0 && g_strcmp0 (one, other) != 0)
        return FALSE;
      if (base->values[i].day == mine->values[i].day)
        lk_sealed_record_put_day (mine, i, theirs->values[i].day);
    }
  return TRUE;
}

char *
lk_sealed_record_merge (const LkSealedRecordClass *klass,
                        const char                *base,
                        const char                *mine,
                        const char                *theirs,
                        const char                *me)
{
  g_autoptr (LkSealedRecord) before = read_plain (klass, base, me), one = read_plain (klass, mine, me), other = read_plain (klass, theirs, me);

  if (before == NULL || one == NULL || other == NULL || !merge_fields (before, one, other) || !klass->merge (before, one, other))
    return NULL;
  return klass->to_json (one, FALSE);
}
