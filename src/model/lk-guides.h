#pragma once

#include "model/lk-guide-version.h"
#include "model/lk-guide.h"
#include "model/lk-live.h"
#include "model/lk-record-list.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkGuides:
 *
 * The school's viewing guides with all their versions, kept up to date from the store's changes. All versions are in memory
 * once `loaded` is TRUE, so that an old observation finds its own at once.
 *
 * A version is open to change from the edit that made it until lk_guides_settle() or lk_guides_use_version(); an edit of any
 * other makes a new version.
 *
 * Properties: `loaded` (boolean).
 * Signals:
 *  - `failed (GError *)`: a write that had been shown could not be made; the records are back as they were
 *  - `content-changed (LkGuide)`: lk_guides_get_current() of it is another, or holds something else
 */
#define LK_TYPE_GUIDES (lk_guides_get_type ())
G_DECLARE_FINAL_TYPE (LkGuides, lk_guides, LK, GUIDES, LkLive)

/** lk_guides_new: loads in the queue; `loaded` tells when it is there (lk_store_flush() waits for it). */
LkGuides       *lk_guides_new             (LkSchool        *school);
/** lk_guides_get_guides: (transfer none): those that are not archived, of LkGuide, in their order. */
LkRecordList   *lk_guides_get_guides      (LkGuides        *self);
/** lk_guides_get_archived: (transfer none): of LkGuide. */
LkRecordList   *lk_guides_get_archived    (LkGuides        *self);
/** lk_guides_find: (transfer none) (nullable): by its id, archived or not. @id may be NULL. */
LkGuide        *lk_guides_find            (LkGuides        *self,
                                           const char      *id);
/** lk_guides_find_origin: (transfer none) (nullable): one that is not archived and was made from @origin. */
LkGuide        *lk_guides_find_origin     (LkGuides        *self,
                                           const char      *origin);
/** lk_guides_get_current: (transfer none) (nullable): the newest version of @guide; NULL while it is still being read. */
LkGuideVersion *lk_guides_get_current     (LkGuides        *self,
                                           LkGuide         *guide);
/** lk_guides_find_version: (transfer none) (nullable): any version of any guide, old ones and of archived guides too. */
LkGuideVersion *lk_guides_find_version    (LkGuides        *self,
                                           const char      *version_id);
/** lk_guides_find_content: (transfer none) (nullable): the version of @guide that holds just @content. */
LkGuideVersion *lk_guides_find_content    (LkGuides             *self,
                                           LkGuide              *guide,
                                           const LkGuideContent *content);

/** lk_guides_use_version: an observation is made with it: from now on it stays as it is, and undo cannot take it away. To be
 *  called when the observation is first saved; does nothing the second time. */
void            lk_guides_use_version     (LkGuides        *self,
                                           LkGuideVersion  *version);
/** lk_guides_settle: an editing session is over: the versions that it made are edited no more. */
void            lk_guides_settle          (LkGuides        *self);

/**
 * Verbs. Each checks what it is given and returns FALSE (or NULL) with a LK_MODEL_ERROR in the user's words,
 * or shows the change at once and sends it to the store; a failure there is told by `failed`.
 */
/** lk_guides_add: (transfer none): at the end, with @content (nullable: an empty one) as its first version. @origin: "" for none. */
LkGuide        *lk_guides_add             (LkGuides        *self,
                                           const char      *name,
                                           const char      *origin,
                                           LkGuideContent  *content,
                                           GError         **error);
gboolean        lk_guides_rename          (LkGuides        *self,
                                           LkGuide         *guide,
                                           const char      *name,
                                           GError         **error);
gboolean        lk_guides_archive         (LkGuides        *self,
                                           LkGuide         *guide,
                                           gboolean         archive,
                                           GError         **error);
/** lk_guides_move: directly before @before; NULL for the end. */
gboolean        lk_guides_move            (LkGuides        *self,
                                           LkGuide         *guide,
                                           LkGuide         *before,
                                           GError         **error);
/** lk_guides_set_content: @label: what undo calls it, an untranslated message id. @typed: (nullable): names the field, when it was
 *  typed in: what is typed in one field is undone together. */
gboolean        lk_guides_set_content     (LkGuides        *self,
                                           LkGuide         *guide,
                                           LkGuideContent  *content,
                                           const char      *label,
                                           const char      *typed,
                                           GError         **error);

G_END_DECLS
