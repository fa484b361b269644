/*
 * CommonMark tells what a text is made of but not well where; so its tree and the text are walked along with one another. Each mark takes as many
 * places as CommonMark says, and what lies between is there letter for letter.
 */

#include "text/lk-rich-private.h"

#include <cmark.h>
#include <string.h>

#define BULLET (-2)

typedef struct
{
  LkRichReading *out;
  char          *shade;    /* what CommonMark saw */
  GArray        *found;    /* of LkRichFound */
  GArray        *lines;    /* of gsize */
  guint          next_found;
  gsize          at;
  gsize          length;
  LkRichStyle    style;
  guint          link;
  guint          n_lists;
  guint          bold;     /* how deep in it, and in the next */
  guint          italic;
  GArray        *items;    /* of int: of each list that is open the number of its item, or BULLET */
  gboolean       item_pending;   /* an item has begun and nothing stands in it yet */
} Walk;

static void
clear_piece (gpointer data)
{
  g_free (((LkRichPiece *) data)->text);
}

static void
add_piece (Walk       *self,
           gsize       start,
           gsize       end,
           gboolean    marker,
           const char *text)
{
  LkRichPiece piece = { start, end, g_strdup (text), self->style, self->link, marker };

  if (end > start)
    g_array_append_val (self->out->pieces, piece);
}

static LkRichBlock *
get_block (Walk *self)
{
  return &g_array_index (self->out->blocks, LkRichBlock, self->out->blocks->len - 1);
}

static gsize
get_line (Walk *self,
          int   line)
{
  if (line < 1)
    return 0;
  return (guint) line > self->lines->len ? self->length : g_array_index (self->lines, gsize, line - 1);
}

static void
begin_block (Walk       *self,
             LkRichKind  kind,
             gsize       start)
{
  LkRichBlock block = { kind, self->n_lists, 0, self->n_lists, self->out->pieces->len, 0, start, start };

  if (kind == LK_RICH_PARAGRAPH && self->item_pending)
    {
      int number = g_array_index (self->items, int, self->items->len - 1);

      block.kind = number == BULLET ? LK_RICH_BULLET : LK_RICH_NUMBERED;
      block.number = (guint) MAX (number, 0);
      block.level--;
    }
  self->item_pending = FALSE;
  g_array_append_val (self->out->blocks, block);
}

static void
end_block (Walk *self)
{
  LkRichBlock *block = get_block (self);

  block->n_pieces = self->out->pieces->len - block->first;
  block->end = MAX (block->start, self->at);
}

