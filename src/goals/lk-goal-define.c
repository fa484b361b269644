#include "goals/lk-goal-groups.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stats/lk-goal-figures.h"

#define WEEK 7
#define USUAL_WEEKS 5
#define MOST_WEEKS 12

typedef struct
{
  LkBoard   *board;
  LkGoal    *goal;
  GtkWidget *group;
  GtkWidget *measure;
  GtkWidget *start;
  GtkWidget *target;
  GtkWidget *weeks;
  GtkWidget *question;
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_object_unref (form->goal);
  g_object_unref (form->board);
  g_free (form);
}

static void
tell (Form   *form,
      GError *error)
{
  if (error != NULL)
    gtk_widget_activate_action (form->group, "win.toast", "s", error->message);
}

static gboolean
is_countable (LkGoal *goal)
{
  return lk_goal_get_measure (goal)[0] != '\0' && !isnan (lk_goal_get_target (goal));
}

static void
ask (Form *form)
{
  gtk_widget_set_visible (form->question, !is_countable (form->goal));
}

static void
goal_changed_cb (GtkWidget *group)
{
  ask (g_object_get_data (G_OBJECT (group), "form"));
}

static void
measure_cb (Form *form)
{
  g_autoptr (GError) error = NULL;

  lk_board_set_goal_text (form->board, form->goal, "measure", gtk_editable_get_text (GTK_EDITABLE (form->measure)), &error);
  tell (form, error);
}

static void
values_cb (Form *form)
{
  g_autoptr (GError) error = NULL;
  double start, target;

  if (lk_value_from_text (gtk_editable_get_text (GTK_EDITABLE (form->start)), &start) &&
      lk_value_from_text (gtk_editable_get_text (GTK_EDITABLE (form->target)), &target))
    lk_board_set_goal_values (form->board, form->goal, start, target,
                              !isnan (start) && !isnan (target) && target < start ? LK_DIRECTION_DOWN : lk_goal_get_direction (form->goal), &error);
  else
    gtk_widget_activate_action (form->group, "win.toast", "s", _("This is a number, like 4 or 3.5."));
  tell (form, error);
}

static void
weeks_cb (Form *form)
{
  const LkDay from = lk_goal_get_from_day (form->goal) != LK_DAY_NONE ? lk_goal_get_from_day (form->goal) : lk_day_today ();
  g_autoptr (GError) error = NULL;

  lk_board_set_goal_days (form->board, form->goal, from, from + gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->weeks)) * WEEK, &error);
  tell (form, error);
}

static GtkWidget *
add_entry (Form       *form,
           const char *title,
           const char *text,
           GCallback   apply)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_swapped (row, "apply", apply, form);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form->group), row);
  return row;
}

static int
get_weeks (LkGoal *goal)
{
  const LkDay from = lk_goal_get_from_day (goal), till = lk_goal_get_till_day (goal);

  return from != LK_DAY_NONE && till != LK_DAY_NONE ? CLAMP ((till - from + WEEK / 2) / WEEK, 1, MOST_WEEKS) : USUAL_WEEKS;
}

static void
add_weeks (Form *form)
{
  GtkWidget *row = adw_action_row_new ();

  form->weeks = gtk_spin_button_new_with_range (1, MOST_WEEKS, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->weeks), get_weeks (form->goal));
  gtk_widget_set_valign (form->weeks, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (form->weeks), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Weeks"), -1);
  g_signal_connect_swapped (form->weeks, "value-changed", G_CALLBACK (weeks_cb), form);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Weeks"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Four to six is a good time for a goal"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), form->weeks);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form->group), row);
}

static void
add_question (Form *form)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-question-symbolic");

  form->question = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (form->question), _("How will you count it, and on how many days?"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (form->question), _("For example: on 4 of 5 days, 18 of 24 children, at most 3 times"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (form->question), icon);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form->group), form->question);
}

AdwPreferencesGroup *
lk_goal_group_define (LkBoard *board,
                      LkGoal  *goal)
{
  Form *form = g_new0 (Form, 1);
  g_autofree char *title = g_markup_escape_text (lk_goal_get_title (goal), -1);
  g_autofree char *start = lk_value_to_text (lk_goal_get_start (goal)), *target = lk_value_to_text (lk_goal_get_target (goal));

  form->board = g_object_ref (board);
  form->goal = g_object_ref (goal);
  form->group = adw_preferences_group_new ();
  g_object_set_data_full (G_OBJECT (form->group), "form", form, form_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form->group), title);
  add_question (form);
  form->measure = add_entry (form, _("How do you measure it?"), lk_goal_get_measure (goal), G_CALLBACK (measure_cb));
  form->start = add_entry (form, _("Now"), start, G_CALLBACK (values_cb));
  form->target = add_entry (form, _("Target"), target, G_CALLBACK (values_cb));
  add_weeks (form);
  g_signal_connect_object (goal, "notify", G_CALLBACK (goal_changed_cb), form->group, G_CONNECT_SWAPPED);
  ask (form);
  return ADW_PREFERENCES_GROUP (form->group);
}
