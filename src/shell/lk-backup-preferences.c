#include "shell/lk-backup-preferences.h"

#include <glib/gi18n.h>

#include "shell/lk-backup-words.h"
#include "shell/lk-store-words.h"
#include "widgets/lk-question.h"

struct _LkBackupPreferences
{
  AdwPreferencesPage parent_instance;

  GtkWidget *backup_button;
  GtkWidget *folder_button;
  GtkWidget *spinner;
  GtkWidget *list;

  LkStore *store;
  GCancellable *listing;
};

G_DEFINE_FINAL_TYPE (LkBackupPreferences, lk_backup_preferences, ADW_TYPE_PREFERENCES_PAGE)

typedef struct
{
  LkBackupPreferences *self;
  LkBackup            *backup;
} Restoring;

static void
restoring_free (Restoring *restoring)
{
  g_object_unref (restoring->self);
  g_object_unref (restoring->backup);
  g_free (restoring);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restoring, restoring_free)

static void list_backups (LkBackupPreferences *self);

static void
set_busy (LkBackupPreferences *self,
          gboolean             busy)
{
  if (self->store == NULL)
    return;

  gtk_widget_set_sensitive (self->backup_button, !busy);
  gtk_widget_set_sensitive (self->list, !busy);
  gtk_widget_set_visible (self->spinner, busy);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
}

static void
tell (LkBackupPreferences *self,
      const char          *action,
      const char          *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", message);
}

static void
complain (LkBackupPreferences *self,
          const GError        *error)
{
  g_autofree char *words = lk_store_words (error);

  tell (self, "preferences.tell", words);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LkBackupPreferences) self = user_data;
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (!lk_store_restore_finish (LK_STORE (source), result, &error))
    {
      complain (self, error);
      return;
    }

  tell (self, "preferences.tell-deed", _("The backup is put back"));
  list_backups (self);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Restoring) restoring = user_data;
  LkBackupPreferences *self = restoring->self;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "restore") != 0 || self->store == NULL)
    return;

  set_busy (self, TRUE);
  lk_store_restore_async (self->store, lk_backup_get_path (restoring->backup), NULL, restored_cb, g_object_ref (self));
}

static void
restore_cb (LkBackupPreferences *self,
            GtkWidget           *button)
{
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "restore", _("_Put Back"), LK_ANSWER_SUGGESTED },
  };
  Restoring *restoring = g_new0 (Restoring, 1);
  g_autofree char *when = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *body = NULL;

  restoring->self = g_object_ref (self);
  restoring->backup = g_object_ref (g_object_get_data (G_OBJECT (button), "backup"));
  when = lk_backup_dup_when (restoring->backup);
  contents = lk_backup_dup_contents (restoring->backup);
  body = g_strdup_printf (_("The boards become as they were on %s: %s. What stands there now is kept as a backup first, "
                            "and Undo brings it back."),
                          when, contents);
  lk_question_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Put This Backup Back?"), body, answers,
                         G_N_ELEMENTS (answers), NULL, answered_cb, restoring);
}

static GtkWidget *
create_row (LkBackupPreferences *self,
            LkBackup            *backup)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Put Back…"));
  g_autofree char *when = lk_backup_dup_when (backup);
  g_autofree char *contents = lk_backup_dup_contents (backup);
  g_autofree char *size = g_format_size ((guint64) lk_backup_get_size (backup));
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s · %s", contents, size, lk_backup_reason_words (lk_backup_get_reason (backup)));
  g_autofree char *markup = g_markup_escape_text (subtitle, -1);
  g_autofree char *name = g_strdup_printf (_("Put back the backup of %s"), when);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);

  g_object_set_data_full (G_OBJECT (button), "backup", g_object_ref (backup), g_object_unref);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !lk_store_get_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
fill (LkBackupPreferences *self,
      GListModel          *backups)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));

  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (LkBackup) backup = g_list_model_get_item (backups, i);

      gtk_list_box_append (list, create_row (self, backup));
    }
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkBackupPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) backups = lk_backup_list_finish (result, &error);

  if (self->store == NULL)
    return;
  if (backups != NULL)
    fill (self, backups);
  else
    complain (self, error);
}

static void
list_backups (LkBackupPreferences *self)
{
  lk_backup_list_async (lk_store_get_path (self->store), self->listing, listed_cb, g_object_ref (self));
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LkBackupPreferences) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  set_busy (self, FALSE);
  if (lk_store_backup_finish (LK_STORE (source), result, &error))
    list_backups (self);
  else
    complain (self, error);
}

static void
back_up_cb (LkBackupPreferences *self)
{
  set_busy (self, TRUE);
  lk_store_backup_async (self->store, NULL, LK_BACKUP_BY_HAND, NULL, backed_up_cb, g_object_ref (self));
}

static void
show_folder_cb (LkBackupPreferences *self)
{
  g_autofree char *folder = lk_backup_folder (lk_store_get_path (self->store));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    tell (self, "preferences.tell", _("There is no backup yet."));
  else if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
lk_backup_preferences_dispose (GObject *object)
{
  LkBackupPreferences *self = LK_BACKUP_PREFERENCES (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_BACKUP_PREFERENCES);

  G_OBJECT_CLASS (lk_backup_preferences_parent_class)->dispose (object);
}

static void
lk_backup_preferences_finalize (GObject *object)
{
  g_clear_object (&LK_BACKUP_PREFERENCES (object)->listing);

  G_OBJECT_CLASS (lk_backup_preferences_parent_class)->finalize (object);
}

static void
lk_backup_preferences_class_init (LkBackupPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_backup_preferences_dispose;
  object_class->finalize = lk_backup_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-backup-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LkBackupPreferences, backup_button);
  gtk_widget_class_bind_template_child (widget_class, LkBackupPreferences, folder_button);
  gtk_widget_class_bind_template_child (widget_class, LkBackupPreferences, spinner);
  gtk_widget_class_bind_template_child (widget_class, LkBackupPreferences, list);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_folder_cb);
}

static void
lk_backup_preferences_init (LkBackupPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->listing = g_cancellable_new ();
}

GtkWidget *
lk_backup_preferences_new (LkStore *store)
{
  LkBackupPreferences *self;

  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  self = g_object_new (LK_TYPE_BACKUP_PREFERENCES, NULL);
  self->store = g_object_ref (store);
  list_backups (self);

  return GTK_WIDGET (self);
}
