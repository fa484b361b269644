#pragma once

#include "records/lk-survey.h"

G_BEGIN_DECLS

/**
 * LkAnswerSheet:
 *
 * One pupil's sheet while it is filled in, step by step: first the statements, then the open questions. It stands at one step. A mutable value of one
 * owner; nothing of it is kept but by lk_answer_sheet_hand_in().
 */
typedef struct _LkAnswerSheet LkAnswerSheet;

LkAnswerSheet       *lk_answer_sheet_new         (LkSurveyForm        *form);
void                 lk_answer_sheet_free        (LkAnswerSheet       *self);
/** lk_answer_sheet_clear: begins anew, with nothing filled in. */
void                 lk_answer_sheet_clear       (LkAnswerSheet       *self);
/** lk_answer_sheet_set_skips: whether the open questions are left out. Keeps the step inside of what is left. */
void                 lk_answer_sheet_set_skips   (LkAnswerSheet       *self,
                                                  gboolean             skips);
/** lk_answer_sheet_set_form: what was filled in stays with each line that @form has too, and it stands at the same one if it can. */
void                 lk_answer_sheet_set_form    (LkAnswerSheet       *self,
                                                  LkSurveyForm        *form);
guint                lk_answer_sheet_get_n_steps (const LkAnswerSheet *self);
guint                lk_answer_sheet_get_step    (const LkAnswerSheet *self);
/** lk_answer_sheet_is_question: whether it stands at an open question. */
gboolean             lk_answer_sheet_is_question (const LkAnswerSheet *self);
/** lk_answer_sheet_get_line: (transfer none): where it stands. */
const LkSurveyLine  *lk_answer_sheet_get_line    (const LkAnswerSheet *self);
/** lk_answer_sheet_is_begun: whether anything is filled in. */
gboolean             lk_answer_sheet_is_begun    (const LkAnswerSheet *self);
/** lk_answer_sheet_is_empty: whether there is nothing in it to be counted: a statement left blank is not, nor are spaces. */
gboolean             lk_answer_sheet_is_empty    (const LkAnswerSheet *self);
/** lk_answer_sheet_has_answer: whether the statement at @step has been answered, also by leaving it blank. */
gboolean             lk_answer_sheet_has_answer  (const LkAnswerSheet *self,
                                                  guint                step);
/** lk_answer_sheet_get_answer: LK_ANSWER_BLANK for none. */
LkAnswer             lk_answer_sheet_get_answer  (const LkAnswerSheet *self,
                                                  guint                step);
/** lk_answer_sheet_answer: to the statement where it stands. */
void                 lk_answer_sheet_answer      (LkAnswerSheet       *self,
                                                  LkAnswer             answer);
/** lk_answer_sheet_get_text: (transfer none): what was written at the open question where it stands. */
const char          *lk_answer_sheet_get_text    (const LkAnswerSheet *self);
void                 lk_answer_sheet_write       (LkAnswerSheet       *self,
                                                  const char          *text);
/** lk_answer_sheet_go: by @by steps; FALSE where there is none, and then it stays. */
gboolean             lk_answer_sheet_go          (LkAnswerSheet       *self,
                                                  int                  by);
/** lk_answer_sheet_hand_in: gives it to @survey and begins anew. */
gboolean             lk_answer_sheet_hand_in     (LkAnswerSheet       *self,
                                                  LkSurvey            *survey,
                                                  GError             **error);
/** lk_answer_sheet_take_back: becomes the last one of @survey that waits, and stands at its end. FALSE without @error when there is none. */
gboolean             lk_answer_sheet_take_back   (LkAnswerSheet       *self,
                                                  LkSurvey            *survey,
                                                  GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkAnswerSheet, lk_answer_sheet_free)

G_END_DECLS
