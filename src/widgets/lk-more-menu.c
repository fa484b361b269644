#include "widgets/lk-more-menu.h"

#include "widgets/lk-tip.h"

GtkWidget *
lk_more_menu_new (GMenuModel *menu,
                  const char *name)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  if (name != NULL)
    lk_more_menu_name (button, name);
  return button;
}

void
lk_more_menu_name (GtkWidget  *button,
                   const char *name)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  lk_tip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
lk_more_menu_add (GMenu      *menu,
                  const char *label,
                  const char *action,
                  GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}
