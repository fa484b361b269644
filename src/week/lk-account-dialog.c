#include "week/lk-account-dialog.h"

#include <glib/gi18n.h>

#include "records/lk-held-sheets.h"
#include "week/lk-door-frame.h"
#include "week/lk-leaving.h"
#include "week/lk-new-password.h"
#include "widgets/lk-keeper-words.h"
#include "widgets/lk-password-row.h"
#include "week/lk-recovery-page.h"

#define WIDTH 520
#define HEIGHT 640

struct _LkAccountDialog
{
  AdwWindow      parent_instance;

  GtkWidget     *overlay;
  GtkWidget     *box;       /* the header bar, and below it… */
  GtkWidget     *form;
  GtkWidget     *former;    /* the password as it is */
  GtkWidget     *fresh;     /* NULL where no new one is asked */
  GtkWidget     *words;
  GtkWidget     *spinner;
  GtkWidget     *go;

  LkKeeper      *keeper;
  LkPrivate     *of;
  LkAccountTask  task;
  gboolean       busy;
};

G_DEFINE_FINAL_TYPE (LkAccountDialog, lk_account_dialog, ADW_TYPE_WINDOW)

static void
update (LkAccountDialog *self)
{
  const gboolean sound = self->fresh == NULL || lk_new_password_is_sound (LK_NEW_PASSWORD (self->fresh));

  gtk_editable_set_editable (GTK_EDITABLE (self->former), !self->busy);
  if (self->fresh != NULL)
    lk_new_password_set_editable (LK_NEW_PASSWORD (self->fresh), !self->busy);
  gtk_widget_set_sensitive (self->go, !self->busy && sound && lk_password_row_count (self->former) > 0);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->busy);
  gtk_widget_set_visible (self->spinner, self->busy);
}

static void
say (LkAccountDialog *self,
     const char      *words)
{
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, *words != '\0');
}

static void
toast_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  g_autofree char *markup = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (LK_ACCOUNT_DIALOG (widget)->overlay), adw_toast_new (markup));
}

static void
toast_over_parent (LkAccountDialog *self,
                   const char      *words)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", words);
}

