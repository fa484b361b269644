#include "lessons/lk-lesson-export.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "designs/lk-design-json.h"
#include "exchange/lk-design-markdown.h"
#include "exchange/lk-design-odt.h"
#include "print/lk-design-sheet.h"
#include "widgets/lk-file-picker.h"

#define WIDTH 480
#define MARGIN 18

typedef struct
{
  const char *suffix;
  const char *name;
  const char *explanation;
} Format;

static const Format formats[LK_N_LESSON_FORMATS] = {
  [LK_LESSON_PDF] = { "pdf", N_("PDF"), N_("To print and to send, as it comes on paper") },
  [LK_LESSON_ODT] = { "odt", N_("OpenDocument text"), N_("To go on writing in LibreOffice or Word") },
  [LK_LESSON_MARKDOWN] = { "md", N_("Markdown"), N_("Plain text, without the attached files") },
  [LK_LESSON_JSON] = { "json", N_("Lesson design of this program"), N_("With everything in it, for a colleague to import") },
};

/* A design on its way into a file. */
typedef struct
{
  GtkWidget       *from;       /* weak */
  LkDesignDetail  *detail;
  LkDesignContent *content;    /* of the moment when the file was chosen */
  GFile           *file;
  LkLessonFormat   format;
  guint            n_filled;   /* attachments whose bytes are there */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_weak_pointer (&job->from);
  g_clear_object (&job->detail);
  g_clear_object (&job->file);
  g_clear_pointer (&job->content, lk_design_content_unref);
  g_free (job);
}

static void
tell (Job        *job,
      const char *words)
{
  if (job->from != NULL)
    gtk_widget_activate_action (job->from, "win.complain", "s", words);
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_json (LkDesignContent *content)
{
  g_autoptr (GPtrArray) designs = g_ptr_array_new ();

  g_ptr_array_add (designs, content);
  return take_text (lk_design_json_write (designs, TRUE));
}

static GBytes *
make_bytes (LkDesignContent  *content,
            LkLessonFormat    format,
            GError          **error)
{
  switch (format)
    {
    case LK_LESSON_PDF:
      return lk_design_sheet_draw_pdf (content, error);
    case LK_LESSON_ODT:
      return lk_design_odt_write (content, error);
    case LK_LESSON_MARKDOWN:
      return take_text (lk_design_markdown_write (content, NULL));
    case LK_LESSON_JSON:
      return write_json (content);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
put_in_words (GFile   *file,
              GError **error)
{
  g_autofree char *folder_path = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  const int code = (*error)->domain == G_IO_ERROR ? (*error)->code : G_IO_ERROR_FAILED;

  folder_path = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  g_clear_error (error);
  switch (code)
    {
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      g_set_error (error, G_IO_ERROR, code, _("Nothing can be written in the folder “%s”. Choose another one."), folder_path);
      break;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      g_set_error (error, G_IO_ERROR, code, _("The folder “%s” is not there any more. Choose another one."), folder_path);
      break;
    case G_IO_ERROR_NO_SPACE:
      g_set_error_literal (error, G_IO_ERROR, code, _("The disk is full. Make some room, or choose another folder."));
      break;
    default:
      g_set_error_literal (error, G_IO_ERROR, code, _("The file could not be written. Choose another place."));
    }
}

gboolean
lk_lesson_export_to (LkDesignContent  *content,
                     LkLessonFormat    format,
                     GFile            *file,
                     GError          **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) reason = NULL;
  gsize size;
  const void *data = NULL;

  g_return_val_if_fail (content != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = make_bytes (content, format, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &reason))
    return TRUE;

  put_in_words (file, &reason);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (lk_lesson_export_to (job->content, job->format, job->file, &error))
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
  tell (job, words != NULL ? words : error->message);
}

/* Takes @job. */
static void
start_writing (Job *job)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, NULL);

  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void fill_next (Job *job);

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Job *job = user_data;
  LkAttachmentContent *attachment = job->content->attachments->pdata[job->n_filled];
  g_autoptr (GError) error = NULL;

  attachment->bytes = lk_design_detail_load_file_finish (LK_DESIGN_DETAIL (source), result, &error);
  if (attachment->bytes == NULL)
    {
      tell (job, error->message);
      job_free (job);
      return;
    }
  job->n_filled++;
  fill_next (job);
}

