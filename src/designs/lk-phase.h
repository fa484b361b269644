#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkGrouping: how pupils work in a phase. */
typedef enum
{
  LK_GROUPING_CLASS,
  LK_GROUPING_ALONE,
  LK_GROUPING_PAIRS,
  LK_GROUPING_GROUPS,
} LkGrouping;
#define LK_TYPE_GROUPING (lk_grouping_get_type ())
GType lk_grouping_get_type (void) G_GNUC_CONST;

/**
 * LkPhase: a part of a lesson. Properties: `title` (a line), `teacher` (what the teacher does), `pupils` (what pupils do), `materials` (string,
 * Markdown), `minutes` (uint), `grouping` (LkGrouping). By rank.
 */
#define LK_TYPE_PHASE (lk_phase_get_type ())
G_DECLARE_FINAL_TYPE (LkPhase, lk_phase, LK, PHASE, LkRecord)

const char *lk_phase_get_title     (LkPhase *self);
const char *lk_phase_get_teacher   (LkPhase *self);
const char *lk_phase_get_pupils    (LkPhase *self);
const char *lk_phase_get_materials (LkPhase *self);
guint       lk_phase_get_minutes   (LkPhase *self);
LkGrouping  lk_phase_get_grouping  (LkPhase *self);

G_END_DECLS
