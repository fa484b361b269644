#pragma once

#include <gtk/gtk.h>

#include "surveys/lk-survey-results.h"

G_BEGIN_DECLS

/** LkSharedCard: what a colleague shared of a survey with the team: its bars. */
#define LK_TYPE_SHARED_CARD (lk_shared_card_get_type ())
G_DECLARE_FINAL_TYPE (LkSharedCard, lk_shared_card, LK, SHARED_CARD, GtkWidget)

/** lk_shared_card_new: @results: borrowed for the call. */
GtkWidget *lk_shared_card_new (const LkSurveyResults *results);

G_END_DECLS
