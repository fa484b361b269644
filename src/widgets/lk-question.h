#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LK_ANSWER_PLAIN,
  LK_ANSWER_SUGGESTED,
  LK_ANSWER_DESTRUCTIVE,
} LkAnswerLook;

/** LkQuestionAnswer: one button of a question; @label has its mnemonic. */
typedef struct
{
  const char   *id;
  const char   *label;
  LkAnswerLook  look;
} LkQuestionAnswer;

/*
 * A question over a window. libadwaita's message dialog is replaced by another in 1.5, so that only this file knows it.
 */

/**
 * lk_question_ask_async:
 * @parent: (nullable)
 * @answers: the buttons, in order; the first is what Escape gives, the suggested one what Enter gives
 */
void        lk_question_ask_async  (GtkWindow              *parent,
                                    const char             *heading,
                                    const char             *body,
                                    const LkQuestionAnswer *answers,
                                    guint                   n_answers,
                                    GCancellable           *cancellable,
                                    GAsyncReadyCallback     callback,
                                    gpointer                user_data);
/** lk_question_ask_finish: (transfer full): the id of the answer; NULL with @error set when cancelled from outside. */
char       *lk_question_ask_finish (GAsyncResult        *result,
                                    GError             **error);

G_END_DECLS
