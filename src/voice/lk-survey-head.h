#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"

G_BEGIN_DECLS

/** LkSurveyHead: what a survey is called, of which class, subject and day it is, for what age, and with which team it counts; saved as it is typed. */
#define LK_TYPE_SURVEY_HEAD (lk_survey_head_get_type ())
G_DECLARE_FINAL_TYPE (LkSurveyHead, lk_survey_head, LK, SURVEY_HEAD, GtkWidget)

GtkWidget *lk_survey_head_new   (LkPrivate    *own,
                                 LkSurvey     *survey);
void       lk_survey_head_flush (LkSurveyHead *self);

G_END_DECLS
