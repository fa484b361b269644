#pragma once

/* What the tests of pupils' paper share: a form, and what poppler's own programs read. */

#include "surveys/lk-survey-form.h"

LkSurveyForm *make_form (LkSurveyLevel level, guint n_statements, guint n_questions, const char *text);
char *save (const char *folder, const char *name, GBytes *bytes);
guint count_pages (const char *path);
char *read_text (const char *path);
guint count_words (const char *text, const char *word);
void check_words (const char *path, double width, double height, double edge);
