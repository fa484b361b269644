#pragma once

#include <gtk/gtk.h>

#include "visits/lk-score-history.h"

G_BEGIN_DECLS

/** LkScoreChart: what was given to one item over time, as a small chart under its words; a screen reader reads it as a sentence. */
#define LK_TYPE_SCORE_CHART (lk_score_chart_get_type ())
G_DECLARE_FINAL_TYPE (LkScoreChart, lk_score_chart, LK, SCORE_CHART, GtkWidget)

/** lk_score_chart_new: @history: copied. */
GtkWidget *lk_score_chart_new (const LkItemHistory *history,
                               LkSchool            *school);

G_END_DECLS
