#include "goals/lk-goal-groups.h"

#include <glib/gi18n.h>

#include "model/lk-goal-words.h"
#include "widgets/lk-goal-chart-view.h"

#define CHART_HEIGHT 130

typedef struct
{
  LkBoard *board;
  LkGoal  *goal;
} Subject;

static void
subject_free (gpointer  data,
              GClosure *closure)
{
  Subject *subject = data;

  g_object_unref (subject->goal);
  g_object_unref (subject->board);
  g_free (subject);
}

static void
helped_cb (GtkWidget *row,
           Subject   *subject)
{
  g_autoptr (GError) error = NULL;

  if (!lk_board_set_goal_text (subject->board, subject->goal, "outcome", gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    gtk_widget_activate_action (row, "win.toast", "s", error->message);
}

/* "✓ Timer on the table" for each that is done, one a line. */
static char *
describe_done (LkBoard *board,
               LkGoal  *goal)
{
  LkRecordList *done = lk_board_get_cell (board, goal, LK_STAGE_DONE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lk_record_list_get_size (done); i++)
    g_string_append_printf (text, "%s✓ %s", i > 0 ? "\n" : "", lk_action_get_title (lk_record_list_peek (done, i)));
  return g_string_free (text, FALSE);
}

static void
add_chart (AdwPreferencesGroup *group,
           LkGoal              *goal)
{
  GtkWidget *row = adw_preferences_row_new (), *chart = lk_goal_chart_view_new (goal);

  gtk_widget_set_size_request (chart, -1, CHART_HEIGHT);
  gtk_widget_set_margin_top (chart, 12);
  gtk_widget_set_margin_bottom (chart, 12);
  gtk_widget_set_margin_start (chart, 12);
  gtk_widget_set_margin_end (chart, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), chart);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, chart, NULL, -1);
  adw_preferences_group_add (group, row);
}

AdwPreferencesGroup *
lk_goal_group_look_back (LkBoard *board,
                         LkGoal  *goal)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *helped = adw_entry_row_new ();
  g_autofree char *done = describe_done (board, goal), *standing = lk_goal_dup_standing (goal);
  g_autofree char *title = g_markup_escape_text (lk_goal_get_title (goal), -1);
  Subject *subject = g_new0 (Subject, 1);

  subject->board = g_object_ref (board);
  subject->goal = g_object_ref (goal);
  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, standing);
  add_chart (group, goal);
  if (done[0] != '\0')
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *markup = g_markup_escape_text (done, -1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Done for it"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_group_add (group, row);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (helped), _("What helped?"));
  gtk_editable_set_text (GTK_EDITABLE (helped), lk_goal_get_outcome (goal));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (helped), TRUE);
  g_signal_connect_data (helped, "apply", G_CALLBACK (helped_cb), subject, subject_free, 0);
  adw_preferences_group_add (group, helped);
  return group;
}
