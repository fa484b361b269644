#include "lessons/lk-rich-box.h"

#include <string.h>

#include "text/lk-rich-text.h"

#define GAP 6
#define INDENT 18

static void
add (PangoAttrList  *attributes,
     PangoAttribute *attribute,
     guint           start,
     guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

void
lk_rich_attributes_add (PangoAttrList *attributes,
                        guint          style,
                        guint          start,
                        guint          end)
{
  if (style & LK_RICH_BOLD)
    add (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (style & (LK_RICH_ITALIC | LK_RICH_FORMULA))
    add (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (style & LK_RICH_CODE)
    add (attributes, pango_attr_family_new ("Monospace"), start, end);
  if (style & LK_RICH_LINK)
    add (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
  if (style & LK_RICH_RAISED)
    add (attributes, pango_attr_font_scale_new (PANGO_FONT_SCALE_SUPERSCRIPT), start, end);
  if (style & LK_RICH_LOWERED)
    add (attributes, pango_attr_font_scale_new (PANGO_FONT_SCALE_SUBSCRIPT), start, end);
  if (style & LK_RICH_RAISED)
    add (attributes, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT), start, end);
  if (style & LK_RICH_LOWERED)
    add (attributes, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUBSCRIPT), start, end);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

static GtkWidget *
make_words (const LkRichParagraph *paragraph)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  GtkWidget *label = NULL;

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const LkRichRun *run = g_ptr_array_index (paragraph->runs, i);
      const guint start = (guint) text->len;

      g_string_append (text, run->text);
      lk_rich_attributes_add (attributes, run->style | (paragraph->kind == LK_RICH_HEADING ? LK_RICH_BOLD : 0), start, (guint) text->len);
    }
  label = make_label (text->str);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_set_hexpand (label, TRUE);
  pango_attr_list_unref (attributes);
  return label;
}

static GtkWidget *
make_item (const LkRichParagraph *paragraph)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  g_autofree char *number = paragraph->kind == LK_RICH_NUMBERED ? g_strdup_printf ("%u.", paragraph->number) : NULL;

  gtk_widget_set_margin_start (row, (int) MIN (paragraph->level, 6) * INDENT);
  gtk_box_append (GTK_BOX (row), make_label (number != NULL ? number : "•"));
  gtk_box_append (GTK_BOX (row), make_words (paragraph));
  return row;
}

GtkWidget *
lk_rich_box_new (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
}

void
lk_rich_box_set_text (GtkWidget  *box,
                      const char *text)
{
  g_autoptr (GPtrArray) paragraphs = NULL;
  GtkWidget *child = NULL;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (text != NULL);

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
  paragraphs = lk_rich_text_parse (text);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const LkRichParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      gtk_box_append (GTK_BOX (box), paragraph->kind == LK_RICH_BULLET || paragraph->kind == LK_RICH_NUMBERED ? make_item (paragraph) : make_words (paragraph));
    }
  gtk_widget_set_visible (box, paragraphs->len > 0);
}
