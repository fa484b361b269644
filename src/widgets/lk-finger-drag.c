/*
 * GTK 4.8 begins a drag by touch with the serial of the pointer, 0, and a Wayland compositor refuses it: the card stays where
 * it is. So a finger's drag is our own, within the window.
 */

#include "widgets/lk-finger-drag.h"

typedef struct
{
  GtkWidget     *widget;
  GObject       *record;

  GtkWidget     *overlay;   /* NULL while nothing is dragged */
  GtkWidget     *ghost;
  GdkRectangle   place;     /* of the ghost, over the overlay */
  double         grip_x;    /* where the finger took the widget */
  double         grip_y;
  GtkEventController *target;  /* GtkDropTarget below the finger */
} FingerDrag;

static gboolean
place_ghost_cb (GtkOverlay   *overlay,
                GtkWidget    *child,
                GdkRectangle *place,
                FingerDrag   *drag)
{
  if (child != drag->ghost)
    return FALSE;
  *place = drag->place;
  return TRUE;
}

static void
leave_target (FingerDrag *drag)
{
  if (drag->target != NULL)
    g_signal_emit_by_name (drag->target, "leave");
  g_clear_object (&drag->target);
}

static void
let_go (FingerDrag *drag)
{
  leave_target (drag);
  if (drag->overlay == NULL)
    return;
  g_signal_handlers_disconnect_by_func (drag->overlay, place_ghost_cb, drag);
  gtk_overlay_remove_overlay (GTK_OVERLAY (drag->overlay), drag->ghost);
  drag->ghost = NULL;
  g_clear_object (&drag->overlay);
}

static void
drag_free (gpointer data)
{
  FingerDrag *drag = data;

  let_go (drag);
  g_free (drag);
}

static void
lift (FingerDrag *drag)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (drag->widget, GTK_TYPE_OVERLAY);
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (drag->widget);
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (live);

  if (overlay == NULL)
    return;
  drag->overlay = g_object_ref (overlay);
  drag->place = (GdkRectangle) { 0, 0, gtk_widget_get_width (drag->widget), gtk_widget_get_height (drag->widget) };
  drag->ghost = gtk_picture_new_for_paintable (picture);
  gtk_widget_set_can_target (drag->ghost, FALSE);
  g_signal_connect (overlay, "get-child-position", G_CALLBACK (place_ghost_cb), drag);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), drag->ghost);
}

static GtkEventController *
find_controller (FingerDrag *drag,
                 GtkWidget  *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller) &&
          gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (GTK_DROP_TARGET (controller)), G_OBJECT_TYPE (drag->record)))
        return g_steal_pointer (&controller);
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): what the finger at @x, @y of the overlay would drop on. */
static GtkEventController *
find_target (FingerDrag *drag,
             double      x,
             double      y)
{
  GtkWidget *widget = gtk_widget_pick (drag->overlay, x, y, GTK_PICK_DEFAULT);

  for (; widget != NULL && widget != drag->overlay; widget = gtk_widget_get_parent (widget))
    {
      GtkEventController *target = find_controller (drag, widget);

      if (target != NULL)
        return target;
    }
  return NULL;
}

static void
aim (FingerDrag *drag,
     double      x,
     double      y)
{
  g_autoptr (GtkEventController) target = find_target (drag, x, y);
  GdkDragAction action;

  if (target == drag->target)
    return;
  leave_target (drag);
  drag->target = g_steal_pointer (&target);
  if (drag->target != NULL)
    g_signal_emit_by_name (drag->target, "enter", 0.0, 0.0, &action);
}

static void
begin_cb (GtkGestureDrag *gesture,
          double          x,
          double          y,
          FingerDrag     *drag)
{
  drag->grip_x = x;
  drag->grip_y = y;
}

static void
update_cb (GtkGestureDrag *gesture,
           double          by_x,
           double          by_y,
           FingerDrag     *drag)
{
  graphene_point_t at;

  if (drag->overlay == NULL && gtk_drag_check_threshold (drag->widget, 0, 0, (int) by_x, (int) by_y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      lift (drag);
    }
  if (drag->overlay == NULL || !gtk_widget_compute_point (drag->widget, drag->overlay, &GRAPHENE_POINT_INIT ((float) by_x, (float) by_y), &at))
    return;
  drag->place.x = (int) at.x;
  drag->place.y = (int) at.y;
  gtk_widget_queue_allocate (drag->overlay);
  aim (drag, at.x + drag->grip_x, at.y + drag->grip_y);
}

/* What is dropped may take its old place away, and the widget with it. */
static void
end_cb (GtkGestureDrag *gesture,
        double          by_x,
        double          by_y,
        FingerDrag     *drag)
{
  g_autoptr (GtkEventController) target = drag->target != NULL ? g_object_ref (drag->target) : NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean dropped;

  g_value_init (&value, G_OBJECT_TYPE (drag->record));
  g_value_set_object (&value, drag->record);
  let_go (drag);
  if (target != NULL)
    g_signal_emit_by_name (target, "drop", &value, 0.0, 0.0, &dropped);
}

void
lk_finger_drag_add (GtkWidget *widget,
                    gpointer   record)
{
  GtkGesture *gesture = NULL;
  FingerDrag *drag = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_OBJECT (record));

  gesture = gtk_gesture_drag_new ();
  drag = g_new0 (FingerDrag, 1);
  drag->widget = widget;
  drag->record = record;
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (gesture), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_object_set_data_full (G_OBJECT (gesture), "lk-finger-drag", drag, drag_free);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (begin_cb), drag);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (update_cb), drag);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (end_cb), drag);
  g_signal_connect_swapped (gesture, "cancel", G_CALLBACK (let_go), drag);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

gboolean
lk_finger_drag_is_on (GtkDragSource *source)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (source));

  return event != NULL && gdk_event_get_event_sequence (event) != NULL;
}
