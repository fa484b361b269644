#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Fields as bytes that can be read in one way only, for what is signed and authenticated: each is its length as four bytes,
 * big-endian, and then itself; a number is eight bytes, big-endian; of what is absent the length is G_MAXUINT32.
 */

/** lk_canon_new: (transfer full): begun with @label, which tells one use from another. */
GByteArray *lk_canon_new        (const char   *label);
/** lk_canon_add_text: @text: (nullable) */
void        lk_canon_add_text   (GByteArray   *self,
                                 const char   *text);
void        lk_canon_add_number (GByteArray   *self,
                                 gint64        number);
void        lk_canon_add_bytes  (GByteArray   *self,
                                 gconstpointer data,
                                 gsize         size);

G_END_DECLS
