#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"

G_BEGIN_DECLS

/**
 * LkSurveyAsking: the part of a survey's page where it is made: its head, statements and open questions.
 *
 * Signals: `save-set ()`: the questions are to be kept as a set of the school.
 */
#define LK_TYPE_SURVEY_ASKING (lk_survey_asking_get_type ())
G_DECLARE_FINAL_TYPE (LkSurveyAsking, lk_survey_asking, LK, SURVEY_ASKING, GtkWidget)

GtkWidget *lk_survey_asking_new   (LkPrivate         *own,
                                      LkSurvey          *survey);
void       lk_survey_asking_flush (LkSurveyAsking *self);

G_END_DECLS
