#pragma once

#include "designs/lk-designs.h"
#include "model/lk-board.h"
#include "privacy/lk-vault.h"
#include "records/lk-draft.h"
#include "records/lk-refused.h"
#include "records/lk-visit.h"

G_BEGIN_DECLS

/**
 * LkPrivate:
 *
 * The private records of the one person who is unlocked: opened on the store's thread, kept in memory, sealed again some
 * moments after each change, and wiped by lk_private_lock().
 *
 * Properties (read-only, notified): `loaded` (boolean), `pending` (boolean: something is not yet on the disk), `locked` (boolean).
 *
 * Signals:
 *  - `failed (GError *)`: something could not be written; it stays pending and is tried again at the next change and every few seconds
 *  - `kept-both (LkSealedRecord *mine, LkSealedRecord *theirs)`: another PC changed a record meanwhile: @theirs shows its words, @mine is a
 *    new one with what was written here
 *  - `kept-own (LkSealedRecord *mine, LkSealedRecord *gone)`: a colleague erased or shared @gone, or took this person away from it; what was written
 *    here since stands in @mine. `failed` follows and says so
 *  - `locked-up ()`: all is wiped; everyone drops what they hold
 */
#define LK_TYPE_PRIVATE (lk_private_get_type ())
G_DECLARE_FINAL_TYPE (LkPrivate, lk_private, LK, PRIVATE, GObject)

/** How long after the last key, and at most after the first, a change is sealed and written. Milliseconds. */
#define LK_PRIVATE_SAVE_AFTER 2000
#define LK_PRIVATE_SAVE_WITHIN 5000

/** lk_private_new: reads and opens in the store's queue; `loaded` tells when it is there. */
LkPrivate   *lk_private_new           (LkSchool   *school,
                                       LkVault    *vault);
LkSchool    *lk_private_get_school    (LkPrivate  *self);
const char  *lk_private_get_person_id (LkPrivate  *self);
/** lk_private_get_person: (transfer none) (nullable): NULL while the school does not know them. */
LkPerson    *lk_private_get_person    (LkPrivate  *self);
gboolean     lk_private_get_loaded    (LkPrivate  *self);
gboolean     lk_private_get_pending   (LkPrivate  *self);
gboolean     lk_private_get_locked    (LkPrivate  *self);

/** lk_private_get_visits: (transfer none): of LkVisit: what this person owns or may read, newest day first. */
GListModel  *lk_private_get_visits    (LkPrivate  *self);
/** lk_private_get_drafts: (transfer none): of LkDraft: the lesson designs that this person makes, alone or with others, newest change first. */
GListModel  *lk_private_get_drafts    (LkPrivate  *self);
/** lk_private_get_refused: (transfer none): of LkRefused. */
GListModel  *lk_private_get_refused   (LkPrivate  *self);
/** lk_private_find_visit: (transfer none) (nullable) */
LkVisit     *lk_private_find_visit    (LkPrivate  *self,
                                       const char *id);
/** lk_private_find_visit_of_planning: (transfer none) (nullable): @planning_id: an entry of the planning. */
LkVisit     *lk_private_find_visit_of_planning (LkPrivate *self,
                                       const char *planning_id);
/**
 * lk_private_find_planning:
 * @mine: (nullable): a visit that may be the entry's already
 *
 * Where the planning has a visit of @visitor to @visited, from @from till @till, of which nobody here has written yet. Known when loaded.
 *
 * Returns: (transfer none) (nullable): the first such entry
 */
LkPlanning  *lk_private_find_planning (LkPrivate  *self,
                                       LkPerson   *visitor,
                                       LkPerson   *visited,
                                       LkDay       from,
                                       LkDay       till,
                                       LkVisit    *mine);
/** lk_private_has_account: whether @person can be shared with: has set a password. Known when loaded. */
gboolean     lk_private_has_account   (LkPrivate  *self,
                                       LkPerson   *person);

/*
 * Verbs. Each returns FALSE (or NULL) with a LK_MODEL_ERROR in the user's words, or shows the change at once and writes it in
 * the store's queue.
 */

/**
 * lk_private_add_visit:
 * @visitor, @visited: one of them is this person
 * @team: (nullable): of which team it counts
 * @day: the lesson's
 * @hour: (nullable)
 *
 * The record is the visited teacher's. One by the visitor is sealed for both (for the visitor alone while the owner has no password; then
 * `owner-waits`); one by the visited teacher for herself alone until she shares it. Its focus is what lk_private_get_next_focus() gives.
 *
 * Returns: (transfer none): a planned visit, on its way to the disk
 */
