#pragma once

#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/** lk_answer_words: what an answer says, translated: "Mostly true". */
const char *lk_answer_words (LkAnswer answer);
/** lk_answer_mark: its number or letters, translated: "3", "n.v.t.". */
const char *lk_answer_mark  (LkAnswer answer);

G_END_DECLS
