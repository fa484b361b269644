#pragma once

#include "designs/lk-attachment.h"
#include "designs/lk-design-content.h"
#include "model/lk-live.h"
#include "model/lk-record-list.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkDesignDetail:
 *
 * One version of a lesson design with all that is in it, read when it is opened and kept up to date while it lives. Where it lies makes no
 * difference: in the school's store (shared), or in a store in memory (a private draft, which src/records seals at each change). So each verb,
 * its undo and what another program writes meanwhile are the same for both.
 *
 * Properties: `loaded` (boolean), `total` (uint: minutes of all phases, notified), `goal-title` (string, nullable: of the team's goal).
 * Signals:
 *  - `block-changed (LkDesignBlock)`: its words, what was seen or what to change
 *  - `pupil-changed (uint)`
 *  - `designers-changed ()`
 *  - `gone ()`: the design is no more (undone, or erased elsewhere)
 *  - `failed (GError *)` of LkLive
 */
#define LK_TYPE_DESIGN_DETAIL (lk_design_detail_get_type ())
G_DECLARE_FINAL_TYPE (LkDesignDetail, lk_design_detail, LK, DESIGN_DETAIL, LkLive)

/** LkBlockPart: which text of a block. */
typedef enum
{
  LK_PART_WORDS,
  LK_PART_SEEN,
  LK_PART_CHANGE,
} LkBlockPart;

/** LkPhaseText: which text of a phase. */
typedef enum
{
  LK_PHASE_TITLE,
  LK_PHASE_TEACHER,
  LK_PHASE_PUPILS,
  LK_PHASE_MATERIALS,
} LkPhaseText;

/** LkDesignLine: which line of the head. */
typedef enum
{
  LK_DESIGN_TITLE,
  LK_DESIGN_CLASS,
  LK_DESIGN_SUBJECT,
  LK_DESIGN_HOUR,
} LkDesignLine;

/** lk_design_detail_new: @store: the school's, or one in memory; people, teams and goals are always @school's. Loads in the queue. */
LkDesignDetail *lk_design_detail_new            (LkSchool        *school,
                                                 LkStore         *store,
                                                 const char      *design_id);
LkStore        *lk_design_detail_get_store      (LkDesignDetail  *self);
const char     *lk_design_detail_get_id         (LkDesignDetail  *self);
/** lk_design_detail_get_goal_title: never NULL. */
const char     *lk_design_detail_get_goal_title (LkDesignDetail  *self);
/** lk_design_detail_get_design: (transfer none) (nullable): NULL until loaded. */
LkDesign       *lk_design_detail_get_design     (LkDesignDetail  *self);
/** lk_design_detail_get_phases: (transfer none): of LkPhase. */
LkRecordList   *lk_design_detail_get_phases     (LkDesignDetail  *self);
/** lk_design_detail_get_attachments: (transfer none): of LkAttachment. */
LkRecordList   *lk_design_detail_get_attachments (LkDesignDetail *self);
/** lk_design_detail_get_block: (transfer none): never NULL. */
const char     *lk_design_detail_get_block      (LkDesignDetail  *self,
                                                 LkDesignBlock    block,
                                                 LkBlockPart      part);
/** lk_design_detail_get_pupil: (transfer none): never NULL. @pupil: 0 to 2. */
const char     *lk_design_detail_get_pupil      (LkDesignDetail  *self,
                                                 guint            pupil,
                                                 gboolean         seen);
/** lk_design_detail_dup_designers: (transfer full) (element-type LkPerson): in the order in which they came. */
GPtrArray      *lk_design_detail_dup_designers  (LkDesignDetail  *self);
guint           lk_design_detail_get_total      (LkDesignDetail  *self);
/** lk_design_detail_dup_content: (transfer full): all of it as a value of this moment; files without their bytes. */
LkDesignContent *lk_design_detail_dup_content   (LkDesignDetail  *self);

/*
 * Verbs. Each returns FALSE (or NULL) with a LK_MODEL_ERROR in the user's words and leaves all as it was, or shows the change at once and
 * writes it in the store's queue. What is typed in one field is undone together until another field or verb comes between.
 */
gboolean        lk_design_detail_set_line       (LkDesignDetail  *self,
                                                 LkDesignLine     which,
                                                 const char      *text,
                                                 GError         **error);
gboolean        lk_design_detail_set_day        (LkDesignDetail  *self,
                                                 LkDay            day,
                                                 GError         **error);
gboolean        lk_design_detail_set_minutes    (LkDesignDetail  *self,
                                                 guint            minutes,
                                                 GError         **error);
/** lk_design_detail_set_goal: (nullable): a goal of a team, whose the design then is. */
gboolean        lk_design_detail_set_goal       (LkDesignDetail  *self,
                                                 const char      *goal_id,
                                                 const char      *team_id,
                                                 GError         **error);
/** lk_design_detail_set_planning: (nullable): what of Planning it is made or visited at. */
gboolean        lk_design_detail_set_planning   (LkDesignDetail  *self,
                                                 const char      *planning_id,
                                                 GError         **error);
gboolean        lk_design_detail_add_designer   (LkDesignDetail  *self,
                                                 LkPerson        *person,
                                                 GError         **error);
/** lk_design_detail_remove_designer: the last one stays. */
gboolean        lk_design_detail_remove_designer (LkDesignDetail *self,
                                                 LkPerson        *person,
                                                 GError         **error);
gboolean        lk_design_detail_set_block      (LkDesignDetail  *self,
                                                 LkDesignBlock    block,
                                                 LkBlockPart      part,
                                                 const char      *text,
                                                 GError         **error);
gboolean        lk_design_detail_set_pupil      (LkDesignDetail  *self,
                                                 guint            pupil,
                                                 gboolean         seen,
                                                 const char      *text,
                                                 GError         **error);
/** lk_design_detail_add_phase: (transfer none): directly before @before; NULL for the end. */
LkPhase        *lk_design_detail_add_phase      (LkDesignDetail  *self,
                                                 const char      *title,
                                                 guint            minutes,
                                                 LkPhase         *before,
                                                 GError         **error);
/** lk_design_detail_add_start: (transfer none): start, instruction, practice and closing at the end, in one undoable step. Gives the first. */
LkPhase        *lk_design_detail_add_start      (LkDesignDetail  *self,
                                                 GError         **error);
gboolean        lk_design_detail_set_phase_text (LkDesignDetail  *self,
                                                 LkPhase         *phase,
                                                 LkPhaseText      which,
                                                 const char      *text,
                                                 GError         **error);
gboolean        lk_design_detail_set_phase_minutes (LkDesignDetail *self,
                                                 LkPhase         *phase,
                                                 guint            minutes,
                                                 GError         **error);
gboolean        lk_design_detail_set_phase_grouping (LkDesignDetail *self,
                                                 LkPhase         *phase,
                                                 LkGrouping       grouping,
                                                 GError         **error);
gboolean        lk_design_detail_move_phase     (LkDesignDetail  *self,
                                                 LkPhase         *phase,
                                                 LkPhase         *before,
                                                 GError         **error);
gboolean        lk_design_detail_remove_phase   (LkDesignDetail  *self,
                                                 LkPhase         *phase,
                                                 GError         **error);
/** lk_design_detail_add_link: (transfer none): @title "": the address. Only http, https and mailto. */
LkAttachment   *lk_design_detail_add_link       (LkDesignDetail  *self,
                                                 const char      *title,
                                                 const char      *address,
                                                 GError         **error);
/** lk_design_detail_add_file: (transfer none): a copy of @bytes is kept. */
LkAttachment   *lk_design_detail_add_file       (LkDesignDetail  *self,
                                                 const char      *name,
                                                 GBytes          *bytes,
                                                 GError         **error);
gboolean        lk_design_detail_rename_attachment (LkDesignDetail *self,
                                                 LkAttachment    *attachment,
                                                 const char      *title,
                                                 GError         **error);
gboolean        lk_design_detail_remove_attachment (LkDesignDetail *self,
                                                 LkAttachment    *attachment,
                                                 GError         **error);
/** lk_design_detail_load_file_async: what is in a file. */
void            lk_design_detail_load_file_async (LkDesignDetail *self,
                                                 LkAttachment    *attachment,
                                                 GCancellable    *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer         user_data);
/** lk_design_detail_load_file_finish: (transfer full) */
GBytes         *lk_design_detail_load_file_finish (LkDesignDetail *self,
                                                 GAsyncResult    *result,
                                                 GError         **error);
/** lk_design_detail_set_status: designed → taught → evaluated, and back; REVISED only comes by lk_design_detail_revise(). */
gboolean        lk_design_detail_set_status     (LkDesignDetail  *self,
                                                 LkDesignStatus   status,
                                                 GError         **error);
/**
 * lk_design_detail_revise:
 *
 * One deed: this version becomes REVISED and stays as it is, and a next one is made of it, DESIGNED, without day, with the words, phases, pupils
 * (expected) and attachments of this one; what was seen and what to change stays here, to be read beside it.
 *
 * Returns: (transfer full): the id of the next version
 */
char           *lk_design_detail_revise         (LkDesignDetail  *self,
                                                 GError         **error);

/** LkDesignVersion: one of the versions of a design. */
typedef struct
{
  char           *id;
  guint           number;
  LkDesignStatus  status;
  LkDay           day;
} LkDesignVersion;

/** lk_design_detail_list_versions_async: all versions of this design where it lies, the archived too. */
void            lk_design_detail_list_versions_async (LkDesignDetail *self,
                                                 GCancellable    *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer         user_data);
/** lk_design_detail_list_versions_finish: (transfer full) (element-type LkDesignVersion): the first one first */
GPtrArray      *lk_design_detail_list_versions_finish (LkDesignDetail *self,
                                                 GAsyncResult    *result,
                                                 GError         **error);

G_END_DECLS
