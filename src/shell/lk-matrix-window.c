#include "shell/lk-matrix-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "matrix/lk-matrix-page.h"

#define WIDTH 980
#define HEIGHT 700
#define MARGIN 18

static void
add_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

void
lk_matrix_window_present (GtkWindow *parent,
                          LkBoard   *board)
{
  GtkWidget *window = NULL, *box = NULL, *page = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_BOARD (board));

  window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "title", _("Impact Matrix"),
                         "default-width", WIDTH, "default-height", HEIGHT, NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (parent));
  add_escape (window);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  page = lk_matrix_page_new (board);
  gtk_widget_set_margin_top (page, MARGIN / 2);
  gtk_widget_set_margin_bottom (page, MARGIN);
  gtk_widget_set_margin_start (page, MARGIN);
  gtk_widget_set_margin_end (page, MARGIN);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_widget_grab_focus (page);
  gtk_window_present (GTK_WINDOW (window));
}
