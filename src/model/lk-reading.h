#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkReading: one dated value of a goal's measure. Properties: `goal-id`, `note` (string), `day` (int, LkDay), `value` (double). */
#define LK_TYPE_READING (lk_reading_get_type ())
G_DECLARE_FINAL_TYPE (LkReading, lk_reading, LK, READING, LkRecord)

const char *lk_reading_get_goal_id (LkReading *self);
LkDay       lk_reading_get_day     (LkReading *self);
double      lk_reading_get_value   (LkReading *self);
const char *lk_reading_get_note    (LkReading *self);

G_END_DECLS
