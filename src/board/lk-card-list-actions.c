/*
 * What can be done with a card, as actions: menu, keys and buttons call the same.
 */

#include <glib/gi18n.h>

#include "board/lk-card-list-private.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-person-picker.h"

static LkBoard *
get_board (LkCardList *self)
{
  return lk_board_context_get_board (self->context);
}

static void
finish (LkCardList *self,
        gboolean    ok,
        GError     *error,
        LkAction   *moved)
{
  if (!ok)
    lk_card_list_say_error (self, error);
  else if (moved)
    lk_board_context_tell_moved (self->context, moved);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);

  if (action)
    lk_board_context_open_action (self->context, action);
}

static void
move_where (LkCardList *self,
            LkGoal     *goal,
            LkStage     stage)
{
  LkAction *action = lk_card_list_get_target (self);
  g_autoptr (GPtrArray) actions = NULL;
  GError *error = NULL;

  if (action == NULL)
    return;
  actions = lk_board_context_dup_selection (self->context, action);
  finish (self, lk_board_move_actions (get_board (self), actions, goal, stage, NULL, &error), error, action);
}

static void
move_stage_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);
  const char *stage = g_variant_get_string (parameter, NULL);
  int wanted;

  if (action == NULL)
    return;
  if (g_str_equal (stage, "next") || g_str_equal (stage, "previous"))
    wanted = (int) lk_action_get_stage (action) + (stage[0] == 'n' ? 1 : -1);
  else
    wanted = lk_enum_from_text (LK_TYPE_STAGE, stage, -1);
  if (wanted >= LK_STAGE_TODO && wanted <= LK_STAGE_DONE)
    move_where (self, lk_board_find_goal (get_board (self), lk_action_get_goal_id (action)), (LkStage) wanted);
}

static void
move_goal_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);

  if (action)
    move_where (self, lk_board_find_goal (get_board (self), g_variant_get_string (parameter, NULL)), lk_action_get_stage (action));
}

/* The goals that have rows, in order, and the row without a goal behind them. */
static GPtrArray *
list_rows (LkCardList *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  LkRecordList *goals = lk_board_get_goals (get_board (self));

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    if (lk_goal_get_stage (lk_record_list_peek (goals, i)) == LK_GOAL_ACTIVE)
      g_ptr_array_add (rows, lk_record_list_peek (goals, i));
  g_ptr_array_add (rows, NULL);
  return rows;
}

static void
move_row_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);
  g_autoptr (GPtrArray) rows = list_rows (self);
  guint here = rows->len - 1;
  int wanted;

  if (action == NULL)
    return;
  g_ptr_array_find (rows, lk_board_find_goal (get_board (self), lk_action_get_goal_id (action)), &here);
  wanted = (int) here + g_variant_get_int32 (parameter);
  if (wanted >= 0 && wanted < (int) rows->len)
    move_where (self, rows->pdata[wanted], lk_action_get_stage (action));
}

static void
move_place_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);
  LkCardStack *stack = LK_CARD_STACK (self->stack);
  int here = action ? lk_card_stack_find (stack, action) : -1;
  int step = g_variant_get_int32 (parameter);
  LkAction *before;
  GError *error = NULL;

  if (here < 0 || here + step < 0 || here + step >= (int) lk_card_stack_get_n (stack))
    return;
  before = lk_card_stack_get_action (stack, (guint) (step < 0 ? here - 1 : here + 2));
  finish (self, lk_board_move_action (get_board (self), action, lk_card_list_goal_for (self, action), self->stage, before, &error),
          error, action);
}

static void
celebrate_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);
  g_autoptr (GPtrArray) actions = NULL;
  GError *error = NULL;

  if (action == NULL)
    return;
  actions = lk_board_context_dup_selection (self->context, action);
  if (lk_board_celebrate_actions (get_board (self), actions, lk_day_today (), &error))
    lk_card_list_say (self, _("Celebrated as a success"));
  else
    lk_card_list_say_error (self, error);
}

static void
archive_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);
  g_autoptr (GPtrArray) actions = NULL;
  g_autofree char *message = NULL;
  GError *error = NULL;
  int here;
  guint n;

  if (action == NULL)
    return;
  here = lk_card_stack_find (LK_CARD_STACK (self->stack), action);
  actions = lk_board_context_dup_selection (self->context, action);
  if (!lk_board_archive_actions (get_board (self), actions, &error))
    {
      lk_card_list_say_error (self, error);
      return;
    }
  lk_board_context_clear_selection (self->context);
  message = g_strdup_printf (ngettext ("%u action archived", "%u actions archived", actions->len), actions->len);
  lk_card_list_say (self, message);
  n = lk_card_stack_get_n (LK_CARD_STACK (self->stack));
  if (n > 0)
    lk_card_stack_focus (LK_CARD_STACK (self->stack), MIN ((guint) MAX (here, 0), n - 1));
  else
    gtk_widget_child_focus (self->quick_add, GTK_DIR_TAB_FORWARD);
}

