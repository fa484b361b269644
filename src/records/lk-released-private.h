#pragma once

#include "privacy/lk-secret.h"
#include "records/lk-private-private.h"
#include "records/lk-released-scores.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *item;
  int   score;
} LkScore;

/** LkReleasedRow: a score in the team's picture. @tag: of who released it, followed by that of the visit (not by an earlier program). */
typedef struct
{
  char *tag;
  char *team;
  char *period;
  char *item;
  int   score;
} LkReleasedRow;

/** What lk_vault_derive() makes the key of tags for. */
#define LK_RELEASED_USE "leerkracht-board release"

/* lk-released-rows.c: on the store's thread, all but the first two. */
/** lk_released_scores_of: (transfer full) (element-type LkScore): of @visit (nullable), those from 1 to 4. */
GArray   *lk_released_scores_of  (LkVisit       *visit);
gboolean  lk_released_has_score  (GArray        *scores,
                                  const char    *item,
                                  int            score);
/** lk_released_make_tag: (transfer full): the same for each of this person's visits of the period, so that one of them counts. */
char     *lk_released_make_tag   (LkSecret      *key,
                                  const char    *team,
                                  const char    *period,
                                  const char    *item);
/** lk_released_make_mark: (transfer full): what tells the owner, and nobody else, of which visit a score is. */
char     *lk_released_make_mark  (LkSecret      *key,
                                  const char    *visit_id,
                                  const char    *item);
/** lk_released_is_tagged: whether @tag begins with what lk_released_make_tag() made. */
gboolean  lk_released_is_tagged  (const char    *tag,
                                  const char    *begin);
/** lk_released_get_mark: (transfer none): "" in one that an earlier program wrote. */
const char *lk_released_get_mark (const char    *tag);
/** lk_released_find: (transfer full) (nullable): the row whose tag begins with @begin. */
LkReleasedRow *lk_released_find  (LkDb          *db,
                                  const char    *begin,
                                  GError       **error);
/** lk_released_read_rows: (transfer full) (element-type LkReleasedRow): by team, period and item. */
GPtrArray *lk_released_read_rows (LkDb          *db,
                                  GError       **error);
/** lk_released_take_away: with others, that nobody sees whose went. */
gboolean  lk_released_take_away  (LkDb          *db,
                                  const LkReleasedRow *row,
                                  GError       **error);
/** lk_released_add: waits until five do. */
gboolean  lk_released_add        (LkDb          *db,
                                  const LkReleasedRow *row,
                                  GError       **error);
gboolean  lk_released_rename     (LkDb          *db,
                                  const char    *tag,
                                  const char    *new_tag,
                                  GError       **error);
void      lk_released_row_free   (LkReleasedRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkReleasedRow, lk_released_row_free)

/* lk-released-follow.c */
/** lk_released_dup_period: (transfer full): the first day of the school period of @visit. */
char     *lk_released_dup_period (LkPrivate     *of,
                                  LkVisit       *visit);
/** lk_released_look: asks which visits are released, and follows them when something of it is behind. */
void      lk_released_look       (LkPrivate     *of);
/**
 * lk_released_follow: what is released follows its visits: erased, it goes; scored otherwise or in another period, it is counted so.
 * @again: (nullable): a visit that was released, put back
 */
void      lk_released_follow     (LkPrivate     *of,
                                  LkVisit       *again);

G_END_DECLS
