/* What moves a phase and sets how long it is and how pupils work in it: its handle, minutes and menus. */

#include "lessons/lk-phase-row-private.h"

#include <glib/gi18n.h>

#include "widgets/lk-flow.h"
#include "lessons/lk-minutes.h"
#include "widgets/lk-more-menu.h"
#include "widgets/lk-row-handle.h"

#define GAP LK_PHASE_ROW_GAP

GtkWidget *
lk_phase_row_new_handle (LkPhaseRow *self)
{
  GtkWidget *handle = lk_row_handle_new ();

  lk_row_handle_lift (handle, GTK_WIDGET (self), LK_TYPE_PHASE, self->phase);
  return handle;
}

/* Only when it is opened: there may be many rows. */
static void
open_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  LkPhaseRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new (), moves = g_menu_new (), end = g_menu_new ();

  lk_more_menu_add (menu, _("Add _Materials"), "phase.materials", NULL);
  lk_more_menu_add (menu, _("Add a Phase _After It"), "phases.add-after", g_variant_new_string (lk_record_get_id (LK_RECORD (self->phase))));
  lk_more_menu_add (moves, _("Move _Up"), "phases.step", g_variant_new ("(si)", lk_record_get_id (LK_RECORD (self->phase)), -1));
  lk_more_menu_add (moves, _("Move _Down"), "phases.step", g_variant_new ("(si)", lk_record_get_id (LK_RECORD (self->phase)), 1));
  lk_more_menu_add (end, _("_Remove"), "phases.remove", g_variant_new_string (lk_record_get_id (LK_RECORD (self->phase))));
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
    lk_more_menu_add (menu, lk_grouping_get_name (groupings->values[i].value), "phase.grouping", g_variant_new_string (groupings->values[i].value_nick));
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
