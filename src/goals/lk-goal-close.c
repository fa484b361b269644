#include "goals/lk-goal-groups.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "model/lk-goal-words.h"

#define MORE_DAYS (5 * 7)
#define BOARD "lk-board"
#define GOAL "lk-goal"

static LkBoard *
get_board (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), BOARD);
}

static LkGoal *
get_goal (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), GOAL);
}

static void
tell (GtkWidget *button,
      GError    *error)
{
  if (error != NULL)
    gtk_widget_activate_action (button, "win.toast", "s", error->message);
}

static void
longer_cb (GtkWidget *button)
{
  LkGoal *goal = get_goal (button);
  const LkDay till = MAX (lk_goal_get_till_day (goal), lk_day_today ());
  g_autoptr (GError) error = NULL;

  lk_board_set_goal_days (get_board (button), goal, lk_goal_get_from_day (goal), till + MORE_DAYS, &error);
  tell (button, error);
}

/* The group goes with its goal, and the button with the group. */
static void
achieved_cb (GtkWidget *button)
{
  g_autoptr (GtkWidget) kept = g_object_ref (button);
  g_autoptr (GError) error = NULL;

  lk_board_celebrate_goal (get_board (button), get_goal (button), lk_day_today (), &error);
  tell (kept, error);
}

static void
stop_cb (GtkWidget *button)
{
  g_autoptr (GtkWidget) kept = g_object_ref (button);
  g_autoptr (GError) error = NULL;

  lk_board_set_goal_stage (get_board (button), get_goal (button), LK_GOAL_STOPPED, &error);
  tell (kept, error);
}

static void
show_till (GtkWidget *row)
{
  LkGoal *goal = get_goal (row);
  g_autofree char *standing = lk_goal_dup_standing (goal), *day = NULL, *till = NULL, *words = NULL;

  if (lk_goal_get_till_day (goal) != LK_DAY_NONE)
    day = lk_day_format_short (lk_goal_get_till_day (goal), lk_day_today ());
  till = day != NULL ? g_strdup_printf (_("until %s"), day) : g_strdup ("");
  words = g_strdup_printf ("%s%s%s", standing, standing[0] != '\0' && till[0] != '\0' ? " · " : "", till);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
}

static void
add_button (GtkWidget  *row,
            const char *label,
            GCallback   clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", lk_goal_get_title (get_goal (row)), label);

  g_object_set_data (G_OBJECT (button), BOARD, get_board (row));
  g_object_set_data (G_OBJECT (button), GOAL, get_goal (row));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", clicked, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

AdwPreferencesGroup *
lk_goal_group_close (LkBoard *board,
                     LkGoal  *goal)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (lk_goal_get_title (goal), -1);

  g_object_set_data_full (G_OBJECT (row), BOARD, g_object_ref (board), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), GOAL, g_object_ref (goal), g_object_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  g_signal_connect_object (goal, "notify::till-day", G_CALLBACK (show_till), row, G_CONNECT_SWAPPED);
  show_till (row);
  add_button (row, _("Five Weeks More"), G_CALLBACK (longer_cb));
  add_button (row, _("Achieved"), G_CALLBACK (achieved_cb));
  add_button (row, _("Stop"), G_CALLBACK (stop_cb));
  adw_preferences_group_add (group, row);
  return group;
}