static void
key_done_cb (LkAccountDialog *self,
             gboolean         kept)
{
  if (kept)
    toast_over_parent (self, _("Your new recovery key works from now on."));
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_key (LkAccountDialog *self,
          const char      *key)
{
  GtkWidget *page = lk_recovery_page_new (self->keeper, lk_private_get_person (self->of), key);

  g_signal_connect_object (page, "done", G_CALLBACK (key_done_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (page, TRUE);
  lk_password_row_clear (self->former);
  gtk_box_remove (GTK_BOX (self->box), self->form);
  self->form = NULL;
  gtk_box_append (GTK_BOX (self->box), page);
  gtk_widget_grab_focus (page);
}

static void
finish (LkAccountDialog *self,
        const char      *key)
{
  if (key != NULL)
    {
      show_key (self, key);
      return;
    }
  if (self->task == LK_ACCOUNT_LEAVE)
    lk_held_sheets_forget (lk_held_sheets_get (lk_private_get_school (self->of)), lk_private_get_person_id (self->of));
  toast_over_parent (self, self->task == LK_ACCOUNT_LEAVE ? _("Your private part has been erased.") : _("Your password has been changed."));
  gtk_window_close (GTK_WINDOW (self));
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkAccountDialog) self = user_data;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  char *key = NULL;
  guint wait = 0;

  self->busy = FALSE;
  if (lk_keeper_finish (LK_KEEPER (source), result, &key, &wait, &error))
    {
      if (self->form != NULL)
        finish (self, key);
      lk_secret_free_text (key);
      return;
    }
  if (self->form == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  words = lk_keeper_words (error, wait);
  say (self, words);
  lk_password_row_clear (self->former);
  update (self);
  gtk_widget_grab_focus (self->former);
}

static void
go_cb (LkAccountDialog *self)
{
  g_autoptr (LkSecret) former = NULL, fresh = NULL;

  if (!gtk_widget_get_sensitive (self->go) || lk_keeper_get_vault (self->keeper) == NULL)
    return;
  former = lk_password_row_dup_secret (self->former);
  self->busy = TRUE;
  say (self, "");
  update (self);
  switch (self->task)
    {
    case LK_ACCOUNT_CHANGE:
      fresh = lk_new_password_dup_secret (LK_NEW_PASSWORD (self->fresh));
      lk_keeper_change_async (self->keeper, former, fresh, FALSE, done_cb, g_object_ref (self));
      break;
    case LK_ACCOUNT_RENEW:
      lk_keeper_change_async (self->keeper, former, NULL, TRUE, done_cb, g_object_ref (self));
      break;
    case LK_ACCOUNT_LEAVE:
    default:
      lk_keeper_leave_async (self->keeper, former, done_cb, g_object_ref (self));
    }
}

static void
locked_cb (LkAccountDialog *self)
{
  /* Leaving locks too, and is told first. */
  if (!self->busy)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
lk_account_dialog_dispose (GObject *object)
{
  LkAccountDialog *self = LK_ACCOUNT_DIALOG (object);

  if (self->form != NULL)
    lk_password_row_clear (self->former);
  self->form = NULL;
  g_clear_object (&self->keeper);
  g_clear_object (&self->of);

  G_OBJECT_CLASS (lk_account_dialog_parent_class)->dispose (object);
}

static void
lk_account_dialog_class_init (LkAccountDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_account_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lk_account_dialog_init (LkAccountDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), header);
  self->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), self->box);
  adw_window_set_content (ADW_WINDOW (self), self->overlay);
}

static const char *
get_heading (LkAccountTask task)
{
  switch (task)
    {
    case LK_ACCOUNT_CHANGE:
      return _("Change Password");
    case LK_ACCOUNT_RENEW:
      return _("New Recovery Key");
    case LK_ACCOUNT_LEAVE:
    default:
      return _("Leave and Erase");
    }
}

static const char *
get_words (LkAccountTask task)
{
  switch (task)
    {
    case LK_ACCOUNT_CHANGE:
      return _("Your recovery key stays as it is.");
    case LK_ACCOUNT_RENEW:
      return _("You get a new recovery key. One that you have already works until you have typed a group of the new one back.");
    case LK_ACCOUNT_LEAVE:
    default:
      return _("All that only you can read is erased for good, and your password with it. What you shared stays with whom you shared it. "
               "Older backups keep it, sealed, until they are cleared away.");
    }
}

static const char *
get_button (LkAccountTask task)
{
  switch (task)
    {
    case LK_ACCOUNT_CHANGE:
      return _("_Change Password");
    case LK_ACCOUNT_RENEW:
      return _("_Make a New Key");
    case LK_ACCOUNT_LEAVE:
    default:
      return _("_Erase for Good");
    }
}

static void
fill (LkAccountDialog *self)
{
  LkDoorFrame *frame = LK_DOOR_FRAME (self->form);
  GtkWidget *group = adw_preferences_group_new ();

  if (self->task == LK_ACCOUNT_LEAVE)
    lk_door_frame_append (frame, lk_leaving_new (self->of));
  self->former = lk_password_row_new (_("Password as it is now"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->former);
  lk_door_frame_append (frame, group);
  if (self->task == LK_ACCOUNT_CHANGE)
    {
      self->fresh = lk_new_password_new ();
      lk_door_frame_append (frame, self->fresh);
      g_signal_connect_object (self->fresh, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->fresh, "activated", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
    }
  self->words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_set_visible (self->words, FALSE);
  self->spinner = gtk_spinner_new ();
  lk_door_frame_append (frame, self->words);
  lk_door_frame_append (frame, self->spinner);
  self->go = lk_door_frame_add_button (frame, get_button (self->task),
                                       self->task == LK_ACCOUNT_LEAVE ? "destructive-action" : "suggested-action");
  g_signal_connect_object (self->former, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go, "clicked", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  if (self->task == LK_ACCOUNT_RENEW)
    g_signal_connect_object (self->former, "entry-activated", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
}

void
lk_account_dialog_present (GtkWindow     *parent,
                           LkKeeper      *keeper,
                           LkPrivate     *of,
                           LkAccountTask  task)
{
  LkAccountDialog *self = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_KEEPER (keeper));
  g_return_if_fail (LK_IS_PRIVATE (of));

  self = g_object_new (LK_TYPE_ACCOUNT_DIALOG, "transient-for", parent, "modal", TRUE, "title", get_heading (task),
                       "default-width", WIDTH, "default-height", HEIGHT, NULL);
  self->keeper = g_object_ref (keeper);
  self->of = g_object_ref (of);
  self->task = task;
  self->form = lk_door_frame_new ("dialog-password-symbolic", get_heading (task), get_words (task));
  gtk_widget_set_vexpand (self->form, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->form);
  fill (self);
  update (self);
  g_signal_connect_object (keeper, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (task == LK_ACCOUNT_LEAVE ? self->form : self->former);
}
