#include "goals/lk-goal-groups.h"

#include <glib/gi18n.h>
#include <math.h>

#define PERCENT 100

static void
take_cb (GtkWidget *button,
         LkBoard   *board)
{
  g_autoptr (GtkWidget) kept = g_object_ref (button);
  g_autoptr (GError) error = NULL;

  if (!lk_board_set_goal_stage (board, g_object_get_data (G_OBJECT (button), "goal"), LK_GOAL_ACTIVE, &error))
    gtk_widget_activate_action (kept, "win.toast", "s", error->message);
}

AdwPreferencesGroup *
lk_goal_group_choose (LkBoard *board,
                      LkGoal  *goal)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = adw_action_row_new (), *take = gtk_button_new_with_label (_("Take as Goal"));
  g_autofree char *title = g_markup_escape_text (lk_goal_get_title (goal), -1);
  g_autofree char *name = g_strdup_printf ("%s: %s", lk_goal_get_title (goal), _("Take as Goal"));
  g_autofree char *words = NULL;

  if (isnan (lk_goal_get_feasibility (goal)) || isnan (lk_goal_get_effect (goal)))
    words = g_strdup (_("not yet on the impact matrix"));
  else
    words = g_strdup_printf (_("feasibility %d %%, effect %d %%"), (int) lround (lk_goal_get_feasibility (goal) * PERCENT),
                             (int) lround (lk_goal_get_effect (goal) * PERCENT));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  g_object_set_data_full (G_OBJECT (take), "goal", g_object_ref (goal), g_object_unref);
  gtk_widget_set_valign (take, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (take), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (take, "clicked", G_CALLBACK (take_cb), board, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), take);
  adw_preferences_group_add (group, row);
  return group;
}
