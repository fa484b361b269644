#include "widgets/lk-question.h"

#include <adwaita.h>

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             GTask            *task)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_strdup (response), g_free);
  g_object_unref (task);
}

static void
cancelled_cb (GCancellable *cancellable,
              GtkWindow    *dialog)
{
  gtk_window_close (dialog);
}

static AdwResponseAppearance
appearance_of (LkAnswerLook look)
{
  switch (look)
    {
    case LK_ANSWER_SUGGESTED:
      return ADW_RESPONSE_SUGGESTED;
    case LK_ANSWER_DESTRUCTIVE:
      return ADW_RESPONSE_DESTRUCTIVE;
    case LK_ANSWER_PLAIN:
    default:
      return ADW_RESPONSE_DEFAULT;
    }
}

static void
add_answers (AdwMessageDialog       *dialog,
             const LkQuestionAnswer *answers,
             guint                   n_answers)
{
  adw_message_dialog_set_close_response (dialog, answers[0].id);

  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_message_dialog_set_response_appearance (dialog, answers[i].id, appearance_of (answers[i].look));
      if (answers[i].look == LK_ANSWER_SUGGESTED)
        adw_message_dialog_set_default_response (dialog, answers[i].id);
    }
}

void
lk_question_ask_async (GtkWindow              *parent,
                       const char             *heading,
                       const char             *body,
                       const LkQuestionAnswer *answers,
                       guint                   n_answers,
                       GCancellable           *cancellable,
                       GAsyncReadyCallback     callback,
                       gpointer                user_data)
{
  GtkWidget *dialog;
  GTask *task;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (answers != NULL && n_answers > 0);

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_question_ask_async);

  dialog = adw_message_dialog_new (parent, heading, body);
  add_answers (ADW_MESSAGE_DIALOG (dialog), answers, n_answers);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), task);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), dialog, 0);

  gtk_window_present (GTK_WINDOW (dialog));
}

char *
lk_question_ask_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_question_ask_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
