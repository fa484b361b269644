#include "shell/lk-unsaved.h"

#include <glib/gi18n.h>

#include "shell/lk-store-words.h"
#include "store/lk-backup.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-question.h"

/* How long a new try may take before the question comes again. */
#define TRY_MS 1500

typedef struct
{
  GtkWindow *window;
  LkStore   *store;
  guint      n_sheets;
  gulong     pending_handler;
  gulong     trouble_handler;
  guint      try_source;
} Settling;

static void look (GTask *task);

static void
stop_watching (Settling *settling)
{
  g_clear_signal_handler (&settling->pending_handler, settling->store);
  g_clear_signal_handler (&settling->trouble_handler, settling->store);
  g_clear_handle_id (&settling->try_source, g_source_remove);
}

static void
watch (GTask *task)
{
  Settling *settling = g_task_get_task_data (task);

  settling->pending_handler = g_signal_connect_swapped (settling->store, "notify::pending", G_CALLBACK (look), task);
  settling->trouble_handler = g_signal_connect_swapped (settling->store, "notify::trouble", G_CALLBACK (look), task);
}

static void
settling_free (Settling *settling)
{
  stop_watching (settling);
  g_clear_object (&settling->window);
  g_clear_object (&settling->store);
  g_free (settling);
}

static void
finish (GTask    *task,
        gboolean  may_close)
{
  stop_watching (g_task_get_task_data (task));
  g_task_return_boolean (task, may_close);
  g_object_unref (task);
}

static void
tell_failure (GTask        *task,
              const GError *error)
{
  Settling *settling = g_task_get_task_data (task);
  g_autofree char *words = lk_store_words (error);

  gtk_widget_activate_action (GTK_WIDGET (settling->window), "win.complain", "s", words);
  finish (task, FALSE);
}

static void
sheets_answered_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  finish (user_data, g_strcmp0 (answer, "quit") == 0);
}

/* All that can be written is. */
static void
ask_about_sheets (GTask *task)
{
  Settling *settling = g_task_get_task_data (task);
  const guint n = settling->n_sheets;
  const LkQuestionAnswer answers[] = {
    { "stay", _("_Keep Open"), LK_ANSWER_SUGGESTED },
    { "quit", ngettext ("_Quit Without It", "_Quit Without Them", n), LK_ANSWER_DESTRUCTIVE },
  };
  g_autofree char *heading = g_strdup_printf (ngettext ("%u Sheet of a Pupil Waits", "%u Sheets of Pupils Wait", n), n);
  const char *body = ngettext ("It waits for others: sheets are counted in from five together on, so that nobody can be recognised. If you quit now it is lost, "
                               "and has to be entered again. Keep the program open, and it waits for those that still come.",
                               "They wait for others: sheets are counted in from five together on, so that nobody can be recognised. If you quit now they are "
                               "lost, and have to be entered again. Keep the program open, and they wait for those that still come.", n);

  stop_watching (settling);
  lk_question_ask_async (settling->window, heading, body, answers, G_N_ELEMENTS (answers), NULL, sheets_answered_cb, task);
}

static void
finish_but_sheets (GTask *task)
{
  if (((Settling *) g_task_get_task_data (task))->n_sheets > 0)
    ask_about_sheets (task);
  else
    finish (task, TRUE);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_store_rescue_finish (LK_STORE (source), result, &error))
    finish_but_sheets (task);
  else
    tell_failure (task, error);
}

static void
place_picked_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = user_data;
  Settling *settling = g_task_get_task_data (task);
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    lk_store_rescue_async (settling->store, g_file_peek_path (file), NULL, copied_cb, task);
  else
    finish (task, FALSE);
}

static gboolean
tried_cb (gpointer user_data)
{
  Settling *settling = g_task_get_task_data (user_data);

  settling->try_source = 0;
  look (user_data);

  return G_SOURCE_REMOVE;
}

/* A try that fails for the same reason tells nothing, so its outcome is looked at a little later. */
static void
try_again (GTask *task)
{
  Settling *settling = g_task_get_task_data (task);

  watch (task);
  settling->try_source = g_timeout_add (TRY_MS, tried_cb, task);
  lk_store_retry (settling->store);
}

static void
save_copy (GTask *task)
{
  Settling *settling = g_task_get_task_data (task);

  lk_file_picker_save_async (settling->window, _("Save a Copy Elsewhere"), _("Board.db"), NULL, place_picked_cb, task);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "copy") == 0)
    save_copy (task);
  else if (g_strcmp0 (answer, "quit") == 0)
    finish_but_sheets (task);
  else if (g_strcmp0 (answer, "again") == 0)
    try_again (task);
  else
    finish (task, FALSE);
}

static void
ask (GTask        *task,
     const GError *trouble)
{
  Settling *settling = g_task_get_task_data (task);
  const LkQuestionAnswer answers[] = {
    { "stay", _("_Keep Open"), LK_ANSWER_PLAIN },
    { "quit", _("_Quit Anyway"), LK_ANSWER_DESTRUCTIVE },
    { "copy", _("_Save a Copy Elsewhere…"), LK_ANSWER_PLAIN },
    { "again", _("_Try Again"), LK_ANSWER_SUGGESTED },
  };
  const guint n = lk_store_get_pending (settling->store);
  g_autofree char *why = lk_store_words (trouble);
  g_autofree char *lost = g_strdup_printf (ngettext ("%u change is not written yet. If you quit now, it is lost.",
                                                     "%u changes are not written yet. If you quit now, they are lost.", n),
                                           n);
  g_autofree char *body = g_strdup_printf ("%s %s", why, lost);

  stop_watching (settling);
  lk_question_ask_async (settling->window, _("Your Last Changes Are Not Saved"), body, answers, G_N_ELEMENTS (answers), NULL,
                         answered_cb, task);
}

static void
look (GTask *task)
{
  Settling *settling = g_task_get_task_data (task);
  const GError *trouble = lk_store_get_trouble (settling->store);

  if (lk_store_get_pending (settling->store) == 0)
    finish_but_sheets (task);
  else if (trouble != NULL)
    ask (task, trouble);
}

void
lk_unsaved_settle_async (GtkWindow           *window,
                         LkStore             *store,
                         guint                n_sheets,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Settling *settling;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (LK_IS_STORE (store));

  settling = g_new0 (Settling, 1);
  settling->window = g_object_ref (window);
  settling->store = g_object_ref (store);
  settling->n_sheets = n_sheets;

  task = g_task_new (window, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_unsaved_settle_async);
  g_task_set_task_data (task, settling, (GDestroyNotify) settling_free);

  watch (task);
  look (task);
}

gboolean
lk_unsaved_settle_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_unsaved_settle_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
