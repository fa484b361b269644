#pragma once

#include "pairing/lk-pairing-check.h"
#include "pairing/lk-pairing-plan.h"

/*
 * A random school as plain tables, and what a plan of it should be like by rules of the test's own, not those of the program.
 */
#define MOST_PEOPLE 150
#define MOST_DAYS   10
#define MOST_HOURS  8

/** RandomVisit: @day, @hour: numbers; hour 0 is a visit without an hour. */
typedef struct
{
  guint visitor;
  guint visited;
  guint day;
  guint hour;
} RandomVisit;

typedef struct
{
  guint       n_people, n_days, n_hours, most_in_a_day;
  gboolean    prefer_team;
  gboolean    works[MOST_PEOPLE][MOST_DAYS];
  gboolean    knows_free[MOST_PEOPLE], knows_lessons[MOST_PEOPLE];
  gboolean    is_free[MOST_PEOPLE][MOST_DAYS][MOST_HOURS + 1], is_lesson[MOST_PEOPLE][MOST_DAYS][MOST_HOURS + 1];
  guint       team[MOST_PEOPLE];
  gboolean    forbidden[MOST_PEOPLE][MOST_PEOPLE];
  int         met[MOST_PEOPLE][MOST_PEOPLE];    /* days before the first, symmetric; -1 for never */
  RandomVisit planned[MOST_PEOPLE];
  guint       n_planned;
} RandomSchool;

/** RandomKind: how much is in a random school. @known: of ten people, how many have a time table */
typedef struct
{
  guint n_people, n_days, n_hours, most_in_a_day;
  guint known;
  guint works;       /* of ten days */
  guint forbidden;   /* of a hundred pairs */
  guint met;         /* the same */
  guint n_planned;
  gboolean prefer_team;
} RandomKind;

RandomSchool    *random_school_new       (GRand              *rand,
                                          const RandomKind   *kind);
LkPairingSchool *random_school_build     (const RandomSchool *self,
                                          GRand              *order);
LkDay            random_school_get_day   (guint               day);
gboolean         random_school_can_meet  (const RandomSchool *self,
                                          guint               visitor,
                                          guint               visited,
                                          guint               day,
                                          guint               hour);
gboolean         random_school_is_pair   (const RandomSchool *self,
                                          guint               visitor,
                                          guint               visited);
/** random_school_bound: the most visits, if nobody minded being in two places: by augmenting paths. */
guint            random_school_bound     (const RandomSchool *self);
/** random_school_get_visits: a plan's visits as numbers; asserts that they keep to every rule. */
GArray          *random_school_get_visits (const RandomSchool *self,
                                          LkPairingSchool    *school,
                                          LkPairingPlan      *plan);
/** random_school_assert_gaps: that all who are left out are told of, with a crowd that is one. */
void             random_school_assert_gaps (const RandomSchool *self,
                                          LkPairingPlan      *plan);
