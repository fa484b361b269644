/*
 * Dragging: the payload is the set of actions itself; hovering only draws a gap and scrolls at the edges, the drop calls the
 * verb once.
 */

#include <glib/gi18n.h>

#include "board/lk-card-list-private.h"

static void
set_lifted (LkCardList *self,
            gboolean    lifted)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->stack); child; child = gtk_widget_get_next_sibling (child))
    if (LK_IS_CARD (child))
      lk_card_set_lifted (LK_CARD (child), lifted && self->dragged && lk_card_get_action (LK_CARD (child)) &&
                                             lk_action_set_contains (self->dragged, lk_card_get_action (LK_CARD (child))));
}

static void
draw_count (LkCardList  *self,
            GtkSnapshot *snapshot,
            guint        n,
            float        right)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  graphene_rect_t disc = GRAPHENE_RECT_INIT (right - 24, 0, 24, 24);
  GdkRGBA ground = { 0.11f, 0.39f, 0.71f, 1 }, white = { 1, 1, 1, 1 };
  GskRoundedRect shape;
  int width, height;

  gsk_rounded_rect_init_from_rect (&shape, &disc, 12);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &ground, &disc);
  gtk_snapshot_pop (snapshot);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (right - 12 - (float) width / 2, 12 - (float) height / 2));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

/* The card as it is; with others behind it and their number when there are several. */
static GdkPaintable *
draw_icon (LkCardList *self,
           LkCard     *card)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (card));
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (live);
  GtkSnapshot *snapshot;
  double width = gdk_paintable_get_intrinsic_width (image), height = gdk_paintable_get_intrinsic_height (image);
  guint n = lk_action_set_get (self->dragged)->len;

  if (n == 1)
    return g_steal_pointer (&image);
  snapshot = gtk_snapshot_new ();
  for (int i = (int) MIN (n, 3) - 1; i >= 0; i--)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) i * 5, (float) i * 5));
      gdk_paintable_snapshot (image, snapshot, width, height);
      gtk_snapshot_restore (snapshot);
    }
  draw_count (self, snapshot, n, (float) width);
  return gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT ((float) width + 10, (float) height + 10));
}

static GdkContentProvider *
drag_prepare_cb (LkCardList    *self,
                 double         x,
                 double         y,
                 GtkDragSource *source)
{
  LkCard *card = lk_card_stack_pick (LK_CARD_STACK (self->stack), x, y);
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GdkPaintable) icon = NULL;
  graphene_rect_t bounds;

  if (card == NULL)
    return NULL;
  actions = lk_board_context_dup_selection (self->context, lk_card_get_action (card));
  g_clear_object (&self->dragged);
  self->dragged = lk_action_set_new (actions);

  if (gtk_widget_compute_bounds (GTK_WIDGET (card), self->stack, &bounds))
    {
      icon = draw_icon (self, card);
      gtk_drag_source_set_icon (source, icon, (int) (x - bounds.origin.x), (int) (y - bounds.origin.y));
    }
  return gdk_content_provider_new_typed (LK_TYPE_ACTION_SET, self->dragged);
}

static void
drag_begin_cb (LkCardList *self)
{
  set_lifted (self, TRUE);
}

static void
drag_end_cb (LkCardList *self)
{
  set_lifted (self, FALSE);
  g_clear_object (&self->dragged);
}

static void
aim_at (LkCardList *self,
        GtkWidget  *card)
{
  if (self->aimed == card)
    return;
  if (self->aimed)
    {
      gtk_widget_remove_css_class (self->aimed, "aimed");
      g_object_remove_weak_pointer (G_OBJECT (self->aimed), (gpointer *) &self->aimed);
    }
  self->aimed = card;
  if (card)
    {
      gtk_widget_add_css_class (card, "aimed");
      g_object_add_weak_pointer (G_OBJECT (card), (gpointer *) &self->aimed);
    }
}

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  LkCardList *self = LK_CARD_LIST (widget);
  double step = lk_drop_place_scroll (self->pointer_y, gtk_widget_get_height (self->stack));

  lk_card_stack_scroll_by (LK_CARD_STACK (self->stack), step);
  return G_SOURCE_CONTINUE;
}

