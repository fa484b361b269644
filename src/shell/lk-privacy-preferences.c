#include "shell/lk-privacy-preferences.h"

#include <glib/gi18n.h>

#include "week/lk-keyring.h"

struct _LkPrivacyPreferences
{
  AdwPreferencesPage parent_instance;

  GtkWidget *minutes_spin;
  GtkWidget *keyring_row;
  GtkWidget *keyring_switch;
};

G_DEFINE_FINAL_TYPE (LkPrivacyPreferences, lk_privacy_preferences, ADW_TYPE_PREFERENCES_PAGE)

/* Switched off, nothing is left in the keyring. */
static void
keyring_switched_cb (LkPrivacyPreferences *self)
{
  if (!gtk_switch_get_active (GTK_SWITCH (self->keyring_switch)))
    lk_keyring_forget ();
}

static void
lk_privacy_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LK_TYPE_PRIVACY_PREFERENCES);

  G_OBJECT_CLASS (lk_privacy_preferences_parent_class)->dispose (object);
}

static void
lk_privacy_preferences_class_init (LkPrivacyPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_privacy_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-privacy-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LkPrivacyPreferences, minutes_spin);
  gtk_widget_class_bind_template_child (widget_class, LkPrivacyPreferences, keyring_row);
  gtk_widget_class_bind_template_child (widget_class, LkPrivacyPreferences, keyring_switch);
}

static void
lk_privacy_preferences_init (LkPrivacyPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->keyring_row, lk_keyring_is_there ());
}

GtkWidget *
lk_privacy_preferences_new (GSettings *settings)
{
  LkPrivacyPreferences *self = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LK_TYPE_PRIVACY_PREFERENCES, NULL);
  g_settings_bind (settings, "lock-minutes", self->minutes_spin, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "keep-password", self->keyring_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->keyring_switch, "notify::active", G_CALLBACK (keyring_switched_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
