#pragma once

#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkVisitSearch: a GListModel of the visits, and when asked for of all that is this person's: drafts (LkDraft), surveys (LkSurvey) and arenas (LkArena)
 * before them, in which each word that was typed begins a word, in any of their texts or the names of who took part; without case and accents, in memory
 * only, newest first of each. What pupils wrote is looked in where it is shown: from LK_SURVEY_MIN_ANSWERS sheets on. It searches a few milliseconds at a
 * time and follows changes.
 *
 * Properties: `text` (string: "" shows every visit), `busy` (boolean, read-only).
 */
#define LK_TYPE_VISIT_SEARCH (lk_visit_search_get_type ())
G_DECLARE_FINAL_TYPE (LkVisitSearch, lk_visit_search, LK, VISIT_SEARCH, GObject)

LkVisitSearch *lk_visit_search_new      (LkPrivate     *of);
/** lk_visit_search_set_with_all: whether it looks in more than visits. FALSE by default. */
void           lk_visit_search_set_with_all (LkVisitSearch *self,
                                         gboolean       with_all);
void           lk_visit_search_set_text (LkVisitSearch *self,
                                         const char    *text);
const char    *lk_visit_search_get_text (LkVisitSearch *self);
gboolean       lk_visit_search_get_busy (LkVisitSearch *self);

G_END_DECLS