static void
add_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  lk_card_list_start_adding (LK_CARD_LIST (widget));
}

static void
select_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);

  if (action)
    lk_board_context_select (self->context, action, !lk_board_context_is_selected (self->context, action));
}

static void
unselect_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lk_board_context_clear_selection (LK_CARD_LIST (widget)->context);
}

static void
popover_idle_cb (gpointer data)
{
  g_autoptr (GtkWidget) popover = data;
  GtkWidget *parent = gtk_widget_get_parent (popover);

  if (parent == NULL)
    return;
  if (LK_IS_CARD (parent))
    gtk_widget_grab_focus (parent);
  gtk_widget_unparent (popover);
}

static void
popover_closed_cb (GtkWidget *popover)
{
  /* Its own button may still be running when it closes. */
  g_idle_add_once (popover_idle_cb, g_object_ref (popover));
}

static LkCard *
find_card (LkCardList *self,
           LkAction   *action)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->stack); child; child = gtk_widget_get_next_sibling (child))
    if (LK_IS_CARD (child) && lk_card_get_action (LK_CARD (child)) == action)
      return LK_CARD (child);
  return NULL;
}

static void
show_popover (LkCardList *self,
              GtkWidget  *popover,
              LkAction   *action)
{
  LkCard *card = find_card (self, action);

  g_object_set_data_full (G_OBJECT (popover), "action", g_object_ref (action), g_object_unref);
  gtk_widget_set_parent (popover, card ? GTK_WIDGET (card) : self->stack);
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
person_picked_cb (LkCardList     *self,
                  LkPerson       *person,
                  LkPersonPicker *picker)
{
  GError *error = NULL;
  gboolean ok = lk_board_set_action_owner (get_board (self), g_object_get_data (G_OBJECT (picker), "action"), person, &error);

  finish (self, ok, error, NULL);
}

static void
person_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);
  GtkWidget *picker;

  if (action == NULL)
    return;
  picker = lk_person_picker_new (lk_board_get_members (get_board (self)));
  g_signal_connect_object (picker, "picked", G_CALLBACK (person_picked_cb), self, G_CONNECT_SWAPPED);
  show_popover (self, picker, action);
}

static void
day_picked_cb (LkCardList  *self,
               int          day,
               LkDayPicker *picker)
{
  GError *error = NULL;
  gboolean ok = lk_board_set_action_due_day (get_board (self), g_object_get_data (G_OBJECT (picker), "action"), day, &error);

  finish (self, ok, error, NULL);
}

static void
day_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkAction *action = lk_card_list_get_target (self);
  GtkWidget *picker;

  if (action == NULL)
    return;
  picker = lk_day_picker_new ();
  lk_day_picker_set_day (LK_DAY_PICKER (picker), lk_action_get_due_day (action));
  g_signal_connect_object (picker, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
  show_popover (self, picker, action);
}

static void
menu_closed_idle_cb (gpointer data)
{
  g_autoptr (LkCardList) self = data;

  /* The chosen item acts just after the menu closes. */
  g_clear_object (&self->target);
}

static void
menu_closed_cb (LkCardList *self)
{
  g_idle_add_once (menu_closed_idle_cb, g_object_ref (self));
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenu *
build_stages (LkAction *action)
{
  GMenu *menu = g_menu_new ();

  for (int stage = 0; stage < LK_N_STAGES; stage++)
    if (stage != (int) lk_action_get_stage (action))
      {
        g_autofree char *label = g_strdup_printf (_("Move to %s"), lk_stage_get_name ((LkStage) stage));

        add_item (menu, label, "card.move-stage", g_variant_new_string (lk_enum_to_text (LK_TYPE_STAGE, stage)));
      }
  add_item (menu, _("Move Up"), "card.move-place", g_variant_new_int32 (-1));
  add_item (menu, _("Move Down"), "card.move-place", g_variant_new_int32 (1));
  return menu;
}

static GMenu *
build_goals (LkCardList *self,
             LkAction   *action)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) rows = list_rows (self);

  for (guint i = 0; i < rows->len; i++)
    {
      LkGoal *goal = rows->pdata[i];

      if (goal != lk_board_find_goal (get_board (self), lk_action_get_goal_id (action)))
        add_item (menu, goal ? lk_goal_get_title (goal) : _("Without a goal"), "card.move-goal",
                  g_variant_new_string (goal ? lk_record_get_id (LK_RECORD (goal)) : ""));
    }
  return menu;
}

