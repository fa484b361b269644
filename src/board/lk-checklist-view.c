/* A checklist. */

#include "board/lk-checklist-view.h"

#include <glib/gi18n.h>

#include "widgets/lk-tip.h"

struct _LkChecklistView
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *list;
  GtkWidget      *entry;

  LkActionDetail *detail;
};

G_DEFINE_FINAL_TYPE (LkChecklistView, lk_checklist_view, GTK_TYPE_WIDGET)

static void
report (LkChecklistView *self,
        GError          *error)
{
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static LkChecklistItem *
item_of (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return row ? g_object_get_data (G_OBJECT (row), "item") : NULL;
}

static void
toggled_cb (LkChecklistView *self,
            GtkCheckButton  *check)
{
  LkChecklistItem *item = item_of (GTK_WIDGET (check));
  g_autoptr (GError) error = NULL;

  if (item && lk_checklist_item_get_done (item) != gtk_check_button_get_active (check))
    lk_action_detail_set_item_done (self->detail, item, gtk_check_button_get_active (check), &error);
  report (self, error);
}

static void
title_changed_cb (LkChecklistView  *self,
                  GParamSpec       *pspec,
                  GtkEditableLabel *label)
{
  LkChecklistItem *item = item_of (GTK_WIDGET (label));
  g_autoptr (GError) error = NULL;

  if (item == NULL || gtk_editable_label_get_editing (label))
    return;
  if (!lk_action_detail_set_item_title (self->detail, item, gtk_editable_get_text (GTK_EDITABLE (label)), &error))
    gtk_editable_set_text (GTK_EDITABLE (label), lk_checklist_item_get_title (item));
  report (self, error);
}

static void
remove_cb (LkChecklistView *self,
           GtkWidget       *button)
{
  g_autoptr (GError) error = NULL;

  lk_action_detail_remove_item (self->detail, item_of (button), &error);
  report (self, error);
}

static gboolean
key_cb (LkChecklistView       *self,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GtkEventControllerKey *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  LkRecordList *items = lk_action_detail_get_checklist (self->detail);
  LkChecklistItem *item = g_object_get_data (G_OBJECT (row), "item");
  int index = lk_record_list_index (items, item);
  int before = key == GDK_KEY_Up ? index - 1 : index + 2;
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *moved;

  if ((key != GDK_KEY_Up && key != GDK_KEY_Down) || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (before < 0 || before > (int) lk_record_list_get_size (items))
    return GDK_EVENT_STOP;
  lk_action_detail_move_item (self->detail, item, lk_record_list_peek (items, (guint) before), &error);
  report (self, error);
  moved = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), lk_record_list_index (items, item));
  if (moved)
    gtk_widget_grab_focus (GTK_WIDGET (moved));
  return GDK_EVENT_STOP;
}

static void
item_changed_cb (LkChecklistItem *item,
                 GParamSpec      *pspec,
                 GtkWidget       *row)
{
  GtkWidget *check = g_object_get_data (G_OBJECT (row), "check");
  GtkWidget *title = g_object_get_data (G_OBJECT (row), "title");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), lk_checklist_item_get_done (item));
  if (!gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (title)))
    gtk_editable_set_text (GTK_EDITABLE (title), lk_checklist_item_get_title (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_checklist_item_get_title (item), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_checklist_item_get_title (item), -1);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  LkChecklistView *self = data;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *title = gtk_editable_label_new ("");
  GtkWidget *remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data (G_OBJECT (row), "title", title);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_button_set_has_frame (GTK_BUTTON (remove), FALSE);
  gtk_widget_add_css_class (remove, "on-hover");
  lk_tip_set (remove, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Checklist line"), -1);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_signal_connect_object (item, "notify", G_CALLBACK (item_changed_cb), row, 0);
  item_changed_cb (item, NULL, row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (title, "notify::editing", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);
  return row;
}

static void
entry_activated_cb (LkChecklistView *self)
{
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (text[0] == '\0')
    return;
  if (lk_action_detail_add_item (self->detail, text, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  report (self, error);
}

static void
lk_checklist_view_dispose (GObject *object)
{
  LkChecklistView *self = LK_CHECKLIST_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->detail);
  G_OBJECT_CLASS (lk_checklist_view_parent_class)->dispose (object);
}

static void
lk_checklist_view_class_init (LkChecklistViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_checklist_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_checklist_view_init (LkChecklistView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "field-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Checklist"), -1);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add a line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a line"), -1);
  gtk_widget_add_css_class (self->entry, "quiet-entry");
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_checklist_view_new (LkActionDetail *detail)
{
  LkChecklistView *self = g_object_new (LK_TYPE_CHECKLIST_VIEW, NULL);

  self->detail = g_object_ref (detail);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (lk_action_detail_get_checklist (detail)), create_row_cb, self, NULL);
  return GTK_WIDGET (self);
}
