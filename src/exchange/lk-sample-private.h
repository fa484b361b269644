#pragma once

#include <json-glib/json-glib.h>

#include "calendar/lk-day.h"
#include "calendar/lk-holidays.h"
#include "store/lk-db.h"

G_BEGIN_DECLS

#define SAMPLE_MAX_PEOPLE 12
/* Each team's own people, then the coach and the school leader, who belong to all. */
#define SAMPLE_HOUR (60 * 60 * G_GINT64_CONSTANT (1000))

typedef struct
{
  char *id;
  char *name;
  char *people[SAMPLE_MAX_PEOPLE];
  const char *days_off[SAMPLE_MAX_PEOPLE];
  guint n_people;
  guint n_own;
  guint number;
} SampleTeam;

/**
 * Sample:
 *
 * The school as it is being written. Chance is its own and starts alike each time, and ids come from a count, so that
 * the same day gives the same rows.
 */
typedef struct
{
  LkDb *db;
  JsonObject *texts;
  guint language;
  LkDay today;
  GRand *chance;
  LkHolidays *holidays;
  guint n_ids;
  guint n_people;
  char *rank;
} Sample;

/** What an action's row needs besides the texts; NULL texts are empty. */
typedef struct
{
  const char *team, *goal, *title, *owner, *notes, *labels, *expected, *happened, *learned, *stage;
  LkDay due;
  gint64 created, doing, done, archived;
} SampleAction;

char       *lk_sample_new_id        (Sample              *self,
                                     gint64               time);
/** lk_sample_next_rank: (transfer none): a rank after all before it. */
const char *lk_sample_next_rank     (Sample              *self);
int         lk_sample_between       (Sample              *self,
                                     int                  low,
                                     int                  high);
/** lk_sample_pick: (nullable): the text of a pair in the language; NULL for no pair. */
const char *lk_sample_pick          (Sample              *self,
                                     JsonArray           *pair);
const char *lk_sample_pick_member   (Sample              *self,
                                     JsonObject          *object,
                                     const char          *name);
JsonArray  *lk_sample_get_array     (JsonObject          *object,
                                     const char          *name);
gint64      lk_sample_time          (LkDay                day,
                                     int                  hour);
/** lk_sample_find_founding: the school's first day in the program: before all that it holds. */
gint64      lk_sample_find_founding (const Sample        *self);
/** lk_sample_back_to_school: the day itself, or the Friday before a weekend. */
LkDay       lk_sample_back_to_school (LkDay               day);
/** lk_sample_on_to_school: the day itself, or the Monday after a weekend. */
LkDay       lk_sample_on_to_school  (LkDay                day);
/** lk_sample_is_holiday: the weeks in which every school is closed: in summer and at Christmas. */
gboolean    lk_sample_is_holiday    (LkDay                day);
/** lk_sample_is_open: whether it is a school day, by the dates that are known and the fixed weeks where none are. */
gboolean    lk_sample_is_open       (Sample              *self,
                                     LkDay                day);
gboolean    lk_sample_is_this_year  (const Sample        *self,
                                     LkDay                day);
/** lk_sample_find_first_week: the Monday of the first week of sessions, in the school year before this. */
LkDay       lk_sample_find_first_week (const Sample      *self);
/** lk_sample_find_coming_week: the Monday of the next week with school. */
LkDay       lk_sample_find_coming_week (Sample           *self);
/** lk_sample_get_session_day: each team has a day of its own in the week of @monday. */
LkDay       lk_sample_get_session_day (const SampleTeam  *team,
                                     LkDay                monday);
/** lk_sample_find_leader: the index of whose turn it is to lead; @week: 0 is this week, -1 the last. */
guint       lk_sample_find_leader   (const SampleTeam    *team,
                                     int                  week);
/** lk_sample_works_on: @person: an index of the team's own. */
gboolean    lk_sample_works_on      (const SampleTeam    *team,
                                     guint                person,
                                     LkDay                day);
/** lk_sample_find_at_work: from @index on, the first of the team's own who works on @day, but not @other; -1 for no other. */
int         lk_sample_find_at_work  (const SampleTeam    *team,
                                     guint                index,
                                     LkDay                day,
                                     int                  other);
/** lk_sample_count_at_work: how many of the team's own work on @day. */
guint       lk_sample_count_at_work (const SampleTeam    *team,
                                     LkDay                day);

/** lk_sample_write_action: (transfer full): its id, with its moves between the stages; NULL with @error set. */
char       *lk_sample_write_action  (Sample              *self,
                                     const SampleAction  *action,
                                     GError             **error);
gboolean    lk_sample_write_comment (Sample              *self,
                                     const char          *action,
                                     const char          *person,
                                     const char          *body,
                                     gint64               time,
                                     GError             **error);
gboolean    lk_sample_write_reading (Sample              *self,
                                     const char          *goal,
                                     LkDay                day,
                                     double               value,
                                     GError             **error);
gboolean    lk_sample_write_success (Sample              *self,
                                     const char          *team,
                                     const char          *title,
                                     const char          *note,
                                     LkDay                day,
                                     const char          *goal,
                                     GError             **error);

/** lk_sample_write_board: the goals that run now and their actions. */
gboolean    lk_sample_write_board   (Sample              *self,
                                     const SampleTeam    *team,
                                     JsonObject          *texts,
                                     GError             **error);
/** lk_sample_write_past: the goals and actions of before, and successes. */
gboolean    lk_sample_write_past    (Sample              *self,
                                     const SampleTeam    *team,
                                     JsonObject          *texts,
                                     GError             **error);
/** lk_sample_write_sessions: the board sessions of this school year and the last, with their check-ins. */
gboolean    lk_sample_write_sessions (Sample             *self,
                                     const SampleTeam    *team,
                                     GError             **error);
/** lk_sample_write_rhythm: visits, lesson designs and arenas, of this school year and the last, up to last week. */
gboolean    lk_sample_write_rhythm  (Sample              *self,
                                     const SampleTeam    *team,
                                     GError             **error);
/** lk_sample_write_planning: last week, this one, and the next with school. */
gboolean    lk_sample_write_planning (Sample             *self,
                                     const SampleTeam    *team,
                                     GError             **error);
/** lk_sample_write_study_day: a day on which the school is closed, in two or three weeks. */
gboolean    lk_sample_write_study_day (Sample            *self,
                                     GError             **error);
/** lk_sample_write_guides: viewing guides, of the sets that come with the program. */
gboolean    lk_sample_write_guides  (Sample              *self,
                                     GError             **error);
/** lk_sample_write_designs: shared lesson designs, of which one was revised. */
gboolean    lk_sample_write_designs (Sample              *self,
                                     const SampleTeam    *team,
                                     GError             **error);
/** lk_sample_write_surveys: what two surveys of one class counted, as it is shared with the team. */
gboolean    lk_sample_write_surveys (Sample              *self,
                                     const SampleTeam    *team,
                                     GError             **error);
/** lk_sample_write_statement_set: one, of the sets that come with the program. */
gboolean    lk_sample_write_statement_set (Sample        *self,
                                     GError             **error);
/** lk_sample_write_year: the themes of this school year's periods, and ideas that wait for one. */
gboolean    lk_sample_write_year    (Sample              *self,
                                     const SampleTeam    *team,
                                     JsonObject          *texts,
                                     GError             **error);

G_END_DECLS
