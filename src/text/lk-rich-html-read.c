/*
 * What word processors put on the clipboard. LibreOffice and Google Docs make true lists; Word makes paragraphs that tell in their style how deep
 * they stand (`mso-list:l0 level2 lfo1`), with the dot or number as words that are marked "to be ignored".
 */

#include "text/lk-rich-private.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define DEEPEST_LIST 8

/* What an element passes on to what is in it. */
typedef struct
{
  LkRichStyle  style;
  const char  *url;       /* belongs to the reader */
  gboolean     hidden;
  gboolean     ignored;   /* Word's dot or number */
  gboolean     kept;      /* line breaks are */
  int          script;    /* 1 raised, -1 lowered */
} State;

typedef struct
{
  gboolean ordered;
  guint    number;
  gboolean pending;       /* an item has begun and nothing stands in it */
  gboolean inside;        /* there was an item */
} List;

typedef struct
{
  GPtrArray       *paragraphs;
  LkRichParagraph *current;    /* (nullable) */
  GArray          *states;     /* of State */
  GArray          *lists;      /* of List */
  GPtrArray       *urls;
  guint            word_level; /* 0, or from 1 */
  guint            word_numbers[DEEPEST_LIST + 1];
  GString         *word_dot;
  guint            heading;
  gboolean         space;      /* one waits to be written before the next word */
  gboolean         fresh;      /* at a line's begin */
} Reader;

static gboolean
is_one_of (const xmlChar      *name,
           const char * const *names)
{
  return g_strv_contains (names, (const char *) name);
}

static char *
dup_attribute (xmlNode    *node,
               const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *copy = g_strdup (value != NULL ? (const char *) value : "");

  xmlFree (value);
  return copy;
}

/* The value of @property in a style="", or NULL. */
static char *
find_style (const char *style,
            const char *property)
{
  g_auto (GStrv) rules = g_strsplit (style, ";", -1);

  for (guint i = 0; rules[i] != NULL; i++)
    {
      char *colon = strchr (rules[i], ':');

      if (colon == NULL)
        continue;
      *colon = '\0';
      if (g_ascii_strcasecmp (g_strstrip (rules[i]), property) == 0)
        return g_ascii_strdown (g_strstrip (colon + 1), -1);
    }
  return NULL;
}

static void
set_style (State       *state,
           LkRichStyle  style,
           gboolean     on)
{
  state->style = on ? state->style | style : state->style & ~style;
}

static void
read_style (State      *state,
            const char *style)
{
  g_autofree char *weight = find_style (style, "font-weight");
  g_autofree char *slant = find_style (style, "font-style");
  g_autofree char *display = find_style (style, "display");
  g_autofree char *list = find_style (style, "mso-list");
  g_autofree char *align = find_style (style, "vertical-align");

  if (weight != NULL)
    set_style (state, LK_RICH_BOLD, g_str_has_prefix (weight, "bold") || g_ascii_strtoull (weight, NULL, 10) >= 600);
  if (slant != NULL)
    set_style (state, LK_RICH_ITALIC, g_str_has_prefix (slant, "italic") || g_str_has_prefix (slant, "oblique"));
  if (display != NULL && g_str_equal (display, "none"))
    state->hidden = TRUE;
  if (list != NULL && g_str_equal (list, "ignore"))
    state->ignored = TRUE;
  if (align != NULL)
    state->script = g_str_equal (align, "super") ? 1 : g_str_equal (align, "sub") ? -1 : 0;
}

static const char *
keep_address (Reader  *self,
              xmlNode *node)
{
  g_autofree char *address = dup_attribute (node, "href");
  g_autofree char *scheme = g_uri_parse_scheme (g_strstrip (address));

  if (scheme == NULL || !g_strv_contains ((const char * const []) { "http", "https", "mailto", "tel", "ftp", NULL }, scheme))
    return NULL;
  g_ptr_array_add (self->urls, g_steal_pointer (&address));
  return self->urls->pdata[self->urls->len - 1];
}

static void
end_paragraph (Reader *self)
{
  self->current = NULL;
  self->space = FALSE;
}

static guint
count_word_item (Reader *self)
{
  guint level = MIN (self->word_level, DEEPEST_LIST);
  const char *dot = self->word_dot->str;

  for (guint i = level + 1; i <= DEEPEST_LIST; i++)
    self->word_numbers[i] = 0;
  self->word_numbers[level]++;
  if (!g_ascii_isalnum (dot[0]) || strpbrk (dot, ".)") == NULL)
    return 0;
  if (g_ascii_isdigit (dot[0]))
    self->word_numbers[level] = (guint) MIN (g_ascii_strtoull (dot, NULL, 10), 999999);
  return self->word_numbers[level];
}

