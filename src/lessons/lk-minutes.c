#include "lessons/lk-minutes.h"

#include <glib/gi18n.h>

#include "designs/lk-design.h"

struct _LkMinutes
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *spin;
  gboolean   setting;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (LkMinutes, lk_minutes, GTK_TYPE_WIDGET)

static void
value_changed_cb (LkMinutes *self)
{
  if (!self->setting)
    g_signal_emit (self, chosen_signal, 0, (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->spin)));
}

static gboolean
lk_minutes_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_MINUTES (widget)->spin);
}

static void
lk_minutes_dispose (GObject *object)
{
  g_clear_pointer (&LK_MINUTES (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_minutes_parent_class)->dispose (object);
}

static void
lk_minutes_class_init (LkMinutesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_minutes_dispose;
  widget_class->grab_focus = lk_minutes_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkminutes");
  chosen_signal = g_signal_new ("chosen", LK_TYPE_MINUTES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

/* Who scrolls the page with the pointer over a number does not mean the number. */
static void
let_wheel_pass (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

/* What it is set to is no typing of its own. */
static void
undo_design (GtkWidget *spin)
{
  static const char * const keys[][2] = {
    { "<Control>z", "lesson.undo" },
    { "<Control><Shift>z|<Control>y", "lesson.redo" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (spin), FALSE);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i][0]), gtk_named_action_new (keys[i][1])));
  gtk_widget_add_controller (spin, controller);
}

static void
lk_minutes_init (LkMinutes *self)
{
  GtkWidget *unit = gtk_label_new (C_("minutes", "min"));

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->spin = gtk_spin_button_new_with_range (0, LK_DESIGN_MAX_MINUTES, 1);
  gtk_spin_button_set_increments (GTK_SPIN_BUTTON (self->spin), 1, 5);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (self->spin), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->spin), 3);
  undo_design (self->spin);
  let_wheel_pass (self->spin);
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (unit, "text-hint");
  gtk_box_append (GTK_BOX (self->box), self->spin);
  gtk_box_append (GTK_BOX (self->box), unit);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_minutes_new (const char *name,
                guint       least)
{
  LkMinutes *self = g_object_new (LK_TYPE_MINUTES, NULL);

  self->setting = TRUE;
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->spin), least, LK_DESIGN_MAX_MINUTES);
  self->setting = FALSE;
  lk_minutes_name (self, name);
  return GTK_WIDGET (self);
}

void
lk_minutes_set (LkMinutes *self,
                guint      minutes)
{
  g_return_if_fail (LK_IS_MINUTES (self));

  self->setting = TRUE;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->spin), minutes);
  self->setting = FALSE;
}

void
lk_minutes_name (LkMinutes  *self,
                 const char *name)
{
  g_return_if_fail (LK_IS_MINUTES (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
lk_minutes_set_editable (LkMinutes *self,
                         gboolean   editable)
{
  g_return_if_fail (LK_IS_MINUTES (self));

  gtk_widget_set_sensitive (self->spin, editable);
}
