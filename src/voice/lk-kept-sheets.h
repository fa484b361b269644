#pragma once

#include "records/lk-private.h"
#include "voice/lk-answer-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkKeptSheets:
 *
 * Hands pupils' sheets in to a survey, and keeps those that it does not take, in memory only, to be handed in again. One owner.
 */
typedef struct _LkKeptSheets LkKeptSheets;

LkKeptSheets *lk_kept_sheets_new     (LkPrivate      *own,
                                      LkSurvey       *survey);
void          lk_kept_sheets_free    (LkKeptSheets   *self);
guint         lk_kept_sheets_get_n   (LkKeptSheets   *self);
/** lk_kept_sheets_hand_in: @sheet: (transfer full) (nullable): after those that are kept. FALSE with the reason when any is kept then. */
gboolean      lk_kept_sheets_hand_in (LkKeptSheets   *self,
                                      LkAnswerSheet  *sheet,
                                      GError        **error);
/** lk_kept_sheets_offer: @self: (transfer full): tells under @widget that @reason kept them from being counted, and offers to try again, as often as is
 *  needed, till the private part is locked. */
void          lk_kept_sheets_offer   (LkKeptSheets   *self,
                                      GtkWidget      *widget,
                                      const char     *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkKeptSheets, lk_kept_sheets_free)

G_END_DECLS
