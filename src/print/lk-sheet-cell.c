#include "print/lk-sheet-cell.h"

#include <string.h>

#include "text/lk-rich-text.h"

#define FONT "Cantarell, Sans"
#define CODE_FONT "Monospace"
#define INDENT 1.3    /* of the text's size */
#define APART 0.3
#define RISE 0.35
#define RAISED 0.7
#define HEADING 1.1
#define LINK 0x1a5fb4

static void
link_free (gpointer data)
{
  LkSheetLink *link = data;

  g_free (link->url);
  g_free (link);
}

static void
part_free (gpointer data)
{
  LkSheetPart *part = data;

  g_clear_object (&part->layout);
  g_clear_object (&part->bullet);
  g_clear_pointer (&part->links, g_ptr_array_unref);
  g_free (part);
}

LkSheetCell *
lk_sheet_cell_new (LkSheetFlow *flow,
                   double       x,
                   double       width)
{
  LkSheetCell *self = g_new0 (LkSheetCell, 1);

  self->context = g_object_ref (lk_sheet_flow_get_context (flow));
  self->x = x;
  self->width = width;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  return self;
}

void
lk_sheet_cell_free (LkSheetCell *self)
{
  g_object_unref (self->context);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static PangoLayout *
make_layout (LkSheetCell *self,
             const char  *text,
             double       size,
             gboolean     bold,
             double       width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (MAX (width, size) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* A hyphen that nobody typed would change an address or a formula. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static guint
get_colour (const LkSheetHand *hand)
{
  const guint grey = (guint) (hand->grey * 255 + 0.5);

  return hand->colour != 0 ? hand->colour : grey << 16 | grey << 8 | grey;
}

void
lk_sheet_cell_add_text (LkSheetCell       *self,
                        const char        *text,
                        const LkSheetHand *hand)
{
  LkSheetPart *part = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  part = g_new0 (LkSheetPart, 1);
  part->layout = make_layout (self, text, hand->size, hand->bold, self->width);
  part->colour = get_colour (hand);
  if (hand->at_end)
    pango_layout_set_alignment (part->layout, PANGO_ALIGN_RIGHT);
  if (hand->lines > 0)
    {
      pango_layout_set_height (part->layout, -hand->lines);
      pango_layout_set_ellipsize (part->layout, PANGO_ELLIPSIZE_END);
    }
  g_ptr_array_add (self->parts, part);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           start,
               gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_style (PangoAttrList *attributes,
           LkRichStyle    style,
           double         size,
           gsize          start,
           gsize          end)
{
  if (style & LK_RICH_BOLD)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (style & (LK_RICH_ITALIC | LK_RICH_FORMULA))
    add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (style & LK_RICH_CODE)
    add_attribute (attributes, pango_attr_family_new (CODE_FONT), start, end);
  if (style & LK_RICH_LINK)
    add_attribute (attributes, pango_attr_foreground_new ((LINK >> 16 & 0xff) * 0x101, (LINK >> 8 & 0xff) * 0x101, (LINK & 0xff) * 0x101), start, end);
  if (style & (LK_RICH_RAISED | LK_RICH_LOWERED))
    {
      add_attribute (attributes, pango_attr_rise_new ((int) (size * RISE * PANGO_SCALE) * (style & LK_RICH_RAISED ? 1 : -1) / (style & LK_RICH_RAISED ? 1 : 2)), start, end);
      add_attribute (attributes, pango_attr_scale_new (RAISED), start, end);
    }
}

static void
add_link (LkSheetPart *part,
          const char  *url,
          gsize        start,
          gsize        end)
{
  LkSheetLink *link = g_new0 (LkSheetLink, 1);

  if (part->links == NULL)
    part->links = g_ptr_array_new_with_free_func (link_free);
  *link = (LkSheetLink) { (int) start, (int) end, g_strdup (url) };
  g_ptr_array_add (part->links, link);
}

static void
add_bullet (LkSheetCell           *self,
            LkSheetPart           *part,
            const LkRichParagraph *paragraph,
            double                 size)
{
  g_autofree char *number = paragraph->kind == LK_RICH_NUMBERED ? g_strdup_printf ("%u.", paragraph->number) : NULL;

  part->bullet = make_layout (self, number != NULL ? number : "•", size, FALSE, 4 * size);
  part->indent = (paragraph->level + 1) * INDENT * size;
  /* A cell that is too narrow for how deep its list goes keeps room for a few letters. */
  part->indent = MIN (part->indent, MAX (self->width - 6 * size, INDENT * size));
}

static void
add_paragraph (LkSheetCell           *self,
               const LkRichParagraph *paragraph,
               double                 size)
{
  LkSheetPart *part = g_new0 (LkSheetPart, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  PangoAttrList *attributes = NULL;
  const gboolean heading = paragraph->kind == LK_RICH_HEADING;
  gsize start = 0;

  for (guint i = 0; i < paragraph->runs->len; i++)
    g_string_append (text, ((LkRichRun *) g_ptr_array_index (paragraph->runs, i))->text);
  if (paragraph->kind == LK_RICH_BULLET || paragraph->kind == LK_RICH_NUMBERED)
    add_bullet (self, part, paragraph, size);
  part->before = self->parts->len > 0 ? size * (part->bullet != NULL ? APART / 2 : APART) : 0;
  part->layout = make_layout (self, text->str, heading ? size * HEADING : size, heading, self->width - part->indent);
  attributes = pango_layout_get_attributes (part->layout);
  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const LkRichRun *run = g_ptr_array_index (paragraph->runs, i);
      const gsize end = start + strlen (run->text);

      add_style (attributes, run->style, size, start, end);
      if (run->url != NULL)
        add_link (part, run->url, start, end);
      start = end;
    }
  pango_layout_context_changed (part->layout);
  g_ptr_array_add (self->parts, part);
}

void
lk_sheet_cell_add_rich (LkSheetCell *self,
                        const char  *text,
                        double       size)
{
  g_autoptr (GPtrArray) paragraphs = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  paragraphs = lk_rich_text_parse (text);
  for (guint i = 0; i < paragraphs->len; i++)
    add_paragraph (self, g_ptr_array_index (paragraphs, i), size);
}
