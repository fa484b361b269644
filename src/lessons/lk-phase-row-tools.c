/* What moves a phase and sets how long it is and how pupils work in it: its handle, minutes and menus. */

#include "lessons/lk-phase-row-private.h"

#include <glib/gi18n.h>

#include "widgets/lk-flow.h"
#include "lessons/lk-minutes.h"
#include "widgets/lk-finger-drag.h"
#include "widgets/lk-tip.h"

#define GAP LK_PHASE_ROW_GAP

static GdkContentProvider *
drag_prepare_cb (LkPhaseRow    *self,
                 double         x,
                 double         y,
                 GtkDragSource *source)
{
  return lk_finger_drag_is_on (source) ? NULL : gdk_content_provider_new_typed (LK_TYPE_PHASE, self->phase);
}

static void
drag_begin_cb (LkPhaseRow    *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, image, 12, 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lifted");
}

static void
drag_end_cb (LkPhaseRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "lifted");
}

GtkWidget *
lk_phase_row_new_handle (LkPhaseRow *self)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_widget_add_css_class (handle, "handle");
  gtk_widget_set_valign (handle, GTK_ALIGN_START);
  gtk_widget_set_cursor_from_name (handle, "grab");
  lk_tip_set (handle, _("Drag to move, or press Alt+Up and Alt+Down"));
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
  lk_finger_drag_add (handle, self->phase);
  return handle;
}

static void
add (GMenu      *menu,
     const char *label,
     const char *action,
     GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* Only when it is opened: there may be many rows. */
static void
open_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  LkPhaseRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new (), moves = g_menu_new (), end = g_menu_new ();

  add (menu, _("Add _Materials"), "phase.materials", NULL);
  add (menu, _("Add a Phase _After It"), "phases.add-after", g_variant_new_string (lk_record_get_id (LK_RECORD (self->phase))));
  add (moves, _("Move _Up"), "phases.step", g_variant_new ("(si)", lk_record_get_id (LK_RECORD (self->phase)), -1));
  add (moves, _("Move _Down"), "phases.step", g_variant_new ("(si)", lk_record_get_id (LK_RECORD (self->phase)), 1));
  add (end, _("_Remove"), "phases.remove", g_variant_new_string (lk_record_get_id (LK_RECORD (self->phase))));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
open_grouping_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  g_autoptr (GEnumClass) groupings = g_type_class_ref (LK_TYPE_GROUPING);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < groupings->n_values; i++)
    add (menu, lk_grouping_get_name (groupings->values[i].value), "phase.grouping", g_variant_new_string (groupings->values[i].value_nick));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

/* As wide for each of them, so that the minutes of the rows stand below each other. */
static GtkWidget *
new_grouping (LkPhaseRow *self)
{
  g_autoptr (GEnumClass) groupings = g_type_class_ref (LK_TYPE_GROUPING);
  glong widest = 0;

  for (guint i = 0; i < groupings->n_values; i++)
    widest = MAX (widest, g_utf8_strlen (lk_grouping_get_name (groupings->values[i].value), -1));
  self->grouping_label = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->grouping_label), (int) widest);
  gtk_label_set_xalign (GTK_LABEL (self->grouping_label), 0);
  self->grouping = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->grouping), self->grouping_label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->grouping), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->grouping), open_grouping_cb, self, NULL);
  gtk_widget_add_css_class (self->grouping, "flat");
  return self->grouping;
}

GtkWidget *
lk_phase_row_new_numbers (LkPhaseRow *self)
{
  GtkWidget *flow = lk_flow_new (GAP, GAP);

  self->minutes = lk_minutes_new ("", 0);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), open_menu_cb, self, NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_halign (flow, GTK_ALIGN_END);
  gtk_widget_set_valign (flow, GTK_ALIGN_START);
  lk_flow_append (LK_FLOW (flow), self->minutes);
  lk_flow_append (LK_FLOW (flow), new_grouping (self));
  lk_flow_append (LK_FLOW (flow), self->menu);
  return flow;
}
