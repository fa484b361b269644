#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkQuestion: a question that a team sends to another board, and its answer. Properties: `team-id` (who asks), `asked-id` (which
 * board is asked), `title`, `answer` (string), `day` (int, LkDay: by when an answer is wanted), `answered`, `archived`, `created`
 * (int64, unix ms, 0 for not yet). Those without an answer come first, by day.
 */
#define LK_TYPE_QUESTION (lk_question_get_type ())
G_DECLARE_FINAL_TYPE (LkQuestion, lk_question, LK, QUESTION, LkRecord)

const char *lk_question_get_team_id  (LkQuestion *self);
const char *lk_question_get_asked_id (LkQuestion *self);
const char *lk_question_get_title    (LkQuestion *self);
const char *lk_question_get_answer   (LkQuestion *self);
LkDay       lk_question_get_day      (LkQuestion *self);
gint64      lk_question_get_answered (LkQuestion *self);
gint64      lk_question_get_archived (LkQuestion *self);

G_END_DECLS
