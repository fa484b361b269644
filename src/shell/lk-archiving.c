#include "shell/lk-archiving.h"

#include <glib/gi18n.h>

#include "model/lk-keeper.h"
#include "records/lk-held-sheets.h"
#include "widgets/lk-question.h"

typedef struct
{
  GtkWindow *parent;
  LkSchool  *school;
  LkPerson  *person;
} Leaver;

static void
leaver_free (gpointer data)
{
  Leaver *leaver = data;

  g_clear_weak_pointer (&leaver->parent);
  g_object_unref (leaver->school);
  g_object_unref (leaver->person);
  g_free (leaver);
}

static void
archive (GTask *task)
{
  Leaver *leaver = g_task_get_task_data (task);
  GError *error = NULL;

  if (lk_school_archive_person (leaver->school, leaver->person, TRUE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Leaver *leaver = g_task_get_task_data (task);
  GError *error = NULL;

  if (!lk_keeper_finish (LK_KEEPER (source), result, NULL, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  lk_held_sheets_forget (lk_held_sheets_get (leaver->school), lk_record_get_id (LK_RECORD (leaver->person)));
  archive (task);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Leaver *leaver = g_task_get_task_data (task);
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "keep") == 0)
    archive (task);
  else if (g_strcmp0 (answer, "erase") == 0)
    {
      g_autoptr (LkKeeper) keeper = lk_keeper_new (lk_school_get_store (leaver->school));

      /* It may be this person who is unlocked here. */
      for (GtkWindow *window = leaver->parent; window != NULL; window = gtk_window_get_transient_for (window))
        gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL);
      lk_keeper_remove_async (keeper, lk_record_get_id (LK_RECORD (leaver->person)), removed_cb, g_steal_pointer (&task));
    }
  else
    g_task_return_boolean (task, FALSE);
}

static void
ask (GTask *task)
{
  Leaver *leaver = g_task_get_task_data (task);
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "erase", _("_Erase for Good"), LK_ANSWER_DESTRUCTIVE },
    { "keep", _("_Keep It Sealed"), LK_ANSWER_SUGGESTED },
  };
  g_autofree char *heading = g_strdup_printf (_("What Becomes of the Private Part of %s?"), lk_person_get_name (leaver->person));

  lk_question_ask_async (leaver->parent, heading,
                         _("Only they can open it, with their password. Kept sealed, they can still export or share it when they come by. "
                           "Erased, what nobody else can read is gone for good, and this cannot be undone."),
                         answers, G_N_ELEMENTS (answers), NULL, answered_cb, task);
}

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_keeper_look_up_finish (LK_KEEPER (source), result, NULL, &error))
    ask (g_steal_pointer (&task));
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    archive (task);
}

void
lk_archiving_run_async (GtkWindow           *parent,
                        LkSchool            *school,
                        LkPerson            *person,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = NULL;
  Leaver *leaver = NULL;
  g_autoptr (LkKeeper) keeper = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));
  g_return_if_fail (LK_IS_PERSON (person));

  leaver = g_new0 (Leaver, 1);
  g_set_weak_pointer (&leaver->parent, parent);
  leaver->school = g_object_ref (school);
  leaver->person = g_object_ref (person);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_task_data (task, leaver, leaver_free);
  keeper = lk_keeper_new (lk_school_get_store (school));
  lk_keeper_look_up_async (keeper, lk_record_get_id (LK_RECORD (person)), NULL, looked_up_cb, task);
}

gboolean
lk_archiving_run_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
