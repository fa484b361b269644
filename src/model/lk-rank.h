#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lk_rank_between:
 * @before: (nullable): the rank it must sort after; NULL for the start
 * @after: (nullable): the rank it must sort before; NULL for the end
 *
 * A fractional rank: text of the digits 0-9A-Za-z that sorts by strcmp() between its neighbours and never ends in
 * the lowest digit, so that there is always room. Should the two be equal or out of order (two PCs may have
 * made the same rank), the result sorts directly after @before.
 *
 * Returns: (transfer full): the rank
 */
char     *lk_rank_between  (const char *before,
                            const char *after);

/** lk_rank_spread: (transfer full): @n_ranks ranks in order between the two, as short as they can be for their number. */
char    **lk_rank_spread   (const char *before,
                            const char *after,
                            guint       n_ranks);

/** lk_rank_is_valid: whether @rank could have been made by lk_rank_between(). */
gboolean  lk_rank_is_valid (const char *rank);

G_END_DECLS
