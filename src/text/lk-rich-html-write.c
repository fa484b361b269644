/* Paragraphs as Markdown that reads as if it were typed: a sign is only escaped where it would become mark-up. */

#include "text/lk-rich-private.h"

#include <string.h>

#define DEEPEST 16
#define LARGEST_NUMBER 999999999

static gboolean
is_space (char c)
{
  return c == '\0' || g_ascii_isspace (c);
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || ((guchar) c & 0x80) != 0;
}

/* Whether the run of @text[at] would open or close something, by what stands beside it. */
static gboolean
is_telling (const char *text,
            gsize       at,
            gboolean    line_start)
{
  char sign = text[at];
  gsize first = at, last = at;

  while (first > 0 && text[first - 1] == sign)
    first--;
  while (text[last + 1] == sign)
    last++;
  if (is_space (first > 0 ? text[first - 1] : '\0') && is_space (text[last + 1]))
    return line_start && sign == '*';
  return sign != '_' || !(first > 0 && is_word (text[first - 1]) && is_word (text[last + 1]));
}

static gboolean
begins_block (const char *line)
{
  gsize digits = strspn (line, "0123456789");
  gsize hashes = strspn (line, "#");

  if (hashes > 0 && hashes <= 6 && is_space (line[hashes]))
    return TRUE;
  if ((line[0] == '-' || line[0] == '+') && is_space (line[1]))
    return TRUE;
  if (line[0] == '-' || line[0] == '=')
    return is_space (line[strspn (line, "-= ")]);
  return g_str_has_prefix (line, "~~~") || (digits > 0 && digits < 10 && (line[digits] == '.' || line[digits] == ')') && is_space (line[digits + 1]));
}

static gboolean
must_escape (const char *text,
             gsize       at,
             gboolean    line_start)
{
  switch (text[at])
    {
    case '\\':
      return g_ascii_ispunct (text[at + 1]) || text[at + 1] == '\n';
    case '*':
    case '_':
      return is_telling (text, at, line_start);
    case '`':
      return TRUE;
    case ']':
      return text[at + 1] == '(';
    default:
      return FALSE;
    }
}

/* @line_start: whether @text begins a line. */
static void
append_escaped (GString    *out,
                const char *text,
                gboolean    line_start)
{
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (line_start && begins_block (text + i))
        {
          gsize digits = strspn (text + i, "0123456789");

          g_string_append_len (out, text + i, (gssize) digits);
          g_string_append_c (out, '\\');
          i += digits;
          g_string_append_c (out, text[i]);
        }
      else
        {
          if (must_escape (text, i, line_start))
            g_string_append_c (out, '\\');
          g_string_append_c (out, text[i]);
        }
      line_start = text[i] == '\n';
    }
}

static void
append_address (GString    *out,
                const char *url)
{
  static const char keep[] = "!#$%&'*+,-./:;=?@[]_~";

  for (const char *p = url; *p != '\0'; p++)
    {
      if (is_word (*p) || strchr (keep, *p) != NULL)
        g_string_append_c (out, *p);
      else
        g_string_append_printf (out, "%%%02X", (guint) (guchar) *p);
    }
}

/* Marks hug the words: a space at their edge stands outside. */
static void
append_run (GString         *out,
            const LkRichRun *run,
            gboolean         beside,
            gboolean         line_start)
{
  gsize length = strlen (run->text);
  gsize lead = strspn (run->text, " \n");
  gsize tail = length;
  const char *italic = beside ? "_" : "*";
  g_autofree char *core = NULL;

  while (tail > lead && (run->text[tail - 1] == ' ' || run->text[tail - 1] == '\n'))
    tail--;
  g_string_append_len (out, run->text, (gssize) lead);
  core = g_strndup (run->text + lead, tail - lead);
  line_start = lead > 0 ? run->text[lead - 1] == '\n' : line_start;
  if (*core == '\0')
    return;
  if (run->url != NULL && g_strcmp0 (core, run->url) == 0 && g_str_has_prefix (core, "http"))
    g_string_append (out, core);
  else
    {
      g_string_append (out, run->style & LK_RICH_BOLD ? "**" : "");
      g_string_append (out, run->style & LK_RICH_ITALIC ? italic : "");
      g_string_append (out, run->url != NULL ? "[" : "");
      append_escaped (out, core, line_start && run->style == 0);
      if (run->url != NULL)
        {
          g_string_append (out, "](");
          append_address (out, run->url);
          g_string_append_c (out, ')');
        }
      g_string_append (out, run->style & LK_RICH_ITALIC ? italic : "");
      g_string_append (out, run->style & LK_RICH_BOLD ? "**" : "");
    }
  g_string_append (out, run->text + tail);
}

