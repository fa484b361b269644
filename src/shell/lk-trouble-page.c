#include "shell/lk-trouble-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shell/lk-backup-words.h"
#include "shell/lk-store-words.h"
#include "store/lk-backup.h"

#define RETRY_SECONDS 2

struct _LkTroublePage
{
  GtkWidget parent_instance;

  GtkWidget *status;
  GtkWidget *buttons;

  char *path;
  GCancellable *listing;
  guint retry_source;
};

G_DEFINE_FINAL_TYPE (LkTroublePage, lk_trouble_page, GTK_TYPE_WIDGET)

typedef enum
{
  WAY_RETRY = 1 << 0,
  WAY_OTHER_FILE = 1 << 1,
  WAY_SAMPLE = 1 << 2,
  WAY_FOLDER = 1 << 3,
} Ways;

typedef struct
{
  const char *icon_name;
  const char *title;
  const char *description; /* with one %s for the file's path */
  Ways        ways;
} Trouble;

static const Trouble damaged = {
  "dialog-error-symbolic",
  N_("The School’s File Is Damaged"),
  N_("The file %s cannot be read. It is left as it is. Looking for a backup…"),
  WAY_OTHER_FILE | WAY_FOLDER,
};

static const Trouble newer = {
  "software-update-available-symbolic",
  N_("A Newer Version Is Needed"),
  N_("The file %s was made by a newer version of this program. It has not been touched. "
     "Update the program on this computer, and the board opens again."),
  WAY_RETRY | WAY_OTHER_FILE | WAY_SAMPLE,
};

static const Trouble foreign = {
  "dialog-question-symbolic",
  N_("Not a Board"),
  N_("The file %s belongs to another program. It has not been touched. Choose the file with your school’s boards."),
  WAY_OTHER_FILE | WAY_SAMPLE,
};

static const Trouble busy = {
  "system-lock-screen-symbolic",
  N_("The School’s File Is in Use"),
  N_("Another program has locked the file %s. Close that program, or wait: the board opens by itself as soon as the file is free."),
  WAY_RETRY | WAY_OTHER_FILE,
};

static const Trouble full = {
  "drive-harddisk-symbolic",
  N_("The Disk Is Full"),
  N_("There is no room for the file %s. Delete something that you no longer need, then try again."),
  WAY_RETRY | WAY_OTHER_FILE,
};

static const Trouble read_only = {
  "changes-prevent-symbolic",
  N_("The Folder Cannot Be Written"),
  N_("The file %s cannot be made. Ask whoever looks after this computer for the right to write there, or choose another place."),
  WAY_RETRY | WAY_OTHER_FILE | WAY_SAMPLE,
};

static const Trouble other = {
  "dialog-error-symbolic",
  N_("The School’s File Cannot Be Opened"),
  N_("Something is the matter with the file %s."),
  WAY_RETRY | WAY_OTHER_FILE | WAY_SAMPLE,
};

static const Trouble *
trouble_of (const GError *error)
{
  if (error->domain != LK_STORE_ERROR)
    return &other;

  switch ((LkStoreError) error->code)
    {
    case LK_STORE_ERROR_BUSY:
      return &busy;
    case LK_STORE_ERROR_FULL:
      return &full;
    case LK_STORE_ERROR_READ_ONLY:
      return &read_only;
    case LK_STORE_ERROR_NEWER:
      return &newer;
    case LK_STORE_ERROR_DAMAGED:
      return &damaged;
    case LK_STORE_ERROR_FOREIGN:
      return &foreign;
    case LK_STORE_ERROR_CONFLICT:
    case LK_STORE_ERROR_NOTHING:
    case LK_STORE_ERROR_REFUSED:
    case LK_STORE_ERROR_FAILED:
    default:
      return &other;
    }
}

/* A status page reads its description as markup, always. */
static void
describe (LkTroublePage *self,
          const char    *format,
          const char    *more)
{
  g_autofree char *name = g_filename_display_name (self->path);
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *markup = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  whole = more != NULL ? g_strconcat (text, "\n\n", more, NULL) : g_strdup (text);
  markup = g_markup_escape_text (whole, -1);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), markup);
}

