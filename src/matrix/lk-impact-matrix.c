#include "matrix/lk-impact-matrix-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "matrix/lk-idea-card.h"
#include "matrix/lk-idea-menu.h"

#define STEP 0.05
#define DRAG_THRESHOLD 6

G_DEFINE_FINAL_TYPE (LkImpactMatrix, lk_impact_matrix, GTK_TYPE_WIDGET)

static void
tell (LkImpactMatrix *self,
      GError         *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static GtkWidget *
find_card (LkImpactMatrix *self,
           LkGoal         *idea)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (lk_idea_card_get_idea (self->cards->pdata[i]) == idea)
      return self->cards->pdata[i];
  return NULL;
}

static void
raise_card (LkImpactMatrix *self,
            GtkWidget      *card)
{
  g_ptr_array_remove (self->cards, card);
  g_ptr_array_add (self->cards, card);
  gtk_widget_insert_before (card, GTK_WIDGET (self), NULL);
}

static gboolean
is_idea (LkGoal *goal)
{
  return lk_goal_get_stage (goal) == LK_GOAL_IDEA;
}

static void
drop_card (LkImpactMatrix *self,
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

/* What is no idea any more leaves; what has become one lies below. */
static void
fill (LkImpactMatrix *self)
{
  LkRecordList *goals = lk_board_get_goals (self->board);

  for (guint i = self->cards->len; i-- > 0;)
    {
      LkGoal *idea = lk_idea_card_get_idea (self->cards->pdata[i]);

      if (!is_idea (idea) || lk_record_list_index (goals, idea) < 0)
        drop_card (self, self->cards->pdata[i]);
    }
  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);

      g_signal_handlers_disconnect_by_func (goal, fill, self);
      g_signal_connect_object (goal, "notify", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
      if (!is_idea (goal) || find_card (self, goal) != NULL)
        continue;
      g_ptr_array_add (self->cards, lk_idea_card_new (goal));
      gtk_widget_set_parent (self->cards->pdata[self->cards->len - 1], GTK_WIDGET (self));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
place (LkImpactMatrix *self,
       GtkWidget      *card,
       double          feasibility,
       double          effect)
{
  g_autoptr (GError) error = NULL;

  lk_board_place_idea (self->board, lk_idea_card_get_idea (LK_IDEA_CARD (card)), CLAMP (feasibility, 0, 1), CLAMP (effect, 0, 1), &error);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  tell (self, error);
}

/* The topmost card at a point. */
static GtkWidget *
pick_card (LkImpactMatrix *self,
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
drag_begin_cb (LkImpactMatrix *self,
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
drag_update_cb (LkImpactMatrix *self,
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
let_go (LkImpactMatrix *self)
{
  if (self->dragged != NULL)
    gtk_widget_remove_css_class (self->dragged, "lifted");
  self->dragged = NULL;
  self->moved = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
open_menu (LkImpactMatrix *self,
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
drag_end_cb (LkImpactMatrix *self,
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
    place (self, card, lk_impact_matrix_is_mirrored (self) ? 1 - across : across, room_y > 0 ? 1 - (self->drag_to.y - self->plot.origin.y) / room_y : 0);
}

/* The nearest card in the direction of an arrow; sideways counts double. */
static void
walk (LkImpactMatrix *self,
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
nudge (LkImpactMatrix *self,
       GtkWidget      *card,
       int             dx,
       int             dy)
{
  LkGoal *idea = lk_idea_card_get_idea (LK_IDEA_CARD (card));
  const gboolean placed = lk_idea_card_is_placed (LK_IDEA_CARD (card));
  const double feasibility = placed ? lk_goal_get_feasibility (idea) : 0.5, effect = placed ? lk_goal_get_effect (idea) : 0.5;

  place (self, card, feasibility + (lk_impact_matrix_is_mirrored (self) ? -dx : dx) * STEP, effect - dy * STEP);
}

static void
make_goal_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LkImpactMatrix *self = LK_IMPACT_MATRIX (widget);
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  lk_board_set_goal_stage (self->board, self->chosen, LK_GOAL_ACTIVE, &error);
  tell (self, error);
}

static void
make_action_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LkImpactMatrix *self = LK_IMPACT_MATRIX (widget);
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  lk_board_idea_to_action (self->board, self->chosen, &error);
  tell (self, error);
}

static void
archive_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LkImpactMatrix *self = LK_IMPACT_MATRIX (widget);
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  lk_board_archive_goal (self->board, self->chosen, &error);
  tell (self, error);
}

static gboolean
key_cb (LkImpactMatrix  *self,
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
    {
      g_set_object (&self->chosen, lk_idea_card_get_idea (LK_IDEA_CARD (focus)));
      archive_cb (GTK_WIDGET (self), NULL, NULL);
    }
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
lk_impact_matrix_dispose (GObject *object)
{
  LkImpactMatrix *self = LK_IMPACT_MATRIX (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->cards, 0);
  self->dragged = NULL;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->chosen);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_impact_matrix_parent_class)->dispose (object);
}

static void
lk_impact_matrix_finalize (GObject *object)
{
  g_ptr_array_unref (LK_IMPACT_MATRIX (object)->cards);

  G_OBJECT_CLASS (lk_impact_matrix_parent_class)->finalize (object);
}

static void
lk_impact_matrix_class_init (LkImpactMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_impact_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_impact_matrix_finalize;
  widget_class->measure = lk_impact_matrix_measure;
  widget_class->size_allocate = lk_impact_matrix_size_allocate;
  gtk_widget_class_install_action (widget_class, "idea.make-goal", NULL, make_goal_cb);
  gtk_widget_class_install_action (widget_class, "idea.make-action", NULL, make_action_cb);
  gtk_widget_class_install_action (widget_class, "idea.archive", NULL, archive_cb);
  gtk_widget_class_set_css_name (widget_class, "lkimpactmatrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
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
add_controllers (LkImpactMatrix *self)
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
lk_impact_matrix_init (LkImpactMatrix *self)
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
  self->menu = lk_idea_menu_new ();
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Impact matrix"), -1);
  add_controllers (self);
}

GtkWidget *
lk_impact_matrix_new (LkBoard *board)
{
  LkImpactMatrix *self = g_object_new (LK_TYPE_IMPACT_MATRIX, NULL);

  self->board = g_object_ref (board);
  g_signal_connect_object (lk_board_get_goals (board), "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
