/*
 * Formulas hold asterisks and underscores that are no mark-up, and quotes, pictures and definitions stay as they are typed.
 * Each byte of them becomes a letter before CommonMark looks, so that every place stays what it is.
 */

#include "text/lk-rich-private.h"

#include <string.h>

#define SHADE 'x'
#define LONGEST_LABEL 1000

typedef struct
{
  const char *text;
  char       *shade;
  GArray     *found;
} Shader;

static void
hide (Shader *self,
      gsize   start,
      gsize   end)
{
  memset (self->shade + start, SHADE, end - start);
}

static void
find (Shader          *self,
      LkRichFoundKind  kind,
      gsize            start,
      gsize            end)
{
  LkRichFound found = { kind, start, end };

  g_array_append_val (self->found, found);
  hide (self, start, end);
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r' || c == '\0';
}

/* Behind the list's marker at @at, or @at. */
static gsize
skip_marker (const char *text,
             gsize       at)
{
  gsize end = at;

  if (strchr ("-+*", text[at]) != NULL && text[at] != '\0')
    end = at + 1;
  else
    {
      while (g_ascii_isdigit (text[end]) && end - at < 9)
        end++;
      if (end > at && (text[end] == '.' || text[end] == ')'))
        end++;
      else
        return at;
    }
  return text[end] == ' ' || text[end] == '\t' ? end : at;
}

/* A label that CommonMark would take for a definition, and swallow. */
static gboolean
defines (const char *text)
{
  for (guint i = 1; i < LONGEST_LABEL && text[i] != '\0' && text[i] != '['; i++)
    {
      if (text[i] == '\\' && text[i + 1] != '\0')
        i++;
      else if (text[i] == ']')
        return text[i + 1] == ':';
    }
  return FALSE;
}

static void
begin_line (Shader *self,
            gsize   at)
{
  gsize before;

  do
    {
      while (self->text[at] == ' ' || self->text[at] == '\t')
        at++;
      before = at;
      at = skip_marker (self->text, at);
    }
  while (at > before);
  if (self->text[at] == '>' || self->text[at] == '<' || (self->text[at] == '[' && defines (self->text + at)))
    {
      if (self->text[at] != '<' || !g_str_has_prefix (self->text + at, "<http"))
        hide (self, at, at + 1);
    }
}

/* Behind the code that the backtick at @at begins, or behind that run of backticks. */
static gsize
skip_code (const char *text,
           gsize       at)
{
  gsize length = strspn (text + at, "`");

  for (gsize i = at + length; text[i] != '\0';)
    {
      gsize run = strspn (text + i, "`");

      if (run == length)
        return i + run;
      if (is_line_end (text[i]) && is_line_end (text[i + 1]))
        break;
      i += MAX (run, 1);
    }
  return at + length;
}

static gsize
find_address_end (const char *text,
                  gsize       at)
{
  gsize end = at;
  int open = 0;

  while (!is_line_end (text[end]) && !g_ascii_isspace (text[end]) && strchr ("<>\"`[]{}|\\^", text[end]) == NULL)
    {
      open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
      if (open < 0)
        break;
      end++;
    }
  while (end > at && strchr (".,;:!?'*_~$", text[end - 1]) != NULL)
    end--;
  return end;
}

static gboolean
is_address (const char *text,
            gsize       at)
{
  static const char * const beginnings[] = { "https://", "http://", "www." };

  if (at > 0 && (g_ascii_isalnum (text[at - 1]) || strchr ("</@", text[at - 1]) != NULL || (at > 1 && text[at - 1] == '(' && text[at - 2] == ']')))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      gsize length = strlen (beginnings[i]);

      if (g_ascii_strncasecmp (text + at, beginnings[i], length) == 0)
        return find_address_end (text, at) > at + length;
    }
  return FALSE;
}

static gsize
shade_one (Shader *self,
           gsize   at)
{
  const char *text = self->text;
  gsize end;

  switch (text[at])
    {
    case '\\':
      return at + (g_ascii_ispunct (text[at + 1]) ? 2 : 1);
    case '`':
      return skip_code (text, at);
    case '&':
      hide (self, at, at + 1);
      return at + 1;
    case '!':
      if (text[at + 1] != '[')
        return at + 1;
      hide (self, at, at + 2);
      return at + 2;
    case '$':
      end = lk_rich_formula_end (text, at);
      if (end == 0)
        return at + 1;
      find (self, LK_RICH_FOUND_FORMULA, at, end);
      return end;
    case 'h':
    case 'H':
    case 'w':
    case 'W':
      if (!is_address (text, at))
        return at + 1;
      end = find_address_end (text, at);
      find (self, LK_RICH_FOUND_ADDRESS, at, end);
      return end;
    default:
      return at + 1;
    }
}

char *
lk_rich_shade (const char *text,
               GArray     *found)
{
  Shader self = { text, g_strdup (text), found };
  gsize at = 0;

  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    hide (&self, 0, 3);
  for (gsize i = 0; text[i] != '\0'; i++)
    if (i == 0 || text[i - 1] == '\n' || text[i - 1] == '\r')
      begin_line (&self, i);
  while (text[at] != '\0')
    at = shade_one (&self, at);
  return self.shade;
}
