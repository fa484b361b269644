#include "session/lk-session-question.h"

#include <glib/gi18n.h>

#include "session/lk-projector-words.h"

#define GAP 12

struct _LkSessionQuestion
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *title;
  GtkWidget  *facts;
  GtkWidget  *answer;   /* a label, or an entry on the board that is asked */

  LkBoard    *board;
  LkQuestion *question;
  char       *shown;    /* the answer that the entry was given; what differs from it was typed */
};

G_DEFINE_FINAL_TYPE (LkSessionQuestion, lk_session_question, GTK_TYPE_WIDGET)

static void
tell (LkSessionQuestion *self,
      GError            *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
answer_cb (LkSessionQuestion *self)
{
  g_autoptr (GError) error = NULL;

  lk_board_answer (self->board, self->question, gtk_editable_get_text (GTK_EDITABLE (self->answer)), &error);
  tell (self, error);
}

static void
archive_cb (LkSessionQuestion *self)
{
  g_autoptr (LkSessionQuestion) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  lk_board_archive_question (self->board, self->question, &error);
  tell (kept, error);
}

static void
show_answer (LkSessionQuestion *self)
{
  const char *answer = lk_question_get_answer (self->question);

  if (GTK_IS_LABEL (self->answer))
    gtk_label_set_text (GTK_LABEL (self->answer), answer[0] != '\0' ? answer : _("No answer yet"));
  else if (g_strcmp0 (answer, self->shown) != 0)
    {
      g_free (self->shown);
      self->shown = g_strdup (answer);
      gtk_editable_set_text (GTK_EDITABLE (self->answer), answer);
    }
}

static void
update (LkSessionQuestion *self)
{
  g_autofree char *facts = lk_board_describe_question (self->board, self->question);

  gtk_label_set_text (GTK_LABEL (self->title), lk_question_get_title (self->question));
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  show_answer (self);
}

static void
lk_session_question_dispose (GObject *object)
{
  LkSessionQuestion *self = LK_SESSION_QUESTION (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->question);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_session_question_parent_class)->dispose (object);
}

static void
lk_session_question_finalize (GObject *object)
{
  g_free (LK_SESSION_QUESTION (object)->shown);

  G_OBJECT_CLASS (lk_session_question_parent_class)->finalize (object);
}

static void
lk_session_question_class_init (LkSessionQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_session_question_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_session_question_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_session_question_init (LkSessionQuestion *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *archive = gtk_button_new_from_icon_name ("user-trash-symbolic");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  gtk_widget_add_css_class (self->box, "card");
  self->title = lk_projector_words_new (NULL, "field-name", 2);
  self->facts = lk_projector_words_new (NULL, "line", 1);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_valign (archive, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (archive, _("Archive this question"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (archive), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Archive this question"), -1);
  g_signal_connect_swapped (archive, "clicked", G_CALLBACK (archive_cb), self);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), archive);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->facts);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* An entry, and a button for who has no keyboard at hand but the one on the screen. */
static void
add_entry (LkSessionQuestion *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *send = gtk_button_new_with_label (_("Answer"));

  self->answer = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->answer), _("Answer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Answer"), -1);
  gtk_widget_set_hexpand (self->answer, TRUE);
  g_signal_connect_swapped (self->answer, "activate", G_CALLBACK (answer_cb), self);
  g_signal_connect_swapped (send, "clicked", G_CALLBACK (answer_cb), self);
  gtk_box_append (GTK_BOX (row), self->answer);
  gtk_box_append (GTK_BOX (row), send);
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
add_words (LkSessionQuestion *self)
{
  self->answer = lk_projector_words_new (NULL, "line", 3);
  gtk_box_append (GTK_BOX (self->box), self->answer);
}

GtkWidget *
lk_session_question_new (LkBoard    *board,
                         LkQuestion *question)
{
  LkSessionQuestion *self = g_object_new (LK_TYPE_SESSION_QUESTION, NULL);

  self->board = g_object_ref (board);
  self->question = g_object_ref (question);
  if (lk_board_is_asked (board, question))
    add_entry (self);
  else
    add_words (self);
  g_signal_connect_object (question, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (board), "day-turned", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

LkQuestion *
lk_session_question_get_question (LkSessionQuestion *self)
{
  g_return_val_if_fail (LK_IS_SESSION_QUESTION (self), NULL);

  return self->question;
}
