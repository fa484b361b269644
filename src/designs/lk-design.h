#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkDesignStatus: as it is with a lesson: made, given, looked back upon, and made better in a next version. */
typedef enum
{
  LK_DESIGN_DESIGNED,
  LK_DESIGN_TAUGHT,
  LK_DESIGN_EVALUATED,
  LK_DESIGN_REVISED,
} LkDesignStatus;
#define LK_TYPE_DESIGN_STATUS (lk_design_status_get_type ())
GType lk_design_status_get_type (void) G_GNUC_CONST;

/** LkDesignBlock: where something is written, in the order of the form. PRIOR and MISCONCEPTION together are "where pupils are"; the phases
 *  belong to ACTIVITIES, whose own words are few or none. Only GOAL is required. */
typedef enum
{
  LK_BLOCK_GOAL,
  LK_BLOCK_PRIOR,
  LK_BLOCK_MISCONCEPTION,
  LK_BLOCK_ACTIVITIES,
  LK_BLOCK_INTERIM,
  LK_BLOCK_OFF_TRACK,
  LK_BLOCK_END,
  LK_BLOCK_DIFFERENTIATION,
} LkDesignBlock;
#define LK_N_BLOCKS 8
#define LK_TYPE_DESIGN_BLOCK (lk_design_block_get_type ())
GType lk_design_block_get_type (void) G_GNUC_CONST;

/** In characters: of one line, and of a text in which Markdown is typed; more is refused with a message, never cut. */
#define LK_DESIGN_MAX_LINE 500
#define LK_DESIGN_MAX_TEXT 20000
/** In minutes. */
#define LK_DESIGN_MAX_MINUTES 600

/**
 * LkDesign: the head of a version of a lesson design. Properties: `family-id`, `previous-id`, `team-id`, `goal-id`, `planning-id`, `title`,
 * `class-name`, `subject`, `hour`, `origin` (string), `number` (uint, from 1), `minutes` (uint: how long the lesson is), `day` (int, LkDay),
 * `status` (LkDesignStatus), `archived`, `created` (int64, unix ms, 0 for not), and of its goal's block `aim` (string, read-only: the
 * first line, for what has no title). The newest first.
 */
#define LK_TYPE_DESIGN (lk_design_get_type ())
G_DECLARE_FINAL_TYPE (LkDesign, lk_design, LK, DESIGN, LkRecord)

const char    *lk_design_get_family_id   (LkDesign *self);
const char    *lk_design_get_previous_id (LkDesign *self);
const char    *lk_design_get_team_id     (LkDesign *self);
const char    *lk_design_get_goal_id     (LkDesign *self);
const char    *lk_design_get_planning_id (LkDesign *self);
const char    *lk_design_get_title       (LkDesign *self);
const char    *lk_design_get_class_name  (LkDesign *self);
const char    *lk_design_get_subject     (LkDesign *self);
const char    *lk_design_get_hour        (LkDesign *self);
const char    *lk_design_get_origin      (LkDesign *self);
const char    *lk_design_get_aim         (LkDesign *self);
guint          lk_design_get_number      (LkDesign *self);
guint          lk_design_get_minutes     (LkDesign *self);
LkDay          lk_design_get_day         (LkDesign *self);
LkDesignStatus lk_design_get_status      (LkDesign *self);
gint64         lk_design_get_archived    (LkDesign *self);
gint64         lk_design_get_created     (LkDesign *self);
/** lk_design_dup_name: (transfer full): its title; without one its aim; without that "Lesson design", translated. One line. */
char          *lk_design_dup_name        (LkDesign *self);

G_END_DECLS
