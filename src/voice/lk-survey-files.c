#include "voice/lk-survey-files.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "exchange/lk-results-export.h"
#include "print/lk-result-sheet.h"
#include "print/lk-survey-sheet.h"
#include "voice/lk-survey-words.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-printing.h"

#define WIDTH 460
#define A4_WIDTH 595.0
#define A4_HEIGHT 842.0

/* Sheets of a form on their way to paper. */
typedef struct
{
  LkSurveyForm  *form;
  char          *title;
  guint          per_page;
  LkSurveySheet *sheet;     /* composed for the paper that was chosen */
} Sheets;

static void
sheets_free (gpointer data)
{
  Sheets *sheets = data;

  lk_survey_form_unref (sheets->form);
  g_free (sheets->title);
  g_clear_pointer (&sheets->sheet, lk_survey_sheet_free);
  g_free (sheets);
}

static guint
count_sheets (gpointer what,
              double   width,
              double   height)
{
  Sheets *sheets = what;

  g_clear_pointer (&sheets->sheet, lk_survey_sheet_free);
  sheets->sheet = lk_survey_sheet_new (sheets->form, sheets->title, sheets->per_page, width, height);
  return lk_survey_sheet_get_n_pages (sheets->sheet);
}

static void
draw_sheets (gpointer  what,
             guint     page,
             cairo_t  *cr)
{
  lk_survey_sheet_draw_page (((Sheets *) what)->sheet, page, cr);
}

static char *
dup_sheet_title (LkSurvey *survey)
{
  g_autofree char *title = lk_survey_dup_title (survey);

  return lk_facts_join (title, lk_survey_get_text (survey, LK_SURVEY_CLASS), NULL);
}

static void
print_sheets (GtkWidget *from,
              LkSurvey  *survey,
              guint      per_page)
{
  Sheets *sheets = g_new0 (Sheets, 1);

  sheets->form = lk_survey_form_ref (lk_survey_get_form (survey));
  sheets->title = dup_sheet_title (survey);
  sheets->per_page = per_page;
  lk_printing_run (&(LkPrinting) {
    .name = _("Sheets of a pupil survey"), .paper = GTK_PAPER_NAME_A4, .orientation = GTK_PAGE_ORIENTATION_PORTRAIT,
    .count = count_sheets, .draw_page = draw_sheets, .what = sheets, .free_what = sheets_free,
  }, GTK_WINDOW (gtk_widget_get_root (from)));
}

static void
per_page_cb (GtkListBox    *list,
             GtkListBoxRow *row,
             GtkWindow     *dialog)
{
  g_autoptr (GtkWidget) from = g_object_ref (g_object_get_data (G_OBJECT (dialog), "from"));
  g_autoptr (LkSurvey) survey = g_object_ref (g_object_get_data (G_OBJECT (dialog), "survey"));
  const guint per_page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "per-page"));

  gtk_window_destroy (dialog);
  if (gtk_widget_get_root (from) != NULL)
    print_sheets (from, survey, per_page);
}

static GtkWidget *
new_per_page (guint per_page,
              guint fit)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("%u sheet on a page", "%u sheets on a page", per_page), per_page);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), per_page > fit ? _("Too many questions to stay readable") :
                                                     per_page == 1 ? _("The largest letters") : _("Cut along the lines: saves paper"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_sensitive (row, per_page <= MAX (1, fit));
  g_object_set_data (G_OBJECT (row), "per-page", GUINT_TO_POINTER (per_page));
  return row;
}

void
lk_survey_print_sheets (GtkWidget *from,
                        LkSurvey  *survey)
{
  GtkWidget *list = lk_voice_list (_("Sheets on a page"));
  g_autofree char *title = NULL;
  GtkWindow *dialog = NULL;
  guint fit;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (LK_IS_SURVEY (survey));

  title = dup_sheet_title (survey);
  fit = lk_survey_sheet_get_fit (lk_survey_get_form (survey), title, A4_WIDTH, A4_HEIGHT);
  for (guint per_page = 1; per_page <= 4; per_page *= 2)
    gtk_list_box_append (GTK_LIST_BOX (list), new_per_page (per_page, fit));
  dialog = lk_voice_dialog (from, _("Print Sheets"), WIDTH, list);
  g_object_set_data_full (G_OBJECT (dialog), "from", g_object_ref (from), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "survey", g_object_ref (survey), g_object_unref);
  g_signal_connect (list, "row-activated", G_CALLBACK (per_page_cb), dialog);
  gtk_window_present (dialog);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
}

