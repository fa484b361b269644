/*
 * What lies in the file of one record: the face that anyone can read, and what only its readers can open.
 */

#include "privacy/lk-sealed-private.h"

#include <sodium.h>
#include <string.h>

#include "privacy/lk-canon.h"
#include "store/lk-store.h"

G_DEFINE_BOXED_TYPE (LkSealed, lk_sealed, lk_sealed_ref, lk_sealed_unref)

LkReader *
lk_reader_copy (const LkReader *self)
{
  LkReader *copy = g_memdup2 (self, sizeof *self);

  copy->person_id = g_strdup (self->person_id);
  return copy;
}

void
lk_reader_free (LkReader *self)
{
  g_free (self->person_id);
  g_free (self);
}

gboolean
lk_reader_is_known (const LkReader *self)
{
  return !sodium_is_zero (self->box_public, sizeof self->box_public);
}

LkSealedHead *
lk_sealed_head_new (const char *kind,
                    const char *owner_id)
{
  LkSealedHead *self = g_new0 (LkSealedHead, 1);

  self->id = lk_store_new_id ();
  self->kind = g_strdup (kind);
  self->owner_id = g_strdup (owner_id);
  self->readers = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_reader_free);
  return self;
}

static gpointer
copy_reader (gconstpointer reader,
             gpointer      data)
{
  return lk_reader_copy (reader);
}

LkSealedHead *
lk_sealed_head_copy (const LkSealedHead *self)
{
  LkSealedHead *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->kind = g_strdup (self->kind);
  copy->owner_id = g_strdup (self->owner_id);
  copy->author_id = g_strdup (self->author_id);
  copy->team_id = g_strdup (self->team_id);
  copy->planning_id = g_strdup (self->planning_id);
  copy->readers = g_ptr_array_copy (self->readers, copy_reader, NULL);
  g_ptr_array_set_free_func (copy->readers, (GDestroyNotify) lk_reader_free);
  return copy;
}

void
lk_sealed_head_free (LkSealedHead *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->owner_id);
  g_free (self->author_id);
  g_free (self->team_id);
  g_free (self->planning_id);
  g_ptr_array_unref (self->readers);
  g_free (self);
}

static gboolean
find_reader (const LkSealedHead *self,
             const char         *person_id,
             guint              *index)
{
  for (guint i = 0; i < self->readers->len; i++)
    if (g_strcmp0 (((LkReader *) self->readers->pdata[i])->person_id, person_id) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
lk_sealed_head_has_reader (const LkSealedHead *self,
                           const char         *person_id)
{
  guint index;

  return find_reader (self, person_id, &index);
}

void
lk_sealed_head_add_reader (LkSealedHead   *self,
                           const LkReader *reader)
{
  if (!lk_sealed_head_has_reader (self, reader->person_id))
    g_ptr_array_add (self->readers, lk_reader_copy (reader));
}

void
lk_sealed_head_remove_reader (LkSealedHead *self,
                              const char   *person_id)
{
  guint index;

  if (find_reader (self, person_id, &index))
    g_ptr_array_remove_index (self->readers, index);
}

static int
by_id (gconstpointer a,
       gconstpointer b)
{
  const LkReader *x = *(LkReader * const *) a, *y = *(LkReader * const *) b;

  return strcmp (x->person_id, y->person_id);
}

void
lk_sealed_head_sort (LkSealedHead *self)
{
  g_ptr_array_sort (self->readers, by_id);
}

LkSealed *
lk_sealed_new (LkSealedHead *head,
               gint64        changed)
{
  LkSealed *self = g_new0 (LkSealed, 1);

  g_atomic_ref_count_init (&self->refs);
  self->head = head;
  self->format = LK_SEALED_FORMAT;
  self->changed = changed;
  self->sound = TRUE;
  self->wrapped = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  return self;
}

LkSealed *
lk_sealed_ref (LkSealed *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lk_sealed_unref (LkSealed *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  lk_sealed_head_free (self->head);
  g_ptr_array_unref (self->wrapped);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->signature, g_bytes_unref);
  g_free (self);
}

const LkSealedHead *
lk_sealed_get_head (LkSealed *self)
{
  return self->head;
}

gint64
lk_sealed_get_changed (LkSealed *self)
{
  return self->changed;
}

static void
add_face (LkSealed   *self,
          GByteArray *bytes)
{
  g_autofree char *day = lk_day_to_text (self->head->day);

  lk_canon_add_number (bytes, self->format);
  lk_canon_add_text (bytes, self->head->id);
  lk_canon_add_text (bytes, self->head->kind);
  lk_canon_add_number (bytes, self->head->version);
  lk_canon_add_text (bytes, self->head->owner_id);
  lk_canon_add_text (bytes, self->head->author_id);
  lk_canon_add_text (bytes, day);
  lk_canon_add_text (bytes, self->head->team_id);
  lk_canon_add_text (bytes, self->head->planning_id);
  lk_canon_add_number (bytes, self->changed);
  lk_canon_add_number (bytes, self->head->readers->len);
  for (guint i = 0; i < self->head->readers->len; i++)
    lk_canon_add_text (bytes, ((LkReader *) self->head->readers->pdata[i])->person_id);
}

GByteArray *
lk_sealed_dup_face (LkSealed *self)
{
  GByteArray *bytes = lk_canon_new ("leerkracht-board sealed");

  add_face (self, bytes);
  return bytes;
}

GByteArray *
lk_sealed_dup_signed (LkSealed *self)
{
  GByteArray *bytes = lk_canon_new ("leerkracht-board signed");
  gsize size;
  gconstpointer body = g_bytes_get_data (self->body, &size);

  add_face (self, bytes);
  lk_canon_add_bytes (bytes, body, size);
  return bytes;
}
