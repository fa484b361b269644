#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"

G_BEGIN_DECLS

/**
 * LkSurveyWays: the part of a survey's page where answers come in: the ways, and how many sheets there are.
 *
 * Needs the actions `survey.print-sheets`, `survey.tally`, `survey.pupils` and `survey.import`.
 */
#define LK_TYPE_SURVEY_WAYS (lk_survey_ways_get_type ())
G_DECLARE_FINAL_TYPE (LkSurveyWays, lk_survey_ways, LK, SURVEY_WAYS, GtkWidget)

GtkWidget *lk_survey_ways_new (LkPrivate *own,
                               LkSurvey  *survey);

G_END_DECLS
