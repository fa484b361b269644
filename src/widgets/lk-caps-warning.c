#include "widgets/lk-caps-warning.h"

#include <glib/gi18n.h>

#define GAP 6

struct _LkCapsWarning
{
  GtkWidget     parent_instance;

  GtkWidget    *revealer;
  GSignalGroup *keyboard; /* its device, while this is on the screen */
};

G_DEFINE_FINAL_TYPE (LkCapsWarning, lk_caps_warning, GTK_TYPE_WIDGET)

static void
update (LkCapsWarning *self)
{
  g_autoptr (GdkDevice) device = g_signal_group_dup_target (self->keyboard);

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), device != NULL && gdk_device_get_caps_lock_state (device));
}

static void
lk_caps_warning_map (GtkWidget *widget)
{
  LkCapsWarning *self = LK_CAPS_WARNING (widget);
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));

  GTK_WIDGET_CLASS (lk_caps_warning_parent_class)->map (widget);

  g_signal_group_set_target (self->keyboard, seat != NULL ? gdk_seat_get_keyboard (seat) : NULL);
  update (self);
}

static void
lk_caps_warning_unmap (GtkWidget *widget)
{
  g_signal_group_set_target (LK_CAPS_WARNING (widget)->keyboard, NULL);

  GTK_WIDGET_CLASS (lk_caps_warning_parent_class)->unmap (widget);
}

static void
lk_caps_warning_dispose (GObject *object)
{
  LkCapsWarning *self = LK_CAPS_WARNING (object);

  g_clear_object (&self->keyboard);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_caps_warning_parent_class)->dispose (object);
}

static void
lk_caps_warning_class_init (LkCapsWarningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_caps_warning_dispose;
  widget_class->map = lk_caps_warning_map;
  widget_class->unmap = lk_caps_warning_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_caps_warning_init (LkCapsWarning *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *words = gtk_label_new (_("Caps Lock is on."));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("caps-lock-symbolic"));
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "warning");
  gtk_widget_set_margin_top (box, GAP);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));

  self->keyboard = g_signal_group_new (GDK_TYPE_DEVICE);
  g_signal_group_connect_object (self->keyboard, "notify::caps-lock-state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_caps_warning_new (void)
{
  return g_object_new (LK_TYPE_CAPS_WARNING, NULL);
}
