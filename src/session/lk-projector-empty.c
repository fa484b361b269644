#include "session/lk-projector-empty.h"

#include <glib/gi18n.h>

#include "session/lk-projector-words.h"

#define GAP 12
#define CHARACTERS 44

static GtkWidget *
new_words (const char *text,
           const char *class_name)
{
  GtkWidget *words = lk_projector_words_new (text, class_name, 3);

  gtk_label_set_xalign (GTK_LABEL (words), 0.5f);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (words), CHARACTERS);
  return words;
}

GtkWidget *
lk_projector_empty_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *matrix = gtk_button_new_with_mnemonic (_("Open the _Impact Matrix"));

  gtk_widget_add_css_class (box, "empty");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_add_css_class (matrix, "here");
  gtk_widget_set_halign (matrix, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (matrix), "projector.open-matrix");
  gtk_box_append (GTK_BOX (box), new_words (_("No pupil goals yet"), "title"));
  gtk_box_append (GTK_BOX (box), new_words (_("What will our pupils manage in four to six weeks? Gather ideas and make the best one a goal."), "line"));
  gtk_box_append (GTK_BOX (box), matrix);
  return box;
}
