#include "goals/lk-goal-setting.h"

#include <glib/gi18n.h>
#include <math.h>

#include "goals/lk-goal-groups.h"

#define WIDTH 760
#define HEIGHT 680
#define N_STEPS 4

struct _LkGoalSetting
{
  AdwWindow  parent_instance;

  GtkWidget *title;   /* AdwWindowTitle */
  GtkWidget *stack;   /* GtkStack with the steps "0" to "3" */
  GtkWidget *back;
  GtkWidget *on;

  LkBoard   *board;
  int        step;
};

G_DEFINE_FINAL_TYPE (LkGoalSetting, lk_goal_setting, ADW_TYPE_WINDOW)

static const char * const step_names[N_STEPS] = {
  N_("Look Back"), N_("Keep or Close"), N_("Choose"), N_("Make It Countable"),
};

static void
go (LkGoalSetting *self,
    int            by)
{
  g_autofree char *name = NULL, *place = NULL;

  self->step = CLAMP (self->step + by, 0, N_STEPS - 1);
  name = g_strdup_printf ("%d", self->step);
  place = g_strdup_printf ("%d / %d", self->step + 1, N_STEPS);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), _(step_names[self->step]));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), place);
  gtk_widget_set_sensitive (self->back, self->step > 0);
  gtk_button_set_label (GTK_BUTTON (self->on), self->step < N_STEPS - 1 ? _("_Next") : _("_Ready"));
}

static void
back_cb (LkGoalSetting *self)
{
  go (self, -1);
}

static void
on_cb (LkGoalSetting *self)
{
  if (self->step < N_STEPS - 1)
    go (self, 1);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static double
get_worth (LkGoal *idea)
{
  const double worth = lk_goal_get_feasibility (idea) + lk_goal_get_effect (idea);

  return isnan (worth) ? -1 : worth;
}

static int
compare_worth (gconstpointer a,
               gconstpointer b)
{
  const double difference = get_worth (*(LkGoal * const *) b) - get_worth (*(LkGoal * const *) a);

  return (difference > 0) - (difference < 0);
}

static void
new_goal_cb (LkGoalSetting *self,
             GtkWidget     *entry)
{
  g_autoptr (GError) error = NULL;

  if (lk_board_add_goal (self->board, gtk_editable_get_text (GTK_EDITABLE (entry)), lk_day_today (), LK_GOAL_ACTIVE, &error) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static GtkWidget *
new_choosing (LkGoalSetting *self)
{
  GtkWidget *page = lk_goals_page_new (self->board, LK_GOAL_IDEA, _("What do we want for our pupils in the coming weeks? Take an idea, "
                                       "the most worthwhile first, or write a new goal. Few goals, small ones."), compare_worth,
                                       lk_goal_group_choose);
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("A new goal"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect_object (entry, "apply", G_CALLBACK (new_goal_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (lk_goals_page_get_head (LK_GOALS_PAGE (page)), entry);
  return page;
}

static void
add_steps (LkGoalSetting *self)
{
  GtkStack *stack = GTK_STACK (self->stack);

  gtk_stack_add_named (stack, lk_goals_page_new (self->board, LK_GOAL_ACTIVE, _("How did it go, and what helped?"), NULL,
                                                 lk_goal_group_look_back), "0");
  gtk_stack_add_named (stack, lk_goals_page_new (self->board, LK_GOAL_ACTIVE, _("A goal that you do nothing with simply goes on."), NULL,
                                                 lk_goal_group_close), "1");
  gtk_stack_add_named (stack, new_choosing (self), "2");
  gtk_stack_add_named (stack, lk_goals_page_new (self->board, LK_GOAL_ACTIVE, _("A goal that is counted is talked about. Keep it small."), NULL,
                                                 lk_goal_group_define), "3");
}

static void
lk_goal_setting_dispose (GObject *object)
{
  g_clear_object (&LK_GOAL_SETTING (object)->board);

  G_OBJECT_CLASS (lk_goal_setting_parent_class)->dispose (object);
}

static void
step_back_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  back_cb (LK_GOAL_SETTING (widget));
}

static void
step_on_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  on_cb (LK_GOAL_SETTING (widget));
}

static void
lk_goal_setting_class_init (LkGoalSettingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_goal_setting_dispose;
  gtk_widget_class_install_action (widget_class, "setting.back", NULL, step_back_cb);
  gtk_widget_class_install_action (widget_class, "setting.on", NULL, step_on_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "setting.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "setting.on", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lk_goal_setting_init (LkGoalSetting *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *header = adw_header_bar_new ();

  self->title = adw_window_title_new ("", "");
  self->back = gtk_button_new_with_mnemonic (_("_Back"));
  self->on = gtk_button_new_with_mnemonic (_("_Next"));
  self->stack = gtk_stack_new ();
  gtk_widget_add_css_class (self->on, "suggested-action");
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->on, "clicked", G_CALLBACK (on_cb), self);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->title);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->on);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->stack);
  adw_window_set_content (ADW_WINDOW (self), box);
}

void
lk_goal_setting_present (GtkWindow *parent,
                         LkBoard   *board)
{
  LkGoalSetting *self = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_BOARD (board));

  self = g_object_new (LK_TYPE_GOAL_SETTING, "transient-for", parent, "modal", TRUE, "title", _("Set Goals"),
                       "default-width", WIDTH, "default-height", HEIGHT, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  self->board = g_object_ref (board);
  add_steps (self);
  go (self, 0);
  gtk_widget_grab_focus (self->on);
  gtk_window_present (GTK_WINDOW (self));
}
