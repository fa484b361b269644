#include "week/lk-door-open.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "week/lk-caps-warning.h"
#include "week/lk-door-frame.h"
#include "week/lk-keeper-words.h"
#include "week/lk-password-row.h"

struct _LkDoorOpen
{
  GtkWidget  parent_instance;

  GtkWidget *frame;
  GtkWidget *password;
  GtkWidget *words;
  GtkWidget *open;
  GtkWidget *spinner;

  LkKeeper  *keeper;
  LkPerson  *person;
  gint64     until;       /* monotonic, microseconds: when a password may be tried */
  guint      wait_source;
  gboolean   busy;
  LkSecret  *tried;       /* while it is tried */
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_FORGOTTEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkDoorOpen, lk_door_open, GTK_TYPE_WIDGET)

static void
update (LkDoorOpen *self)
{
  const gboolean may_try = !self->busy && self->wait_source == 0;

  gtk_editable_set_editable (GTK_EDITABLE (self->password), may_try);
  gtk_widget_set_sensitive (self->open, may_try && lk_password_row_count (self->password) > 0);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->busy);
  gtk_widget_set_visible (self->spinner, self->busy);
}

static void
say (LkDoorOpen *self,
     const char *words)
{
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, *words != '\0');
}

static gboolean
wait_cb (gpointer user_data)
{
  LkDoorOpen *self = user_data;
  const gint64 left = self->until - g_get_monotonic_time ();
  g_autofree char *when = NULL, *words = NULL;

  if (left <= 0)
    {
      self->wait_source = 0;
      say (self, _("You can try again now."));
      update (self);
      gtk_widget_grab_focus (self->password);
      return G_SOURCE_REMOVE;
    }
  when = lk_keeper_wait_words ((guint) ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC));
  words = g_strconcat (_("Too many wrong passwords."), " ", when, NULL);
  say (self, words);
  return G_SOURCE_CONTINUE;
}

static void
wait_for (LkDoorOpen *self,
          guint       seconds)
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
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LkDoorOpen) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSecret) password = g_steal_pointer (&self->tried);
  guint wait = 0;

  self->busy = FALSE;
  if (lk_keeper_finish (LK_KEEPER (source), result, NULL, &wait, &error))
    {
      g_signal_emit (self, signals[SIGNAL_OPENED], 0, password);
      return;
    }
  if (self->frame == NULL)
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
open_cb (LkDoorOpen *self)
{
  if (!gtk_widget_get_sensitive (self->open))
    return;
  self->tried = lk_password_row_dup_secret (self->password);
  lk_password_row_clear (self->password);
  self->busy = TRUE;
  say (self, "");
  update (self);
  lk_keeper_unlock_async (self->keeper, lk_record_get_id (LK_RECORD (self->person)), self->tried, unlocked_cb, g_object_ref (self));
}

static void
forgotten_cb (LkDoorOpen *self)
{
  g_signal_emit (self, signals[SIGNAL_FORGOTTEN], 0);
}

static gboolean
lk_door_open_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_DOOR_OPEN (widget)->password);
}

static void
lk_door_open_dispose (GObject *object)
{
  LkDoorOpen *self = LK_DOOR_OPEN (object);

  g_clear_handle_id (&self->wait_source, g_source_remove);
  if (self->frame != NULL)
    lk_password_row_clear (self->password);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->keeper);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (lk_door_open_parent_class)->dispose (object);
}

static void
lk_door_open_class_init (LkDoorOpenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_door_open_dispose;
  widget_class->grab_focus = lk_door_open_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_OPENED] = g_signal_new ("opened", LK_TYPE_DOOR_OPEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_SECRET);
  signals[SIGNAL_FORGOTTEN] = g_signal_new ("forgotten", LK_TYPE_DOOR_OPEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_door_open_init (LkDoorOpen *self)
{
}

static void
fill (LkDoorOpen *self)
{
  LkDoorFrame *frame = LK_DOOR_FRAME (self->frame);
  GtkWidget *group = adw_preferences_group_new (), *forgotten = NULL;

  self->password = lk_password_row_new (_("Password"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->password);
  self->words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_set_visible (self->words, FALSE);
  self->spinner = gtk_spinner_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Opening"), -1);
  lk_door_frame_append (frame, group);
  lk_door_frame_append (frame, lk_caps_warning_new ());
  lk_door_frame_append (frame, self->words);
  lk_door_frame_append (frame, self->spinner);

  self->open = lk_door_frame_add_button (frame, _("_Open"), "suggested-action");
  forgotten = lk_door_frame_add_button (frame, _("_Forgot Your Password?"), "flat");
  g_signal_connect_object (self->password, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->password, "entry-activated", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (forgotten, "clicked", G_CALLBACK (forgotten_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_door_open_new (LkKeeper *keeper,
                  LkPerson *person,
                  guint     wait)
{
  LkDoorOpen *self = NULL;

  g_return_val_if_fail (LK_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (LK_IS_PERSON (person), NULL);

  self = g_object_new (LK_TYPE_DOOR_OPEN, NULL);
  self->keeper = g_object_ref (keeper);
  self->person = g_object_ref (person);
  self->frame = lk_door_frame_new ("avatar-default-symbolic", lk_person_get_name (person), _("Open what is yours with your password."));
  lk_door_frame_set_person (LK_DOOR_FRAME (self->frame), person);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
  fill (self);
  wait_for (self, wait);
  return GTK_WIDGET (self);
}
