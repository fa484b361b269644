#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkTheme: what a period of a team's year is about.
 *
 * Properties: `team-id`, `title` (string), `day` (int, LkDay: in the period that it belongs to), `archived`, `created` (int64).
 */
#define LK_TYPE_THEME (lk_theme_get_type ())
G_DECLARE_FINAL_TYPE (LkTheme, lk_theme, LK, THEME, LkRecord)

const char *lk_theme_get_title    (LkTheme *self);
LkDay       lk_theme_get_day      (LkTheme *self);
gint64      lk_theme_get_archived (LkTheme *self);

G_END_DECLS