/* Results on their way to paper or into a file. */
typedef struct
{
  GtkWidget       *from;     /* weak */
  LkSurveyResults *results;
  LkResultSheet   *sheet;
  LkResultsFormat  format;
  GFile           *file;
} Job;

static Job *
job_new (GtkWidget *from,
         LkSurvey  *survey,
         LkSurvey  *last)
{
  Job *job = g_new0 (Job, 1);

  g_set_weak_pointer (&job->from, from);
  job->results = lk_survey_dup_results (survey, last);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_weak_pointer (&job->from);
  g_clear_pointer (&job->sheet, lk_result_sheet_free);
  lk_survey_results_free (job->results);
  g_clear_object (&job->file);
  g_free (job);
}

static guint
count_results (gpointer what,
               double   width,
               double   height)
{
  Job *job = what;

  g_clear_pointer (&job->sheet, lk_result_sheet_free);
  job->sheet = lk_result_sheet_new (job->results, width, height);
  return lk_result_sheet_get_n_pages (job->sheet);
}

static void
draw_results (gpointer  what,
              guint     page,
              cairo_t  *cr)
{
  lk_result_sheet_draw_page (((Job *) what)->sheet, page, cr);
}

void
lk_survey_print_results (GtkWidget *from,
                         LkSurvey  *survey,
                         LkSurvey  *last)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (LK_IS_SURVEY (survey));

  lk_printing_run (&(LkPrinting) {
    .name = _("Results of a pupil survey"), .paper = GTK_PAPER_NAME_A4, .orientation = GTK_PAGE_ORIENTATION_LANDSCAPE,
    .count = count_results, .draw_page = draw_results, .what = job_new (from, survey, last), .free_what = job_free,
  }, GTK_WINDOW (gtk_widget_get_root (from)));
}

static GBytes *
make_bytes (Job     *job,
            GError **error)
{
  switch (job->format)
    {
    case LK_RESULTS_CSV:
      return lk_results_write_csv (job->results);
    case LK_RESULTS_XLSX:
      return lk_results_write_xlsx (job->results, error);
    case LK_RESULTS_PDF:
    default:
      return lk_result_sheet_draw_pdf (job->results, error);
    }
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = make_bytes (job, &error);
  gsize size = 0;
  const void *content = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes != NULL && g_file_replace_contents (job->file, content, size, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (job->file), *words = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    words = g_strdup_printf (_("Exported as “%s”"), name);
  else
    words = g_strdup (_("The file could not be written. Choose another place."));
  if (job->from != NULL)
    gtk_widget_activate_action (job->from, error != NULL ? "win.complain" : "win.toast", "s", words);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Job *job = user_data;
  g_autoptr (GTask) task = NULL;

  job->file = lk_file_picker_finish (result, NULL);
  /* The page is gone when it was locked away meanwhile: who is at the dialog now may be another. */
  if (job->file == NULL || job->from == NULL || gtk_widget_get_root (job->from) == NULL)
    {
      job_free (job);
      return;
    }
  task = g_task_new (NULL, NULL, written_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

void
lk_survey_export_results (GtkWidget       *from,
                          LkSurvey        *survey,
                          LkSurvey        *last,
                          LkResultsFormat  format)
{
  const char *suffixes[] = { [LK_RESULTS_PDF] = "pdf", [LK_RESULTS_CSV] = "csv", [LK_RESULTS_XLSX] = "xlsx" };
  g_autofree char *title = NULL, *name = NULL;
  Job *job = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (LK_IS_SURVEY (survey));

  title = dup_sheet_title (survey);
  /* What no file system takes becomes a dash. */
  name = g_strconcat (g_strdelimit (title, "/\\:*?\"<>|\n\r\t", '-'), ".", suffixes[format], NULL);
  job = job_new (from, survey, last);
  job->format = format;
  lk_file_picker_save_async (GTK_WINDOW (gtk_widget_get_root (from)), _("Export Results"), name, NULL, chosen_cb, job);
}
