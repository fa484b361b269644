#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkSpanChoice: over which days the charts go: this school year, one of its periods so far, or the year before.
 *
 * Properties: `chosen` (string): "year", "1" to "9" (that one of this year), "last-year"; kept by a
 * setting. Signals: `changed ()`: other days are chosen, or the school's calendar gives it other days.
 */
#define LK_TYPE_SPAN_CHOICE (lk_span_choice_get_type ())
G_DECLARE_FINAL_TYPE (LkSpanChoice, lk_span_choice, LK, SPAN_CHOICE, GtkWidget)

GtkWidget *lk_span_choice_new      (LkSchool     *school);
/** lk_span_choice_get_days: the first and last of them, both included. */
void       lk_span_choice_get_days (LkSpanChoice *self,
                                    LkDay        *from,
                                    LkDay        *till);

G_END_DECLS
