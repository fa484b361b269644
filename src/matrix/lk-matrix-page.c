#include "matrix/lk-matrix-page.h"

#include <glib/gi18n.h>

#include "matrix/lk-impact-matrix.h"

#define GAP 12

struct _LkMatrixPage
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *entry;

  LkBoard   *board;
};

G_DEFINE_FINAL_TYPE (LkMatrixPage, lk_matrix_page, GTK_TYPE_WIDGET)

static void
add_cb (LkMatrixPage *self)
{
  g_autoptr (GError) error = NULL;

  if (gtk_entry_get_text_length (GTK_ENTRY (self->entry)) == 0)
    return;
  if (lk_board_add_goal (self->board, gtk_editable_get_text (GTK_EDITABLE (self->entry)), lk_day_today (), LK_GOAL_IDEA, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static gboolean
lk_matrix_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_MATRIX_PAGE (widget)->entry);
}

static void
lk_matrix_page_dispose (GObject *object)
{
  LkMatrixPage *self = LK_MATRIX_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_matrix_page_parent_class)->dispose (object);
}

static void
lk_matrix_page_class_init (LkMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_matrix_page_dispose;
  widget_class->grab_focus = lk_matrix_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_matrix_page_init (LkMatrixPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("A new idea"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A new idea"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->entry);
}

GtkWidget *
lk_matrix_page_new (LkBoard *board)
{
  LkMatrixPage *self = g_object_new (LK_TYPE_MATRIX_PAGE, NULL);

  self->board = g_object_ref (board);
  gtk_box_append (GTK_BOX (self->box), lk_impact_matrix_new (board));
  return GTK_WIDGET (self);
}
