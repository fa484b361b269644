#pragma once

#include <gtk/gtk.h>

#include "records/lk-survey.h"

G_BEGIN_DECLS

/* A survey on paper and in files. */

typedef enum
{
  LK_RESULTS_PDF,
  LK_RESULTS_CSV,
  LK_RESULTS_XLSX,
} LkResultsFormat;

/** lk_survey_print_sheets: asks how many sheets come on a page, and prints them. */
void lk_survey_print_sheets  (GtkWidget       *from,
                              LkSurvey        *survey);
/** lk_survey_print_results: the sheet to show the class. @last: (nullable): to hold it against */
void lk_survey_print_results (GtkWidget       *from,
                              LkSurvey        *survey,
                              LkSurvey        *last);
/** lk_survey_export_results: asks where, and writes there beside the main thread. */
void lk_survey_export_results (GtkWidget      *from,
                              LkSurvey        *survey,
                              LkSurvey        *last,
                              LkResultsFormat  format);

G_END_DECLS
