#include "session/lk-session-actions.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "model/lk-quick-parse.h"
#include "model/lk-review.h"
#include "session/lk-choice-button.h"
#include "session/lk-fit-box.h"
#include "session/lk-projector-card.h"
#include "session/lk-projector-sheet.h"
#include "session/lk-projector-words.h"
#include "session/lk-sheet-stack.h"

#define GAP 12
#define N_COLUMNS 3
#define GOAL_COLUMNS 2

struct _LkSessionActions
{
  LkSessionPage  parent_instance;

  GtkWidget     *lists[LK_N_REVIEW_KINDS];  /* LkFitBox, each below its name */
  GtkWidget     *nothing;
  GtkWidget     *entry;
  GtkWidget     *goals;                     /* LkChoiceButton: which goal a new action is for */
  GtkWidget     *read_back;                 /* "Bram · fri 27 nov" */
  GPtrArray     *active;                    /* the goals to choose from, after "without" */
};

G_DEFINE_FINAL_TYPE (LkSessionActions, lk_session_actions, LK_TYPE_SESSION_PAGE)

static void
parse (LkSessionActions *self,
       LkQuickParse     *line)
{
  lk_quick_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                  lk_board_get_members (lk_session_page_get_board (LK_SESSION_PAGE (self))), lk_day_today (), TRUE, line);
}

static void
typed_cb (LkSessionActions *self)
{
  g_auto (LkQuickParse) line = { 0 };
  g_autofree char *who = NULL, *day = NULL, *words = NULL;

  parse (self, &line);
  who = line.person != NULL ? lk_person_dup_first_name (line.person) : NULL;
  day = line.day_words != NULL ? lk_day_format_short (line.day, lk_day_today ()) : NULL;
  words = g_strdup_printf ("%s%s%s", who != NULL ? who : "", who != NULL && day != NULL ? " · " : "", day != NULL ? day : "");
  gtk_label_set_text (GTK_LABEL (self->read_back), words);
}

static void
add_cb (LkSessionActions *self)
{
  const guint chosen = lk_choice_button_get_chosen (LK_CHOICE_BUTTON (self->goals));
  LkGoal *goal = chosen > 0 && chosen <= self->active->len ? self->active->pdata[chosen - 1] : NULL;
  g_auto (LkQuickParse) line = { 0 };
  g_autoptr (GError) error = NULL;

  parse (self, &line);
  if (line.title[0] == '\0')
    return;
  if (lk_board_add_action (lk_session_page_get_board (LK_SESSION_PAGE (self)), goal, LK_STAGE_TODO, line.title, line.person,
                           line.day_words != NULL ? line.day : LK_DAY_NONE, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
fill_goals (LkSessionActions *self)
{
  LkRecordList *goals = lk_board_get_goals (lk_session_page_get_board (LK_SESSION_PAGE (self)));
  g_autoptr (GPtrArray) active = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  gboolean same;

  g_strv_builder_add (names, _("Without a goal"));
  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);

      if (lk_goal_get_stage (goal) != LK_GOAL_ACTIVE)
        continue;
      g_ptr_array_add (active, g_object_ref (goal));
      g_strv_builder_add (names, lk_goal_get_title (goal));
    }
  same = self->active != NULL && self->active->len == active->len;
  for (guint i = 0; same && i < active->len; i++)
    same = self->active->pdata[i] == active->pdata[i];
  if (same)
    return;
  g_clear_pointer (&self->active, g_ptr_array_unref);
  self->active = g_steal_pointer (&active);
  all = g_strv_builder_end (names);
  lk_choice_button_set_choices (LK_CHOICE_BUTTON (self->goals), (const char * const *) all);
  lk_choice_button_set_chosen (LK_CHOICE_BUTTON (self->goals), self->active->len == 1 ? 1 : 0);
}

static void
fill_list (LkSessionActions *self,
           LkReviewKind      kind,
           GPtrArray        *actions)
{
  LkBoard *board = lk_session_page_get_board (LK_SESSION_PAGE (self));
  LkFitBox *list = LK_FIT_BOX (self->lists[kind]);

  lk_fit_box_clear (list);
  for (guint i = 0; i < MIN (actions->len, LK_FIT_BOX_MOST); i++)
    {
      GtkWidget *card = lk_projector_card_new (board, actions->pdata[i]);

      lk_session_page_mark (card, actions->pdata[i]);
      lk_fit_box_append (list, card);
    }
  if (actions->len > LK_FIT_BOX_MOST)
    lk_fit_box_set_n_beyond (list, actions->len - LK_FIT_BOX_MOST);
  gtk_widget_set_visible (gtk_widget_get_parent (self->lists[kind]), actions->len > 0);
}

static void
lk_session_actions_fill (LkSessionPage *page)
{
  LkSessionActions *self = LK_SESSION_ACTIONS (page);
  g_autoptr (LkReview) review = lk_review_new (lk_session_page_get_board (page), lk_now_ms ());
  guint all = 0;

  for (guint kind = 0; kind < LK_N_REVIEW_KINDS; kind++)
    {
      fill_list (self, kind, review->actions[kind]);
      all += review->actions[kind]->len;
    }
  gtk_widget_set_visible (self->nothing, all == 0);
  fill_goals (self);
}

static void
more_cb (GtkWidget        *list,
         LkSessionActions *self)
{
  const LkReviewKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), "kind"));
  LkBoard *board = lk_session_page_get_board (LK_SESSION_PAGE (self));
  g_autoptr (LkReview) review = lk_review_new (board, lk_now_ms ());
  g_autoptr (GListStore) actions = g_list_store_new (LK_TYPE_ACTION);

  g_list_store_splice (actions, 0, 0, review->actions[kind]->pdata, review->actions[kind]->len);
  lk_sheet_stack_push_over (list, lk_projector_sheet_new_actions (board, lk_review_kind_get_name (kind), G_LIST_MODEL (actions)));
}

