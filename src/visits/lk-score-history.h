#pragma once

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkScorePoint: a score that was given on a day. */
typedef struct
{
  LkDay day;
  int   score;
} LkScorePoint;

/** LkItemHistory: an item of a viewing guide and what was given to it over time. */
typedef struct
{
  char   *item_id;
  char   *text;      /* as in the newest version that a visit was made with */
  char   *guide;     /* the guide's name */
  GArray *points;    /* of LkScorePoint, by day */
} LkItemHistory;

/** lk_score_history_new: (transfer full) (element-type LkItemHistory): of all visits to the person of @own, those most often scored first;
 *  n.v.t. and not seen are no scores. */
GPtrArray *lk_score_history_new (LkPrivate *own,
                                 LkGuides  *guides);

G_END_DECLS
