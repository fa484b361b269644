#pragma once

#include <glib-object.h>

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/*
 * What is known when it is asked who visits whom: the people, when they can, and what went before. A person stands here for
 * an id and says nothing of what was seen or said. The order in which things are added does not matter to a plan, but people
 * come before what is told of them. What is told of somebody who was not added is passed over: people leave a school.
 */

/** LK_PAIRING_MAX_DAYS: so many days can be planned at once; two weeks have at most fourteen. */
#define LK_PAIRING_MAX_DAYS  20
/** LK_PAIRING_MAX_HOURS: lesson hours are 1 to this. */
#define LK_PAIRING_MAX_HOURS 10
/** LK_PAIRING_NO_HOUR: a visit on a day of which no hour is said. */
#define LK_PAIRING_NO_HOUR   0

/** LkPairingVisit: who watches whose lesson and when. @visitor, @visited: ids; @hour: 1 to 10, or LK_PAIRING_NO_HOUR */
typedef struct
{
  char  *visitor;
  char  *visited;
  LkDay  day;
  guint  hour;
} LkPairingVisit;

#define LK_TYPE_PAIRING_VISIT (lk_pairing_visit_get_type ())
GType            lk_pairing_visit_get_type (void);
LkPairingVisit  *lk_pairing_visit_new      (const char           *visitor,
                                            const char           *visited,
                                            LkDay                 day,
                                            guint                 hour);
LkPairingVisit  *lk_pairing_visit_copy     (const LkPairingVisit *self);
void             lk_pairing_visit_free     (LkPairingVisit       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkPairingVisit, lk_pairing_visit_free)

/** LkPairingSchool: counted by reference, from any thread; while a plan is being made of it, it is not to be changed. */
#define LK_TYPE_PAIRING_SCHOOL (lk_pairing_school_get_type ())
typedef struct _LkPairingSchool LkPairingSchool;

GType            lk_pairing_school_get_type           (void);
/**
 * lk_pairing_school_new:
 * @days: (array length=n_days): those on which lessons can be visited: school days, holidays taken out, in any order; at most
 *   LK_PAIRING_MAX_DAYS. None at all is a holiday
 */
LkPairingSchool *lk_pairing_school_new                (const LkDay          *days,
                                                       guint                 n_days);
LkPairingSchool *lk_pairing_school_ref                (LkPairingSchool      *self);
void             lk_pairing_school_unref              (LkPairingSchool      *self);
/** lk_pairing_school_copy: (transfer full): one that can be added to without changing @self. */
LkPairingSchool *lk_pairing_school_copy               (LkPairingSchool      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkPairingSchool, lk_pairing_school_unref)

/**
 * lk_pairing_school_add_person:
 * @id: not yet added
 * @name: by which visits at one moment are sorted, no more
 * @days_off: (nullable): the weekdays never worked on, 1 for Monday to 5, as in LkPerson:days-off
 */
void             lk_pairing_school_add_person         (LkPairingSchool      *self,
                                                       const char           *id,
                                                       const char           *name,
                                                       const char           *days_off);
/** lk_pairing_school_add_day_off: one day on which a person is not there. */
void             lk_pairing_school_add_day_off        (LkPairingSchool      *self,
                                                       const char           *id,
                                                       LkDay                 day);
/**
 * lk_pairing_school_add_free_hour:
 *
 * An hour in which a person can watch. From the first one on, no other hour will do, and without lessons told every other hour
 * of a working day is one in which they teach.
 */
void             lk_pairing_school_add_free_hour      (LkPairingSchool      *self,
                                                       const char           *id,
                                                       LkDay                 day,
                                                       guint                 hour);
/** lk_pairing_school_set_free_hours_known: the free hours are those that are added, even when none is. */
void             lk_pairing_school_set_free_hours_known (LkPairingSchool    *self,
                                                       const char           *id);
/**
 * lk_pairing_school_add_lesson:
 *
 * An hour in which a person teaches and can be watched, and so is not free. Without free hours told every other hour of a
 * working day is free.
 */
void             lk_pairing_school_add_lesson         (LkPairingSchool      *self,
                                                       const char           *id,
                                                       LkDay                 day,
                                                       guint                 hour);
/** lk_pairing_school_add_to_team: a person can be on several; see lk_pairing_school_set_prefer_team(). */
void             lk_pairing_school_add_to_team        (LkPairingSchool      *self,
                                                       const char           *id,
                                                       const char           *team_id);
/** lk_pairing_school_add_past_visit: the two have met on @day. */
void             lk_pairing_school_add_past_visit     (LkPairingSchool      *self,
                                                       const char           *visitor,
                                                       const char           *visited,
                                                       LkDay                 day);
/**
 * lk_pairing_school_add_planned_visit:
 *
 * One that already stands in these weeks: it counts for its visitor and its visited, takes their time, and is a meeting.
 * Either may be somebody who was not added. @hour: LK_PAIRING_NO_HOUR when not said
 */
void             lk_pairing_school_add_planned_visit  (LkPairingSchool      *self,
                                                       const char           *visitor,
                                                       const char           *visited,
                                                       LkDay                 day,
                                                       guint                 hour);
/** lk_pairing_school_forbid: @visitor is not to visit @visited; the other way round is another pair. */
void             lk_pairing_school_forbid             (LkPairingSchool      *self,
                                                       const char           *visitor,
                                                       const char           *visited);
/** lk_pairing_school_set_most_in_a_day: so many visits a person takes part in on one day, made and received together; 2 unless set. */
void             lk_pairing_school_set_most_in_a_day  (LkPairingSchool      *self,
                                                       guint                 most);
/** lk_pairing_school_set_n_hours: the last lesson hour of a day; LK_PAIRING_MAX_HOURS unless set. Before people are added. */
void             lk_pairing_school_set_n_hours        (LkPairingSchool      *self,
                                                       guint                 n_hours);
/** lk_pairing_school_set_prefer_team: whether pairs on one team come first, before it counts when they met. */
void             lk_pairing_school_set_prefer_team    (LkPairingSchool      *self,
                                                       gboolean              prefer_team);

guint            lk_pairing_school_get_n_people       (LkPairingSchool      *self);
/**
 * lk_pairing_school_list_moments:
 *
 * When @visitor could watch a lesson of @visited, beside what is planned, whether or not they may; for what is being dragged.
 *
 * Returns: (transfer full) (element-type LkPairingVisit): by day and hour; without an hour when the hours of neither are known
 */
GPtrArray       *lk_pairing_school_list_moments       (LkPairingSchool      *self,
                                                       const char           *visitor,
                                                       const char           *visited);

G_END_DECLS
