/* The frame that the fields beside the goals share. */

#include "board/lk-field.h"

GtkWidget *
lk_field_new (const char *title,
              GtkWidget  *add,
              GtkWidget  *content,
              gboolean    scrolls)
{
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (field, "field");
  gtk_widget_add_css_class (label, "column-title");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (top), label);
  if (add)
    gtk_box_append (GTK_BOX (top), add);
  gtk_box_append (GTK_BOX (field), top);
  if (scrolls)
    {
      GtkWidget *scroller = gtk_scrolled_window_new ();

      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
      gtk_widget_set_focusable (scroller, FALSE);
      gtk_widget_set_vexpand (scroller, TRUE);
      content = scroller;
    }
  gtk_box_append (GTK_BOX (field), content);
  return field;
}

GtkWidget *
lk_field_new_empty (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "field-empty");
  return label;
}
