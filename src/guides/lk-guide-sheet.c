#include "guides/lk-guide-sheet.h"

#include <glib/gi18n.h>

#include "widgets/lk-text-scale.h"

/* What is left of 1366×768 beside the notes and below the header bar, at the usual size of text. */
#define PAGE_WIDTH 620
#define PAGE_HEIGHT 640
#define GAP 6
#define MARK_WIDTH 26

struct _LkGuideSheet
{
  GtkWidget  parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (LkGuideSheet, lk_guide_sheet, GTK_TYPE_WIDGET)

static void
lk_guide_sheet_dispose (GObject *object)
{
  g_clear_pointer (&LK_GUIDE_SHEET (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_guide_sheet_parent_class)->dispose (object);
}

static void
lk_guide_sheet_class_init (LkGuideSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_guide_sheet_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lkguidesheet");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_guide_sheet_init (LkGuideSheet *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How it looks while watching"), -1);
}

GtkWidget *
lk_guide_sheet_new (void)
{
  return g_object_new (LK_TYPE_GUIDE_SHEET, NULL);
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_marks (void)
{
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_widget_set_valign (marks, GTK_ALIGN_START);
  for (int score = LK_GUIDE_LOWEST; score <= LK_GUIDE_HIGHEST + 1; score++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", score);
      /* Translators: a score: not applicable */
      GtkWidget *mark = gtk_label_new (score <= LK_GUIDE_HIGHEST ? digits : _("n/a"));

      gtk_widget_set_size_request (mark, MARK_WIDTH, -1);
      gtk_widget_add_css_class (mark, "mark");
      gtk_box_append (GTK_BOX (marks), mark);
    }
  return marks;
}

static GtkWidget *
new_look (int         score,
          const char *text)
{
  g_autofree char *words = text[0] != '\0' ? g_strdup_printf ("%d  %s", score, text) : g_strdup ("");

  return new_label (words, "look");
}

static GtkWidget *
new_item (const LkGuideItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *looks = NULL;

  gtk_box_append (GTK_BOX (head), new_label (item->text, "text"));
  gtk_box_append (GTK_BOX (head), new_marks ());
  gtk_box_append (GTK_BOX (box), head);
  if (item->one[0] == '\0' && item->four[0] == '\0')
    return box;

  looks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * GAP);
  gtk_box_set_homogeneous (GTK_BOX (looks), TRUE);
  gtk_box_append (GTK_BOX (looks), new_look (LK_GUIDE_LOWEST, item->one));
  gtk_box_append (GTK_BOX (looks), new_look (LK_GUIDE_HIGHEST, item->four));
  gtk_box_append (GTK_BOX (box), looks);
  return box;
}

void
lk_guide_sheet_show (LkGuideSheet         *self,
                     const LkGuideContent *content)
{
  GtkWidget *child = NULL;

  g_return_if_fail (LK_IS_GUIDE_SHEET (self));
  g_return_if_fail (content != NULL);

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint d = 0; d < lk_guide_content_get_n_domains (content); d++)
    {
      const char *name = lk_guide_content_get_domain_name (content, d);

      if (name[0] != '\0')
        gtk_box_append (GTK_BOX (self->box), new_label (name, "domain-name"));
      for (guint i = 0; i < lk_guide_content_get_n_items (content, d); i++)
        gtk_box_append (GTK_BOX (self->box), new_item (lk_guide_content_get_item (content, d, i)));
    }
}

gboolean
lk_guide_sheet_fits (LkGuideSheet *self)
{
  double scale;
  int least, height;

  g_return_val_if_fail (LK_IS_GUIDE_SHEET (self), TRUE);

  scale = lk_text_scale_get (GTK_WIDGET (self));
  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, MAX (least, (int) (PAGE_WIDTH * scale)), &height, NULL, NULL, NULL);
  return height <= PAGE_HEIGHT * scale;
}
