#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** lk_fold: (transfer full): @text for searching: without case and accents. */
char     *lk_fold         (const char *text);
/** lk_fold_words: (transfer full): each word of @search, folded. */
char    **lk_fold_words   (const char *search);
/** lk_fold_contains: whether each of the folded @words stands in the folded @text. */
gboolean  lk_fold_contains (const char         *text,
                            const char * const *words);

G_END_DECLS
