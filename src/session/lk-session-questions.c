#include "session/lk-session-questions.h"

#include <glib/gi18n.h>

#include "model/lk-quick-parse.h"
#include "session/lk-choice-button.h"
#include "session/lk-fit-box.h"
#include "session/lk-projector-words.h"
#include "widgets/lk-question-row.h"

#define GAP 12
#define BOARD_COLUMNS 3

struct _LkSessionQuestions
{
  LkSessionPage  parent_instance;

  GtkWidget     *rows;      /* LkFitBox */
  GtkWidget     *back;
  GtkWidget     *entry;
  GtkWidget     *asked;     /* LkChoiceButton of the other boards */
  GPtrArray     *others;    /* of LkTeam, as in the choices */
  guint          first;     /* question that is shown */
};

G_DEFINE_FINAL_TYPE (LkSessionQuestions, lk_session_questions, LK_TYPE_SESSION_PAGE)

static LkBoard *
get_board (LkSessionQuestions *self)
{
  return lk_session_page_get_board (LK_SESSION_PAGE (self));
}

/* What asks for something here comes first. */
static GPtrArray *
sort_questions (LkBoard *board)
{
  LkRecordList *questions = lk_board_get_questions (board);
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint news = 0; news < 2; news++)
    for (guint i = 0; i < lk_record_list_get_size (questions); i++)
      if (lk_board_is_news (board, lk_record_list_peek (questions, i)) == (news == 0))
        g_ptr_array_add (sorted, lk_record_list_peek (questions, i));
  return sorted;
}

static GtkWidget *
new_words (LkQuestionPart part)
{
  static const int lines[] = { 2, 1, 3 };

  return lk_projector_words_new (NULL, part == LK_QUESTION_TITLE ? "field-name" : "line", lines[part]);
}

/* The row of @question that stands there; a new one where there is none. */
static GtkWidget *
get_row (LkSessionQuestions *self,
         LkQuestion         *question)
{
  GtkWidget *row = NULL;

  for (row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (LK_IS_QUESTION_ROW (row) && lk_question_row_get_question (LK_QUESTION_ROW (row)) == question)
      return row;
  row = lk_question_row_new (get_board (self), question, new_words, TRUE);
  lk_session_page_mark (row, question);
  return row;
}

static void
lk_session_questions_fill (LkSessionPage *page)
{
  LkSessionQuestions *self = LK_SESSION_QUESTIONS (page);
  g_autoptr (GPtrArray) questions = sort_questions (get_board (self)), rows = g_ptr_array_new ();

  if (self->first >= questions->len)
    self->first = 0;
  for (guint i = self->first; i < questions->len; i++)
    g_ptr_array_add (rows, get_row (self, questions->pdata[i]));
  if (questions->len == 0)
    g_ptr_array_add (rows, lk_projector_words_new (_("No questions now."), "line", 2));
  lk_fit_box_set_children (LK_FIT_BOX (self->rows), rows);
  gtk_widget_set_visible (self->back, self->first > 0);
}

static void
more_cb (LkSessionQuestions *self)
{
  self->first = lk_record_list_get_size (lk_board_get_questions (get_board (self))) - lk_fit_box_get_n_hidden (LK_FIT_BOX (self->rows));
  lk_session_page_refill (LK_SESSION_PAGE (self));
}

static void
back_cb (LkSessionQuestions *self)
{
  self->first = 0;
  lk_session_page_refill (LK_SESSION_PAGE (self));
}

static void
ask_cb (LkSessionQuestions *self)
{
  const guint chosen = lk_choice_button_get_chosen (LK_CHOICE_BUTTON (self->asked));
  g_auto (LkQuickParse) line = { 0 };
  g_autoptr (GError) error = NULL;

  if (chosen >= self->others->len || gtk_entry_get_text_length (GTK_ENTRY (self->entry)) == 0)
    return;
  lk_quick_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL, lk_day_today (), TRUE, &line);
  if (lk_board_ask (get_board (self), self->others->pdata[chosen], line.title, line.day_words != NULL ? line.day : LK_DAY_NONE, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
fill_boards (LkSessionQuestions *self)
{
  LkRecordList *teams = lk_school_get_teams (lk_board_get_school (get_board (self)));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    {
      LkTeam *team = lk_record_list_peek (teams, i);

      if (team == lk_board_get_team (get_board (self)))
        continue;
      g_ptr_array_add (self->others, g_object_ref (team));
      g_strv_builder_add (names, lk_team_get_name (team));
    }
  all = g_strv_builder_end (names);
  if (self->others->len > 0)
    lk_choice_button_set_choices (LK_CHOICE_BUTTON (self->asked), (const char * const *) all);
}

static void
lk_session_questions_finalize (GObject *object)
{
  g_ptr_array_unref (LK_SESSION_QUESTIONS (object)->others);

  G_OBJECT_CLASS (lk_session_questions_parent_class)->finalize (object);
}

static void
lk_session_questions_class_init (LkSessionQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_session_questions_finalize;
  LK_SESSION_PAGE_CLASS (klass)->fill = lk_session_questions_fill;
}

static GtkWidget *
new_button (LkSessionQuestions *self,
            const char         *label,
            GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
close_cb (LkSessionQuestions *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "projector.close-sheet", NULL);
}

static void
lk_session_questions_init (LkSessionQuestions *self)
{
  GtkBox *box = lk_session_page_get_box (LK_SESSION_PAGE (self));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = lk_fit_box_new (FALSE, GAP);
  lk_fit_box_set_more_below (LK_FIT_BOX (self->rows));
  gtk_widget_set_vexpand (self->rows, TRUE);
  g_signal_connect_swapped (self->rows, "more", G_CALLBACK (more_cb), self);
  self->back = new_button (self, _("_First Questions"), G_CALLBACK (back_cb));
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("A question, and by when"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A question, and by when"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (ask_cb), self);
  self->asked = lk_choice_button_new (_("For which board"), BOARD_COLUMNS);
  gtk_box_append (GTK_BOX (row), self->back);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), self->asked);
  gtk_box_append (GTK_BOX (row), new_button (self, _("_Ask"), G_CALLBACK (ask_cb)));
  gtk_box_append (GTK_BOX (row), new_button (self, _("_Close"), G_CALLBACK (close_cb)));
  gtk_box_append (box, self->rows);
  gtk_box_append (box, row);
}

GtkWidget *
lk_session_questions_new (LkSessionRun *run)
{
  LkSessionPage *self = g_object_new (LK_TYPE_SESSION_QUESTIONS, "run", run, NULL);

  fill_boards (LK_SESSION_QUESTIONS (self));
  lk_session_page_follow (self, lk_board_get_questions (lk_session_run_get_board (run)));
  lk_session_questions_fill (self);
  return GTK_WIDGET (self);
}
