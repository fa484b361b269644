#include "lessons/lk-lesson-import.h"

#include <glib/gi18n.h>

#include "exchange/lk-design-file.h"
#include "widgets/lk-question.h"

/* A file on its way in. */
typedef struct
{
  GtkWidget       *library;    /* weak */
  LkDesigns       *designs;
  GFile           *file;
  GPtrArray       *versions;   /* (element-type LkDesignContent): what is in it */
  LkDesign        *known;      /* what it would replace */
} Job;

static void
job_free (Job *job)
{
  g_clear_weak_pointer (&job->library);
  g_object_unref (job->designs);
  g_object_unref (job->file);
  g_clear_pointer (&job->versions, g_ptr_array_unref);
  g_clear_object (&job->known);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
complain (Job          *job,
          const GError *error)
{
  g_autofree char *words = NULL;

  if (job->library == NULL)
    return;
  words = error->domain == G_IO_ERROR ? g_strdup (_("This file cannot be read.")) : g_strdup (error->message);
  gtk_widget_activate_action (job->library, "win.complain", "s", words);
}

static LkDesignContent *
get_newest (Job *job)
{
  return job->versions->pdata[job->versions->len - 1];
}

static void
tell (Job        *job,
      const char *format)
{
  g_autofree char *name = lk_design_content_dup_name (get_newest (job)), *words = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  words = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  if (job->library != NULL)
    gtk_widget_activate_action (job->library, "win.toast", "s", words);
}

static void
show (Job        *job,
      const char *id)
{
  if (job->library != NULL)
    gtk_widget_activate_action (job->library, "library.open", "s", id);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *versions = lk_design_file_read (source, &error);

  if (versions != NULL)
    g_task_return_pointer (task, versions, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
finish (Job          *job,
        LkDesign     *design,
        const GError *error)
{
  if (design == NULL)
    {
      complain (job, error);
      return;
    }
  tell (job, _("“%s” has been imported"));
  show (job, lk_record_get_id (LK_RECORD (design)));
}

static void
add_as_own (Job *job)
{
  g_autoptr (GError) error = NULL;
  LkDesign *design = lk_designs_add (job->designs, get_newest (job), N_("Import Lesson Design"), &error);

  finish (job, design, error);
}

static void
add_family (Job *job)
{
  g_autoptr (GError) error = NULL;
  LkDesign *design = lk_designs_add_family (job->designs, job->versions, &error);

  finish (job, design, error);
}

static void
replace (Job *job)
{
  g_autoptr (GError) error = NULL;

  if (!lk_designs_replace (job->designs, job->known, get_newest (job), &error))
    {
      complain (job, error);
      return;
    }
  tell (job, _("“%s” is now as it is in the file"));
  show (job, lk_record_get_id (LK_RECORD (job->known)));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "replace") == 0)
    replace (job);
  else if (g_strcmp0 (answer, "both") == 0)
    add_as_own (job);
}

static void
ask (Job *job)
{
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "both", _("_Keep Both"), LK_ANSWER_SUGGESTED },
    { "replace", _("_Replace"), LK_ANSWER_DESTRUCTIVE },
  };
  g_autofree char *name = lk_design_dup_name (job->known), *heading = g_strdup_printf (_("“%s” is here already"), name);

  lk_question_ask_async (GTK_WINDOW (gtk_widget_get_root (job->library)), heading,
                         _("What is in this file differs from it. Replacing gives it all that is in the file; that can be undone."),
                         answers, G_N_ELEMENTS (answers), NULL, answered_cb, job);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDesignContent) here = lk_designs_load_finish (LK_DESIGNS (source), result, &error);

  if (here == NULL)
    complain (job, error);
  else if (lk_design_content_equal (here, get_newest (job)))
    {
      tell (job, _("“%s” is here already, just as in this file"));
      show (job, lk_record_get_id (LK_RECORD (job->known)));
    }
  else if (job->library != NULL && gtk_widget_get_root (job->library) != NULL)
    ask (g_steal_pointer (&job));
}

static LkDesign *
find_known (Job *job)
{
  const LkDesignContent *newest = get_newest (job);
  LkRecordList *list = lk_designs_get_designs (job->designs);
  LkDesign *known = newest->id != NULL ? lk_designs_find (job->designs, newest->id) : NULL;

  if (known != NULL || newest->family == NULL)
    return known;
  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    {
      LkDesign *design = lk_record_list_peek (list, i);

      if (g_strcmp0 (lk_design_get_family_id (design), newest->family) == 0 && lk_design_get_number (design) == newest->number)
        return design;
    }
  return NULL;
}

static gboolean
is_whole_family (Job *job)
{
  for (guint i = 0; i < job->versions->len; i++)
    if (((LkDesignContent *) job->versions->pdata[i])->id == NULL)
      return FALSE;
  return job->versions->len > 1;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  LkDesigns *designs = job->designs;
  GPtrArray *versions = g_task_propagate_pointer (G_TASK (result), &error);
  LkDesign *known = NULL;

  job->versions = versions;
  if (job->versions == NULL)
    {
      complain (job, error);
      return;
    }
  if (job->versions->len == 0)
    return;
  known = find_known (job);
  if (known != NULL)
    {
      job->known = g_object_ref (known);
      lk_designs_load_async (designs, lk_record_get_id (LK_RECORD (known)), FALSE, NULL, compared_cb, g_steal_pointer (&job));
    }
  else if (is_whole_family (job))
    add_family (job);
  else
    add_as_own (job);
}

void
lk_lesson_import_present (GtkWidget *library,
                          LkDesigns *designs,
                          GFile     *file)
{
  g_autoptr (GTask) task = NULL;
  Job *job = NULL;

  g_return_if_fail (GTK_IS_WIDGET (library));
  g_return_if_fail (LK_IS_DESIGNS (designs));
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  g_set_weak_pointer (&job->library, library);
  job->designs = g_object_ref (designs);
  job->file = g_object_ref (file);
  task = g_task_new (file, NULL, read_cb, job);
  g_task_run_in_thread (task, read_in_thread);
}
