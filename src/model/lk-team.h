#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkTeam: a team with a board of its own.
 *
 * Properties: `name`, `rank` (string), `archived` (int64, unix ms or 0), `agenda` (GStrv, the steps of its
 * session, NULL for the usual ones), `session-weekday` (uint, 1 is Monday, 0 for none), `session-time` (string, "08:15",
 * nullable).
 */
#define LK_TYPE_TEAM (lk_team_get_type ())
G_DECLARE_FINAL_TYPE (LkTeam, lk_team, LK, TEAM, LkRecord)

const char *lk_team_get_name     (LkTeam *self);
const char *lk_team_get_rank     (LkTeam *self);
gint64      lk_team_get_archived (LkTeam *self);
/** lk_team_get_agenda: (nullable): one line a step; lk_agenda_read() reads it. */
const char * const *lk_team_get_agenda (LkTeam *self);
/** lk_team_get_session_weekday: 1 (Monday) to 7, 0 when no time is agreed. */
guint       lk_team_get_session_weekday (LkTeam *self);
const char *lk_team_get_session_time (LkTeam *self);

G_END_DECLS
