#include "matrix/lk-idea-menu.h"

#include <glib/gi18n.h>

static void
add (GtkWidget  *box,
     const char *label,
     const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
lk_idea_menu_new (void)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add (box, _("Make It a _Goal"), "idea.make-goal");
  add (box, _("Make It an _Action"), "idea.make-action");
  add (box, C_("verb", "A_rchive"), "idea.archive");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}
