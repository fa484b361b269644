#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"
#include "report/lk-report-period.h"

G_BEGIN_DECLS

/**
 * LkSpanChoice: over which days the charts go: this school year, one of its periods so far, or the year before.
 *
 * Properties: `chosen` (string): "year", "1" to "9" (that one of this year), "last-year"; kept by a
 * setting. Signals: `changed ()`: other days are chosen, or the school's calendar gives it other days.
 */
#define LK_TYPE_SPAN_CHOICE (lk_span_choice_get_type ())
G_DECLARE_FINAL_TYPE (LkSpanChoice, lk_span_choice, LK, SPAN_CHOICE, GtkWidget)

GtkWidget      *lk_span_choice_new        (LkSchool     *school);
/** lk_span_choice_dup_period: (transfer full): those days, and those before them to compare with. */
LkReportPeriod *lk_span_choice_dup_period (LkSpanChoice *self);

G_END_DECLS
