#include "voice/lk-tally-row.h"

#define GAP 9
#define LINES 2

struct _LkTallyRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *mark;
  char         *name;
};

G_DEFINE_FINAL_TYPE (LkTallyRow, lk_tally_row, GTK_TYPE_LIST_BOX_ROW)

static void
lk_tally_row_finalize (GObject *object)
{
  g_free (LK_TALLY_ROW (object)->name);

  G_OBJECT_CLASS (lk_tally_row_parent_class)->finalize (object);
}

static void
lk_tally_row_class_init (LkTallyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_tally_row_finalize;
}

static void
lk_tally_row_init (LkTallyRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tally-row");
}

GtkWidget *
lk_tally_row_new (guint       number,
                  const char *text)
{
  LkTallyRow *self = g_object_new (LK_TYPE_TALLY_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *words = gtk_label_new (text), *place = NULL;
  g_autofree char *digits = g_strdup_printf ("%u", number);

  place = gtk_label_new (digits);
  gtk_label_set_width_chars (GTK_LABEL (place), 2);
  gtk_label_set_xalign (GTK_LABEL (place), 1);
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_add_css_class (place, "numeric");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (words), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  self->mark = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->mark), 4);
  gtk_widget_add_css_class (self->mark, "tally-mark");
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  self->name = g_strdup_printf ("%u. %s", number, text);
  lk_tally_row_set_entered (self, NULL, NULL);
  return GTK_WIDGET (self);
}

void
lk_tally_row_set_entered (LkTallyRow *self,
                          const char *mark,
                          const char *words)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LK_IS_TALLY_ROW (self));

  name = words != NULL ? g_strdup_printf ("%s: %s", self->name, words) : g_strdup (self->name);
  gtk_label_set_text (GTK_LABEL (self->mark), mark != NULL ? mark : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
lk_tally_row_set_current (LkTallyRow *self,
                          gboolean    current)
{
  g_return_if_fail (LK_IS_TALLY_ROW (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}