static LkRichParagraph *
begin_paragraph (Reader *self)
{
  List *list = self->lists->len > 0 ? &g_array_index (self->lists, List, self->lists->len - 1) : NULL;
  guint depth = MIN (self->lists->len, DEEPEST_LIST);

  self->fresh = TRUE;
  if (self->word_level > 0)
    {
      guint number = count_word_item (self);
      guint level = MIN (self->word_level, DEEPEST_LIST);

      self->word_level = 0;
      return lk_rich_paragraphs_add (self->paragraphs, number > 0 ? LK_RICH_NUMBERED : LK_RICH_BULLET, level - 1, number);
    }
  if (list != NULL && list->pending)
    {
      list->pending = FALSE;
      return lk_rich_paragraphs_add (self->paragraphs, list->ordered ? LK_RICH_NUMBERED : LK_RICH_BULLET, depth - 1, list->number++);
    }
  if (self->heading > 0 && list == NULL)
    return lk_rich_paragraphs_add (self->paragraphs, LK_RICH_HEADING, 0, self->heading);
  return lk_rich_paragraphs_add (self->paragraphs, LK_RICH_PARAGRAPH, list != NULL && list->inside ? depth : 0, 0);
}

static void
append (Reader     *self,
        const char *text,
        gsize       length)
{
  State *state = &g_array_index (self->states, State, self->states->len - 1);

  if (self->current == NULL)
    self->current = begin_paragraph (self);
  lk_rich_paragraph_append (self->current, text, length, state->style, state->url);
}

static void
append_character (Reader   *self,
                  gunichar  c,
                  int       script)
{
  static const char * const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  static const char * const lowered[] = { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" };
  char bytes[6];

  if (script != 0 && c >= '0' && c <= '9')
    append (self, (script > 0 ? raised : lowered)[c - '0'], 3 - (script > 0 && c >= '1' && c <= '3'));
  else
    append (self, bytes, (gsize) g_unichar_to_utf8 (c, bytes));
}

static void
break_line (Reader *self)
{
  if (self->current == NULL)
    return;
  if (self->fresh)
    end_paragraph (self);
  else
    append (self, "\n", 1);
  self->fresh = TRUE;
  self->space = FALSE;
}

static void
read_text (Reader     *self,
           const char *text)
{
  State *state = &g_array_index (self->states, State, self->states->len - 1);

  if (state->hidden)
    return;
  if (state->ignored)
    {
      for (const char *p = text; *p != '\0'; p++)
        if (!g_ascii_isspace (*p))
          g_string_append_c (self->word_dot, *p);
      return;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && state->kept)
        break_line (self);
      else if (g_unichar_isspace (c) || c == 0xa0)
        self->space = self->current != NULL && !self->fresh;
      else if (c == 0xad || c == 0xfeff || c == 0x200b || g_unichar_iscntrl (c))
        continue;
      else
        {
          if (self->space)
            append (self, " ", 1);
          append_character (self, c, state->script);
          self->space = self->fresh = FALSE;
        }
    }
}

static void
begin_list (Reader  *self,
            xmlNode *node,
            gboolean ordered)
{
  g_autofree char *start = dup_attribute (node, "start");
  List list = { ordered, g_ascii_isdigit (*start) ? (guint) MIN (g_ascii_strtoull (start, NULL, 10), 999999) : 1, FALSE, FALSE };

  end_paragraph (self);
  g_array_append_val (self->lists, list);
}

static void
begin_word_item (Reader  *self,
                 xmlNode *node,
                 const char *style)
{
  g_autofree char *list = find_style (style, "mso-list");
  const char *level = list != NULL ? strstr (list, "level") : NULL;

  g_string_truncate (self->word_dot, 0);
  self->word_level = level != NULL ? (guint) CLAMP (g_ascii_strtoull (level + 5, NULL, 10), 1, DEEPEST_LIST) : 0;
  if (level == NULL)
    memset (self->word_numbers, 0, sizeof self->word_numbers);
}

static const char * const hidden[] = { "head", "style", "script", "title", "template", "noscript", "object", "select", "textarea", NULL };
static const char * const blocks[] = { "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "blockquote", "pre",
                                       "dl", "dt", "dd", "section", "article", "header", "footer", "hr", "body", "figure", "address", NULL };
static const char * const bold[] = { "b", "strong", "th", NULL };
static const char * const italic[] = { "i", "em", NULL };

static void
begin_block (Reader     *self,
             xmlNode    *node,
             const char *style)
{
  const char *name = (const char *) node->name;

  end_paragraph (self);
  self->word_level = 0;
  if (g_str_equal (name, "ul") || g_str_equal (name, "ol"))
    begin_list (self, node, name[0] == 'o');
  else if (g_str_equal (name, "li") && self->lists->len > 0)
    {
      List *list = &g_array_index (self->lists, List, self->lists->len - 1);

      list->pending = list->inside = TRUE;
    }
  else if (g_str_equal (name, "p") || name[0] == 'h')
    begin_word_item (self, node, style);
  if (name[0] == 'h' && g_ascii_isdigit (name[1]))
    self->heading = (guint) (name[1] - '0');
}

