#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LkSecret:
 *
 * Bytes that must not outlive their use: in memory of sodium_malloc(), which is kept out of swap and core dumps where the
 * system allows it, and wiped when the last reference goes. Reference counted; may be handed between threads.
 */
#define LK_TYPE_SECRET (lk_secret_get_type ())
typedef struct _LkSecret LkSecret;

GType         lk_secret_get_type   (void) G_GNUC_CONST;
/** lk_secret_new: (transfer full): @size zeros to be written by lk_secret_get_data(). */
LkSecret     *lk_secret_new        (gsize       size);
LkSecret     *lk_secret_new_random (gsize       size);
/** lk_secret_new_copy: (transfer full): @data stays the caller's, to be wiped by it. */
LkSecret     *lk_secret_new_copy   (const void *data,
                                    gsize       size);
LkSecret     *lk_secret_ref        (LkSecret   *self);
void          lk_secret_unref      (LkSecret   *self);
guint8       *lk_secret_get_data   (LkSecret   *self);
gsize         lk_secret_get_size   (LkSecret   *self);

/** lk_secret_free_text: wipes a NUL-terminated text of g_malloc() and frees it; NULL is fine. */
void          lk_secret_free_text  (char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSecret, lk_secret_unref)

G_END_DECLS
