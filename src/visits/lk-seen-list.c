#include "visits/lk-seen-list.h"

#include <glib/gi18n.h>

struct _LkSeenList
{
  GtkWidget  parent_instance;

  GtkWidget *lines;   /* GtkGrid */
  LkVisit   *visit;
};

G_DEFINE_FINAL_TYPE (LkSeenList, lk_seen_list, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *words,
           const char *class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
add_line (LkSeenList *self,
          LkEvidence *evidence,
          int         row)
{
  GtkWidget *time = new_label (lk_evidence_get_time (evidence), "evidence-time"), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *effect = g_strconcat ("→ ", lk_evidence_get_effect (evidence), NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_label (lk_evidence_get_saw (evidence), "seen"));
  if (lk_evidence_get_effect (evidence)[0] != '\0')
    gtk_box_append (GTK_BOX (words), new_label (effect, "seen-effect"));
  gtk_grid_attach (GTK_GRID (self->lines), time, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->lines), words, 1, row, 1, 1);
}

static void
fill (LkSeenList *self)
{
  GListModel *all = lk_visit_get_evidence (self->visit);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_grid_remove (GTK_GRID (self->lines), child);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (all, i);

      add_line (self, evidence, (int) i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (all) > 0);
}

static void
lk_seen_list_dispose (GObject *object)
{
  LkSeenList *self = LK_SEEN_LIST (object);

  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_object (&self->visit);
  G_OBJECT_CLASS (lk_seen_list_parent_class)->dispose (object);
}

static void
lk_seen_list_class_init (LkSeenListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_seen_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_seen_list_init (LkSeenList *self)
{
  self->lines = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->lines), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->lines), 6);
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What I saw, and its effect on pupils"), -1);
}

GtkWidget *
lk_seen_list_new (LkVisit *visit)
{
  LkSeenList *self = g_object_new (LK_TYPE_SEEN_LIST, NULL);

  self->visit = g_object_ref (visit);
  g_signal_connect_object (lk_visit_get_evidence (visit), "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (fill), NULL);
  fill (self);
  return GTK_WIDGET (self);
}
