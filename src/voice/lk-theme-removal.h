#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"
#include "records/lk-survey.h"

G_BEGIN_DECLS

/** lk_theme_remove: takes @theme away from the answers to a question, which then lie in none; from a toast that @widget lies under it can be put back. */
void lk_theme_remove (GtkWidget          *widget,
                      LkPrivate          *own,
                      LkSurvey           *survey,
                      const char         *question_id,
                      const LkSurveyLine *theme);

G_END_DECLS
