#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Texts of which each runs its own way, joined into one line. Without an isolate a name in Hebrew or Arabic takes the words
 * beside it along.
 */

/** lk_bidi_is_control: whether @c turns the direction of what follows it: an embedding, an override or an isolate. */
gboolean  lk_bidi_is_control (gunichar    c);
/** lk_bidi_strip: (transfer full): @text without any of these. */
char     *lk_bidi_strip      (const char *text);
/**
 * lk_bidi_isolate:
 * @text: (nullable): valid UTF-8 that people typed, to be joined with other words
 *
 * Returns: (transfer full) (nullable): @text, without what could reach outside it and, where it holds anything that is
 *   written from right to left, between isolates; NULL for NULL
 */
char     *lk_bidi_isolate    (const char *text);

G_END_DECLS
