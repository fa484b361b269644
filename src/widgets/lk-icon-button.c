#include "widgets/lk-icon-button.h"

GtkWidget *
lk_icon_button_new (const char *icon_name,
                    const char *name,
                    const char *action_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

GtkWidget *
lk_icon_button_new_turn (const char *icon_name,
                         const char *name,
                         const char *action_name,
                         int         by)
{
  GtkWidget *button = lk_icon_button_new (icon_name, name, action_name);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", by);
  gtk_widget_add_css_class (button, "flat");
  return button;
}
