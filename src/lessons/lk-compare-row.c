#include "lessons/lk-compare-row.h"

#include <glib/gi18n.h>

#include "lessons/lk-compare-text.h"
#include "lessons/lk-rich-box.h"
#include "widgets/lk-sides.h"

#define WIDE 620
#define GAP 6
#define APART 24

struct _LkCompareRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *box;
  GtkWidget     *remarks;  /* at the start side of the last text; made when there is one */
  GString       *words;    /* of what changed */
  char          *title;
  char          *note;
  LkChartTone    tone;
  gboolean       changed;
  gboolean       filled;
};

G_DEFINE_FINAL_TYPE (LkCompareRow, lk_compare_row, GTK_TYPE_LIST_BOX_ROW)

static void
lk_compare_row_finalize (GObject *object)
{
  LkCompareRow *self = LK_COMPARE_ROW (object);

  g_string_free (self->words, TRUE);
  g_free (self->title);
  g_free (self->note);

  G_OBJECT_CLASS (lk_compare_row_parent_class)->finalize (object);
}

static void
lk_compare_row_class_init (LkCompareRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_compare_row_finalize;
}

static void
lk_compare_row_init (LkCompareRow *self)
{
  self->words = g_string_new (NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "compare-row");
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
lk_compare_row_new (const char  *title,
                    const char  *note,
                    LkChartTone  tone)
{
  LkCompareRow *self = g_object_new (LK_TYPE_COMPARE_ROW, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * GAP), *label = make_label (title, "compare-title");

  self->title = g_strdup (title);
  self->note = g_strdup (note);
  self->tone = tone;
  self->changed = self->filled = note != NULL;
  gtk_box_append (GTK_BOX (head), label);
  if (note != NULL)
    {
      GtkWidget *chip = make_label (note, "compare-note");

      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (head), chip);
    }
  gtk_box_append (GTK_BOX (self->box), head);
  return GTK_WIDGET (self);
}

static GtkWidget *
make_side (const char *heading,
           GtkWidget  *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (box), make_label (heading, "compare-heading"));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

void
lk_compare_row_add_text (LkCompareRow *self,
                         const char   *heading,
                         const char   *before,
                         const char   *after)
{
  g_auto (LkCompareText) text = { 0 };
  GtkWidget *sides[2];

  g_return_if_fail (LK_IS_COMPARE_ROW (self));

  if (*before == '\0' && *after == '\0')
    return;
  lk_compare_text_init (&text, before, after);
  self->filled = TRUE;
  self->remarks = sides[0] = make_side (heading, lk_compare_text_make_label (&text, FALSE, self->tone));
  if (!lk_compare_text_is_changed (&text))
    {
      /* What is the same is there once, across both. */
      gtk_box_append (GTK_BOX (self->box), sides[0]);
      return;
    }
  sides[1] = make_side (heading, lk_compare_text_make_label (&text, TRUE, self->tone));
  gtk_box_append (GTK_BOX (self->box), lk_sides_new (sides[0], sides[1], WIDE, 50, APART));
  self->changed = TRUE;
  lk_compare_text_append_words (&text, self->words);
}

void
lk_compare_row_add_remark (LkCompareRow *self,
                           const char   *heading,
                           const char   *text)
{
  GtkWidget *remark = NULL, *words = NULL;

  g_return_if_fail (LK_IS_COMPARE_ROW (self));

  if (*text == '\0')
    return;
  if (self->remarks == NULL)
    {
      self->remarks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      gtk_box_append (GTK_BOX (self->box), lk_sides_new (self->remarks, gtk_label_new (NULL), WIDE, 50, APART));
    }
  words = lk_rich_box_new ();
  lk_rich_box_set_text (words, text);
  remark = make_side (heading, words);
  gtk_widget_add_css_class (remark, "compare-remark");
  gtk_box_append (GTK_BOX (self->remarks), remark);
  self->filled = TRUE;
}

void
lk_compare_row_finish (LkCompareRow *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LK_IS_COMPARE_ROW (self));

  if (self->note != NULL)
    name = g_strdup_printf ("%s, %s", self->title, self->note);
  else if (self->changed)
    /* Translators: %s is what is compared of two versions of a lesson: "Goal" */
    name = g_strdup_printf (_("%s, changed"), self->title);
  else
    /* Translators: %s is what is compared of two versions of a lesson: "Goal" */
    name = g_strdup_printf (_("%s, the same"), self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->words->str, -1);
  if (self->changed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "changed");
}

gboolean
lk_compare_row_is_changed (LkCompareRow *self)
{
  g_return_val_if_fail (LK_IS_COMPARE_ROW (self), FALSE);

  return self->changed;
}

gboolean
lk_compare_row_is_empty (LkCompareRow *self)
{
  g_return_val_if_fail (LK_IS_COMPARE_ROW (self), FALSE);

  return !self->filled;
}
