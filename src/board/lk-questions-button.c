/* A team can ask its management, or any other board, for help; the answer comes back here. */

#include "board/lk-questions-button.h"

#include <glib/gi18n.h>

#include "model/lk-quick-parse.h"
#include "widgets/lk-question-row.h"
#include "widgets/lk-tip.h"

#define WIDTH 420
#define MOST_HEIGHT 420

struct _LkQuestionsButton
{
  GtkWidget       parent_instance;

  GtkWidget      *button;
  GtkWidget      *list;
  GtkWidget      *entry;
  GtkWidget      *asked;     /* GtkDropDown of the other boards */

  LkBoardContext *context;
  GPtrArray      *others;    /* of LkTeam, as in the drop-down */
};

G_DEFINE_FINAL_TYPE (LkQuestionsButton, lk_questions_button, GTK_TYPE_WIDGET)

static LkBoard *
get_board (LkQuestionsButton *self)
{
  return lk_board_context_get_board (self->context);
}

static void
ask_cb (LkQuestionsButton *self)
{
  const guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->asked));
  g_auto (LkQuickParse) line = { 0 };
  g_autoptr (GError) error = NULL;

  if (chosen >= self->others->len || gtk_entry_get_text_length (GTK_ENTRY (self->entry)) == 0)
    return;
  lk_quick_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL, lk_day_today (), TRUE, &line);
  if (lk_board_ask (get_board (self), self->others->pdata[chosen], line.title, line.day_words != NULL ? line.day : LK_DAY_NONE, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
fill_boards (LkQuestionsButton *self)
{
  LkRecordList *teams = lk_school_get_teams (lk_board_get_school (get_board (self)));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->others, 0);
  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    {
      LkTeam *team = lk_record_list_peek (teams, i);

      if (team == lk_board_get_team (get_board (self)))
        continue;
      g_ptr_array_add (self->others, g_object_ref (team));
      gtk_string_list_append (names, lk_team_get_name (team));
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->asked), G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self), self->others->len > 0);
}

/* How many wait for an answer from here; without any, only what the button is. */
static void
show_count (LkQuestionsButton *self)
{
  LkRecordList *questions = lk_board_get_questions (get_board (self));
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < lk_record_list_get_size (questions); i++)
    {
      LkQuestion *question = lk_record_list_peek (questions, i);

      n += lk_board_is_asked (get_board (self), question) && lk_question_get_answered (question) == 0;
    }
  text = n > 0 ? g_strdup_printf (ngettext ("%u question for us", "%u questions for us", n), n) : g_strdup (_("Questions"));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), text);
}

static GtkWidget *
new_words (LkQuestionPart part)
{
  static const char * const classes[] = { "heading", "event-facts", NULL };
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  if (classes[part] != NULL)
    gtk_widget_add_css_class (label, classes[part]);
  return label;
}

/* The row of @question that stands there; a new one, at the end, where there is none. */
static GtkWidget *
get_row (LkQuestionsButton *self,
         LkQuestion        *question)
{
  GtkWidget *row = NULL;

  for (row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (lk_question_row_get_question (LK_QUESTION_ROW (row)) == question)
      return row;
  row = lk_question_row_new (get_board (self), question, new_words, FALSE);
  gtk_box_append (GTK_BOX (self->list), row);
  return row;
}

/* A row that stays keeps what is being typed in it. */
static void
fill (LkQuestionsButton *self)
{
  LkRecordList *questions = lk_board_get_questions (get_board (self));
  GtkWidget *before = NULL, *rest = NULL;

  for (guint i = 0; i < lk_record_list_get_size (questions); i++)
    {
      LkQuestion *question = lk_record_list_peek (questions, i);
      GtkWidget *row = get_row (self, question);

      g_signal_handlers_disconnect_by_func (question, show_count, self);
      g_signal_connect_object (question, "notify::answered", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
      gtk_box_reorder_child_after (GTK_BOX (self->list), row, before);
      before = row;
    }
  while ((rest = before != NULL ? gtk_widget_get_next_sibling (before) : gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), rest);
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->list, GTK_TYPE_SCROLLED_WINDOW), lk_record_list_get_size (questions) > 0);
  show_count (self);
}

static void
lk_questions_button_dispose (GObject *object)
{
  LkQuestionsButton *self = LK_QUESTIONS_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (lk_questions_button_parent_class)->dispose (object);
}

static void
lk_questions_button_finalize (GObject *object)
{
  g_ptr_array_unref (LK_QUESTIONS_BUTTON (object)->others);

  G_OBJECT_CLASS (lk_questions_button_parent_class)->finalize (object);
}

static void
lk_questions_button_class_init (LkQuestionsButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_questions_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_questions_button_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_scroller (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

static void
lk_questions_button_init (LkQuestionsButton *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_size_request (box, WIDTH, -1);
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("A question, and by when"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A question, and by when"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (ask_cb), self);
  self->asked = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->asked), GTK_ACCESSIBLE_PROPERTY_LABEL, _("For which board"), -1);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), self->asked);
  gtk_box_append (GTK_BOX (box), new_scroller (self->list));
  gtk_box_append (GTK_BOX (box), row);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (popover, "map", G_CALLBACK (gtk_widget_grab_focus), self->entry, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  lk_tip_set (self->button, _("Questions to and from other boards"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
lk_questions_button_new (LkBoardContext *context)
{
  LkQuestionsButton *self = g_object_new (LK_TYPE_QUESTIONS_BUTTON, NULL);
  LkBoard *board = lk_board_context_get_board (context);

  self->context = g_object_ref (context);
  g_signal_connect_object (lk_school_get_teams (lk_board_get_school (board)), "items-changed", G_CALLBACK (fill_boards), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_questions (board), "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill_boards (self);
  fill (self);
  return GTK_WIDGET (self);
}
