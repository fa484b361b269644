/*
 * A cell of the board: its cards, a line to add one, and what pointer and keys do with them.
 */

#include "board/lk-card-list-private.h"

#include <glib/gi18n.h>

#include "board/lk-quick-add.h"

static guint leave_signal;

G_DEFINE_FINAL_TYPE (LkCardList, lk_card_list, GTK_TYPE_WIDGET)

LkAction *
lk_card_list_get_target (LkCardList *self)
{
  LkCard *card = lk_card_stack_get_focus (LK_CARD_STACK (self->stack));

  if (self->target)
    return self->target;
  return card ? lk_card_get_action (card) : NULL;
}

void
lk_card_list_say (LkCardList *self,
                  const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

void
lk_card_list_say_error (LkCardList *self,
                        GError     *error)
{
  g_autoptr (GError) owned = error;

  lk_card_list_say (self, error ? error->message : _("That could not be done."));
}

LkGoal *
lk_card_list_goal_for (LkCardList *self,
                       LkAction   *action)
{
  LkGoal *own = lk_board_find_goal (lk_board_context_get_board (self->context), lk_action_get_goal_id (action));

  /* One that stands here because its goal has no row keeps that goal. */
  if (self->all_goals || (self->goal == NULL && own && lk_goal_get_stage (own) != LK_GOAL_ACTIVE))
    return own;
  return self->goal;
}

static LkAction *
first_not_in (LkCardList *self,
              GPtrArray  *actions,
              guint       position)
{
  LkAction *before;

  while ((before = lk_card_stack_get_action (LK_CARD_STACK (self->stack), position)))
    {
      if (!g_ptr_array_find (actions, before, NULL))
        return before;
      position++;
    }
  return NULL;
}

gboolean
lk_card_list_move_to (LkCardList *self,
                      GPtrArray  *actions,
                      guint       position)
{
  LkBoard *board = lk_board_context_get_board (self->context);
  LkAction *before = first_not_in (self, actions, position);
  GError *error = NULL;
  gboolean moved;

  /* In a flat column each action keeps its own goal. */
  if (self->all_goals && actions->len > 1)
    {
      moved = TRUE;
      for (guint i = 0; i < actions->len && moved; i++)
        moved = lk_board_move_action (board, actions->pdata[i], lk_card_list_goal_for (self, actions->pdata[i]),
                                      self->stage, before, &error);
    }
  else
    moved = lk_board_move_actions (board, actions, lk_card_list_goal_for (self, actions->pdata[0]), self->stage, before, &error);
  if (!moved)
    lk_card_list_say_error (self, error);
  else
    lk_board_context_tell_moved (self->context, actions->pdata[0]);
  return moved;
}

static void
select_range (LkCardList *self,
              LkAction   *to)
{
  LkCardStack *stack = LK_CARD_STACK (self->stack);
  int a = self->anchor ? lk_card_stack_find (stack, self->anchor) : -1;
  int b = lk_card_stack_find (stack, to);

  if (a < 0)
    a = b;
  for (int i = MIN (a, b); i <= MAX (a, b); i++)
    lk_board_context_select (self->context, lk_card_stack_get_action (stack, (guint) i), TRUE);
}

static void
clicked_cb (LkCardList      *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  LkCard *card = lk_card_stack_pick (LK_CARD_STACK (self->stack), x, y);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  LkAction *action;

  if (card == NULL)
    return;
  action = lk_card_get_action (card);
  gtk_widget_grab_focus (GTK_WIDGET (card));
  if (state & GDK_CONTROL_MASK)
    lk_board_context_select (self->context, action, !lk_board_context_is_selected (self->context, action));
  else if (state & GDK_SHIFT_MASK)
    select_range (self, action);
  else
    {
      lk_board_context_clear_selection (self->context);
      lk_board_context_open_action (self->context, action);
    }
  if (!(state & GDK_SHIFT_MASK))
    g_set_object (&self->anchor, action);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
show_menu_at (LkCardList *self,
              double      x,
              double      y)
{
  LkCard *card = lk_card_stack_pick (LK_CARD_STACK (self->stack), x, y);

  if (card)
    lk_card_list_show_menu (self, card, x, y);
}

static void
secondary_pressed_cb (LkCardList *self,
                      int         n_press,
                      double      x,
                      double      y)
{
  show_menu_at (self, x, y);
}

static void
left_cb (LkCardList       *self,
         GtkDirectionType  direction)
{
  LkCard *card = lk_card_stack_get_focus (LK_CARD_STACK (self->stack));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  double position;

  /* Below the last card the quick add is next. */
  if (direction == GTK_DIR_DOWN && gtk_widget_child_focus (self->quick_add, GTK_DIR_TAB_FORWARD))
    return;
  if (card && !gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self), &bounds))
    bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  position = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN ? bounds.origin.x + bounds.size.width / 2
                                                                  : bounds.origin.y + bounds.size.height / 2;
  g_signal_emit (self, leave_signal, 0, direction, position);
}

