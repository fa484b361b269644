#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkTeam: a team with a board of its own. Properties: `name`, `rank` (string), `archived` (int64, unix ms or 0). */
#define LK_TYPE_TEAM (lk_team_get_type ())
G_DECLARE_FINAL_TYPE (LkTeam, lk_team, LK, TEAM, LkRecord)

const char *lk_team_get_name     (LkTeam *self);
const char *lk_team_get_rank     (LkTeam *self);
gint64      lk_team_get_archived (LkTeam *self);

G_END_DECLS
