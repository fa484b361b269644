#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LkWordChange: a stretch of both texts, in bytes, that is the same in both, or only in one of them (the other's is empty). */
typedef struct
{
  gboolean same;
  gsize    old_start, old_end;
  gsize    new_start, new_end;
} LkWordChange;

/** lk_word_diff: (transfer full) (element-type LkWordChange): the shortest way from @before to @after by whole words (Myers, "An O(ND) Difference Algorithm and
 *  Its Variations", 1986), covering both. Texts that differ almost wholly are given as one change. */
GArray *lk_word_diff (const char *before,
                      const char *after);

G_END_DECLS
