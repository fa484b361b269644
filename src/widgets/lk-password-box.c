#include "widgets/lk-password-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "privacy/lk-privacy-error.h"
#include "widgets/lk-caps-warning.h"
#include "widgets/lk-keeper-words.h"
#include "widgets/lk-password-row.h"

#define GAP 12

struct _LkPasswordBox
{
  GtkWidget  parent_instance;

  GtkWidget *group;
  GtkWidget *password;
  GtkWidget *words;
  GtkWidget *spinner;
  GtkWidget *button;      /* weak, the owner's; NULL before there is one */

  LkKeeper  *keeper;
  char      *person_id;
  gint64     until;       /* monotonic, microseconds: when a password may be tried */
  guint      wait_source;
  gboolean   busy;
  LkSecret  *tried;       /* while it is tried */
};

static guint opened_signal;

G_DEFINE_FINAL_TYPE (LkPasswordBox, lk_password_box, GTK_TYPE_WIDGET)

static gboolean
may_try (LkPasswordBox *self)
{
  return !self->busy && self->wait_source == 0;
}

static void
update (LkPasswordBox *self)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->password), may_try (self));
  if (self->button != NULL)
    gtk_widget_set_sensitive (self->button, may_try (self) && lk_password_row_count (self->password) > 0);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->busy);
  gtk_widget_set_visible (self->spinner, self->busy);
}

static void
say (LkPasswordBox *self,
     const char    *words)
{
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, *words != '\0');
}

static gboolean
wait_cb (gpointer user_data)
{
  LkPasswordBox *self = user_data;
  const gint64 left = self->until - g_get_monotonic_time ();
  g_autofree char *when = NULL, *words = NULL;

  if (left <= 0)
    {
      self->wait_source = 0;
      say (self, _("You can try again now."));
      update (self);
      if (gtk_widget_get_mapped (self->password))
        gtk_widget_grab_focus (self->password);
      return G_SOURCE_REMOVE;
    }
  when = lk_keeper_wait_words ((guint) ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC));
  words = g_strconcat (_("Too many wrong passwords."), " ", when, NULL);
  say (self, words);
  return G_SOURCE_CONTINUE;
}

static void
wait_for (LkPasswordBox *self,
          guint          seconds)
{
  g_clear_handle_id (&self->wait_source, g_source_remove);
  if (seconds > 0)
    {
      self->until = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
      self->wait_source = g_timeout_add_seconds (1, wait_cb, self);
      wait_cb (self);
    }
  update (self);
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LkPasswordBox) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSecret) password = g_steal_pointer (&self->tried);
  guint wait = 0;

  self->busy = FALSE;
  if (lk_keeper_finish (LK_KEEPER (source), result, NULL, &wait, &error))
    {
      if (self->group != NULL)
        update (self);
      g_signal_emit (self, opened_signal, 0, password);
      return;
    }
  if (self->group == NULL)
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, "");
  else if (g_error_matches (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG))
    say (self, _("That is not your password."));
  else
    {
      g_autofree char *words = lk_keeper_words (error, 0);

      say (self, words);
    }
  wait_for (self, wait);
  gtk_widget_grab_focus (self->password);
}

static void
try_cb (LkPasswordBox *self)
{
  if (!may_try (self) || lk_password_row_count (self->password) == 0)
    return;
  self->tried = lk_password_row_dup_secret (self->password);
  lk_password_row_clear (self->password);
  self->busy = TRUE;
  say (self, "");
  update (self);
  if (g_strcmp0 (lk_keeper_get_person_id (self->keeper), self->person_id) == 0)
    lk_keeper_check_async (self->keeper, self->tried, tried_cb, g_object_ref (self));
  else
    lk_keeper_unlock_async (self->keeper, self->person_id, self->tried, tried_cb, g_object_ref (self));
}

static gboolean
lk_password_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_PASSWORD_BOX (widget)->password);
}

static void
lk_password_box_dispose (GObject *object)
{
  LkPasswordBox *self = LK_PASSWORD_BOX (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->wait_source, g_source_remove);
  g_clear_weak_pointer (&self->button);
  if (self->group != NULL)
    lk_password_row_clear (self->password);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->group = NULL;
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (lk_password_box_parent_class)->dispose (object);
}

static void
lk_password_box_finalize (GObject *object)
{
  g_free (LK_PASSWORD_BOX (object)->person_id);

  G_OBJECT_CLASS (lk_password_box_parent_class)->finalize (object);
}

static void
lk_password_box_class_init (LkPasswordBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_password_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_password_box_finalize;
  widget_class->grab_focus = lk_password_box_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  opened_signal = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_SECRET);
}

static void
lk_password_box_init (LkPasswordBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), GAP);
  self->group = adw_preferences_group_new ();
  self->password = lk_password_row_new (_("Password"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->password);
  self->words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_set_visible (self->words, FALSE);
  self->spinner = gtk_spinner_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Opening"), -1);
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
  gtk_widget_set_parent (lk_caps_warning_new (), GTK_WIDGET (self));
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  gtk_widget_set_parent (self->spinner, GTK_WIDGET (self));
  g_signal_connect_object (self->password, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->password, "entry-activated", G_CALLBACK (try_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_password_box_new (LkKeeper   *keeper,
                     const char *person_id,
                     guint       wait)
{
  LkPasswordBox *self = NULL;

  g_return_val_if_fail (LK_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (person_id != NULL, NULL);

  self = g_object_new (LK_TYPE_PASSWORD_BOX, NULL);
  self->keeper = g_object_ref (keeper);
  self->person_id = g_strdup (person_id);
  wait_for (self, wait);
  return GTK_WIDGET (self);
}

void
lk_password_box_set_button (LkPasswordBox *self,
                            GtkWidget     *button)
{
  g_return_if_fail (LK_IS_PASSWORD_BOX (self));
  g_return_if_fail (GTK_IS_BUTTON (button));

  g_set_weak_pointer (&self->button, button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (try_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

void
lk_password_box_clear (LkPasswordBox *self)
{
  g_return_if_fail (LK_IS_PASSWORD_BOX (self));

  lk_password_row_clear (self->password);
}
