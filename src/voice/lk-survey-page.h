#pragma once

#include <gtk/gtk.h>

#include "model/lk-keeper.h"
#include "records/lk-private-voice.h"
#include "surveys/lk-statement-sets.h"

G_BEGIN_DECLS

/** LkSurveyStep: the parts of the page. */
typedef enum
{
  LK_SURVEY_STEP_QUESTIONS,
  LK_SURVEY_STEP_ANSWERS,
  LK_SURVEY_STEP_RESULTS,
} LkSurveyStep;

/**
 * LkSurveyPage:
 *
 * A survey or exit ticket of one's own: its questions, how answers come in, and what came of it. Everything is saved as it is done.
 *
 * Actions: `survey.print-sheets`, `survey.tally`, `survey.pupils`, `survey.import`, `survey.print-results`, `survey.export` (s), `survey.repeat`,
 * `survey.erase`. Needs `win.toast` and `win.complain`.
 * Signals: `push (const char *title, GtkWidget *page)`: shows @page over it; `open (LkSurvey *)`: instead of it; `closed ()`: it has been erased.
 */
#define LK_TYPE_SURVEY_PAGE (lk_survey_page_get_type ())
G_DECLARE_FINAL_TYPE (LkSurveyPage, lk_survey_page, LK, SURVEY_PAGE, GtkWidget)

GtkWidget *lk_survey_page_new        (LkKeeper        *keeper,
                                      LkPrivate       *own,
                                      LkStatementSets *sets,
                                      LkSurvey        *survey);
/** lk_survey_page_get_survey: (transfer none) */
LkSurvey  *lk_survey_page_get_survey (LkSurveyPage    *self);
void       lk_survey_page_show       (LkSurveyPage    *self,
                                      LkSurveyStep     step);

G_END_DECLS
