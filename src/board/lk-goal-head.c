/* A goal in words and figures, beside its actions. */

#include "board/lk-goal-head.h"

#include <glib/gi18n.h>

#include "board/lk-reading-popover.h"
#include "model/lk-goal-words.h"
#include "widgets/lk-goal-chart-view.h"
#include "widgets/lk-tip.h"

struct _LkGoalHead
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *button;
  GtkWidget      *title;
  GtkWidget      *subtitle;
  GtkWidget      *chart;
  GtkWidget      *standing;
  GtkWidget      *days;
  GtkWidget      *reading;      /* menu button */
  GtkWidget      *reading_label;
  GtkWidget      *first_step;   /* of the row without a goal */

  LkBoardContext *context;
  LkGoal         *goal;
};

G_DEFINE_FINAL_TYPE (LkGoalHead, lk_goal_head, GTK_TYPE_WIDGET)

static void
show_days (LkGoalHead          *self,
           const LkGoalFigures *figures)
{
  g_autofree char *text = NULL;

  if (!figures->has_end)
    text = g_strdup ("");
  else if (figures->days_left < 0)
    text = g_strdup (_("period is over"));
  else if (figures->days_left == 0)
    text = g_strdup (_("last day"));
  else
    text = g_strdup_printf (ngettext ("%d day left", "%d days left", figures->days_left), figures->days_left);
  gtk_label_set_text (GTK_LABEL (self->days), text);
}

static void
show_standing (LkGoalHead          *self,
               const LkGoalFigures *figures)
{
  g_autofree char *last = lk_value_to_text (figures->last);
  g_autofree char *target = lk_value_to_text (lk_goal_get_target (self->goal));
  g_autofree char *text = NULL;

  if (target[0] != '\0' && last[0] != '\0')
    /* Translators: the last reading of a goal and its target, as in "4 of 5" */
    text = lk_goal_get_direction (self->goal) == LK_DIRECTION_UP ? g_strdup_printf (_("%s of %s"), last, target)
                                                                 : g_strdup_printf ("%s → %s", last, target);
  else
    text = g_strdup (last);
  gtk_label_set_text (GTK_LABEL (self->reading_label), text[0] != '\0' ? text : _("Add a reading"));
  /* Without a reading the button beside it says so. */
  gtk_label_set_text (GTK_LABEL (self->standing),
                      figures->course == LK_COURSE_NO_TARGET || text[0] == '\0' ? "" : lk_goal_course_get_name (figures->course));
  if (figures->course == LK_COURSE_BEHIND)
    gtk_widget_add_css_class (self->standing, "behind");
  else
    gtk_widget_remove_css_class (self->standing, "behind");
}

static void
update (LkGoalHead *self)
{
  const char *pupils = lk_goal_get_pupils (self->goal);
  const char *measure = lk_goal_get_measure (self->goal);
  const char *below = measure && measure[0] ? measure : pupils;
  const LkGoalFigures figures = lk_goal_get_figures (self->goal);

  gtk_label_set_text (GTK_LABEL (self->title), lk_goal_get_title (self->goal));
  lk_tip_set (self->title, lk_goal_get_title (self->goal));
  gtk_label_set_text (GTK_LABEL (self->subtitle), below ? below : "");
  gtk_widget_set_visible (self->subtitle, below && below[0] != '\0');
  show_days (self, &figures);
  show_standing (self, &figures);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_goal_get_title (self->goal), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_goal_get_title (self->goal), -1);
}

static void
day_turned_cb (LkGoalHead *self)
{
  update (self);
  lk_goal_chart_view_update (LK_GOAL_CHART_VIEW (self->chart));
}

static void
open_cb (LkGoalHead *self)
{
  lk_board_context_open_goal (self->context, self->goal);
}

static void
celebrate_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LkGoalHead *self = LK_GOAL_HEAD (widget);
  g_autoptr (GError) error = NULL;

  if (!lk_board_celebrate_goal (lk_board_context_get_board (self->context), self->goal, lk_day_today (), &error))
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
  else
    gtk_widget_activate_action (widget, "win.toast", "s", _("Celebrated as a success"));
}

static void
archive_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LkGoalHead *self = LK_GOAL_HEAD (widget);
  g_autoptr (GError) error = NULL;

  if (!lk_board_archive_goal (lk_board_context_get_board (self->context), self->goal, &error))
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
  else
    gtk_widget_activate_action (widget, "win.toast", "s", _("Goal archived"));
}

static void
open_action_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  open_cb (LK_GOAL_HEAD (widget));
}

/* The neighbours of a goal among those that have rows. */
static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkGoalHead *self = LK_GOAL_HEAD (widget);
  LkBoard *board = lk_board_context_get_board (self->context);
  LkRecordList *goals = lk_board_get_goals (board);
  g_autoptr (GPtrArray) active = g_ptr_array_new ();
  int step = g_variant_get_int32 (parameter);
  guint here = 0;
  int before;

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    if (lk_goal_get_stage (lk_record_list_peek (goals, i)) == LK_GOAL_ACTIVE)
      g_ptr_array_add (active, lk_record_list_peek (goals, i));
  if (!g_ptr_array_find (active, self->goal, &here))
    return;
  before = (int) here + (step < 0 ? -1 : 2);
  if (before < 0 || before > (int) active->len)
    return;
  lk_board_move_goal (board, self->goal, before < (int) active->len ? active->pdata[before] : NULL, NULL);
}

