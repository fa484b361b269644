#include "widgets/lk-card-lift.h"

#include "widgets/lk-finger-drag.h"

typedef struct
{
  GtkWidget *card;
  GType      type;
  gpointer   record;
  double     x;
  double     y;
} Lift;

static GdkContentProvider *
prepare_cb (Lift          *lift,
            double         x,
            double         y,
            GtkDragSource *source)
{
  if (lk_finger_drag_is_on (source))
    return NULL;
  lift->x = x;
  lift->y = y;
  return gdk_content_provider_new_typed (lift->type, lift->record);
}

static void
begin_cb (Lift          *lift,
          GdkDrag       *drag,
          GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (lift->card);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, image, (int) lift->x, (int) lift->y);
  gtk_widget_add_css_class (lift->card, "lifted");
}

static void
end_cb (Lift *lift)
{
  gtk_widget_remove_css_class (lift->card, "lifted");
}

GtkDragSource *
lk_card_lift_add (GtkWidget *card,
                  GType      type,
                  gpointer   record)
{
  GtkDragSource *source = NULL;
  Lift *lift = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (card), NULL);

  source = gtk_drag_source_new ();
  lift = g_new0 (Lift, 1);
  *lift = (Lift) { .card = card, .type = type, .record = record };
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_object_set_data_full (G_OBJECT (source), "lift", lift, g_free);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), lift);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (begin_cb), lift);
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (end_cb), lift);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (card, "grab");
  lk_finger_drag_add (card, record);
  return source;
}

void
lk_card_lift_hang_popover (GtkWidget  *owner,
                           GtkWidget **held,
                           GtkWidget  *popover,
                           GtkWidget  *card)
{
  graphene_rect_t bounds;

  g_return_if_fail (GTK_IS_WIDGET (owner) && GTK_IS_POPOVER (popover));
  g_return_if_fail (held != NULL);

  g_clear_pointer (held, gtk_widget_unparent);
  *held = popover;
  gtk_widget_set_parent (popover, owner);
  if (card != NULL && gtk_widget_compute_bounds (card, owner, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                                         (int) bounds.size.width, (int) bounds.size.height });
}
