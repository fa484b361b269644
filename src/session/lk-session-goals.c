#include "session/lk-session-goals.h"

#include <glib/gi18n.h>
#include <math.h>

#include "calendar/lk-day-words.h"
#include "model/lk-goal-words.h"
#include "model/lk-review.h"
#include "session/lk-projector-empty.h"
#include "session/lk-projector-sheet.h"
#include "session/lk-projector-words.h"
#include "session/lk-sheet-stack.h"
#include "widgets/lk-goal-chart-view.h"

#define GAP 12
#define WEEK 7

struct _LkSessionGoals
{
  LkSessionPage  parent_instance;

  GtkWidget     *turn;      /* of the goals: back, "1 / 3", next */
  GtkWidget     *place;
  GtkWidget     *title;
  GtkWidget     *standing;
  GtkWidget     *since;     /* GtkBox of buttons: what has become of its actions */
  GtkWidget     *chart;     /* GtkBox with the chart of the goal that is shown */
  GtkWidget     *reading;
  GtkWidget     *buttons;
  GtkWidget     *adjusting; /* GtkRevealer */
  GtkWidget     *target;

  LkGoal        *goal;      /* NULL when there is none */
};

G_DEFINE_FINAL_TYPE (LkSessionGoals, lk_session_goals, LK_TYPE_SESSION_PAGE)

static GPtrArray *
get_active (LkSessionGoals *self)
{
  LkRecordList *goals = lk_board_get_goals (lk_session_page_get_board (LK_SESSION_PAGE (self)));
  GPtrArray *active = g_ptr_array_new ();

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    if (lk_goal_get_stage (lk_record_list_peek (goals, i)) == LK_GOAL_ACTIVE)
      g_ptr_array_add (active, lk_record_list_peek (goals, i));
  return active;
}

static void
since_cb (GtkWidget      *button,
          LkSessionGoals *self)
{
  const LkReviewKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "kind"));
  LkBoard *board = lk_session_page_get_board (LK_SESSION_PAGE (self));
  g_autoptr (LkReview) review = lk_review_new (board, lk_now_ms ());
  g_autoptr (GListStore) actions = lk_review_dup_actions (review, self->goal, kind);

  lk_sheet_stack_push_over (button, lk_projector_sheet_new_actions (board, lk_review_kind_get_name (kind), G_LIST_MODEL (actions)));
}

/* "Done since last time: 2", "Standing still: 1", each a button that shows them. */
static void
fill_since (LkSessionGoals *self)
{
  g_autoptr (LkReview) review = lk_review_new (lk_session_page_get_board (LK_SESSION_PAGE (self)), lk_now_ms ());
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->since)) != NULL)
    gtk_box_remove (GTK_BOX (self->since), child);
  for (guint kind = 0; self->goal != NULL && kind < LK_N_REVIEW_KINDS; kind++)
    {
      const guint n = lk_review_count (review, self->goal, kind);
      g_autofree char *words = g_strdup_printf ("%s: %u", lk_review_kind_get_name (kind), n);
      GtkWidget *button = NULL;

      if (n == 0)
        continue;
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), lk_projector_words_new (words, "title", 1));
      g_object_set_data (G_OBJECT (button), "kind", GUINT_TO_POINTER (kind));
      g_signal_connect (button, "clicked", G_CALLBACK (since_cb), self);
      gtk_box_append (GTK_BOX (self->since), button);
    }
  gtk_widget_set_visible (self->since, gtk_widget_get_first_child (self->since) != NULL);
}

static char *
describe_standing (LkGoal *goal)
{
  g_autofree char *standing = lk_goal_dup_standing (goal);
  g_autofree char *till = NULL, *until = NULL;

  if (lk_goal_get_till_day (goal) == LK_DAY_NONE)
    return g_steal_pointer (&standing);
  till = lk_day_format_short (lk_goal_get_till_day (goal), lk_day_today ());
  until = g_strdup_printf (_("until %s"), till);
  return g_strdup_printf ("%s%s%s", standing, standing[0] != '\0' ? " · " : "", until);
}

static GtkWidget *
new_chart (LkGoal *goal)
{
  GtkWidget *chart = lk_goal_chart_view_new (goal);

  gtk_widget_add_css_class (chart, "high-contrast");
  gtk_widget_set_hexpand (chart, TRUE);
  gtk_widget_set_vexpand (chart, TRUE);
  return chart;
}

/* Its readings are not among the board's lists. */
static void
set_goal (LkSessionGoals *self,
          LkGoal         *goal)
{
  if (self->goal != NULL)
    lk_session_page_unfollow (LK_SESSION_PAGE (self), lk_goal_get_readings (self->goal));
  g_set_object (&self->goal, goal);
  if (goal != NULL)
    lk_session_page_follow (LK_SESSION_PAGE (self), lk_goal_get_readings (goal));
}

