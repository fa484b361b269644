#pragma once

#include "calendar/lk-holidays.h"
#include "model/lk-agenda.h"
#include "model/lk-enums.h"
#include "model/lk-live.h"
#include "model/lk-membership.h"
#include "model/lk-person.h"
#include "model/lk-record-list.h"
#include "model/lk-school-holiday.h"
#include "model/lk-team.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkSchool:
 *
 * The school in one database: its name, its teams and its people, kept up to date from the store's changes.
 *
 * Properties: `name` (string, NULL before there is a school), `loaded` (boolean).
 * Signals:
 *  - `failed (GError *)`: a write that had been shown could not be made; the records are back as they were
 *  - `staff-changed ()`: who is on which team, in what order or under what name may have changed
 *  - `calendar-changed ()`: the region or a holiday may have changed
 *  - `day-turned ()`: lk_day_today() is another day than it was
 */
#define LK_TYPE_SCHOOL (lk_school_get_type ())
G_DECLARE_FINAL_TYPE (LkSchool, lk_school, LK, SCHOOL, LkLive)

/** lk_school_new: loads in the queue; `loaded` tells when it is there (lk_store_flush() waits for it). */
LkSchool     *lk_school_new             (LkStore      *store);
LkStore      *lk_school_get_store       (LkSchool     *self);
gboolean      lk_school_get_loaded      (LkSchool     *self);
const char   *lk_school_get_name        (LkSchool     *self);
/** lk_school_get_teams: (transfer none): the teams that are not archived, of LkTeam. */
LkRecordList *lk_school_get_teams       (LkSchool     *self);
/** lk_school_get_people: (transfer none): everyone, archived too (old cards name them), of LkPerson, by name. */
LkRecordList *lk_school_get_people      (LkSchool     *self);
/** lk_school_get_memberships: (transfer none): of LkMembership. */
LkRecordList *lk_school_get_memberships (LkSchool     *self);
/** lk_school_get_region: (nullable): "noord", "midden" or "zuid"; NULL when it has not been chosen. */
const char   *lk_school_get_region      (LkSchool     *self);
/** lk_school_get_holidays: (transfer none): those of the region, with what the school has otherwise. */
LkHolidays   *lk_school_get_holidays    (LkSchool     *self);
/** lk_school_get_own_holidays: (transfer none): what the school has otherwise or beside them, of LkSchoolHoliday, by first day. */
LkRecordList *lk_school_get_own_holidays (LkSchool    *self);
/** lk_school_find_own_holiday: (transfer none) (nullable): what the school has for one of the five in a school year. */
LkSchoolHoliday *lk_school_find_own_holiday (LkSchool *self, LkHolidayKind kind, int school_year);
/** lk_school_check_day: to be called every minute or so, and after a sleep: tells `day-turned` when midnight has passed, or when
 *  the PC's clock or time zone was set to another day. */
void          lk_school_check_day       (LkSchool     *self);
/** lk_school_find_person: (transfer none) (nullable): @id may be NULL. */
LkPerson     *lk_school_find_person     (LkSchool     *self,
                                         const char   *id);

/**
 * Verbs. Each checks what it is given and returns FALSE (or NULL) with a LK_MODEL_ERROR in the user's words,
 * or shows the change at once and sends it to the store; a failure there is told by `failed`.
 */
gboolean  lk_school_set_name         (LkSchool *self, const char *name, GError **error);
/** lk_school_add_team: (transfer none) */
LkTeam   *lk_school_add_team         (LkSchool *self, const char *name, GError **error);
gboolean  lk_school_rename_team      (LkSchool *self, LkTeam *team, const char *name, GError **error);
/** lk_school_set_team_agenda: the order and minutes of its board session. */
gboolean  lk_school_set_team_agenda  (LkSchool *self, LkTeam *team, const LkAgenda *agenda, GError **error);
/** lk_school_set_team_session_time: @weekday: 1 Monday to 7, 0 for none; @time: as typed, "8.15" or "08:15"; "" for none. */
gboolean  lk_school_set_team_session_time (LkSchool *self, LkTeam *team, guint weekday, const char *time, GError **error);
/** lk_team_minutes_to_session: from @now to the usual session of that day; negative when it has begun, or when there is none. */
int       lk_team_minutes_to_session (LkTeam *team, GDateTime *now);
gboolean  lk_school_archive_team     (LkSchool *self, LkTeam *team, gboolean archive, GError **error);
/** lk_school_add_person: (transfer none): @team (nullable) gets the person as a member with @role. */
LkPerson *lk_school_add_person       (LkSchool *self, const char *name, const char *email, LkTeam *team, LkRole role, GError **error);
/** lk_school_add_people: adds all @names to @team in one undo step; names that a member already has are passed over.
 *  Returns: how many were added, or -1 with @error set and nothing added */
int       lk_school_add_people       (LkSchool *self, const char * const *names, LkTeam *team, GError **error);
gboolean  lk_school_edit_person      (LkSchool *self, LkPerson *person, const char *name, const char *initials, const char *email, guint colour, GError **error);
/** lk_school_set_person_picture: @picture: (nullable): a PNG or JPEG of at most 256 KiB */
gboolean  lk_school_set_person_picture (LkSchool *self, LkPerson *person, GBytes *picture, GError **error);
gboolean  lk_school_archive_person   (LkSchool *self, LkPerson *person, gboolean archive, GError **error);
gboolean  lk_school_join_team        (LkSchool *self, LkPerson *person, LkTeam *team, LkRole role, GError **error);
gboolean  lk_school_leave_team       (LkSchool *self, LkPerson *person, LkTeam *team, GError **error);

/** lk_school_set_region: @region: (nullable): "noord", "midden" or "zuid" */
gboolean  lk_school_set_region       (LkSchool *self, const char *region, GError **error);
/** lk_school_set_holiday: the school's own days for one of the five in a school year. */
gboolean  lk_school_set_holiday      (LkSchool *self, LkHolidayKind kind, int school_year, LkDay from_day, LkDay till_day, GError **error);
/** lk_school_reset_holiday: the published days of one of the five count again. */
gboolean  lk_school_reset_holiday    (LkSchool *self, LkHolidayKind kind, int school_year, GError **error);
/** lk_school_add_day_off: (transfer none): days on which this school is closed beside the five holidays. */
LkSchoolHoliday *lk_school_add_day_off (LkSchool *self, const char *name, LkDay from_day, LkDay till_day, GError **error);
gboolean  lk_school_edit_day_off     (LkSchool *self, LkSchoolHoliday *holiday, const char *name, LkDay from_day, LkDay till_day, GError **error);
gboolean  lk_school_remove_day_off   (LkSchool *self, LkSchoolHoliday *holiday, GError **error);
/** lk_school_set_person_days_off: @days_off: the weekdays on which @person never works, of the digits 1 to 5. */
gboolean  lk_school_set_person_days_off (LkSchool *self, LkPerson *person, const char *days_off, GError **error);

G_END_DECLS
