#pragma once

#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * LkLogDraft:
 *
 * The visit behind LkVisitLog. Nothing is kept until it is known who and something has been typed; then it is a draft of a visit like any
 * other. A visit that was planned is opened, and is left as it was prepared when the log of it is cancelled. What it knew of a text is
 * wiped when freed.
 */
typedef struct _LkLogDraft LkLogDraft;

/** lk_log_draft_new: (transfer full): of now, and of nobody yet. */
LkLogDraft *lk_log_draft_new            (LkPrivate   *own);
void        lk_log_draft_free           (LkLogDraft  *self);

/** lk_log_draft_set_who: @other: (nullable): who was visited where @mine is set, and the visitor where not. */
void        lk_log_draft_set_who        (LkLogDraft  *self,
                                         LkPerson    *other,
                                         gboolean     mine);
/** lk_log_draft_get_other: (transfer none) (nullable) */
LkPerson   *lk_log_draft_get_other      (LkLogDraft  *self);
void        lk_log_draft_set_day        (LkLogDraft  *self,
                                         LkDay        day);
LkDay       lk_log_draft_get_day        (LkLogDraft  *self);
/** lk_log_draft_get_hour: (transfer none): of now, "14:05". */
const char *lk_log_draft_get_hour       (LkLogDraft  *self);
/** lk_log_draft_get_near: (transfer none) (nullable): where the planning has no such visit on this day, that of another day of the week. */
LkPlanning *lk_log_draft_get_near       (LkLogDraft  *self);
/** lk_log_draft_set_is_near: that it is lk_log_draft_get_near(). Not so again when the day or the person no longer lead to that one. */
void        lk_log_draft_set_is_near    (LkLogDraft  *self,
                                         gboolean     is_near);
gboolean    lk_log_draft_get_is_near    (LkLogDraft  *self);
/** lk_log_draft_get_next_focus: (transfer none): the question that the planning has, or that the visited teacher left to be watched next; "" where there is none. */
const char *lk_log_draft_get_next_focus (LkLogDraft  *self);

/** lk_log_draft_keep: writes what there is to keep. @focus: (nullable): NULL while nobody typed it. FALSE with an error in the user's words. */
gboolean    lk_log_draft_keep           (LkLogDraft  *self,
                                         const char  *focus,
                                         const char  *sentence,
                                         GError     **error);
/** lk_log_draft_finish: (transfer full): the visit, which has begun unless its day is still to come. @self must know who. NULL with an error in the user's words. */
LkVisit    *lk_log_draft_finish         (LkLogDraft  *self,
                                         const char  *focus,
                                         const char  *sentence,
                                         GError     **error);
/** lk_log_draft_cancel: (transfer full) (nullable): what was erased, for lk_private_take_back(). */
LkVisit    *lk_log_draft_cancel         (LkLogDraft  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkLogDraft, lk_log_draft_free)

G_END_DECLS
