#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"
#include "records/lk-survey.h"

G_BEGIN_DECLS

/**
 * lk_survey_import_present:
 *
 * Answers of a file that Microsoft Forms or Google Forms exported: asks for it, shows what each column is taken for, and adds the sheets; a toast
 * takes them out again. @widget: lies among toasts, in a window with `win.complain`. @private: that has @survey. What cannot be read is told and changes nothing.
 */
void lk_survey_import_present (GtkWidget *widget,
                               LkPrivate *private,
                               LkSurvey  *survey);
/** lk_survey_import_file: the same of a file that is known already. */
void lk_survey_import_file    (GtkWidget *widget,
                               LkPrivate *private,
                               LkSurvey  *survey,
                               GFile     *file);

G_END_DECLS
