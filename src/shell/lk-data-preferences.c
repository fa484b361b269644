#include "shell/lk-data-preferences.h"

#include <glib/gi18n.h>

struct _LkDataPreferences
{
  AdwPreferencesPage parent_instance;

  GtkWidget *file_row;

  LkStore *store;
};

G_DEFINE_FINAL_TYPE (LkDataPreferences, lk_data_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
copy_path_cb (LkDataPreferences *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), lk_store_get_path (self->store));
  gtk_widget_activate_action (GTK_WIDGET (self), "preferences.tell", "s", _("The path is copied"));
}

static void
show_folder_cb (LkDataPreferences *self)
{
  g_autofree char *folder = g_path_get_dirname (lk_store_get_path (self->store));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static char *
describe (LkStore *store,
          goffset  size)
{
  g_autofree char *amount = g_format_size ((guint64) size);

  if (lk_store_get_read_only (store))
    return g_strdup_printf (_("%s, can only be read"), amount);
  if (lk_store_get_network (store))
    return g_strdup_printf (_("%s, on a network drive: one computer at a time"), amount);

  return g_steal_pointer (&amount);
}

static void
size_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LkDataPreferences) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (info != NULL && self->store != NULL)
    {
      g_autofree char *subtitle = describe (self->store, g_file_info_get_size (info));
      g_autofree char *markup = g_markup_escape_text (subtitle, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->file_row), markup);
    }
}

static void
lk_data_preferences_dispose (GObject *object)
{
  LkDataPreferences *self = LK_DATA_PREFERENCES (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_DATA_PREFERENCES);

  G_OBJECT_CLASS (lk_data_preferences_parent_class)->dispose (object);
}

static void
lk_data_preferences_class_init (LkDataPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_data_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-data-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LkDataPreferences, file_row);
  gtk_widget_class_bind_template_callback (widget_class, copy_path_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_folder_cb);
}

static void
lk_data_preferences_init (LkDataPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lk_data_preferences_new (LkStore *store)
{
  LkDataPreferences *self;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  self = g_object_new (LK_TYPE_DATA_PREFERENCES, NULL);
  self->store = g_object_ref (store);
  path = g_filename_display_name (lk_store_get_path (store));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), path);

  file = g_file_new_for_path (lk_store_get_path (store));
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           size_known_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
