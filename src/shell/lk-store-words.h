#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** lk_store_words: (transfer full): what went wrong, in one sentence and the user's words: a LK_STORE_ERROR by its code,
 *  any other error by its own (translated) message. */
char *lk_store_words (const GError *error);

G_END_DECLS
