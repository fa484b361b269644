/* The frame of the side panels. */

#include "board/lk-panel.h"

#include <glib/gi18n.h>

#include "widgets/lk-tip.h"

GtkWidget *
lk_panel_new (const char *title,
              GtkWidget  *content)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (top, "panel-top");
  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_button_set_has_frame (GTK_BUTTON (close), FALSE);
  gtk_widget_add_css_class (close, "circular");
  lk_tip_set (close, _("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "board.close-panel");
  gtk_box_append (GTK_BOX (top), label);
  gtk_box_append (GTK_BOX (top), close);
  gtk_widget_add_css_class (content, "panel-content");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (panel), top);
  gtk_box_append (GTK_BOX (panel), scroller);
  return panel;
}

GtkWidget *
lk_panel_add (GtkWidget  *content,
              const char *heading,
              GtkWidget  *widget)
{
  if (heading)
    {
      GtkWidget *label = gtk_label_new (heading);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "panel-heading");
      gtk_box_append (GTK_BOX (content), label);
    }
  gtk_box_append (GTK_BOX (content), widget);
  return widget;
}