static GtkWidget *
add_button (LkTroublePage *self,
            const char    *label,
            const char    *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);

  return button;
}

static void
add_ways (LkTroublePage *self,
          Ways           ways)
{
  if (ways & WAY_RETRY)
    gtk_widget_add_css_class (add_button (self, _("_Try Again"), "app.retry-opening"), "suggested-action");
  if (ways & WAY_OTHER_FILE)
    add_button (self, _("Open _Another File…"), "app.choose-database");
  if (ways & WAY_SAMPLE)
    add_button (self, _("Open the _Sample School"), "app.open-sample");
  if (ways & WAY_FOLDER)
    add_button (self, _("Show the _Folder"), "app.show-folder");
}

static void
offer_backup (LkTroublePage *self,
              LkBackup      *backup)
{
  g_autofree char *when = lk_backup_dup_when (backup);
  g_autofree char *contents = lk_backup_dup_contents (backup);
  /* Translators: the first %s is a day and time, the second what is in a backup: "3 teams, 26 people, 60 actions". */
  g_autofree char *more = g_strdup_printf (_("The newest good backup is of %s and holds %s. "
                                             "The damaged file is kept beside it under another name."),
                                           when, contents);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Put the Backup Back"));

  describe (self, _("The file %s cannot be read. It is left as it is."), more);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.recover");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", lk_backup_get_path (backup));
  gtk_box_prepend (GTK_BOX (self->buttons), button);
  gtk_widget_grab_focus (button);
}

static void
backups_listed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (LkTroublePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) backups = lk_backup_list_finish (result, &error);
  g_autoptr (LkBackup) newest = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (backups != NULL)
    newest = g_list_model_get_item (backups, 0);
  if (newest != NULL)
    offer_backup (self, newest);
  else
    describe (self, _("The file %s cannot be read. It is left as it is."),
              _("There is no backup of it on this computer. Choose another file, or one that you have kept elsewhere."));
}

static gboolean
retry_cb (gpointer user_data)
{
  gtk_widget_activate_action (user_data, "app.retry-opening", NULL);

  return G_SOURCE_CONTINUE;
}

static void
fill (LkTroublePage *self,
      const GError  *error)
{
  const Trouble *trouble = trouble_of (error);
  g_autofree char *words = trouble == &other ? lk_store_words (error) : NULL;

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->status), trouble->icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), _(trouble->title));
  describe (self, _(trouble->description), words);
  add_ways (self, trouble->ways);

  if (trouble == &damaged)
    lk_backup_list_async (self->path, self->listing, backups_listed_cb, g_object_ref (self));
  if (trouble == &busy)
    self->retry_source = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
}

static void
lk_trouble_page_dispose (GObject *object)
{
  LkTroublePage *self = LK_TROUBLE_PAGE (object);

  g_cancellable_cancel (self->listing);
  g_clear_handle_id (&self->retry_source, g_source_remove);
  g_clear_pointer (&self->status, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_trouble_page_parent_class)->dispose (object);
}

static void
lk_trouble_page_finalize (GObject *object)
{
  LkTroublePage *self = LK_TROUBLE_PAGE (object);

  g_clear_object (&self->listing);
  g_free (self->path);

  G_OBJECT_CLASS (lk_trouble_page_parent_class)->finalize (object);
}

static void
lk_trouble_page_class_init (LkTroublePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_trouble_page_dispose;
  object_class->finalize = lk_trouble_page_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_trouble_page_init (LkTroublePage *self)
{
  self->listing = g_cancellable_new ();

  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);

  self->status = adw_status_page_new ();
  adw_status_page_set_child (ADW_STATUS_PAGE (self->status), self->buttons);
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
}

GtkWidget *
lk_trouble_page_new (const char   *path,
                     const GError *error)
{
  LkTroublePage *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (LK_TYPE_TROUBLE_PAGE, NULL);
  self->path = g_strdup (path);
  fill (self, error);

  return GTK_WIDGET (self);
}
