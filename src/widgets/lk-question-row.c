#include "widgets/lk-question-row.h"

#include <glib/gi18n.h>

#include "widgets/lk-tip.h"

#define GAP 6
#define FAR_GAP 12

struct _LkQuestionRow
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

G_DEFINE_FINAL_TYPE (LkQuestionRow, lk_question_row, GTK_TYPE_WIDGET)

static void
tell (LkQuestionRow *self,
      GError        *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
answer_cb (LkQuestionRow *self)
{
  g_autoptr (GError) error = NULL;

  lk_board_answer (self->board, self->question, gtk_editable_get_text (GTK_EDITABLE (self->answer)), &error);
  tell (self, error);
}

/* The row goes with its question. */
static void
archive_cb (LkQuestionRow *self)
{
  g_autoptr (LkQuestionRow) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  lk_board_archive_question (self->board, self->question, &error);
  tell (kept, error);
}

static void
show_answer (LkQuestionRow *self)
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
update (LkQuestionRow *self)
{
  g_autofree char *facts = lk_board_describe_question (self->board, self->question);

  gtk_label_set_text (GTK_LABEL (self->title), lk_question_get_title (self->question));
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  show_answer (self);
}

static void
lk_question_row_dispose (GObject *object)
{
  LkQuestionRow *self = LK_QUESTION_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->question);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_question_row_parent_class)->dispose (object);
}

static void
lk_question_row_finalize (GObject *object)
{
  g_free (LK_QUESTION_ROW (object)->shown);

  G_OBJECT_CLASS (lk_question_row_parent_class)->finalize (object);
}

static void
lk_question_row_class_init (LkQuestionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_question_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_question_row_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_question_row_init (LkQuestionRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_head (LkQuestionRow *self,
          gboolean       far)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, far ? FAR_GAP : GAP);
  GtkWidget *archive = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_button_set_has_frame (GTK_BUTTON (archive), far);
  gtk_widget_set_valign (archive, GTK_ALIGN_START);
  lk_tip_set (archive, _("Archive this question"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (archive), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Archive this question"), -1);
  g_signal_connect_swapped (archive, "clicked", G_CALLBACK (archive_cb), self);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), archive);
  gtk_box_append (GTK_BOX (self->box), head);
}

static void
add_entry (LkQuestionRow *self,
           gboolean       far)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, far ? FAR_GAP : GAP);

  self->answer = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->answer), _("Answer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Answer"), -1);
  gtk_widget_set_hexpand (self->answer, TRUE);
  g_signal_connect_swapped (self->answer, "activate", G_CALLBACK (answer_cb), self);
  gtk_box_append (GTK_BOX (row), self->answer);
  if (far)
    {
      GtkWidget *send = gtk_button_new_with_label (_("Answer"));

      g_signal_connect_swapped (send, "clicked", G_CALLBACK (answer_cb), self);
      gtk_box_append (GTK_BOX (row), send);
    }
  gtk_box_append (GTK_BOX (self->box), row);
}

GtkWidget *
lk_question_row_new (LkBoard         *board,
                     LkQuestion      *question,
                     LkQuestionWords  words,
                     gboolean         far)
{
  LkQuestionRow *self = g_object_new (LK_TYPE_QUESTION_ROW, NULL);

  self->board = g_object_ref (board);
  self->question = g_object_ref (question);
  self->title = words (LK_QUESTION_TITLE);
  self->facts = words (LK_QUESTION_FACTS);
  gtk_box_set_spacing (GTK_BOX (self->box), far ? FAR_GAP / 2 : 2);
  if (far)
    gtk_widget_add_css_class (self->box, "card");
  add_head (self, far);
  gtk_box_append (GTK_BOX (self->box), self->facts);
  if (lk_board_is_asked (board, question))
    add_entry (self, far);
  else
    gtk_box_append (GTK_BOX (self->box), self->answer = words (LK_QUESTION_ANSWER));
  g_signal_connect_object (question, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (board), "day-turned", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

LkQuestion *
lk_question_row_get_question (LkQuestionRow *self)
{
  g_return_val_if_fail (LK_IS_QUESTION_ROW (self), NULL);

  return self->question;
}