static void
take_goal (LkSessionGoals *self,
           LkGoal         *goal)
{
  GtkWidget *chart = gtk_widget_get_first_child (self->chart);
  g_autofree char *target = goal != NULL ? lk_value_to_text (lk_goal_get_target (goal)) : g_strdup ("");

  if (goal == self->goal && chart != NULL)
    return;
  set_goal (self, goal);
  if (chart != NULL)
    gtk_box_remove (GTK_BOX (self->chart), chart);
  gtk_box_append (GTK_BOX (self->chart), goal != NULL ? new_chart (goal) : lk_projector_empty_new ());
  gtk_editable_set_text (GTK_EDITABLE (self->reading), "");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->adjusting), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->target), target);
}

static void
show_goal (LkSessionGoals *self,
           LkGoal         *goal)
{
  g_autofree char *standing = goal != NULL ? describe_standing (goal) : g_strdup ("");

  take_goal (self, goal);
  gtk_widget_set_visible (self->buttons, goal != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->title), goal != NULL);
  gtk_widget_set_visible (self->standing, goal != NULL);
  gtk_label_set_text (GTK_LABEL (self->title), goal != NULL ? lk_goal_get_title (goal) : "");
  gtk_label_set_text (GTK_LABEL (self->standing), standing);
  fill_since (self);
}

/* Shows the goal @by places on; the same one again with 0, or its neighbour when it is no longer active. */
static void
turn (LkSessionGoals *self,
      int             by)
{
  g_autoptr (GPtrArray) active = get_active (self);
  g_autofree char *place = NULL;
  guint at = 0;

  if (active->len == 0)
    {
      gtk_widget_set_visible (self->turn, FALSE);
      show_goal (self, NULL);
      return;
    }
  if (!g_ptr_array_find (active, self->goal, &at))
    at = 0;
  at = (at + active->len + (guint) by) % active->len;
  place = g_strdup_printf ("%u / %u", at + 1, active->len);
  gtk_label_set_text (GTK_LABEL (self->place), place);
  gtk_widget_set_visible (self->turn, active->len > 1);
  show_goal (self, active->pdata[at]);
}

static void
lk_session_goals_fill (LkSessionPage *page)
{
  turn (LK_SESSION_GOALS (page), 0);
}

static void
back_cb (LkSessionGoals *self)
{
  turn (self, -1);
}

static void
keep_cb (LkSessionGoals *self)
{
  turn (self, 1);
}

static void
adjust_cb (LkSessionGoals *self)
{
  GtkRevealer *adjusting = GTK_REVEALER (self->adjusting);

  gtk_revealer_set_reveal_child (adjusting, !gtk_revealer_get_reveal_child (adjusting));
  if (gtk_revealer_get_reveal_child (adjusting))
    gtk_widget_grab_focus (self->target);
}

