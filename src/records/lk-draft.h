#pragma once

#include "designs/lk-design-detail.h"
#include "records/lk-sealed-record.h"

G_BEGIN_DECLS

/**
 * LkDraft:
 *
 * A lesson design that is not shared with the team: one family of versions, sealed for its designers. Made and kept by LkPrivate.
 *
 * While it is open it lies in a store in memory, where LkDesignDetail reads and writes it as it does a shared one, with that store's undo; each
 * change is sealed some moments later. What a designer writes elsewhere meanwhile comes into that store too.
 *
 * Properties (read-only, notified on true change), beside those of LkSealedRecord, of its newest version: `name`, `subject`, `class-name`,
 * `planning-id` (nullable), `conflict-of-id` (nullable: the draft that another PC changed at the same time; strings), `day` (int, LkDay), `status`
 * (LkDesignStatus), `number` (uint), `changed` (int64, unix ms).
 */
#define LK_TYPE_DRAFT (lk_draft_get_type ())
G_DECLARE_FINAL_TYPE (LkDraft, lk_draft, LK, DRAFT, LkSealedRecord)

const char     *lk_draft_get_id           (LkDraft     *self);
/** lk_draft_get_family_id: what it and its versions will be in the library. */
const char     *lk_draft_get_family_id    (LkDraft     *self);
const char     *lk_draft_get_name         (LkDraft     *self);
const char     *lk_draft_get_subject      (LkDraft     *self);
const char     *lk_draft_get_class_name   (LkDraft     *self);
const char     *lk_draft_get_planning_id  (LkDraft     *self);
const char     *lk_draft_get_conflict_of_id (LkDraft   *self);
LkDay           lk_draft_get_day          (LkDraft     *self);
LkDesignStatus  lk_draft_get_status       (LkDraft     *self);
guint           lk_draft_get_number       (LkDraft     *self);
gint64          lk_draft_get_changed      (LkDraft     *self);
/** lk_draft_has_designer: whether @person_id stands among the designers of its newest version. */
gboolean        lk_draft_has_designer     (LkDraft     *self,
                                           const char  *person_id);
/** lk_draft_dup_versions: (transfer full) (element-type LkDesignContent): as they are now, oldest first; files without their bytes. */
GPtrArray      *lk_draft_dup_versions     (LkDraft     *self);

/** lk_draft_open: (transfer full): one version in the store in memory. @version_id: (nullable): NULL for the newest. NULL with @error when it
 *  is locked. The store lives till lk_draft_close() or locking. */
LkDesignDetail *lk_draft_open             (LkDraft     *self,
                                           LkSchool    *school,
                                           const char  *version_id,
                                           GError     **error);
/** lk_draft_get_store: (transfer none) (nullable): NULL when it is not open. */
LkStore        *lk_draft_get_store        (LkDraft     *self);
/** lk_draft_close: takes what was written in and lets go of the store in memory, and with it of undo. */
void            lk_draft_close            (LkDraft     *self);

G_END_DECLS