/* Who starts to type means a new action, whatever has the focus; a card that has it would take the letters for commands. */
static gboolean
key_cb (LkSessionActions *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  const gunichar letter = gdk_keyval_to_unicode (key);
  char text[7] = "";

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || !g_unichar_isalnum (letter) || gtk_widget_has_focus (self->entry) ||
      GTK_IS_EDITABLE (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))))
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (letter, text);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->entry));
  gtk_editable_insert_text (GTK_EDITABLE (self->entry), text, -1, &(int) { gtk_entry_get_text_length (GTK_ENTRY (self->entry)) });
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return GDK_EVENT_STOP;
}

static void
lk_session_actions_finalize (GObject *object)
{
  g_clear_pointer (&LK_SESSION_ACTIONS (object)->active, g_ptr_array_unref);

  G_OBJECT_CLASS (lk_session_actions_parent_class)->finalize (object);
}

static void
lk_session_actions_class_init (LkSessionActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_session_actions_finalize;
  LK_SESSION_PAGE_CLASS (klass)->fill = lk_session_actions_fill;
}

static void
add_list (LkSessionActions *self,
          GtkWidget        *column,
          LkReviewKind      kind)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2), *list = lk_fit_box_new (FALSE, GAP / 2);

  lk_fit_box_set_more_below (LK_FIT_BOX (list));
  gtk_widget_set_vexpand (list, TRUE);
  g_object_set_data (G_OBJECT (list), "kind", GUINT_TO_POINTER (kind));
  g_signal_connect (list, "more", G_CALLBACK (more_cb), self);
  self->lists[kind] = list;
  gtk_box_append (GTK_BOX (group), lk_projector_words_new (lk_review_kind_get_name (kind), "field-name", 1));
  gtk_box_append (GTK_BOX (group), list);
  lk_fit_box_append (LK_FIT_BOX (column), group);
}

static void
add_columns (LkSessionActions *self,
             GtkBox           *box)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * GAP), *column[N_COLUMNS];

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_widget_set_vexpand (columns, TRUE);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      column[i] = lk_fit_box_new (TRUE, GAP);
      gtk_box_append (GTK_BOX (columns), column[i]);
    }
  add_list (self, column[0], LK_REVIEW_OPEN);
  add_list (self, column[1], LK_REVIEW_STUCK);
  add_list (self, column[2], LK_REVIEW_DONE);
  add_list (self, column[2], LK_REVIEW_MOVED);
  add_list (self, column[2], LK_REVIEW_NEW);
  self->nothing = lk_projector_words_new (_("Nothing has changed since last time, and nothing is late."), "since", 2);
  gtk_box_append (box, self->nothing);
  gtk_box_append (box, columns);
}

static void
lk_session_actions_init (LkSessionActions *self)
{
  GtkBox *box = lk_session_page_get_box (LK_SESSION_PAGE (self));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("New action: what @who when"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New action: what @who when"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  self->read_back = gtk_label_new (NULL);
  self->goals = lk_choice_button_new (_("Goal"), GOAL_COLUMNS);
  add_columns (self, box);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), self->read_back);
  gtk_box_append (GTK_BOX (row), self->goals);
  gtk_box_append (GTK_BOX (row), lk_session_page_new_replay_button ());
  gtk_box_append (box, row);
}

GtkWidget *
lk_session_actions_new (LkSessionRun *run)
{
  LkSessionPage *self = g_object_new (LK_TYPE_SESSION_ACTIONS, "run", run, NULL);
  LkBoard *board = lk_session_run_get_board (run);

  lk_session_page_follow (self, lk_board_get_actions (board));
  lk_session_page_follow (self, lk_board_get_goals (board));
  lk_session_actions_fill (self);
  return GTK_WIDGET (self);
}