static void
quick_add_left_cb (LkCardList       *self,
                   GtkDirectionType  direction)
{
  guint n = lk_card_stack_get_n (LK_CARD_STACK (self->stack));

  if (direction == GTK_DIR_UP && n > 0)
    lk_card_stack_focus (LK_CARD_STACK (self->stack), n - 1);
  else
    g_signal_emit (self, leave_signal, 0, direction,
                   direction == GTK_DIR_DOWN || direction == GTK_DIR_UP ? gtk_widget_get_width (GTK_WIDGET (self)) / 2.0
                                                                        : (double) gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
add_pointer (LkCardList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->stack, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->stack, GTK_EVENT_CONTROLLER (secondary));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_object (hold, "pressed", G_CALLBACK (show_menu_at), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->stack, GTK_EVENT_CONTROLLER (hold));
}

static void
lk_card_list_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  LkCardList *self = LK_CARD_LIST (widget);
  int add, room;

  gtk_widget_measure (self->quick_add, GTK_ORIENTATION_VERTICAL, width, &add, NULL, NULL, NULL);
  /* The line stands right below the cards, and at the foot once they fill the list. */
  gtk_widget_measure (self->stack, GTK_ORIENTATION_VERTICAL, width, NULL, &room, NULL, NULL);
  room = CLAMP (room, 0, MAX (height - add, 0));
  gtk_widget_allocate (self->scroller, width, room, -1, NULL);
  gtk_widget_allocate (self->quick_add, width, add, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) room)));
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static GtkSizeRequestMode
lk_card_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_card_list_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  LkCardList *self = LK_CARD_LIST (widget);
  int a, b, c, d;

  gtk_widget_measure (self->scroller, orientation, for_size, &a, &b, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->stack, orientation, for_size, &a, &b, NULL, NULL);
  gtk_widget_measure (self->quick_add, orientation, for_size, &c, &d, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (a, c);
      *natural = MAX (b, d);
      return;
    }
  *minimum = a + c;
  *natural = b + d;
}

static void
lk_card_list_dispose (GObject *object)
{
  LkCardList *self = LK_CARD_LIST (object);

  if (self->scroll_tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->quick_add, gtk_widget_unparent);
  g_clear_object (&self->target);
  g_clear_object (&self->anchor);
  g_clear_object (&self->dragged);
  g_clear_object (&self->goal);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_card_list_parent_class)->dispose (object);
}

static void
lk_card_list_class_init (LkCardListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_card_list_dispose;
  widget_class->get_request_mode = lk_card_list_get_request_mode;
  widget_class->measure = lk_card_list_measure;
  widget_class->size_allocate = lk_card_list_size_allocate;
  leave_signal = g_signal_new ("leave", LK_TYPE_CARD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 2, GTK_TYPE_DIRECTION_TYPE, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "lkcardlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  lk_card_list_install_actions (widget_class);
}

static void
lk_card_list_init (LkCardList *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), 0);
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
name_list (LkCardList *self)
{
  const char *goal = self->all_goals ? NULL : self->goal ? lk_goal_get_title (self->goal) : _("Without a goal");
  g_autofree char *name = goal ? g_strdup_printf ("%s, %s", lk_stage_get_name (self->stage), goal)
                               : g_strdup (lk_stage_get_name (self->stage));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stack), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
lk_card_list_new (LkBoardContext *context,
                  LkGoal         *goal,
                  gboolean        all_goals,
                  LkStage         stage)
{
  LkCardList *self = g_object_new (LK_TYPE_CARD_LIST, NULL);
  LkBoard *board = lk_board_context_get_board (context);
  LkRecordList *actions = all_goals ? lk_board_get_column (board, stage) : lk_board_get_cell (board, goal, stage);

  self->context = g_object_ref (context);
  g_set_object (&self->goal, goal);
  self->all_goals = all_goals;
  self->stage = stage;
  self->stack = lk_card_stack_new (context, G_LIST_MODEL (actions));
  g_signal_connect_object (self->stack, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->stack);
  self->quick_add = lk_quick_add_new (context, goal, stage);
  g_signal_connect_object (self->quick_add, "leave", G_CALLBACK (quick_add_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->quick_add, GTK_WIDGET (self));
  name_list (self);
  add_pointer (self);
  lk_card_list_add_keys (self);
  lk_card_list_add_drag (self);
  return GTK_WIDGET (self);
}

LkStage
lk_card_list_get_stage (LkCardList *self)
{
  return self->stage;
}

LkGoal *
lk_card_list_get_goal (LkCardList *self)
{
  return self->goal;
}

gboolean
lk_card_list_focus_action (LkCardList *self,
                           LkAction   *action)
{
  int position = lk_card_stack_find (LK_CARD_STACK (self->stack), action);

  if (position >= 0)
    lk_card_stack_focus (LK_CARD_STACK (self->stack), (guint) position);
  return position >= 0;
}

void
lk_card_list_focus_at (LkCardList       *self,
                       GtkDirectionType  from,
                       double            position)
{
  guint n = lk_card_stack_get_n (LK_CARD_STACK (self->stack));

  if (n == 0)
    lk_card_list_start_adding (self);
  else if (from == GTK_DIR_DOWN)
    lk_card_stack_focus (LK_CARD_STACK (self->stack), 0);
  else if (from == GTK_DIR_UP)
    lk_card_stack_focus (LK_CARD_STACK (self->stack), n - 1);
  else
    lk_card_stack_focus_near (LK_CARD_STACK (self->stack), position);
}

void
lk_card_list_start_adding (LkCardList *self)
{
  lk_quick_add_start (LK_QUICK_ADD (self->quick_add));
}
