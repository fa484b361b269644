#pragma once

#include "model/lk-school-past.h"
#include "report/lk-report-period.h"
#include "stats/lk-rhythm-figures.h"

G_BEGIN_DECLS

/**
 * LkReportFigures: what a team, or the whole school, did in the days of a period as far as they have passed. Sums of counts.
 * @goals: that were live in it, @n_unread: of those that were so at its end, how many had no reading for three school weeks
 * @begun, @done: see LkFlowWeek
 * @n_open: actions that were to do or doing at its end, @n_still: those of them that had been doing for three school weeks
 */
typedef struct
{
  guint held[LK_RHYTHM_N_ACTIVITIES];
  guint due_sessions;
  guint goals;
  guint achieved;
  guint n_unread;
  guint begun;
  guint done;
  guint n_open;
  guint n_still;
} LkReportFigures;

/**
 * LkReportTeam:
 * @past: borrowed from the report
 * @weeks: (element-type LkRhythmWeek), @flow: (element-type LkFlowWeek): of the period so far, whole, week by week alike; from the day
 *   on from which the team may be shown
 * @cut: whether that day came after there had been school in the period
 * @compared: whether it could be shown in all of the period before; if not, @before says nothing
 */
typedef struct
{
  const LkTeamPast *past;
  GArray           *weeks;
  GArray           *flow;
  gboolean          cut;
  gboolean          compared;
  LkReportFigures   now;
  LkReportFigures   before;
} LkReportTeam;

/**
 * LkReport:
 *
 * The period report of a school as a value: all that its pages and its tables tell. Only the teams that a leader may see are in
 * it, as counts and goals: no person, and nothing that a person wrote about an action. It is read by one thread at a time.
 *
 * @school: its name, "" when it has none
 * @made: the day on which it was made
 * @teams: (element-type LkReportTeam): by name
 * @now, @before: of all those teams together; @compared: whether all of them are
 */
typedef struct
{
  char            *school;
  LkDay            made;
  LkReportPeriod  *period;
  LkHolidays      *holidays;
  LkSchoolPast    *past;
  GPtrArray       *teams;
  LkReportFigures  now;
  LkReportFigures  before;
  gboolean         compared;
} LkReport;

/** lk_report_new: (transfer full): @past: (transfer full): read from the first day of @period's before till its last. */
LkReport     *lk_report_new           (const char           *school,
                                       LkHolidays           *holidays,
                                       const LkReportPeriod *period,
                                       LkSchoolPast         *past,
                                       LkDay                 today);
void          lk_report_free          (LkReport             *self);
LkReportTeam *lk_report_get_team      (const LkReport       *self,
                                       guint                 index);
/** lk_report_get_end: the last day of its period that has come. */
LkDay         lk_report_get_end       (const LkReport       *self);
/** lk_report_dup_goals: (transfer container) (element-type LkGoal): those of @team that were live in the period itself. */
GPtrArray    *lk_report_dup_goals     (const LkReport       *self,
                                       const LkReportTeam   *team);
/** lk_report_dup_team_questions: (transfer full) (element-type char *): where @team may need help, the weightiest first, two at most;
 *  without its name, and never about a person. */
GPtrArray    *lk_report_dup_team_questions (const LkReport     *self,
                                            const LkReportTeam *team);
/** lk_report_dup_questions: (transfer full) (element-type char *): the weightiest of each team, with its name; by team. */
GPtrArray    *lk_report_dup_questions (const LkReport       *self);
/** lk_report_dup_left_out: (transfer full) (nullable): how many teams are left out, and why; NULL when none is. */
char         *lk_report_dup_left_out  (const LkReport       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkReport, lk_report_free)

G_END_DECLS