/* An item that holds nothing, or another list at once, still is a line with a dot. */
static void
flush_item (Walk *self)
{
  if (!self->item_pending)
    return;
  begin_block (self, LK_RICH_PARAGRAPH, self->at);
  end_block (self);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The formulas and addresses that lie before @end, between what is plain. */
static void
add_text (Walk  *self,
          gsize  start,
          gsize  end)
{
  GArray *found = self->found;

  while (self->next_found < found->len && g_array_index (found, LkRichFound, self->next_found).start < start)
    self->next_found++;
  for (; self->next_found < found->len && g_array_index (found, LkRichFound, self->next_found).end <= end; self->next_found++)
    {
      LkRichFound *one = &g_array_index (found, LkRichFound, self->next_found);
      const char *text = self->out->text;

      add_piece (self, start, one->start, FALSE, NULL);
      if (one->kind == LK_RICH_FOUND_FORMULA)
        {
          guint first = self->out->pieces->len;

          lk_rich_formula_read (text, one->start, one->end, self->out->pieces);
          for (guint i = first; i < self->out->pieces->len; i++)
            {
              g_array_index (self->out->pieces, LkRichPiece, i).style |= self->style;
              g_array_index (self->out->pieces, LkRichPiece, i).link = self->link;
            }
        }
      else if (self->link == 0)
        {
          g_autofree char *address = g_strndup (text + one->start, one->end - one->start);

          if (g_ascii_strncasecmp (address, "www.", 4) == 0)
            g_ptr_array_add (self->out->links, g_strconcat ("https://", address, NULL));
          else
            g_ptr_array_add (self->out->links, g_steal_pointer (&address));
          self->link = self->out->links->len;
          self->style |= LK_RICH_LINK;
          add_piece (self, one->start, one->end, FALSE, NULL);
          self->style &= ~LK_RICH_LINK;
          self->link = 0;
        }
      else
        add_piece (self, one->start, one->end, FALSE, NULL);
      start = one->end;
    }
  add_piece (self, start, end, FALSE, NULL);
}

static void
walk_text (Walk       *self,
           const char *literal,
           gboolean    escapes)
{
  gsize start = self->at;

  while (*literal != '\0' && self->at < self->length)
    {
      const char *shade = self->shade + self->at;

      if (escapes && shade[0] == '\\' && g_ascii_ispunct (shade[1]))
        {
          add_text (self, start, self->at);
          add_piece (self, self->at, self->at + 1, TRUE, NULL);
          start = self->at + 1;
          self->at += 2;
          literal++;
        }
      else
        {
          if (*shade == *literal)
            literal++;
          self->at++;
        }
    }
  add_text (self, start, self->at);
}

static void
walk_marker (Walk  *self,
             gsize  length)
{
  gsize end = MIN (self->at + length, self->length);

  add_piece (self, self->at, end, TRUE, NULL);
  self->at = end;
}

static void
walk_break (Walk *self)
{
  gsize start;

  while (self->shade[self->at] == ' ' || self->shade[self->at] == '\t')
    self->at++;
  if (self->shade[self->at] == '\\')
    walk_marker (self, 1);
  start = self->at;
  while (self->at < self->length && is_blank (self->shade[self->at]))
    self->at++;
  add_piece (self, start, self->at, FALSE, "\n");
}

static char *
clean_code (const char *text,
            gsize       length)
{
  g_autoptr (GString) code = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      g_string_append_c (code, text[i] == '\n' || text[i] == '\r' ? ' ' : text[i]);
      if (text[i] == '\n' || text[i] == '\r')
        while (i + 1 < length && is_blank (text[i + 1]))
          i++;
    }
  if (code->len > 2 && code->str[0] == ' ' && code->str[code->len - 1] == ' ' && strspn (code->str, " ") < code->len)
    {
      g_string_truncate (code, code->len - 1);
      g_string_erase (code, 0, 1);
    }
  return g_string_free (g_steal_pointer (&code), FALSE);
}

static void
walk_code (Walk *self)
{
  gsize ticks = strspn (self->shade + self->at, "`");
  g_autofree char *code = NULL;
  gsize end;

  self->style |= LK_RICH_CODE;
  walk_marker (self, ticks);
  for (end = self->at; end < self->length; end += MAX (strspn (self->shade + end, "`"), 1))
    if (strspn (self->shade + end, "`") == ticks)
      break;
  code = clean_code (self->out->text + self->at, end - self->at);
  add_piece (self, self->at, end, FALSE, code);
  self->at = end;
  walk_marker (self, ticks);
  self->style &= ~LK_RICH_CODE;
}

static void
walk_emphasis (Walk        *self,
               LkRichStyle  style,
               gboolean     entering)
{
  guint *depth = style == LK_RICH_BOLD ? &self->bold : &self->italic;

  *depth += entering ? 1 : 0;
  self->style |= style;
  walk_marker (self, style == LK_RICH_BOLD ? 2 : 1);
  *depth -= entering ? 0 : 1;
  if (*depth == 0)
    self->style &= ~style;
}

static void
begin_link (Walk *self)
{
  g_ptr_array_add (self->out->links, NULL);
  self->link = self->out->links->len;
  self->style |= LK_RICH_LINK;
  walk_marker (self, 1);
}

static gsize
skip_blanks (const char *text,
             gsize       at)
{
  while (is_blank (text[at]))
    at++;
  return at;
}

static gsize
skip_until (const char *text,
            gsize       at,
            char        end)
{
  while (text[at] != '\0' && text[at] != end)
    at += text[at] == '\\' && text[at + 1] != '\0' ? 2 : 1;
  return at;
}

static gsize
skip_address (const char *text,
              gsize       at)
{
  int open = 0;

  for (; text[at] != '\0' && !is_blank (text[at]); at++)
    {
      if (text[at] == '\\' && g_ascii_ispunct (text[at + 1]))
        at++;
      else if (text[at] == '(')
        open++;
      else if (text[at] == ')' && open-- == 0)
        break;
    }
  return at;
}

static char *
unescape (const char *text,
          gsize       length)
{
  GString *plain = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\\' && i + 1 < length && g_ascii_ispunct (text[i + 1]))
        i++;
      g_string_append_c (plain, text[i]);
    }
  return g_string_free (plain, FALSE);
}