LkVisit     *lk_private_add_visit     (LkPrivate  *self,
                                       LkPerson   *visitor,
                                       LkPerson   *visited,
                                       LkTeam     *team,
                                       LkDay       day,
                                       const char *hour,
                                       GError    **error);
/** lk_private_open_planning: (transfer none): the visit of an entry of the planning in which this person visits or is visited; made of it
 *  when there is none yet. The entry's title becomes the focus question. A new one is written at its first change. */
LkVisit     *lk_private_open_planning (LkPrivate  *self,
                                       LkPlanning *planning,
                                       GError    **error);
/** lk_private_get_next_focus: (transfer none) (nullable): what the last visit to @visited that can be read here left to be watched next. */
const char  *lk_private_get_next_focus (LkPrivate *self,
                                       LkPerson   *visited);
/** lk_private_hand_over: by the visitor: from now on only the owner writes in it. */
gboolean     lk_private_hand_over     (LkPrivate  *self,
                                       LkVisit    *visit,
                                       GError    **error);
/** lk_private_share: @record: an LkVisit or another LkSealedRecord, here and below. By the owner: @person, who has set a password, can read it too; the visitor, while it is not handed over, write. */
gboolean     lk_private_share         (LkPrivate  *self,
                                       gpointer    record,
                                       LkPerson   *person,
                                       GError    **error);
/** lk_private_stop_sharing: by the owner: @person, the visitor too, cannot read what is written from now on; it is sealed anew at once
 *  under a fresh key. What they have seen or copied before stays with them. */
gboolean     lk_private_stop_sharing  (LkPrivate  *self,
                                       gpointer    record,
                                       LkPerson   *person,
                                       GError    **error);
/** lk_private_may_erase: the owner may; the visitor while it is not handed over and the owner has not written a reaction. */
gboolean     lk_private_may_erase     (LkPrivate  *self,
                                       gpointer    record);
/** lk_private_erase: from the file at once; in memory it is kept till locking, for lk_private_take_back(). */
gboolean     lk_private_erase         (LkPrivate  *self,
                                       gpointer    record,
                                       GError    **error);
/** lk_private_take_back: puts back what was erased in this time of being unlocked. */
gboolean     lk_private_take_back     (LkPrivate  *self,
                                       gpointer    record,
                                       GError    **error);
/**
 * lk_private_make_action:
 * @board: of the team that gets it
 * @goal: (nullable)
 * @words: (nullable): what will stand on the board for all to read; NULL for the agreement as it is
 * @due: or LK_DAY_NONE
 *
 * The agreement becomes an action of the visited teacher; only @words go to the board. Needs `writable`.
 *
 * Returns: (transfer none)
 */
LkAction    *lk_private_make_action   (LkPrivate  *self,
                                       LkVisit    *visit,
                                       LkBoard    *board,
                                       LkGoal     *goal,
                                       const char *words,
                                       LkDay       due,
                                       GError    **error);
/** lk_private_agree_next_focus: the agreement is what will be watched next time. */
gboolean     lk_private_agree_next_focus (LkPrivate *self,
                                       LkVisit    *visit,
                                       GError    **error);

/**
 * lk_private_add_draft:
 * @content: what it begins with: a starter, a copy, a file; it gets ids of its own
 * @planning_id: (nullable): the entry of the planning that it is made for
 *
 * Of this person, and of the designers in @content. Those with a password can read and write it.
 *
 * Returns: (transfer none): on its way to the disk
 */
LkDraft     *lk_private_add_draft     (LkPrivate  *self,
                                       LkDesignContent *content,
                                       const char *planning_id,
                                       GError    **error);
/** lk_private_find_draft: (transfer none) (nullable) */
LkDraft     *lk_private_find_draft    (LkPrivate  *self,
                                       const char *id);
/** lk_private_find_draft_of_planning: (transfer none) (nullable) */
LkDraft     *lk_private_find_draft_of_planning (LkPrivate *self,
                                       const char *planning_id);
/** lk_private_find_draft_of_design: (transfer none) (nullable): with a version of that id. */
LkDraft     *lk_private_find_draft_of_design (LkPrivate *self,
                                       const char *design_id);
