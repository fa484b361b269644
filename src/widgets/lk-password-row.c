#include "widgets/lk-password-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* libadwaita 1.2 gives the button that shows the password no name; a button of an icon is called after its image. */
static void
name_buttons (GtkWidget *widget)
{
  GtkWidget *image = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  if (image != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show or hide the password"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_buttons (child);
}

GtkWidget *
lk_password_row_new (const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, "title", title, NULL);

  name_buttons (row);
  return row;
}

LkSecret *
lk_password_row_dup_secret (GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return lk_secret_new_copy (text, strlen (text));
}

guint
lk_password_row_count (GtkWidget *row)
{
  return (guint) g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (row)), -1);
}

void
lk_password_row_clear (GtkWidget *row)
{
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}