void
lk_card_list_stop_hover (LkCardList *self)
{
  aim_at (self, NULL);
  lk_card_stack_open_gap (LK_CARD_STACK (self->stack), -1, 0);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "hovered");
  if (self->scroll_tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
}

static void
show_gap (LkCardList *self,
          double      y)
{
  guint position = lk_card_stack_place_at (LK_CARD_STACK (self->stack), y);

  lk_card_stack_open_gap (LK_CARD_STACK (self->stack), (int) position, 48);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hovered");
  self->pointer_y = y;
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

static double
to_stack_y (LkCardList *self,
            double      x,
            double      y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), self->stack, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return y;
  return point.y;
}

static GdkDragAction
motion_cb (LkCardList    *self,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  double stack_y = to_stack_y (self, x, y);

  if (value && G_VALUE_HOLDS (value, LK_TYPE_PERSON))
    {
      LkCard *card = lk_card_stack_pick (LK_CARD_STACK (self->stack), x, stack_y);

      aim_at (self, card ? GTK_WIDGET (card) : NULL);
      return GDK_ACTION_COPY;
    }
  show_gap (self, stack_y);
  return value && G_VALUE_HOLDS (value, LK_TYPE_ACTION_SET) ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static gboolean
drop_person (LkCardList *self,
             LkPerson   *person,
             double      x,
             double      y)
{
  LkCard *card = lk_card_stack_pick (LK_CARD_STACK (self->stack), x, to_stack_y (self, x, y));
  GError *error = NULL;

  if (card == NULL)
    return FALSE;
  if (!lk_board_set_action_owner (lk_board_context_get_board (self->context), lk_card_get_action (card), person, &error))
    lk_card_list_say_error (self, error);
  return TRUE;
}

/* Text from another program: its first line is the card, the rest its notes. */
static gboolean
drop_text (LkCardList *self,
           const char *text,
           guint       position)
{
  LkBoard *board = lk_board_context_get_board (self->context);
  g_auto (GStrv) parts = g_strsplit (g_strstrip (g_strdelimit (g_strdup (text), "\r", '\n')), "\n", 2);
  GError *error = NULL;
  LkAction *action = parts[0] ? lk_board_add_action (board, self->goal, self->stage, parts[0], NULL, LK_DAY_NONE, &error) : NULL;
  LkAction *before;

  if (action == NULL)
    {
      lk_card_list_say_error (self, error);
      return FALSE;
    }
  if (parts[1] && *g_strstrip (parts[1]))
    lk_board_set_action_notes (board, action, parts[1], NULL);
  before = lk_card_stack_get_action (LK_CARD_STACK (self->stack), position);
  if (before && before != action)
    lk_board_move_action (board, action, self->goal, self->stage, before, NULL);
  lk_board_context_tell_moved (self->context, action);
  return TRUE;
}

static gboolean
drop_cb (LkCardList   *self,
         const GValue *value,
         double        x,
         double        y)
{
  guint position = lk_card_stack_place_at (LK_CARD_STACK (self->stack), to_stack_y (self, x, y));

  lk_card_list_stop_hover (self);
  if (G_VALUE_HOLDS (value, LK_TYPE_PERSON))
    return drop_person (self, g_value_get_object (value), x, y);
  if (G_VALUE_HOLDS (value, LK_TYPE_ACTION_SET))
    return lk_card_list_move_to (self, lk_action_set_get (g_value_get_object (value)), position);
  if (G_VALUE_HOLDS_STRING (value))
    return drop_text (self, g_value_get_string (value), position);
  return FALSE;
}

void
lk_card_list_add_drag (LkCardList *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  GType types[] = { LK_TYPE_ACTION_SET, LK_TYPE_PERSON, G_TYPE_STRING };

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->stack, GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (lk_card_list_stop_hover), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
