#include "widgets/lk-row-handle.h"

#include <glib/gi18n.h>

#include "widgets/lk-finger-drag.h"
#include "widgets/lk-tip.h"

/* Where in the picture of the row the pointer holds it: on the handle. */
#define HOLD_X 12
#define HOLD_Y 18

typedef struct
{
  GType    type;
  gpointer record;
} Lift;

GtkWidget *
lk_row_handle_new (void)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  gtk_widget_add_css_class (handle, "handle");
  gtk_widget_set_valign (handle, GTK_ALIGN_START);
  gtk_widget_set_cursor_from_name (handle, "grab");
  lk_tip_set (handle, _("Drag to move, or press Alt+Up and Alt+Down"));
  return handle;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            Lift          *lift)
{
  if (lk_finger_drag_is_on (source))
    return NULL;
  return gdk_content_provider_new_typed (lift->type, lift->record);
}

static void
begin_cb (GtkWidget     *row,
          GdkDrag       *drag,
          GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (row);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, image, HOLD_X, HOLD_Y);
  gtk_widget_add_css_class (row, "lifted");
}

static void
end_cb (GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "lifted");
}

void
lk_row_handle_lift (GtkWidget *handle,
                    GtkWidget *row,
                    GType      type,
                    gpointer   record)
{
  GtkDragSource *drag = NULL;
  Lift *lift = NULL;

  g_return_if_fail (GTK_IS_WIDGET (handle));
  g_return_if_fail (GTK_IS_WIDGET (row));

  drag = gtk_drag_source_new ();
  lift = g_new0 (Lift, 1);
  *lift = (Lift) { type, record };
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_object_set_data_full (G_OBJECT (drag), "lift", lift, g_free);
  g_signal_connect (drag, "prepare", G_CALLBACK (prepare_cb), lift);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (begin_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (end_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
  lk_finger_drag_add (handle, record);
}

void
lk_row_handle_bind_keys (GtkWidgetClass  *row_class,
                         GtkShortcutFunc  step)
{
  gtk_widget_class_add_binding (row_class, GDK_KEY_Up, GDK_ALT_MASK, step, "(i)", -1);
  gtk_widget_class_add_binding (row_class, GDK_KEY_KP_Up, GDK_ALT_MASK, step, "(i)", -1);
  gtk_widget_class_add_binding (row_class, GDK_KEY_Down, GDK_ALT_MASK, step, "(i)", 1);
  gtk_widget_class_add_binding (row_class, GDK_KEY_KP_Down, GDK_ALT_MASK, step, "(i)", 1);
}
