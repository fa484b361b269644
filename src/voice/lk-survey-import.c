#include "voice/lk-survey-import.h"

#include <glib/gi18n.h>

#include "voice/lk-import-preview.h"
#include "widgets/lk-file-picker.h"

typedef struct
{
  GtkWidget *from;      /* weak */
  LkPrivate *private;
  LkSurvey  *survey;
} Job;

static void
job_free (Job *job)
{
  g_clear_weak_pointer (&job->from);
  g_object_unref (job->private);
  g_object_unref (job->survey);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* The page may be gone, or locked away, by the time that a file is there. */
static gboolean
is_over (Job *job)
{
  return job->from == NULL || lk_private_get_locked (job->private) || gtk_widget_get_root (job->from) == NULL;
}

static void
complain (Job          *job,
          const GError *error)
{
  const char *words = error->domain == G_IO_ERROR ? _("This file cannot be read.") : error->message;

  if (!is_over (job) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (job->from, "win.complain", "s", words);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSurveyCsv) csv = lk_survey_csv_read_file_finish (result, &error);

  if (csv == NULL)
    complain (job, error);
  else if (!is_over (job))
    lk_import_preview_present (job->from, job->private, job->survey, g_steal_pointer (&csv));
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = lk_file_picker_finish (result, &error);

  if (error != NULL)
    complain (job, error);
  else if (file != NULL && !is_over (job))
    lk_survey_import_file (job->from, job->private, job->survey, file);
}

static Job *
job_new (GtkWidget *widget,
         LkPrivate *private,
         LkSurvey  *survey)
{
  Job *job = g_new0 (Job, 1);

  g_set_weak_pointer (&job->from, widget);
  job->private = g_object_ref (private);
  job->survey = g_object_ref (survey);
  return job;
}

void
lk_survey_import_file (GtkWidget *widget,
                       LkPrivate *private,
                       LkSurvey  *survey,
                       GFile     *file)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LK_IS_PRIVATE (private) && LK_IS_SURVEY (survey));

  lk_survey_csv_read_file_async (file, lk_survey_get_form (survey), NULL, read_cb, job_new (widget, private, survey));
}

void
lk_survey_import_present (GtkWidget *widget,
                          LkPrivate *private,
                          LkSurvey  *survey)
{
  const LkFileKind kinds[] = { { _("Tables (CSV)"), "*.csv *.CSV *.txt" } };
  GtkRoot *window = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LK_IS_PRIVATE (private) && LK_IS_SURVEY (survey));

  window = gtk_widget_get_root (widget);
  lk_file_picker_open_async (GTK_IS_WINDOW (window) ? GTK_WINDOW (window) : NULL, _("Answers from Microsoft Forms or Google Forms"), kinds,
                             G_N_ELEMENTS (kinds), NULL, picked_cb, job_new (widget, private, survey));
}
