#include "widgets/lk-file-picker.h"

#include <glib/gi18n.h>

static void
responded_cb (GtkNativeDialog *native,
              int              response,
              GTask           *task)
{
  if (g_task_return_error_if_cancelled (task))
    ;
  else if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native)), g_object_unref);
  else
    g_task_return_pointer (task, NULL, NULL);

  gtk_native_dialog_destroy (native);
  g_object_unref (native);
  g_object_unref (task);
}

static void
cancelled_cb (GCancellable    *cancellable,
              GtkNativeDialog *native)
{
  gtk_native_dialog_hide (native);
  g_signal_emit_by_name (native, "response", GTK_RESPONSE_CANCEL);
}

static GtkFileFilter *
make_filter (const LkFileKind *kind)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (kind->patterns, " ", -1);

  gtk_file_filter_set_name (filter, kind->name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);

  return filter;
}

static GtkFileChooser *
start (GtkWindow            *parent,
       const char           *title,
       GtkFileChooserAction  action,
       GCancellable         *cancellable,
       GAsyncReadyCallback   callback,
       gpointer              user_data)
{
  const char *accept = action == GTK_FILE_CHOOSER_ACTION_SAVE ? _("_Save") : _("_Open");
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, accept, NULL);
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, start);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (responded_cb), task);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), native, 0);

  return GTK_FILE_CHOOSER (native);
}

void
lk_file_picker_open_async (GtkWindow           *parent,
                           const char          *title,
                           const LkFileKind    *kinds,
                           guint                n_kinds,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GtkFileChooser *chooser;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  chooser = start (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, cancellable, callback, user_data);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr (GtkFileFilter) filter = make_filter (&kinds[i]);

      gtk_file_chooser_add_filter (chooser, filter);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
lk_file_picker_save_async (GtkWindow           *parent,
                           const char          *title,
                           const char          *name,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GtkFileChooser *chooser;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (name != NULL);

  chooser = start (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, cancellable, callback, user_data);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
lk_file_picker_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, start), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