static LkAttachment *
find_file (LkDesignDetail *detail,
           const char     *hash)
{
  LkRecordList *list = lk_design_detail_get_attachments (detail);

  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    if (g_strcmp0 (lk_attachment_get_hash (lk_record_list_peek (list, i)), hash) == 0)
      return lk_record_list_peek (list, i);
  return NULL;
}

/* The files come one after the other, so that nothing else waits long for the store. Takes @job. */
static void
fill_next (Job *job)
{
  GPtrArray *attachments = job->content->attachments;

  for (; job->n_filled < attachments->len; job->n_filled++)
    {
      LkAttachmentContent *attachment = attachments->pdata[job->n_filled];
      LkAttachment *record = attachment->hash != NULL && attachment->bytes == NULL ? find_file (job->detail, attachment->hash) : NULL;

      if (record == NULL)
        continue;
      lk_design_detail_load_file_async (job->detail, record, NULL, filled_cb, job);
      return;
    }
  start_writing (job);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Job *job = user_data;

  job->file = lk_file_picker_finish (result, NULL);
  if (job->file == NULL)
    {
      job_free (job);
      return;
    }
  job->content = lk_design_detail_dup_content (job->detail);
  if (job->format == LK_LESSON_JSON)
    fill_next (job);
  else
    start_writing (job);
}

/* What no file system takes becomes a dash. */
static char *
make_file_name (LkDesignDetail *detail,
                LkLessonFormat  format)
{
  g_autoptr (LkDesignContent) content = lk_design_detail_dup_content (detail);
  g_autofree char *name = lk_design_content_dup_name (content), *shorter = g_utf8_strlen (name, -1) > 80 ? g_utf8_substring (name, 0, 80) : g_strdup (name);

  return g_strconcat (g_strdelimit (shorter, "/\\:*?\"<>|\n\r\t", '-'), ".", formats[format].suffix, NULL);
}

static void
choose_file (GtkWidget      *from,
             LkDesignDetail *detail,
             LkLessonFormat  format)
{
  g_autofree char *name = make_file_name (detail, format);
  Job *job = g_new0 (Job, 1);

  g_set_weak_pointer (&job->from, from);
  job->detail = g_object_ref (detail);
  job->format = format;
  lk_file_picker_save_async (GTK_WINDOW (gtk_widget_get_root (from)), _("Export Lesson Design"), name, NULL, chosen_cb, job);
}

static void
format_cb (GtkListBox    *list,
           GtkListBoxRow *row,
           GtkWindow     *dialog)
{
  g_autoptr (GtkWidget) from = g_object_ref (g_object_get_data (G_OBJECT (dialog), "from"));
  g_autoptr (LkDesignDetail) detail = g_object_ref (g_object_get_data (G_OBJECT (dialog), "detail"));
  const int format = gtk_list_box_row_get_index (row);

  gtk_window_destroy (dialog);
  if (gtk_widget_get_root (from) != NULL)
    choose_file (from, detail, (LkLessonFormat) format);
}

static GtkWidget *
new_row (const Format *format)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(format->name));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(format->explanation));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

void
lk_lesson_export_present (GtkWidget      *from,
                          LkDesignDetail *detail)
{
  GtkWidget *dialog = NULL, *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *list = gtk_list_box_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (LK_IS_DESIGN_DETAIL (detail));

  dialog = g_object_new (ADW_TYPE_WINDOW, "transient-for", gtk_widget_get_root (from), "modal", TRUE, "title", _("Export Lesson Design"),
                         "default-width", WIDTH, "resizable", FALSE, NULL);
  g_object_set_data_full (G_OBJECT (dialog), "from", g_object_ref (from), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "detail", g_object_ref (detail), g_object_unref);
  for (int i = 0; i < LK_N_LESSON_FORMATS; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (&formats[i]));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_margin_top (list, MARGIN / 3);
  gtk_widget_set_margin_bottom (list, MARGIN);
  gtk_widget_set_margin_start (list, MARGIN);
  gtk_widget_set_margin_end (list, MARGIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What kind of file"), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (format_cb), dialog);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (dialog, keys);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), list);
  adw_window_set_content (ADW_WINDOW (dialog), box);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
}