static char *
join_runs (LkRichParagraph *paragraph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraph->runs->len; i++)
    g_string_append (text, ((LkRichRun *) paragraph->runs->pdata[i])->text);
  return g_string_free (text, FALSE);
}

static char *
write_styled (LkRichParagraph *paragraph)
{
  GString *out = g_string_new (NULL);
  gboolean beside = FALSE;

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const LkRichRun *run = paragraph->runs->pdata[i];

      append_run (out, run, beside && !is_space (run->text[0]), i == 0);
      beside = run->style != 0 && out->len > 0 && !is_space (out->str[out->len - 1]);
    }
  return g_string_free (out, FALSE);
}

/* Words in which a mark stands so unluckily that it would be read as another thing lose their styles, never a letter. */
static char *
write_words (LkRichParagraph *paragraph)
{
  g_autofree char *words = join_runs (paragraph);
  g_autofree char *styled = write_styled (paragraph);
  g_autofree char *read = lk_rich_text_to_plain (styled);
  GString *plain = NULL;

  if (strchr (words, '$') != NULL || g_str_equal (g_strchomp (read), g_strchomp (words)))
    return g_strdup (g_strchomp (styled));
  plain = g_string_new (NULL);
  append_escaped (plain, words, TRUE);
  return g_string_free (plain, FALSE);
}

static gboolean
is_item (const LkRichParagraph *paragraph)
{
  return paragraph->kind == LK_RICH_BULLET || paragraph->kind == LK_RICH_NUMBERED;
}

/* An item goes on right below another, but for a list that could not be told from the one or the words above it. */
static gboolean
is_tight (const LkRichParagraph *before,
          const LkRichParagraph *paragraph,
          const LkRichParagraph *sibling)
{
  if (!is_item (before) || !is_item (paragraph))
    return FALSE;
  if (sibling != NULL)
    return sibling->kind == paragraph->kind;
  return paragraph->kind == LK_RICH_BULLET || paragraph->number == 1;
}

static void
append_lines (GString               *out,
              const LkRichParagraph *paragraph,
              const char            *words,
              guint                  indent)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0 && paragraph->kind == LK_RICH_HEADING)
        g_string_append_c (out, ' ');
      else if (i > 0)
        g_string_append_printf (out, "\n%*s", (int) indent, "");
      g_string_append (out, lines[i]);
    }
}

static char *
make_marker (const LkRichParagraph *paragraph)
{
  if (paragraph->kind == LK_RICH_NUMBERED)
    return g_strdup_printf ("%u. ", MIN (paragraph->number, LARGEST_NUMBER));
  return g_strdup (paragraph->kind == LK_RICH_BULLET ? "- " : paragraph->kind == LK_RICH_HEADING ? "## " : "");
}

char *
lk_rich_write (GPtrArray *paragraphs)
{
  GString *out = g_string_new (NULL);
  guint indents[DEEPEST + 1] = { 0 };
  const LkRichParagraph *siblings[DEEPEST + 1] = { NULL };
  guint open = 0;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      LkRichParagraph *paragraph = paragraphs->pdata[i];
      guint level = MIN (MIN (paragraph->level, open), DEEPEST - 1);
      g_autofree char *words = write_words (paragraph);
      g_autofree char *marker = make_marker (paragraph);

      if (i > 0)
        g_string_append (out, is_tight (paragraphs->pdata[i - 1], paragraph, level < open ? siblings[level] : NULL) ? "\n" : "\n\n");
      g_string_append_printf (out, "%*s%s", (int) indents[level], "", marker);
      open = level;
      if (is_item (paragraph))
        {
          siblings[level] = paragraph;
          indents[level + 1] = indents[level] + (guint) strlen (marker);
          open = level + 1;
        }
      append_lines (out, paragraph, words, indents[open]);
    }
  return g_string_free (out, FALSE);
}
