#include "voice/lk-answer-row.h"

#include "voice/lk-answer-words.h"
#include "voice/lk-face.h"

#define GAP 12
#define ANSWER "lk-answer"

struct _LkAnswerRow
{
  GtkWidget  parent_instance;

  GtkWidget *buttons[LK_N_ANSWERS];
};

static guint answered_signal;

G_DEFINE_FINAL_TYPE (LkAnswerRow, lk_answer_row, GTK_TYPE_WIDGET)

static void
clicked_cb (LkAnswerRow *self,
            GtkWidget   *button)
{
  g_signal_emit (self, answered_signal, 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), ANSWER)));
}

static void
lk_answer_row_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lk_answer_row_parent_class)->dispose (object);
}

static void
lk_answer_row_class_init (LkAnswerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_answer_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkanswerrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  answered_signal = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lk_answer_row_init (LkAnswerRow *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, GAP);
  gtk_box_layout_set_homogeneous (layout, TRUE);
}

GtkWidget *
lk_answer_row_new_picture (LkSurveyLevel level,
                           LkAnswer      answer,
                           int           size)
{
  GtkWidget *picture = NULL;

  if (level == LK_SURVEY_PRIMARY && answer <= LK_ANSWER_N_A)
    return lk_face_new (answer, size);
  picture = gtk_label_new (lk_answer_mark (answer));
  gtk_widget_add_css_class (picture, "answer-mark");
  /* "n.v.t." as large as a number would not fit in the row. */
  if (answer == LK_ANSWER_N_A)
    gtk_widget_add_css_class (picture, "words");
  gtk_widget_set_size_request (picture, -1, size);
  return picture;
}

static GtkWidget *
new_button (LkAnswerRow   *self,
            GtkSizeGroup  *pictures,
            GtkSizeGroup  *lines,
            LkSurveyLevel  level,
            LkAnswer       answer,
            int            size)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  GtkWidget *picture = lk_answer_row_new_picture (level, answer, size), *words = gtk_label_new (lk_answer_words (answer));

  /* A face fills what there is; a number stays with its words. */
  if (level == LK_SURVEY_PRIMARY)
    gtk_widget_set_vexpand (picture, TRUE);
  else
    gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_label_set_yalign (GTK_LABEL (words), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 16);
  gtk_size_group_add_widget (pictures, picture);
  gtk_size_group_add_widget (lines, words);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "answer");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_answer_words (answer),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, answer == LK_ANSWER_N_A ? "0" : lk_answer_mark (answer), -1);
  g_object_set_data (G_OBJECT (button), ANSWER, GINT_TO_POINTER (answer));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
lk_answer_row_new (LkSurveyLevel level,
                   int           size)
{
  LkAnswerRow *self = g_object_new (LK_TYPE_ANSWER_ROW, NULL);
  /* So that each picture is as large and as high, however many lines its words take. */
  g_autoptr (GtkSizeGroup) pictures = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL), lines = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    {
      self->buttons[i] = new_button (self, pictures, lines, level, i, size);
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
    }
  return GTK_WIDGET (self);
}

void
lk_answer_row_set_chosen (LkAnswerRow *self,
                          LkAnswer     answer)
{
  g_return_if_fail (LK_IS_ANSWER_ROW (self));

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    {
      if (i == answer)
        gtk_widget_add_css_class (self->buttons[i], "chosen");
      else
        gtk_widget_remove_css_class (self->buttons[i], "chosen");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_STATE_PRESSED,
                                   i == answer ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

void
lk_answer_row_walk (LkAnswerRow *self,
                    int          by)
{
  int at = by > 0 ? -1 : LK_N_ANSWERS;

  g_return_if_fail (LK_IS_ANSWER_ROW (self));

  for (int i = 0; i < LK_N_ANSWERS; i++)
    if (gtk_widget_is_focus (self->buttons[i]))
      at = i;
  if (at + by >= 0 && at + by < LK_N_ANSWERS)
    gtk_widget_grab_focus (self->buttons[at + by]);
}

gboolean
lk_answer_row_read_key (guint     key,
                        LkAnswer *answer)
{
  g_return_val_if_fail (answer != NULL, FALSE);

  if (key >= GDK_KEY_1 && key <= GDK_KEY_4)
    *answer = LK_ANSWER_1 + (key - GDK_KEY_1);
  else if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_4)
    *answer = LK_ANSWER_1 + (key - GDK_KEY_KP_1);
  else if (key == GDK_KEY_0 || key == GDK_KEY_KP_0)
    *answer = LK_ANSWER_N_A;
  else
    return FALSE;
  return TRUE;
}