/* `](address "title")`, of which only the address counts. */
static void
end_link (Walk *self)
{
  const char *shade = self->shade;
  gsize at = skip_blanks (shade, MIN (self->at + 2, self->length));
  gsize start, end;

  if (shade[at] == '<')
    {
      start = at + 1;
      end = skip_until (shade, start, '>');
      at = shade[end] == '\0' ? end : end + 1;
    }
  else
    {
      start = at;
      end = at = skip_address (shade, at);
    }
  at = skip_blanks (shade, at);
  if (shade[at] != ')' && shade[at] != '\0')
    {
      at = skip_until (shade, at + 1, shade[at] == '(' ? ')' : shade[at]);
      at = skip_blanks (shade, shade[at] == '\0' ? at : at + 1);
    }
  g_free (self->out->links->pdata[self->link - 1]);
  self->out->links->pdata[self->link - 1] = unescape (self->out->text + start, end - start);
  walk_marker (self, at + 1 - self->at);
}

static void
walk_link (Walk       *self,
           cmark_node *node,
           gboolean    entering)
{
  if (entering)
    {
      begin_link (self);
      return;
    }
  if (self->shade[self->at] == '>')
    {
      self->out->links->pdata[self->link - 1] = g_strdup (cmark_node_get_url (node));
      walk_marker (self, 1);
    }
  else
    end_link (self);
  self->style &= ~LK_RICH_LINK;
  self->link = 0;
}

/* From its first line to the end of its @n_lines-th, as it is typed. */
static void
walk_verbatim (Walk *self,
               int   line,
               int   n_lines,
               int   n_fences)
{
  begin_block (self, LK_RICH_PARAGRAPH, get_line (self, line));
  for (int i = 0; i < n_lines; i++)
    {
      gsize start = get_line (self, line + i);
      gsize next = get_line (self, line + i + 1);
      gsize end = next;

      while (end > start && (self->shade[end - 1] == '\n' || self->shade[end - 1] == '\r'))
        end--;
      start = MAX (start, self->at);
      end = MAX (start, end);
      self->style = n_fences > 0 ? LK_RICH_CODE : 0;
      add_piece (self, start, end, n_fences > 0 && (i == 0 || (n_fences > 1 && i == n_lines - 1)), NULL);
      if (i + 1 < n_lines && !(n_fences > 0 && (i == 0 || (n_fences > 1 && i == n_lines - 2))))
        add_piece (self, end, next, FALSE, "\n");
      self->at = end;
    }
  self->style = 0;
  end_block (self);
}

