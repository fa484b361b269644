#include "voice/lk-answer-words.h"

#include <glib/gi18n.h>

static const char * const words[] = {
  [LK_ANSWER_1] = N_("Not at all true"),
  [LK_ANSWER_2] = N_("Not really true"),
  [LK_ANSWER_3] = N_("Mostly true"),
  [LK_ANSWER_4] = N_("Quite true"),
  [LK_ANSWER_N_A] = N_("Does not apply"),
  [LK_ANSWER_BLANK] = N_("Left blank"),
};

static const char * const marks[] = {
  [LK_ANSWER_1] = "1",
  [LK_ANSWER_2] = "2",
  [LK_ANSWER_3] = "3",
  [LK_ANSWER_4] = "4",
  /* Translators: short for "does not apply", as an answer */
  [LK_ANSWER_N_A] = N_("n/a"),
  [LK_ANSWER_BLANK] = "–",
};

const char *
lk_answer_words (LkAnswer answer)
{
  g_return_val_if_fail (answer <= LK_ANSWER_BLANK, "");

  return _(words[answer]);
}

const char *
lk_answer_mark (LkAnswer answer)
{
  g_return_val_if_fail (answer <= LK_ANSWER_BLANK, "");

  return _(marks[answer]);
}
