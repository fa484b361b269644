#pragma once

#include <adwaita.h>

#include "records/lk-private-voice.h"
#include "surveys/lk-statement-sets.h"

G_BEGIN_DECLS

/**
 * LkSurveyStart: what a new survey or exit ticket begins with: the same as last time, a set of the school, or a starter.
 *
 * Signals: `chosen (const char *name, LkSurveyForm *form)`, `repeat (LkSurvey *)`.
 */
#define LK_TYPE_SURVEY_START (lk_survey_start_get_type ())
G_DECLARE_FINAL_TYPE (LkSurveyStart, lk_survey_start, LK, SURVEY_START, AdwWindow)

LkSurveyStart *lk_survey_start_present (GtkWidget       *from,
                                        LkPrivate       *own,
                                        LkStatementSets *sets,
                                        LkSurveyKind     kind);

G_END_DECLS
