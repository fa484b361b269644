#pragma once

#include <gtk/gtk.h>

#include "surveys/lk-survey-results.h"

G_BEGIN_DECLS

/** LkLikertView: the statements of a survey with how they were answered, as bars around a middle line; each row can be reached by the keyboard and says
 *  in words what it shows. */
#define LK_TYPE_LIKERT_VIEW (lk_likert_view_get_type ())
G_DECLARE_FINAL_TYPE (LkLikertView, lk_likert_view, LK, LIKERT_VIEW, GtkWidget)

GtkWidget *lk_likert_view_new (void);
/** lk_likert_view_show: @results: borrowed for the call. */
void       lk_likert_view_show (LkLikertView          *self,
                                const LkSurveyResults *results);

G_END_DECLS
