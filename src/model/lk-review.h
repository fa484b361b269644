#pragma once

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkReviewKind: what has become of an action since the team's last session; the first that fits is what it is. */
typedef enum
{
  LK_REVIEW_DONE,   /* came into Done since then */
  LK_REVIEW_OPEN,   /* promised: its day is today or past, and it is not done */
  LK_REVIEW_STUCK,  /* has stood still for more than LK_REVIEW_STUCK_DAYS days */
  LK_REVIEW_MOVED,  /* came into another stage */
  LK_REVIEW_NEW,    /* was made since then */
} LkReviewKind;
#define LK_N_REVIEW_KINDS 5
#define LK_REVIEW_STUCK_DAYS 14

/** LkReview: the actions of a board, by what has become of them. A value of that moment. */
typedef struct
{
  gint64     since;                          /* unix ms: when the last session began, or a week ago */
  GPtrArray *actions[LK_N_REVIEW_KINDS];     /* (element-type LkAction) owned */
} LkReview;

/** lk_review_new: @now: unix ms, from which the days are counted. */
LkReview   *lk_review_new           (LkBoard        *board,
                                     gint64          now);
void        lk_review_free          (LkReview       *self);
/** lk_review_kind_get_name: "Promised, still open" and so on, translated. */
const char *lk_review_kind_get_name (LkReviewKind    kind);
/** lk_review_count: how many actions of @goal (NULL: of none) are of @kind. */
guint       lk_review_count         (const LkReview *self,
                                     LkGoal         *goal,
                                     LkReviewKind    kind);
/** lk_review_dup_actions: (transfer full): those that lk_review_count() counts, of LkAction. */
GListStore *lk_review_dup_actions   (const LkReview *self,
                                     LkGoal         *goal,
                                     LkReviewKind    kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkReview, lk_review_free)

G_END_DECLS
