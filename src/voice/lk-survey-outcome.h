#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"

G_BEGIN_DECLS

/**
 * LkSurveyOutcome: the part of a survey's page with what came of it: the chart, this time against last time, what pupils wrote by theme, and what is
 * done with it. Below LK_SURVEY_MIN_ANSWERS sheets it says so instead.
 *
 * Needs the actions `survey.print-results` and `survey.export` (s: "pdf", "csv" or "xlsx").
 */
#define LK_TYPE_SURVEY_OUTCOME (lk_survey_outcome_get_type ())
G_DECLARE_FINAL_TYPE (LkSurveyOutcome, lk_survey_outcome, LK, SURVEY_OUTCOME, GtkWidget)

GtkWidget *lk_survey_outcome_new   (LkPrivate       *own,
                                    LkSurvey        *survey);
void       lk_survey_outcome_flush (LkSurveyOutcome *self);
/** lk_survey_outcome_get_shared: whether the survey's team sees its counts. */
gboolean   lk_survey_outcome_get_shared (LkSurveyOutcome *self);

G_END_DECLS
