#pragma once

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkSessionSummary: what came out of a board session, in words that are ready to be shown, copied and printed. A value. */
typedef struct
{
  char      *title;   /* "Board session Onderbouw, Tuesday 24 November 2026" */
  GPtrArray *groups;  /* of LkSummaryGroup */
} LkSessionSummary;

/** LkSummaryGroup: a person with what they did and took on, the readings, the successes, what was planned or the time. */
typedef struct
{
  char      *name;
  GPtrArray *lines;   /* (element-type utf8) */
} LkSummaryGroup;

/** lk_session_summary_new: @steps: (nullable): as a session keeps them. Groups that nothing is in are left out. */
LkSessionSummary *lk_session_summary_new     (LkBoard                *board,
                                              LkSession              *session,
                                              const char * const     *steps);
void              lk_session_summary_free    (LkSessionSummary       *self);
/** lk_session_summary_to_text: (transfer full): for mail. */
char             *lk_session_summary_to_text (const LkSessionSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSessionSummary, lk_session_summary_free)

G_END_DECLS