static void
enter (Reader  *self,
       xmlNode *node)
{
  State state = g_array_index (self->states, State, self->states->len - 1);
  g_autofree char *style = dup_attribute (node, "style");
  const char *name = (const char *) node->name;

  state.hidden = state.hidden || is_one_of (node->name, hidden);
  if (is_one_of (node->name, bold))
    state.style |= LK_RICH_BOLD;
  if (is_one_of (node->name, italic))
    state.style |= LK_RICH_ITALIC;
  if (g_str_equal (name, "sup") || g_str_equal (name, "sub"))
    state.script = name[2] == 'p' ? 1 : -1;
  if (g_str_equal (name, "pre"))
    state.kept = TRUE;
  if (g_str_equal (name, "a"))
    state.url = keep_address (self, node);
  read_style (&state, style);
  if (name[0] == 'h' && g_ascii_isdigit (name[1]))
    state.style &= ~LK_RICH_BOLD;
  set_style (&state, LK_RICH_LINK, state.url != NULL);
  g_array_append_val (self->states, state);
  if (is_one_of (node->name, blocks))
    begin_block (self, node, style);
  else if (g_str_equal (name, "br") && !state.hidden)
    break_line (self);
}

static void
leave (Reader  *self,
       xmlNode *node)
{
  const char *name = (const char *) node->name;

  g_array_set_size (self->states, self->states->len - 1);
  if (!is_one_of (node->name, blocks))
    return;
  end_paragraph (self);
  self->word_level = 0;
  if (name[0] == 'h' && g_ascii_isdigit (name[1]))
    self->heading = 0;
  if ((g_str_equal (name, "ul") || g_str_equal (name, "ol")) && self->lists->len > 0)
    g_array_set_size (self->lists, self->lists->len - 1);
}

/* Step by step, since a page can be nested deeper than a stack is high. */
static void
walk (Reader  *self,
      xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      if (node->type == XML_TEXT_NODE)
        read_text (self, (const char *) node->content);
      else if (node->type == XML_ELEMENT_NODE)
        enter (self, node);
      if (node->type == XML_ELEMENT_NODE && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      if (node->type == XML_ELEMENT_NODE)
        leave (self, node);
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          leave (self, node);
        }
      node = node == root ? NULL : node->next;
    }
}

/* What some programs put on the clipboard is UTF-16. */
static char *
make_utf8 (const char *html,
           gsize       length)
{
  g_autofree char *text = NULL;
  gboolean wide = length > 1 && ((guchar) html[0] ^ (guchar) html[1]) == 1 && (guchar) html[0] >= 0xfe;
  gsize written = 0;

  if (wide)
    text = g_convert (html, (gssize) (length & ~(gsize) 1), "UTF-8", "UTF-16", NULL, &written, NULL);
  if (text == NULL)
    return g_utf8_make_valid (html, (gssize) strnlen (html, length));
  return g_utf8_make_valid (text, (gssize) strnlen (text, written));
}

/* Word's `<![if …]>`, which libxml2 takes for words. */
static void
drop_conditions (char *html)
{
  const char *last = strrchr (html, '>');
  char *out = html;

  for (const char *p = html; *p != '\0';)
    {
      const char *end = p < last && g_str_has_prefix (p, "<![") ? strchr (p, '>') : NULL;

      if (end != NULL)
        p = end + 1;
      else
        *out++ = *p++;
    }
  *out = '\0';
}

static char *
write_document (xmlNode *root)
{
  g_autoptr (GPtrArray) paragraphs = lk_rich_paragraphs_new ();
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (State));
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (List));
  g_autoptr (GPtrArray) urls = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) dot = g_string_new (NULL);
  Reader reader = { .paragraphs = paragraphs, .states = states, .lists = lists, .urls = urls, .word_dot = dot };
  State state = { 0 };

  g_array_append_val (states, state);
  walk (&reader, root);
  return lk_rich_write (paragraphs);
}

char *
lk_rich_text_from_html (const char *html,
                        gssize      length)
{
  g_autofree char *text = NULL;
  char *markdown = NULL;
  xmlDoc *document = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  text = make_utf8 (html, length < 0 ? strlen (html) : (gsize) length);
  drop_conditions (text);
  if (strlen (text) < G_MAXINT)
    document = htmlReadMemory (text, (int) strlen (text), NULL, "UTF-8",
                               HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  if (document != NULL && xmlDocGetRootElement (document) != NULL)
    markdown = write_document (xmlDocGetRootElement (document));
  xmlFreeDoc (document);
  return markdown != NULL ? markdown : g_strdup ("");
}