/** lk_private_add_designer: by who began it. Who has no password yet reads it from when there is one, and @draft's owner has been here since. */
gboolean     lk_private_add_designer  (LkPrivate  *self,
                                       LkDraft    *draft,
                                       LkPerson   *person,
                                       GError    **error);
/** lk_private_remove_designer: by who began it, who stays: @person cannot read what is written from now on. */
gboolean     lk_private_remove_designer (LkPrivate *self,
                                       LkDraft    *draft,
                                       LkPerson   *person,
                                       GError    **error);
/** lk_private_load_file_async: what is in the file with @hash of @draft; from then on LkDesignDetail finds it too. */
void         lk_private_load_file_async (LkPrivate *self,
                                       LkDraft    *draft,
                                       const char *hash,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer    user_data);
/** lk_private_load_file_finish: (transfer full) */
GBytes      *lk_private_load_file_finish (LkPrivate *self,
                                       GAsyncResult *result,
                                       GError    **error);
/** lk_private_bring_files: all that is in the files of an open draft, into its store, where LkDesignDetail finds it. What comes with a later
 *  version follows by itself. */
void         lk_private_bring_files  (LkPrivate *self,
                                       LkDraft    *draft);
/** lk_private_load_copy_async: what a new design begins with that is made from one version of @draft, with what is in its files.
 *  @version_id: (nullable): NULL for the newest. */
void         lk_private_load_copy_async (LkPrivate *self,
                                       LkDraft    *draft,
                                       const char *version_id,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer    user_data);
/** lk_private_load_copy_finish: (transfer full) */
LkDesignContent *lk_private_load_copy_finish (LkPrivate *self,
                                       GAsyncResult *result,
                                       GError    **error);
/** lk_private_load_draft_async: all of @draft with what is in its files, for exporting it or for the library. */
void         lk_private_load_draft_async (LkPrivate *self,
                                       LkDraft    *draft,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer    user_data);
/** lk_private_load_draft_finish: (transfer full) (element-type LkDesignContent): its versions, oldest first */
GPtrArray   *lk_private_load_draft_finish (LkPrivate *self,
                                       GAsyncResult *result,
                                       GError    **error);
/** lk_private_share_draft_async: gives @draft, by who began it, to the team's library with its files; when it is on the disk there, the sealed one is
 *  erased. What was written in it just then stays, as a draft that the error tells of; shared too, it comes beside the first. The draft is kept in memory till locking, for lk_private_unshare_draft_async(). */
void         lk_private_share_draft_async (LkPrivate *self,
                                       LkDraft    *draft,
                                       LkDesigns  *library,
                                       GAsyncReadyCallback callback,
                                       gpointer    user_data);
gboolean     lk_private_share_draft_finish (LkPrivate *self,
                                       GAsyncResult *result,
                                       GError    **error);
/** lk_private_unshare_draft_async: takes what was shared in this time of being unlocked back, as the team has it now. */
void         lk_private_unshare_draft_async (LkPrivate *self,
                                       LkDraft    *draft,
                                       LkDesigns  *library,
                                       GAsyncReadyCallback callback,
                                       gpointer    user_data);
gboolean     lk_private_unshare_draft_finish (LkPrivate *self,
                                       GAsyncResult *result,
                                       GError    **error);

/** lk_private_save: seals all that is pending at once and sends it to the store's queue; lk_store_flush() waits for the disk. */
void         lk_private_save          (LkPrivate  *self);
/**
 * lk_private_lock:
 *
 * Counts pupils' waiting sheets in, seals what is pending into the store's queue, which the disk may take its time for, empties the lists, wipes every text and
 * locks the vault. Nothing waits. Each later verb refuses.
 */
void         lk_private_lock          (LkPrivate  *self);

/** lk_private_dup_owned: (transfer full) (element-type LkSealedRecord): all that is this person's own. */
GPtrArray   *lk_private_dup_owned     (LkPrivate  *self);
/** lk_private_dup_drafts: (transfer full) (element-type LkVisit): begun, of today or before, and not handed over, newest first. */
GPtrArray   *lk_private_dup_drafts    (LkPrivate  *self);
/** lk_private_get_last_agreement: (transfer none) (nullable): the newest visit to this person with an agreement. */
LkVisit     *lk_private_get_last_agreement (LkPrivate *self);

G_END_DECLS
