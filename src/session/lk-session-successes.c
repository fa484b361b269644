#include "session/lk-session-successes.h"

#include <glib/gi18n.h>

#include "model/lk-goal-words.h"
#include "model/lk-review.h"
#include "session/lk-fit-box.h"
#include "session/lk-projector-fields.h"
#include "session/lk-projector-words.h"

#define GAP 12

struct _LkSessionSuccesses
{
  LkSessionPage  parent_instance;

  GtkWidget     *entry;
  GtkWidget     *kept;       /* LkFitBox */
  GtkWidget     *proposals;  /* LkFitBox */
  guint          first;      /* proposal that is shown */
  guint          n_proposals;
};

G_DEFINE_FINAL_TYPE (LkSessionSuccesses, lk_session_successes, LK_TYPE_SESSION_PAGE)

static void
add_cb (LkSessionSuccesses *self)
{
  LkBoard *board = lk_session_page_get_board (LK_SESSION_PAGE (self));
  g_autoptr (GError) error = NULL;

  if (gtk_entry_get_text_length (GTK_ENTRY (self->entry)) == 0)
    return;
  if (lk_board_add_success (board, gtk_editable_get_text (GTK_EDITABLE (self->entry)), lk_day_today (), &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
celebrate_goal_cb (GtkWidget *button,
                   LkGoal    *goal)
{
  LkSessionPage *self = LK_SESSION_PAGE (gtk_widget_get_ancestor (button, LK_TYPE_SESSION_PAGE));
  g_autoptr (GError) error = NULL;

  lk_board_celebrate_goal (lk_session_page_get_board (self), goal, lk_day_today (), &error);
  lk_session_page_tell (self, error);
}

static void
celebrate_action_cb (GtkWidget *button,
                     LkAction  *action)
{
  LkSessionPage *self = LK_SESSION_PAGE (gtk_widget_get_ancestor (button, LK_TYPE_SESSION_PAGE));
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (actions, action);
  lk_board_celebrate_actions (lk_session_page_get_board (self), actions, lk_day_today (), &error);
  lk_session_page_tell (self, error);
}

static void
propose (LkSessionSuccesses *self,
         const char         *title,
         GCallback           celebrate,
         gpointer            record)
{
  GtkWidget *button = gtk_button_new (), *words = lk_projector_words_new (title, "title", 2);
  g_autofree char *name = g_strdup_printf (_("Celebrate: %s"), title);

  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_widget_add_css_class (button, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", celebrate, record, 0);
  lk_session_page_mark (button, record);
  lk_fit_box_append (LK_FIT_BOX (self->proposals), button);
}

/* What could be celebrated: goals that are reached, then actions done since last time. */
static GPtrArray *
list_proposals (LkBoard *board)
{
  g_autoptr (LkReview) review = lk_review_new (board, lk_now_ms ());
  LkRecordList *goals = lk_board_get_goals (board);
  GPtrArray *done = review->actions[LK_REVIEW_DONE], *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);

      if (lk_goal_get_stage (goal) == LK_GOAL_ACTIVE && lk_goal_get_figures (goal).course == LK_COURSE_REACHED)
        g_ptr_array_add (all, g_object_ref (goal));
    }
  for (guint i = 0; i < done->len; i++)
    g_ptr_array_add (all, g_object_ref (done->pdata[i]));
  return all;
}

static void
fill_proposals (LkSessionSuccesses *self,
                LkBoard            *board)
{
  g_autoptr (GPtrArray) all = list_proposals (board);
  guint till;

  lk_fit_box_clear (LK_FIT_BOX (self->proposals));
  self->n_proposals = all->len;
  if (self->first >= all->len)
    self->first = 0;
  till = MIN (all->len, self->first + LK_FIT_BOX_MOST);
  for (guint i = self->first; i < till; i++)
    {
      if (LK_IS_GOAL (all->pdata[i]))
        propose (self, lk_goal_get_title (all->pdata[i]), G_CALLBACK (celebrate_goal_cb), all->pdata[i]);
      else
        propose (self, lk_action_get_title (all->pdata[i]), G_CALLBACK (celebrate_action_cb), all->pdata[i]);
    }
  lk_fit_box_set_n_beyond (LK_FIT_BOX (self->proposals), all->len - (till - self->first));
  gtk_widget_set_visible (gtk_widget_get_parent (self->proposals), all->len > 0);
}

/* The next ones, and after the last the first again. */
static void
more_proposals_cb (LkSessionSuccesses *self)
{
  self->first += self->n_proposals - lk_fit_box_get_n_hidden (LK_FIT_BOX (self->proposals));
  lk_session_page_refill (LK_SESSION_PAGE (self));
}

static void
lk_session_successes_fill (LkSessionPage *page)
{
  LkSessionSuccesses *self = LK_SESSION_SUCCESSES (page);
  LkBoard *board = lk_session_page_get_board (page);
  g_autoptr (GPtrArray) lines = lk_projector_fields_dup_successes (board);

  lk_fit_box_clear (LK_FIT_BOX (self->kept));
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("★ %s", (const char *) lines->pdata[i]);

      lk_fit_box_append (LK_FIT_BOX (self->kept), lk_projector_words_new (line, "kept", 2));
    }
  fill_proposals (self, board);
}

static void
more_cb (GtkWidget *box)
{
  gtk_widget_activate_action (box, "projector.open-successes", NULL);
}

static void
lk_session_successes_class_init (LkSessionSuccessesClass *klass)
{
  LK_SESSION_PAGE_CLASS (klass)->fill = lk_session_successes_fill;
}

static GtkWidget *
new_column (const char *name,
            GtkWidget  *list)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);

  gtk_widget_set_vexpand (list, TRUE);
  lk_fit_box_set_more_below (LK_FIT_BOX (list));
  gtk_box_append (GTK_BOX (column), lk_projector_words_new (name, "field-name", 1));
  gtk_box_append (GTK_BOX (column), list);
  return column;
}

static void
lk_session_successes_init (LkSessionSuccesses *self)
{
  GtkBox *box = lk_session_page_get_box (LK_SESSION_PAGE (self));
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * GAP);

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("What went well?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What went well?"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_cb), self);
  self->kept = lk_fit_box_new (FALSE, GAP);
  self->proposals = lk_fit_box_new (FALSE, GAP);
  g_signal_connect (self->kept, "more", G_CALLBACK (more_cb), NULL);
  g_signal_connect_swapped (self->proposals, "more", G_CALLBACK (more_proposals_cb), self);
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_box_append (GTK_BOX (columns), new_column (_("The last four weeks"), self->kept));
  gtk_box_append (GTK_BOX (columns), new_column (_("To celebrate?"), self->proposals));
  gtk_box_append (box, self->entry);
  gtk_box_append (box, columns);
}

GtkWidget *
lk_session_successes_new (LkSessionRun *run)
{
  LkSessionPage *self = g_object_new (LK_TYPE_SESSION_SUCCESSES, "run", run, NULL);
  LkBoard *board = lk_session_run_get_board (run);

  lk_session_page_follow (self, lk_board_get_successes (board));
  lk_session_page_follow (self, lk_board_get_goals (board));
  lk_session_page_follow (self, lk_board_get_actions (board));
  lk_session_successes_fill (self);
  return GTK_WIDGET (self);
}
