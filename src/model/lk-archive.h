#pragma once

#include "model/lk-board.h"

G_BEGIN_DECLS

/**
 * LkArchive:
 *
 * What a team has put away: actions, goals and successes, newest first, found by text. A GListModel of LkRecord that
 * reads in pages of 200 as more are asked for, so that 50,000 cost no more than what is looked at.
 *
 * Properties: `search` (string: each word of it stands in the title or text, case and accents folded), `n-found` (uint, all
 * that match, also those not yet read), `loading` (boolean). A write that could not be made is told by the board's `failed`.
 */
#define LK_TYPE_ARCHIVE (lk_archive_get_type ())
G_DECLARE_FINAL_TYPE (LkArchive, lk_archive, LK, ARCHIVE, LkLive)

LkArchive  *lk_archive_new        (LkBoard    *board);
void        lk_archive_set_search (LkArchive  *self, const char *search);
guint       lk_archive_get_n_found (LkArchive *self);
/** lk_archive_more: reads the next page, if there is one. */
void        lk_archive_more       (LkArchive  *self);
/** lk_archive_bring_back: puts @record back on the board; a goal with the actions that were archived with it. */
gboolean    lk_archive_bring_back (LkArchive  *self, LkRecord *record, GError **error);
/** lk_archive_erase: erases @record and what belongs to it for good. Undo still
 *  brings it back until the log is thinned. A goal's readings go with it, its actions stay, without a goal. */
gboolean    lk_archive_erase      (LkArchive  *self, LkRecord *record, GError **error);

G_END_DECLS