static void
read_cb (LkSessionGoals *self)
{
  g_autoptr (GError) error = NULL;
  double value;

  if (!lk_value_from_text (gtk_editable_get_text (GTK_EDITABLE (self->reading)), &value))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("A reading is a number, like 4 or 3.5."));
  else if (!isnan (value) &&
           lk_board_add_reading (lk_session_page_get_board (LK_SESSION_PAGE (self)), self->goal, lk_day_today (), value, "", &error))
    gtk_editable_set_text (GTK_EDITABLE (self->reading), "");
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
retarget_cb (LkSessionGoals *self)
{
  g_autoptr (GError) error = NULL;
  double target;

  if (lk_value_from_text (gtk_editable_get_text (GTK_EDITABLE (self->target)), &target))
    lk_board_set_goal_values (lk_session_page_get_board (LK_SESSION_PAGE (self)), self->goal, lk_goal_get_start (self->goal), target,
                              lk_goal_get_direction (self->goal), &error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("This is a number, like 4 or 3.5."));
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
lengthen_cb (LkSessionGoals *self)
{
  const LkDay till = lk_goal_get_till_day (self->goal);
  g_autoptr (GError) error = NULL;

  lk_board_set_goal_days (lk_session_page_get_board (LK_SESSION_PAGE (self)), self->goal, lk_goal_get_from_day (self->goal),
                          (till != LK_DAY_NONE ? till : lk_day_today ()) + WEEK, &error);
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
achieve_cb (LkSessionGoals *self)
{
  g_autoptr (GError) error = NULL;

  lk_board_celebrate_goal (lk_session_page_get_board (LK_SESSION_PAGE (self)), self->goal, lk_day_today (), &error);
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
stop_cb (LkSessionGoals *self)
{
  g_autoptr (GError) error = NULL;

  lk_board_set_goal_stage (lk_session_page_get_board (LK_SESSION_PAGE (self)), self->goal, LK_GOAL_STOPPED, &error);
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static gboolean
lk_session_goals_grab_focus (GtkWidget *widget)
{
  LkSessionGoals *self = LK_SESSION_GOALS (widget);

  return self->goal != NULL ? gtk_widget_grab_focus (self->reading) : FALSE;
}

static void
lk_session_goals_dispose (GObject *object)
{
  g_clear_object (&LK_SESSION_GOALS (object)->goal);

  G_OBJECT_CLASS (lk_session_goals_parent_class)->dispose (object);
}

static void
lk_session_goals_class_init (LkSessionGoalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_session_goals_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lk_session_goals_grab_focus;
  LK_SESSION_PAGE_CLASS (klass)->fill = lk_session_goals_fill;
}

static GtkWidget *
new_button (LkSessionGoals *self,
            const char     *label,
            GCallback       clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
new_entry (LkSessionGoals *self,
           const char     *name,
           GCallback       activated)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (entry, "activate", activated, self);
  return entry;
}

static void
add_head (LkSessionGoals *self,
          GtkBox         *box)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->title = lk_projector_words_new (NULL, "goal-title", 2);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->turn = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_set_valign (self->turn, GTK_ALIGN_START);
  self->place = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->turn), new_button (self, _("_Former Goal"), G_CALLBACK (back_cb)));
  gtk_box_append (GTK_BOX (self->turn), self->place);
  gtk_box_append (GTK_BOX (self->turn), new_button (self, _("Ne_xt Goal"), G_CALLBACK (keep_cb)));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->turn);
  gtk_box_append (box, head);
}

static void
add_adjusting (LkSessionGoals *self,
               GtkBox         *box)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->adjusting = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->adjusting), row);
  self->target = new_entry (self, _("Target"), G_CALLBACK (retarget_cb));
  gtk_box_append (GTK_BOX (row), lk_projector_words_new (_("Target"), "field-name", 1));
  gtk_box_append (GTK_BOX (row), self->target);
  gtk_box_append (GTK_BOX (row), new_button (self, _("Set _Target"), G_CALLBACK (retarget_cb)));
  gtk_box_append (GTK_BOX (row), new_button (self, _("A _Week Longer"), G_CALLBACK (lengthen_cb)));
  gtk_box_append (box, self->adjusting);
}

static void
lk_session_goals_init (LkSessionGoals *self)
{
  GtkBox *box = lk_session_page_get_box (LK_SESSION_PAGE (self));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  add_head (self, box);
  self->standing = lk_projector_words_new (NULL, "standing", 1);
  self->since = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->chart = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (self->chart, TRUE);
  gtk_widget_add_css_class (self->chart, "large-chart");
  gtk_box_append (box, self->standing);
  gtk_widget_set_hexpand (self->since, TRUE);
  gtk_box_append (GTK_BOX (row), self->since);
  gtk_box_append (GTK_BOX (row), lk_session_page_new_replay_button ());
  gtk_box_append (box, row);
  gtk_box_append (box, self->chart);
  add_adjusting (self, box);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->reading = new_entry (self, _("Today's reading"), G_CALLBACK (read_cb));
  gtk_widget_set_hexpand (self->reading, TRUE);
  gtk_box_append (GTK_BOX (self->buttons), self->reading);
  gtk_box_append (GTK_BOX (self->buttons), new_button (self, _("_Keep"), G_CALLBACK (keep_cb)));
  gtk_box_append (GTK_BOX (self->buttons), new_button (self, _("Ad_just"), G_CALLBACK (adjust_cb)));
  gtk_box_append (GTK_BOX (self->buttons), new_button (self, _("_Achieved"), G_CALLBACK (achieve_cb)));
  gtk_box_append (GTK_BOX (self->buttons), new_button (self, _("_Stop"), G_CALLBACK (stop_cb)));
  gtk_box_append (box, self->buttons);
}

GtkWidget *
lk_session_goals_new (LkSessionRun *run)
{
  LkSessionPage *self = g_object_new (LK_TYPE_SESSION_GOALS, "run", run, NULL);
  LkBoard *board = lk_session_run_get_board (run);

  lk_session_page_follow (self, lk_board_get_goals (board));
  lk_session_page_follow (self, lk_board_get_actions (board));
  lk_session_goals_fill (self);
  return GTK_WIDGET (self);
}
