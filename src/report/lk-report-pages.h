#pragma once

#include "report/lk-report-paper.h"

G_BEGIN_DECLS

/** LkReportPageKind: in the order in which they are bound. */
typedef enum
{
  LK_REPORT_PAGE_COVER,
  LK_REPORT_PAGE_SCHOOL,
  LK_REPORT_PAGE_TEAM,
  LK_REPORT_PAGE_NOTES,
} LkReportPageKind;

/** LkReportStretch: @n of the things of a list, from @first on. */
typedef struct
{
  guint first;
  guint n;
} LkReportStretch;

/**
 * LkReportPage: what stands on one page.
 * @team: of LK_REPORT_PAGE_TEAM: its index
 * @rhythms, @rows, @questions: of LK_REPORT_PAGE_SCHOOL: the teams' rhythms, the teams' figures and the questions on it
 */
typedef struct
{
  LkReportPageKind kind;
  guint            team;
  LkReportStretch  rhythms;
  LkReportStretch  rows;
  LkReportStretch  questions;
} LkReportPage;

/** lk_report_pages_new: (transfer full) (element-type LkReportPage): @paper measures, nothing is drawn. */
GArray *lk_report_pages_new       (const LkReportPaper *paper,
                                   GPtrArray           *questions);
/** lk_report_school_add_pages: the pages about the whole school, as many as it takes. */
void    lk_report_school_add_pages (const LkReportPaper *paper,
                                   GPtrArray           *questions,
                                   GArray              *pages);
void    lk_report_cover_draw      (const LkReportPaper *paper,
                                   GArray              *pages);
void    lk_report_school_draw     (const LkReportPaper *paper,
                                   const LkReportPage  *page,
                                   GPtrArray           *questions);
void    lk_report_team_draw       (const LkReportPaper *paper,
                                   const LkReportTeam  *team);
void    lk_report_notes_draw      (const LkReportPaper *paper);
/** lk_report_notes_get: what the figures mean and how groups are protected, as heads and texts, translated; FALSE after the last. */
gboolean lk_report_notes_get      (guint                index,
                                   const char         **head,
                                   const char         **text);

G_END_DECLS
