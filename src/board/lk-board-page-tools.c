/* The bar above a board, and what its buttons, keys and actions do. */

#include "board/lk-board-page-private.h"

#include <glib/gi18n.h>

#include "board/lk-goal-grid.h"
#include "widgets/lk-tip.h"

void
lk_board_page_search_changed (LkBoardPage *self)
{
  if (self->context)
    lk_board_context_set_text (self->context, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_stopped_cb (LkBoardPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_child_focus (self->layout_box, GTK_DIR_TAB_FORWARD);
}

static void
flat_toggled_cb (LkBoardPage *self)
{
  lk_board_page_set_flat (self, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->flat_button)));
}

static void
archive_toggled_cb (LkBoardPage *self)
{
  lk_board_page_set_archive (self, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->archive_button)));
}

static void
toggle_flat_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LkBoardPage *self = LK_BOARD_PAGE (widget);

  lk_board_page_set_flat (self, !self->flat);
}

static void
toggle_archive_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  LkBoardPage *self = LK_BOARD_PAGE (widget);

  lk_board_page_set_archive (self, !self->showing_archive);
}

static void
search_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  lk_board_page_start_search (LK_BOARD_PAGE (widget));
}

static void
close_panel_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  lk_board_page_close_panel (LK_BOARD_PAGE (widget));
}

static void
add_action_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LkBoardPage *self = LK_BOARD_PAGE (widget);

  if (self->grid)
    lk_goal_grid_start_adding (LK_GOAL_GRID (self->grid));
}

static void
add_goal_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LkBoardPage *self = LK_BOARD_PAGE (widget);
  g_autoptr (GError) error = NULL;
  LkGoal *goal;

  if (self->board == NULL)
    return;
  goal = lk_board_add_goal (self->board, _("New goal"), lk_day_today (), LK_GOAL_ACTIVE, &error);
  if (goal)
    lk_board_context_open_goal (self->context, goal);
  else
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
}

static gboolean
key_cb (LkBoardPage     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (key != GDK_KEY_Escape || self->panel == NULL)
    return GDK_EVENT_PROPAGATE;
  lk_board_page_close_panel (self);
  return GDK_EVENT_STOP;
}

void
lk_board_page_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.flat", NULL, toggle_flat_cb);
  gtk_widget_class_install_action (widget_class, "board.archive", NULL, toggle_archive_cb);
  gtk_widget_class_install_action (widget_class, "board.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "board.add-action", NULL, add_action_cb);
  gtk_widget_class_install_action (widget_class, "board.add-goal", NULL, add_goal_cb);
  gtk_widget_class_install_action (widget_class, "board.close-panel", NULL, close_panel_cb);
}

static GtkWidget *
new_tool (const char *icon,
          const char *tip)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_add_css_class (button, "flat");
  lk_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  return button;
}

void
lk_board_page_add_tools (LkBoardPage *self)
{
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->tools, "board-tools");
  self->search = gtk_search_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the board"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (lk_board_page_search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (search_stopped_cb), self, G_CONNECT_SWAPPED);
  self->flat_button = new_tool ("view-dual-symbolic", _("All actions in three columns"));
  g_signal_connect_object (self->flat_button, "toggled", G_CALLBACK (flat_toggled_cb), self, G_CONNECT_SWAPPED);
  self->archive_button = new_tool ("folder-symbolic", _("Archive"));
  g_signal_connect_object (self->archive_button, "toggled", G_CALLBACK (archive_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->tools), self->search);
  gtk_box_append (GTK_BOX (self->tools), self->flat_button);
  gtk_box_append (GTK_BOX (self->tools), self->archive_button);
}

static const struct { const char *key, *action; } shortcuts[] = {
  { "<Control>n", "board.add-action" },
  { "<Control><Shift>n", "board.add-goal" },
  { "<Control>t", "board.flat" },
  { "<Control><Shift>a", "board.archive" },
};

static void
add_shortcuts (LkBoardPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].key),
                                                            gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
lk_board_page_add_keys (LkBoardPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  add_shortcuts (self);
}
