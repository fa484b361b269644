#pragma once

#include "model/lk-enums.h"
#include "model/lk-person.h"

G_BEGIN_DECLS

/** LkMembership: a person on a team. Properties: `team-id`, `person-id`, `rank` (string), `role` (LkRole). */
#define LK_TYPE_MEMBERSHIP (lk_membership_get_type ())
G_DECLARE_FINAL_TYPE (LkMembership, lk_membership, LK, MEMBERSHIP, LkRecord)

const char *lk_membership_get_team_id   (LkMembership *self);
const char *lk_membership_get_person_id (LkMembership *self);
LkRole      lk_membership_get_role      (LkMembership *self);
const char *lk_membership_get_rank      (LkMembership *self);

G_END_DECLS