static int
count_lines (const char *literal)
{
  int n = 0;

  for (const char *p = literal; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

static void
walk_code_block (Walk       *self,
                 cmark_node *node)
{
  int start = cmark_node_get_start_line (node);
  int n = count_lines (cmark_node_get_literal (node));
  gsize at = skip_blanks (self->shade, MAX (self->at, get_line (self, start)));
  gsize last;

  if (self->shade[at] != '`' && self->shade[at] != '~')
    {
      walk_verbatim (self, start, n, 0);
      return;
    }
  last = get_line (self, start + n + 1);
  if (last < self->length && self->shade[skip_blanks (self->shade, last)] == self->shade[at])
    walk_verbatim (self, start, n + 2, 2);
  else
    walk_verbatim (self, start, n + 1, 1);
}

static void
begin_leaf (Walk       *self,
            cmark_node *node)
{
  gsize start = get_line (self, cmark_node_get_start_line (node)) + cmark_node_get_start_column (node) - 1;
  gboolean heading = cmark_node_get_type (node) == CMARK_NODE_HEADING && self->shade[start] == '#';

  begin_block (self, heading ? LK_RICH_HEADING : LK_RICH_PARAGRAPH, start);
  self->at = MIN (start, self->length);
  if (heading)
    {
      gsize end = start + strspn (self->shade + start, "#");

      end += strspn (self->shade + end, " \t");
      walk_marker (self, end - start);
    }
}

/* A line of dashes below a text stays one, and the signs that may close a heading are no text. */
static void
end_leaf (Walk       *self,
          cmark_node *node)
{
  if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
    {
      gsize start = self->at + strspn (self->shade + self->at, " \t");

      if (get_block (self)->kind == LK_RICH_HEADING)
        {
          self->at = start;
          walk_marker (self, strspn (self->shade + start, "#"));
        }
      else
        {
          gsize line;

          walk_break (self);
          line = self->at;
          self->at += strspn (self->shade + line, "=-");
          add_piece (self, line, self->at, FALSE, NULL);
        }
    }
  end_block (self);
}

static void
begin_item (Walk       *self,
            cmark_node *node)
{
  gsize start = get_line (self, cmark_node_get_start_line (node)) + cmark_node_get_start_column (node) - 1;
  int *number = &g_array_index (self->items, int, self->items->len - 1);

  flush_item (self);
  if (*number != BULLET)
    (*number)++;
  self->at = start = MIN (start, self->length);
  while (g_ascii_isdigit (self->shade[self->at]))
    self->at++;
  self->at = MIN (self->at + 1, self->length);
  self->at += strspn (self->shade + self->at, " \t");
  self->item_pending = TRUE;
  add_piece (self, start, self->at, TRUE, NULL);
}

static void
begin_list (Walk       *self,
            cmark_node *node)
{
  int number = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST ? cmark_node_get_list_start (node) - 1 : BULLET;

  flush_item (self);
  g_array_append_val (self->items, number);
  self->n_lists++;
}

static void
walk_node (Walk       *self,
           cmark_node *node,
           gboolean    entering)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_LIST:
      if (entering)
        begin_list (self, node);
      else
        {
          flush_item (self);
          g_array_set_size (self->items, self->items->len - 1);
          self->n_lists--;
        }
      break;
    case CMARK_NODE_ITEM:
      if (entering)
        begin_item (self, node);
      else
        flush_item (self);
      break;
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      if (entering)
        begin_leaf (self, node);
      else
        end_leaf (self, node);
      break;
    case CMARK_NODE_CODE_BLOCK:
      walk_code_block (self, node);
      break;
    case CMARK_NODE_HTML_BLOCK:
      walk_verbatim (self, cmark_node_get_start_line (node), count_lines (cmark_node_get_literal (node)), 0);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      walk_verbatim (self, cmark_node_get_start_line (node), 1, 0);
      break;
    case CMARK_NODE_TEXT:
      walk_text (self, cmark_node_get_literal (node), TRUE);
      break;
    case CMARK_NODE_HTML_INLINE:
      walk_text (self, cmark_node_get_literal (node), FALSE);
      break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      walk_break (self);
      break;
    case CMARK_NODE_CODE:
      walk_code (self);
      break;
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
      walk_emphasis (self, cmark_node_get_type (node) == CMARK_NODE_EMPH ? LK_RICH_ITALIC : LK_RICH_BOLD, entering);
      break;
    case CMARK_NODE_LINK:
      walk_link (self, node, entering);
      break;
    case CMARK_NODE_DOCUMENT:
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_IMAGE:
    case CMARK_NODE_CUSTOM_BLOCK:
    case CMARK_NODE_CUSTOM_INLINE:
    case CMARK_NODE_NONE:
    default:
      break;
    }
}

GArray *
lk_rich_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start = 0;

  g_array_append_val (lines, start);
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (text[i] != '\n' && (text[i] != '\r' || text[i + 1] == '\n'))
        continue;
      start = i + 1;
      g_array_append_val (lines, start);
    }
  return lines;
}

static LkRichReading *
new_reading (const char *text)
{
  LkRichReading *self = g_new0 (LkRichReading, 1);

  self->text = g_utf8_make_valid (text, -1);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (LkRichPiece));
  g_array_set_clear_func (self->pieces, clear_piece);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (LkRichBlock));
  self->links = g_ptr_array_new_with_free_func (g_free);
  return self;
}

LkRichReading *
lk_rich_read (const char *text)
{
  LkRichReading *out = new_reading (text);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LkRichFound));
  g_autoptr (GArray) lines = lk_rich_lines (out->text);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *shade = lk_rich_shade (out->text, found);
  Walk walk = { .out = out, .shade = shade, .found = found, .lines = lines, .items = items, .length = strlen (out->text) };
  cmark_node *document = cmark_parse_document (shade, walk.length, CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    walk_node (&walk, cmark_iter_get_node (iter), event == CMARK_EVENT_ENTER);
  cmark_iter_free (iter);
  cmark_node_free (document);
  return out;
}

void
lk_rich_reading_free (LkRichReading *self)
{
  g_free (self->text);
  g_array_unref (self->pieces);
  g_array_unref (self->blocks);
  g_ptr_array_unref (self->links);
  g_free (self);
}
