/* Markdown as OpenDocument's paragraphs and lists. */

#include "exchange/lk-design-odt-private.h"

#include "text/lk-rich-text.h"

#define DEEPEST 9

static gboolean
can_stand_in_xml (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xfffe) || (c >= 0x10000 && (c & 0xfffe) != 0xfffe);
}

static gboolean
append_special (GString  *out,
                gunichar  c,
                gboolean  after_space)
{
  switch (c)
    {
    case '<':
      g_string_append (out, "&lt;");
      return TRUE;
    case '>':
      g_string_append (out, "&gt;");
      return TRUE;
    case '&':
      g_string_append (out, "&amp;");
      return TRUE;
    case '"':
      g_string_append (out, "&quot;");
      return TRUE;
    case '\n':
      g_string_append (out, "<text:line-break/>");
      return TRUE;
    case '\t':
      g_string_append (out, "<text:tab/>");
      return TRUE;
    case ' ':
      g_string_append (out, after_space ? "<text:s/>" : " ");
      return TRUE;
    default:
      return FALSE;
    }
}

void
lk_odt_append_escaped (GString    *out,
                       const char *text)
{
  gboolean after_space = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (can_stand_in_xml (c) && !append_special (out, c, after_space))
        g_string_append_unichar (out, c);
      after_space = c == ' ' || c == '\n';
    }
}

static void
append_attribute (GString    *out,
                  const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != ' ' && c != '\n' && c != '\t' && can_stand_in_xml (c) && !append_special (out, c, FALSE))
        g_string_append_unichar (out, c);
      else if (c == ' ')
        g_string_append (out, "%20");
    }
}

static void
open_span (GString     *out,
           const char  *style)
{
  g_string_append_printf (out, "<text:span text:style-name=\"%s\">", style);
}

static void
append_run (GString         *out,
            const LkRichRun *run)
{
  static const struct { LkRichStyle style; const char *name; } spans[] = {
    { LK_RICH_BOLD, "Strong" }, { LK_RICH_ITALIC, "Emphasis" }, { LK_RICH_CODE, "Code" }, { LK_RICH_FORMULA, "Emphasis" },
    { LK_RICH_RAISED, "Raised" }, { LK_RICH_LOWERED, "Lowered" },
  };
  guint n = 0;

  if (run->url != NULL)
    {
      g_string_append (out, "<text:a xlink:type=\"simple\" xlink:href=\"");
      append_attribute (out, run->url);
      g_string_append (out, "\">");
    }
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (run->style & spans[i].style)
      {
        open_span (out, spans[i].name);
        n++;
      }
  lk_odt_append_escaped (out, run->text);
  while (n-- > 0)
    g_string_append (out, "</text:span>");
  if (run->url != NULL)
    g_string_append (out, "</text:a>");
}

static void
append_runs (GString               *out,
             const LkRichParagraph *paragraph,
             const char            *style)
{
  g_string_append_printf (out, "<text:p text:style-name=\"%s\">", style);
  for (guint i = 0; i < paragraph->runs->len; i++)
    append_run (out, paragraph->runs->pdata[i]);
  g_string_append (out, "</text:p>\n");
}

/* Lists that are open: each stands in an item of the one around it. */
typedef struct
{
  GString    *out;
  LkRichKind  kinds[DEEPEST];
  guint       depth;
} Lists;

static void
close_to (Lists *self,
          guint  depth)
{
  for (; self->depth > depth; self->depth--)
    g_string_append (self->out, "</text:list-item></text:list>\n");
}

static void
begin_item (Lists                 *self,
            const LkRichParagraph *paragraph)
{
  guint level = MIN (MIN (paragraph->level, self->depth), DEEPEST - 1);

  close_to (self, level + 1);
  if (self->depth == level + 1 && self->kinds[level] != paragraph->kind)
    close_to (self, level);
  if (self->depth == level + 1)
    g_string_append (self->out, "</text:list-item><text:list-item>");
  else
    {
      g_string_append_printf (self->out, "<text:list text:style-name=\"%s\"><text:list-item", paragraph->kind == LK_RICH_NUMBERED ? "Numbers" : "Dots");
      if (paragraph->kind == LK_RICH_NUMBERED && paragraph->number != 1)
        g_string_append_printf (self->out, " text:start-value=\"%u\"", paragraph->number);
      g_string_append_c (self->out, '>');
      self->kinds[level] = paragraph->kind;
      self->depth = level + 1;
    }
}

void
lk_odt_append_markdown (GString    *out,
                        const char *markdown,
                        const char *style)
{
  g_autoptr (GPtrArray) paragraphs = lk_rich_text_parse (markdown);
  Lists lists = { .out = out };

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const LkRichParagraph *paragraph = paragraphs->pdata[i];

      if (paragraph->kind == LK_RICH_BULLET || paragraph->kind == LK_RICH_NUMBERED)
        begin_item (&lists, paragraph);
      else
        close_to (&lists, MIN (paragraph->level, lists.depth));
      append_runs (out, paragraph, paragraph->kind == LK_RICH_HEADING ? "Minor" : lists.depth > 0 ? "Item" : style);
    }
  close_to (&lists, 0);
}
