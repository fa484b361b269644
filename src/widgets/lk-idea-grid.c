#include "widgets/lk-idea-grid-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define STEP 0.05
#define DRAG_THRESHOLD 6

enum
{
  SIGNAL_PLACED,
  SIGNAL_REMOVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkIdeaGrid, lk_idea_grid, GTK_TYPE_WIDGET)

static GtkWidget *
find_card (LkIdeaGrid *self,
           gpointer    idea)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (lk_idea_card_get_idea (self->cards->pdata[i]) == idea)
      return self->cards->pdata[i];
  return NULL;
}

static void
raise_card (LkIdeaGrid *self,
            GtkWidget      *card)
{
  g_ptr_array_remove (self->cards, card);
  g_ptr_array_add (self->cards, card);
  gtk_widget_insert_before (card, GTK_WIDGET (self), NULL);
}

static void
drop_card (LkIdeaGrid *self,
           GtkWidget      *card)
{
  const gboolean focused = gtk_widget_is_focus (card);

  if (self->dragged == card)
    self->dragged = NULL;
  g_ptr_array_remove (self->cards, card);
  if (focused && self->cards->len > 0)
    gtk_widget_grab_focus (self->cards->pdata[self->cards->len - 1]);
  gtk_widget_unparent (card);
}

static void
place (LkIdeaGrid *self,
       GtkWidget  *card,
       double      feasibility,
       double      effect)
{
  g_signal_emit (self, signals[SIGNAL_PLACED], 0, lk_idea_card_get_idea (LK_IDEA_CARD (card)), CLAMP (feasibility, 0, 1), CLAMP (effect, 0, 1));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The topmost card at a point. */
static GtkWidget *
pick_card (LkIdeaGrid *self,
           double          x,
           double          y)
{
  for (guint i = self->cards->len; i-- > 0;)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (self->cards->pdata[i], GTK_WIDGET (self), &bounds) &&
          graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return self->cards->pdata[i];
    }
  return NULL;
}

static void
drag_begin_cb (LkIdeaGrid *self,
               double          x,
               double          y,
               GtkGesture     *gesture)
{
  graphene_rect_t bounds;
  GtkWidget *card = pick_card (self, x, y);

  if (card == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  g_assert (gtk_widget_compute_bounds (card, GTK_WIDGET (self), &bounds));
  self->dragged = card;
  self->drag_from = self->drag_to = bounds.origin;
  self->moved = FALSE;
  raise_card (self, card);
  gtk_widget_grab_focus (card);
}

static void
drag_update_cb (LkIdeaGrid *self,
                double          by_x,
                double          by_y,
                GtkGesture     *gesture)
{
  if (self->dragged == NULL || (!self->moved && hypot (by_x, by_y) < DRAG_THRESHOLD))
    return;
  if (!self->moved)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->moved = TRUE;
  gtk_widget_add_css_class (self->dragged, "lifted");
  self->drag_to = GRAPHENE_POINT_INIT (self->drag_from.x + (float) by_x, self->drag_from.y + (float) by_y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
let_go (LkIdeaGrid *self)
{
  if (self->dragged != NULL)
    gtk_widget_remove_css_class (self->dragged, "lifted");
  self->dragged = NULL;
  self->moved = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
open_menu (LkIdeaGrid *self,
           GtkWidget      *card)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (card, GTK_WIDGET (self), &bounds))
    return;
  g_set_object (&self->chosen, lk_idea_card_get_idea (LK_IDEA_CARD (card)));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                                           (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
drag_end_cb (LkIdeaGrid *self,
             double          by_x,
             double          by_y)
{
  GtkWidget *card = self->dragged;
  const gboolean moved = self->moved;
  double across, room_x, room_y;

  if (card == NULL)
    return;
  room_x = self->plot.size.width - gtk_widget_get_width (card);
  room_y = self->plot.size.height - gtk_widget_get_height (card);
  across = room_x > 0 ? (self->drag_to.x - self->plot.origin.x) / room_x : 0;
  let_go (self);
  if (!moved)
    open_menu (self, card);
  else
    place (self, card, lk_idea_grid_is_mirrored (self) ? 1 - across : across, room_y > 0 ? 1 - (self->drag_to.y - self->plot.origin.y) / room_y : 0);
}

/* The nearest card in the direction of an arrow; sideways counts double. */
static void
walk (LkIdeaGrid *self,
      GtkWidget      *from,
      int             dx,
      int             dy)
{
  graphene_rect_t here, there;
  GtkWidget *nearest = NULL;
  double least = G_MAXDOUBLE;

  g_assert (gtk_widget_compute_bounds (from, GTK_WIDGET (self), &here));
  for (guint i = 0; i < self->cards->len; i++)
    {
      double along, aside, distance;

      if (self->cards->pdata[i] == from || !gtk_widget_compute_bounds (self->cards->pdata[i], GTK_WIDGET (self), &there))
        continue;
      along = dx != 0 ? (there.origin.x - here.origin.x) * dx : (there.origin.y - here.origin.y) * dy;
      aside = fabs (dx != 0 ? there.origin.y - here.origin.y : there.origin.x - here.origin.x);
      distance = along + 2 * aside;
      if (along <= 0 || distance >= least)
        continue;
      least = distance;
      nearest = self->cards->pdata[i];
    }
  if (nearest == NULL)
    {
      gtk_widget_error_bell (from);
      return;
    }
  raise_card (self, nearest);
  gtk_widget_grab_focus (nearest);
}

static void
nudge (LkIdeaGrid *self,
       GtkWidget      *card,
       int             dx,
       int             dy)
{
  const gboolean placed = lk_idea_card_is_placed (LK_IDEA_CARD (card));
  const double feasibility = placed ? lk_idea_card_get_feasibility (LK_IDEA_CARD (card)) : 0.5;
  const double effect = placed ? lk_idea_card_get_effect (LK_IDEA_CARD (card)) : 0.5;

  place (self, card, feasibility + (lk_idea_grid_is_mirrored (self) ? -dx : dx) * STEP, effect - dy * STEP);
}

static gboolean
key_cb (LkIdeaGrid  *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  const int dx = (key == GDK_KEY_Right || key == GDK_KEY_KP_Right) - (key == GDK_KEY_Left || key == GDK_KEY_KP_Left);
  const int dy = (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) - (key == GDK_KEY_Up || key == GDK_KEY_KP_Up);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || !LK_IS_IDEA_CARD (focus))
    return GDK_EVENT_PROPAGATE;
  if (dx != 0 || dy != 0)
    {
      if (state & GDK_CONTROL_MASK)
        nudge (self, focus, dx, dy);
      else
        walk (self, focus, dx, dy);
    }
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space || key == GDK_KEY_Menu)
    open_menu (self, focus);
  else if (key == GDK_KEY_Delete)
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, lk_idea_card_get_idea (LK_IDEA_CARD (focus)));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
lk_idea_grid_dispose (GObject *object)
{
  LkIdeaGrid *self = LK_IDEA_GRID (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->cards, 0);
  self->dragged = NULL;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->chosen);

  G_OBJECT_CLASS (lk_idea_grid_parent_class)->dispose (object);
}

static void
lk_idea_grid_finalize (GObject *object)
{
  g_ptr_array_unref (LK_IDEA_GRID (object)->cards);

  G_OBJECT_CLASS (lk_idea_grid_parent_class)->finalize (object);
}

static void
lk_idea_grid_class_init (LkIdeaGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_idea_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_idea_grid_finalize;
  widget_class->measure = lk_idea_grid_measure;
  widget_class->size_allocate = lk_idea_grid_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lkideagrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_PLACED] = g_signal_new ("placed", LK_TYPE_IDEA_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_OBJECT, G_TYPE_DOUBLE,
                                         G_TYPE_DOUBLE);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", LK_TYPE_IDEA_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static GtkWidget *
new_quarter (const char *name,
             const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *label = gtk_label_new (name), *below = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "quarter-name");
  gtk_widget_add_css_class (below, "quarter-words");
  gtk_widget_add_css_class (box, "quarter");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), below);
  return box;
}

