/*
 * Everything here begins with a secret, so this is where libsodium is made ready and memory begins to be wiped.
 */

#include "privacy/lk-secret.h"

#include <sodium.h>
#include <string.h>

#include "privacy/lk-wiping-heap.h"

struct _LkSecret
{
  gatomicrefcount  refs;
  gsize            size;
  guint8          *data;
};

G_DEFINE_BOXED_TYPE (LkSecret, lk_secret, lk_secret_ref, lk_secret_unref)

LkSecret *
lk_secret_new (gsize size)
{
  LkSecret *self = NULL;

  if (sodium_init () < 0)
    g_error ("no source of random numbers");
  lk_wiping_heap_start ();
  self = g_new0 (LkSecret, 1);
  g_atomic_ref_count_init (&self->refs);
  self->size = size;
  self->data = sodium_malloc (size);
  if (self->data == NULL)
    g_error ("no memory for a secret of %" G_GSIZE_FORMAT " bytes", size);
  memset (self->data, 0, size);
  return self;
}

LkSecret *
lk_secret_new_random (gsize size)
{
  LkSecret *self = lk_secret_new (size);

  randombytes_buf (self->data, size);
  return self;
}

LkSecret *
lk_secret_new_copy (const void *data,
                    gsize       size)
{
  LkSecret *self = lk_secret_new (size);

  if (size > 0)
    memcpy (self->data, data, size);
  return self;
}

LkSecret *
lk_secret_ref (LkSecret *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lk_secret_unref (LkSecret *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  sodium_free (self->data);
  g_free (self);
}

guint8 *
lk_secret_get_data (LkSecret *self)
{
  return self->data;
}

gsize
lk_secret_get_size (LkSecret *self)
{
  return self->size;
}

void
lk_secret_free_text (char *text)
{
  if (text)
    sodium_memzero (text, strlen (text));
  g_free (text);
}
