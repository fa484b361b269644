#include "week/lk-door-new.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "privacy/lk-recovery-key.h"
#include "week/lk-door-frame.h"
#include "widgets/lk-keeper-words.h"
#include "week/lk-new-password.h"

struct _LkDoorNew
{
  GtkWidget  parent_instance;

  GtkWidget *frame;
  GtkWidget *key;       /* NULL where a first password is set */
  GtkWidget *password;
  GtkWidget *words;
  GtkWidget *spinner;
  GtkWidget *set;

  LkKeeper  *keeper;
  LkPerson  *person;
  gboolean   busy;
};

static guint made_signal;

G_DEFINE_FINAL_TYPE (LkDoorNew, lk_door_new, GTK_TYPE_WIDGET)

static void
update (LkDoorNew *self)
{
  const gboolean has_key = self->key == NULL || *gtk_editable_get_text (GTK_EDITABLE (self->key)) != '\0';

  lk_new_password_set_editable (LK_NEW_PASSWORD (self->password), !self->busy);
  if (self->key != NULL)
    gtk_editable_set_editable (GTK_EDITABLE (self->key), !self->busy);
  gtk_widget_set_sensitive (self->set, !self->busy && has_key && lk_new_password_is_sound (LK_NEW_PASSWORD (self->password)));
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->busy);
  gtk_widget_set_visible (self->spinner, self->busy);
}

static void
say (LkDoorNew  *self,
     const char *words)
{
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, *words != '\0');
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkDoorNew) self = user_data;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  char *key = NULL;

  self->busy = FALSE;
  if (lk_keeper_finish (LK_KEEPER (source), result, &key, NULL, &error))
    g_signal_emit (self, made_signal, 0, key);
  lk_secret_free_text (key);
  if (error == NULL || self->frame == NULL)
    return;

  if (self->key != NULL && g_error_matches (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_WRONG))
    words = g_strdup (_("This is not your recovery key. A newer one may have been made since."));
  else
    words = lk_keeper_words (error, 0);
  say (self, words);
  update (self);
  gtk_widget_grab_focus (self->key != NULL ? self->key : self->password);
}

/* Returns: (transfer full) (nullable): NULL after saying which group was copied wrongly. */
static LkSecret *
read_key (LkDoorNew *self)
{
  guint wrong = 0;
  LkSecret *key = lk_recovery_key_parse (gtk_editable_get_text (GTK_EDITABLE (self->key)), &wrong, NULL);
  g_autofree char *words = NULL;

  if (key != NULL)
    return key;
  if (wrong > 0)
    words = g_strdup_printf (_("Look at group %u of the recovery key again: it cannot be right."), wrong);
  else
    words = g_strdup_printf (_("A recovery key has %d groups of five characters."), LK_RECOVERY_KEY_N_GROUPS);
  say (self, words);
  gtk_widget_grab_focus (self->key);
  return NULL;
}

static void
set_cb (LkDoorNew *self)
{
  const char *person_id = lk_record_get_id (LK_RECORD (self->person));
  g_autoptr (LkSecret) password = NULL, key = NULL;

  if (!gtk_widget_get_sensitive (self->set))
    return;
  if (self->key != NULL && (key = read_key (self)) == NULL)
    return;

  password = lk_new_password_dup_secret (LK_NEW_PASSWORD (self->password));
  self->busy = TRUE;
  say (self, "");
  update (self);
  if (key != NULL)
    lk_keeper_recover_async (self->keeper, person_id, key, password, made_cb, g_object_ref (self));
  else
    lk_keeper_create_async (self->keeper, person_id, password, made_cb, g_object_ref (self));
}

static void
key_activated_cb (LkDoorNew *self)
{
  gtk_widget_grab_focus (self->password);
}

static gboolean
lk_door_new_grab_focus (GtkWidget *widget)
{
  LkDoorNew *self = LK_DOOR_NEW (widget);

  return gtk_widget_grab_focus (self->key != NULL ? self->key : self->password);
}

static void
lk_door_new_dispose (GObject *object)
{
  LkDoorNew *self = LK_DOOR_NEW (object);

  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->keeper);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (lk_door_new_parent_class)->dispose (object);
}

static void
lk_door_new_class_init (LkDoorNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_door_new_dispose;
  widget_class->grab_focus = lk_door_new_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  made_signal = g_signal_new ("made", LK_TYPE_DOOR_NEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
lk_door_new_init (LkDoorNew *self)
{
}

static void
add_key_row (LkDoorNew *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->key = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Recovery key"), "input-hints", GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_PRIVATE, NULL);
  g_signal_connect_object (self->key, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->key, "entry-activated", G_CALLBACK (key_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->key);
  lk_door_frame_append (LK_DOOR_FRAME (self->frame), group);
}

static void
fill (LkDoorNew *self)
{
  LkDoorFrame *frame = LK_DOOR_FRAME (self->frame);

  self->password = lk_new_password_new ();
  self->words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_set_visible (self->words, FALSE);
  self->spinner = gtk_spinner_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Setting the password"), -1);
  lk_door_frame_append (frame, self->password);
  lk_door_frame_append (frame, self->words);
  lk_door_frame_append (frame, self->spinner);
  self->set = lk_door_frame_add_button (frame, _("_Set Password"), "suggested-action");

  g_signal_connect_object (self->password, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->password, "activated", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->set, "clicked", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_door_new_new (LkKeeper *keeper,
                 LkPerson *person,
                 gboolean  recover)
{
  LkDoorNew *self = NULL;

  g_return_val_if_fail (LK_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (LK_IS_PERSON (person), NULL);

  self = g_object_new (LK_TYPE_DOOR_NEW, NULL);
  self->keeper = g_object_ref (keeper);
  self->person = g_object_ref (person);
  self->frame = lk_door_frame_new ("avatar-default-symbolic", lk_person_get_name (person),
                                   recover ? _("With your recovery key you set a new password. You get a new recovery key too.")
                                           : _("You have no password yet. Nobody can read what is yours without it: no colleague, no school "
                                               "leader, no administrator."));
  lk_door_frame_set_person (LK_DOOR_FRAME (self->frame), person);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
  if (recover)
    add_key_row (self);
  fill (self);
  update (self);
  return GTK_WIDGET (self);
}