static void
add_controllers (LkIdeaGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (let_go), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
lk_idea_grid_init (LkIdeaGrid *self)
{
  self->cards = g_ptr_array_new ();
  self->quarters[0] = new_quarter (_("Plan it"), _("much effect, hard to do"));
  self->quarters[1] = new_quarter (_("Do it now"), _("much effect, easy to do"));
  self->quarters[2] = new_quarter (_("Let it rest"), _("little effect, hard to do"));
  self->quarters[3] = new_quarter (_("In between"), _("little effect, easy to do"));
  gtk_widget_add_css_class (self->quarters[1], "best");
  self->tray = gtk_label_new (_("Not placed yet"));
  gtk_label_set_xalign (GTK_LABEL (self->tray), 0);
  gtk_widget_add_css_class (self->tray, "tray-name");
  for (guint i = 0; i < N_QUARTERS; i++)
    gtk_widget_set_parent (self->quarters[i], GTK_WIDGET (self));
  gtk_widget_set_parent (self->tray, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Impact matrix"), -1);
  add_controllers (self);
}

GtkWidget *
lk_idea_grid_new (GtkWidget *menu)
{
  LkIdeaGrid *self = NULL;

  g_return_val_if_fail (GTK_IS_POPOVER (menu), NULL);

  self = g_object_new (LK_TYPE_IDEA_GRID, NULL);
  self->menu = menu;
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static gboolean
is_among (gpointer      idea,
          const LkIdea *ideas,
          guint         n_ideas)
{
  for (guint i = 0; i < n_ideas; i++)
    if (ideas[i].idea == idea)
      return TRUE;
  return FALSE;
}

void
lk_idea_grid_set_ideas (LkIdeaGrid   *self,
                        const LkIdea *ideas,
                        guint         n_ideas)
{
  g_return_if_fail (LK_IS_IDEA_GRID (self));

  for (guint i = self->cards->len; i-- > 0;)
    if (!is_among (lk_idea_card_get_idea (self->cards->pdata[i]), ideas, n_ideas))
      drop_card (self, self->cards->pdata[i]);
  for (guint i = 0; i < n_ideas; i++)
    {
      GtkWidget *card = find_card (self, ideas[i].idea);

      if (card == NULL)
        {
          card = lk_idea_card_new (ideas[i].idea);
          g_ptr_array_add (self->cards, card);
          gtk_widget_set_parent (card, GTK_WIDGET (self));
        }
      lk_idea_card_show (LK_IDEA_CARD (card), ideas[i].title, ideas[i].feasibility, ideas[i].effect);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gpointer
lk_idea_grid_get_chosen (LkIdeaGrid *self)
{
  g_return_val_if_fail (LK_IS_IDEA_GRID (self), NULL);

  return self->chosen;
}