static GMenuModel *
build_menu (LkCardList *self,
            LkAction   *action)
{
  g_autoptr (GMenu) first = g_menu_new (), second = build_stages (action), goals = build_goals (self, action);
  g_autoptr (GMenu) last = g_menu_new ();
  GMenu *menu = g_menu_new ();

  add_item (first, _("Open"), "card.open", NULL);
  add_item (first, _("Who…"), "card.person", NULL);
  add_item (first, _("Due Day…"), "card.day", NULL);
  if (g_menu_model_get_n_items (G_MENU_MODEL (goals)) > 0)
    g_menu_append_submenu (second, _("Move to Goal"), G_MENU_MODEL (goals));
  add_item (last, _("Celebrate as a Success"), "card.celebrate", NULL);
  add_item (last, C_("verb", "Archive"), "card.archive", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

void
lk_card_list_show_menu (LkCardList *self,
                        LkCard     *card,
                        double      x,
                        double      y)
{
  g_autoptr (GMenuModel) model = build_menu (self, lk_card_get_action (card));
  graphene_point_t point;
  GdkRectangle place;

  gtk_widget_grab_focus (GTK_WIDGET (card));
  g_set_object (&self->target, lk_card_get_action (card));
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  if (!gtk_widget_compute_point (self->stack, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  place = (GdkRectangle) { (int) point.x, (int) point.y, 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkCardList *self = LK_CARD_LIST (widget);
  LkCard *card = lk_card_stack_get_focus (LK_CARD_STACK (self->stack));
  graphene_rect_t bounds;

  if (card && gtk_widget_compute_bounds (GTK_WIDGET (card), self->stack, &bounds))
    lk_card_list_show_menu (self, card, bounds.origin.x + 24, bounds.origin.y + bounds.size.height - 6);
}

void
lk_card_list_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "card.move-stage", "s", move_stage_cb);
  gtk_widget_class_install_action (widget_class, "card.move-goal", "s", move_goal_cb);
  gtk_widget_class_install_action (widget_class, "card.move-row", "i", move_row_cb);
  gtk_widget_class_install_action (widget_class, "card.move-place", "i", move_place_cb);
  gtk_widget_class_install_action (widget_class, "card.celebrate", NULL, celebrate_cb);
  gtk_widget_class_install_action (widget_class, "card.archive", NULL, archive_cb);
  gtk_widget_class_install_action (widget_class, "card.person", NULL, person_cb);
  gtk_widget_class_install_action (widget_class, "card.day", NULL, day_cb);
  gtk_widget_class_install_action (widget_class, "card.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "card.select", NULL, select_cb);
  gtk_widget_class_install_action (widget_class, "card.unselect", NULL, unselect_cb);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, menu_cb);
}

typedef struct
{
  guint            key;
  GdkModifierType  mods;
  const char      *action;
  const char      *argument;   /* as GVariant text, NULL for none */
} Key;

static const Key keys[] = {
  { GDK_KEY_Return, 0, "card.open", NULL },
  { GDK_KEY_KP_Enter, 0, "card.open", NULL },
  { GDK_KEY_n, 0, "card.add", NULL },
  { GDK_KEY_p, 0, "card.person", NULL },
  { GDK_KEY_d, 0, "card.day", NULL },
  { GDK_KEY_Delete, 0, "card.archive", NULL },
  { GDK_KEY_space, GDK_CONTROL_MASK, "card.select", NULL },
  { GDK_KEY_Menu, 0, "card.menu", NULL },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL },
  { GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "card.move-place", "-1" },
  { GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "card.move-place", "1" },
  { GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "card.move-stage", "'previous'" },
  { GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "card.move-stage", "'next'" },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "card.move-row", "-1" },
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "card.move-row", "1" },
};

/* On the stack, so that the same letters can be typed in the quick add. */
void
lk_card_list_add_keys (LkCardList *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].mods),
                                                gtk_named_action_new (keys[i].action));

      if (keys[i].argument)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_parsed (keys[i].argument));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (self->stack, controller);
}
