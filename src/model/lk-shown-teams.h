#pragma once

#include "calendar/lk-day.h"
#include "store/lk-db.h"

G_BEGIN_DECLS

/** LK_SHOWN_MIN_PEOPLE: so many teachers a group has of which others may see figures. */
#define LK_SHOWN_MIN_PEOPLE 5

/**
 * lk_shown_teams_find: decides, within a job on the store's thread, which teams a school leader may see in the weeks from @from
 * till @till, and leaves them in the temporary table shown_team (id, since), which each of a leader's queries asks: a team's
 * figures may be counted from the Monday `since` on. Here and nowhere else is decided who is too few.
 *
 * A week is the least that is ever counted, so it is judged week by week, by who belonged to the teams in it: the memberships
 * that stand, from the day on which they were made until the person left the school or the team was archived, and those that
 * the change log says were taken away. A team has five teachers or more; the coach and the leader, who look, are not among whom they look at. Of two
 * teams whose people differ by fewer than five, without being the same, only the larger is shown (of equally large ones the
 * elder): what one of them counts and the other does not would be the doing of those few. Each figure is of such a team in such
 * weeks, or a sum of such, so the difference of any two is a sum of figures of five people or more too.
 *
 * A week of which the members are not known, before the first of them was entered, is not counted.
 */
gboolean lk_shown_teams_find (LkDb    *db,
                              LkDay    from,
                              LkDay    till,
                              GError **error);

G_END_DECLS
