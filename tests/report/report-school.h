#pragma once

#include "model/lk-school.h"
#include "report/lk-report-export.h"

G_BEGIN_DECLS

/** No name of a person in report_school_new() is without it, and nothing else has it. */
#define REPORT_PERSON "Xantippe"

/**
 * report_school_new: (transfer full): a school in a database at @path that has worked for half a year before today.
 * @n_teams: of five people each, with sessions, visits, goals, readings and actions; the third has a name that is far too long, the
 *   fourth one from right to left, the fifth an emoji. Two more are not to be seen: one of three people, and an empty one
 */
LkStore *report_school_new (const char *path,
                            guint       n_teams);

/** A school with the teams that the test's data says, open, and where its report goes. */
typedef struct
{
  char     *folder;
  LkStore  *store;
  LkSchool *school;
  char     *path;   /* of the report */
  GFile    *file;
} ReportRig;

void           report_rig_set_up     (ReportRig      *f,
                                      gconstpointer   data);
void           report_rig_tear_down  (ReportRig      *f,
                                      gconstpointer   data);
/** Always the same stretch back from today, whatever the day on which the test runs: eight weeks, and this one. */
LkReportPeriod report_rig_get_period (void);
void           report_rig_export     (ReportRig      *f,
                                      LkReportFormat  format);
/** (transfer full): what @argv, NULL at the end, prints. */
char          *report_rig_run        (const char * const *argv);

G_END_DECLS
