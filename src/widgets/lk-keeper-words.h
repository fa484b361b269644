#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** lk_keeper_words: (transfer full): what went wrong with an account, in the user's words; @wait: as lk_keeper_finish() gave it. */
char *lk_keeper_words      (const GError *error,
                            guint         wait);
/** lk_keeper_wait_words: (transfer full): "Try again in 20 seconds." */
char *lk_keeper_wait_words (guint         wait);

G_END_DECLS
