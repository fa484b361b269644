#pragma once

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/** LkOpenAnswer: what one pupil wrote at an open question. @theme: (nullable): id of the theme that the teacher laid it in. */
typedef struct
{
  char *text;
  char *theme;
} LkOpenAnswer;

/** In characters; a longer answer is cut there, with an ellipsis. */
#define LK_SURVEY_MAX_ANSWER 10000

/**
 * LkSurveyAnswers:
 *
 * The answers to a survey, counted: how often each was given to each statement, and what was written at each open question, in an order that tells
 * nothing. No sheet of one pupil can be found in it: there are no sheets in it, no times, and no order. A mutable value, owned by who made it.
 * What is in it is private: it is wiped when freed.
 */
typedef struct _LkSurveyAnswers LkSurveyAnswers;

LkSurveyAnswers *lk_survey_answers_new         (void);
LkSurveyAnswers *lk_survey_answers_copy        (const LkSurveyAnswers *self);
void             lk_survey_answers_free        (LkSurveyAnswers       *self);
/** lk_survey_answers_get_n_sheets: how many pupils answered. */
guint            lk_survey_answers_get_n_sheets (const LkSurveyAnswers *self);
/** lk_survey_answers_get_count: how often @answer was given to the statement with @statement_id. */
guint            lk_survey_answers_get_count   (const LkSurveyAnswers *self,
                                                const char            *statement_id,
                                                LkAnswer               answer);
/** lk_survey_answers_get_open: (transfer none) (nullable) (element-type LkOpenAnswer): NULL when there are none. */
GPtrArray       *lk_survey_answers_get_open    (const LkSurveyAnswers *self,
                                                const char            *question_id);
/** lk_survey_answers_add_sheet: @answers: one for each statement of @form; @open: one (nullable, may be empty) for each question. An open answer goes
 *  to a place among the others that the system's randomness chooses. */
void             lk_survey_answers_add_sheet   (LkSurveyAnswers       *self,
                                                const LkSurveyForm    *form,
                                                const LkAnswer        *answers,
                                                const char * const    *open);
/** lk_survey_answers_add_count, lk_survey_answers_add_sheets, lk_survey_answers_add_open: the same in parts, as a file is read or written. */
void             lk_survey_answers_add_count   (LkSurveyAnswers       *self,
                                                const char            *statement_id,
                                                LkAnswer               answer,
                                                guint                  n);
void             lk_survey_answers_add_sheets  (LkSurveyAnswers       *self,
                                                guint                  n);
void             lk_survey_answers_add_open    (LkSurveyAnswers       *self,
                                                const char            *question_id,
                                                const char            *text,
                                                const char            *theme);
/** lk_survey_answers_add: all of @other, shuffled in among its own. */
void             lk_survey_answers_add         (LkSurveyAnswers       *self,
                                                const LkSurveyAnswers *other);
/** lk_survey_answers_shuffle: of each open question. */
void             lk_survey_answers_shuffle     (LkSurveyAnswers       *self);
/**
 * lk_survey_answers_merge:
 *
 * Of two devices that both added to @base: counts are @base and what each added; open answers the same, and each lies in the theme where it was
 * laid last by the one that moved it, @theirs where both did. Neither gets below zero.
 *
 * Returns: (transfer full)
 */
LkSurveyAnswers *lk_survey_answers_merge       (const LkSurveyAnswers *base,
                                                const LkSurveyAnswers *mine,
                                                const LkSurveyAnswers *theirs);
gboolean         lk_survey_answers_equal       (const LkSurveyAnswers *a,
                                                const LkSurveyAnswers *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSurveyAnswers, lk_survey_answers_free)

G_END_DECLS