static GMenuModel *
build_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new (), second = g_menu_new (), third = g_menu_new ();

  g_menu_append (first, _("Open"), "goal.open");
  g_menu_append (second, _("Move Up"), "goal.move(-1)");
  g_menu_append (second, _("Move Down"), "goal.move(1)");
  g_menu_append (third, _("Celebrate as a Success"), "goal.celebrate");
  g_menu_append (third, C_("verb", "Archive"), "goal.archive");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (third));
  return G_MENU_MODEL (menu);
}

static GdkContentProvider *
drag_prepare_cb (LkGoalHead    *self,
                 double         x,
                 double         y,
                 GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) icon = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);
  return gdk_content_provider_new_typed (LK_TYPE_GOAL, self->goal);
}

static GtkWidget *
new_words (const char *class_name,
           int         lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (lines > 1)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), lines);
    }
  gtk_widget_add_css_class (label, class_name);
  return label;
}

static void
show_first_step (LkGoalHead *self)
{
  guint n;

  g_object_get (lk_board_context_get_board (self->context), "n-active-goals", &n, NULL);
  gtk_widget_set_visible (self->first_step, n == 0);
}

/* The row without a goal says what belongs on the board while there is no goal yet. */
static void
build_without_goal (LkGoalHead *self)
{
  GtkWidget *title = new_words ("goal-title", 2);
  GtkWidget *question = new_words ("goal-question", 5);
  GtkWidget *button = gtk_button_new_with_label (_("New Goal"));

  gtk_label_set_text (GTK_LABEL (title), _("Without a goal"));
  gtk_label_set_text (GTK_LABEL (question), _("What does the team want for its pupils in the next five weeks? Small, and easy to count."));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "board.add-goal");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  self->first_step = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_margin_top (self->first_step, 10);
  gtk_box_append (GTK_BOX (self->first_step), question);
  gtk_box_append (GTK_BOX (self->first_step), button);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), self->first_step);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Without a goal"), -1);
  g_signal_connect_object (lk_board_context_get_board (self->context), "notify::n-active-goals", G_CALLBACK (show_first_step),
                           self, G_CONNECT_SWAPPED);
  show_first_step (self);
}

static void
create_reading_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  LkGoalHead *self = user_data;

  gtk_menu_button_set_popover (button, lk_reading_popover_new (lk_board_context_get_board (self->context), self->goal));
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  g_autoptr (GMenuModel) model = build_menu ();

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (model));
}

static GtkWidget *
build_reading (LkGoalHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->reading = gtk_menu_button_new ();
  self->reading_label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  gtk_box_append (GTK_BOX (box), self->reading_label);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->reading), box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->reading), create_reading_cb, self, NULL);
  gtk_widget_add_css_class (self->reading, "reading");
  lk_tip_set (self->reading, _("Enter the reading of today"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reading), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Enter the reading of today"), -1);
  return self->reading;
}

static void
build_goal (LkGoalHead *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *menu = gtk_menu_button_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  self->title = new_words ("goal-title", 2);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->title);
  gtk_widget_add_css_class (self->button, "goal-open");
  gtk_button_set_has_frame (GTK_BUTTON (self->button), FALSE);
  gtk_widget_set_hexpand (self->button, TRUE);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (menu), create_menu_cb, self, NULL);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (menu), FALSE);
  gtk_widget_set_valign (menu, GTK_ALIGN_START);
  lk_tip_set (menu, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_box_append (GTK_BOX (top), self->button);
  gtk_box_append (GTK_BOX (top), menu);

  self->subtitle = new_words ("goal-subtitle", 1);
  self->chart = lk_goal_chart_view_new (self->goal);
  gtk_widget_set_vexpand (self->chart, TRUE);
  self->standing = new_words ("goal-standing", 1);
  self->days = new_words ("goal-days", 1);
  gtk_widget_set_hexpand (self->days, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->days), 1);
  gtk_box_append (GTK_BOX (foot), build_reading (self));
  gtk_box_append (GTK_BOX (foot), self->standing);
  gtk_box_append (GTK_BOX (foot), self->days);

  gtk_box_append (GTK_BOX (self->box), top);
  gtk_box_append (GTK_BOX (self->box), self->subtitle);
  gtk_box_append (GTK_BOX (self->box), self->chart);
  gtk_box_append (GTK_BOX (self->box), foot);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (self->goal, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_goal_get_readings (self->goal), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (lk_board_context_get_board (self->context)), "day-turned",
                           G_CALLBACK (day_turned_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

static gboolean
goal_drop_cb (LkGoalHead   *self,
              const GValue *value)
{
  LkGoal *goal = g_value_get_object (value);

  if (goal == self->goal)
    return FALSE;
  return lk_board_move_goal (lk_board_context_get_board (self->context), goal, self->goal, NULL);
}

static void
add_goal_drop (LkGoalHead *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_GOAL, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "drop", G_CALLBACK (goal_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
lk_goal_head_dispose (GObject *object)
{
  LkGoalHead *self = LK_GOAL_HEAD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->goal);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_goal_head_parent_class)->dispose (object);
}

static void
lk_goal_head_class_init (LkGoalHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_goal_head_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkgoalhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "goal.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "goal.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "goal.celebrate", NULL, celebrate_cb);
  gtk_widget_class_install_action (widget_class, "goal.archive", NULL, archive_cb);
}

static void
lk_goal_head_init (LkGoalHead *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_goal_head_new (LkBoardContext *context,
                  LkGoal         *goal)
{
  LkGoalHead *self = g_object_new (LK_TYPE_GOAL_HEAD, NULL);

  self->context = g_object_ref (context);
  g_set_object (&self->goal, goal);
  if (goal)
    build_goal (self);
  else
    build_without_goal (self);
  add_goal_drop (self);
  return GTK_WIDGET (self);
}

LkGoal *
lk_goal_head_get_goal (LkGoalHead *self)
{
  return self->goal;
}
