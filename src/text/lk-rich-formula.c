/* A formula of a lesson: powers, indices, fractions, roots and the usual signs. What is not known stays as it is typed. */

#include "text/lk-rich-private.h"

#include <string.h>

#define LONGEST 500
#define DEEPEST 16

typedef struct
{
  const char  *text;
  gsize        at;
  gsize        end;
  LkRichStyle  style;
  GArray      *pieces;
  guint        depth;
} Formula;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0';
}

gsize
lk_rich_formula_end (const char *text,
                     gsize       start)
{
  gsize dollars = text[start + 1] == '$' ? 2 : 1;

  if (is_space (text[start + dollars]) || text[start + dollars] == '$')
    return 0;
  for (gsize i = start + dollars; text[i] != '\0' && text[i] != '\n' && text[i] != '\r' && i - start < LONGEST; i++)
    {
      if (text[i] == '\\' && text[i + 1] != '\0' && text[i + 1] != '\n' && text[i + 1] != '\r')
        i++;
      else if (text[i] == '$' && !is_space (text[i - 1]) && (dollars == 1 || text[i + 1] == '$') && !g_ascii_isdigit (text[i + dollars]))
        return i + dollars;
      else if (text[i] == '$' && dollars == 1 && is_space (text[i - 1]) && text[i + 1] == '$')
        return 0;
    }
  return 0;
}

static void
add (Formula    *self,
     gsize       start,
     gsize       end,
     gboolean    marker,
     const char *text)
{
  LkRichPiece piece = { start, end, g_strdup (text), self->style, 0, marker };

  if (end > start)
    g_array_append_val (self->pieces, piece);
}

/* What is shown where nothing is typed, or as something else than what is typed. */
static void
show (Formula    *self,
      gsize       start,
      gsize       end,
      const char *text)
{
  LkRichPiece piece = { start, end, g_strdup (text), self->style, 0, FALSE };

  g_array_append_val (self->pieces, piece);
}

static void read_until (Formula *self,
                        char     end);

/* Where the group that opens at @at closes, or 0. */
static gsize
find_close (Formula *self,
            gsize    at)
{
  int open = 0;

  for (gsize i = at; i < self->end; i++)
    {
      if (self->text[i] == '\\')
        i++;
      else if (self->text[i] == '{')
        open++;
      else if (self->text[i] == '}' && --open == 0)
        return i;
    }
  return 0;
}

static gsize
find_word_end (Formula *self,
               gsize    at)
{
  gsize end = at + 1;

  while (end < self->end && g_ascii_isalpha (self->text[end]))
    end++;
  return end == at + 1 && end < self->end ? (gsize) (g_utf8_next_char (self->text + end) - self->text) : end;
}

static void read_one (Formula *self);

static void
read_braces (Formula  *self,
             gboolean  marker)
{
  add (self, self->at, self->at + 1, marker, NULL);
  self->at++;
  self->depth++;
  read_until (self, '}');
  self->depth--;
  add (self, self->at, self->at + 1, marker, NULL);
  self->at++;
}

/* A group in braces, without them, or else one sign. */
static void
read_argument (Formula *self)
{
  while (self->at < self->end && self->text[self->at] == ' ')
    self->at++;
  if (self->at >= self->end)
    return;
  if (self->text[self->at] != '{' || find_close (self, self->at) == 0 || self->depth >= DEEPEST)
    read_one (self);
  else
    read_braces (self, TRUE);
}

/* Whether a group has to stay one when it loses its braces. */
static gboolean
is_compound (Formula *self)
{
  gsize close = self->text[self->at] == '{' ? find_close (self, self->at) : 0;

  for (gsize i = self->at + 1; i < close; i++)
    if (strchr ("+-*/=<> \\", self->text[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
read_grouped (Formula *self)
{
  gboolean compound = is_compound (self);

  if (compound)
    show (self, self->at, self->at, "(");
  read_argument (self);
  if (compound)
    show (self, self->at, self->at, ")");
}

static gboolean
has_group (Formula *self,
           gsize    at)
{
  return at < self->end && self->text[at] == '{' && find_close (self, at) > 0;
}

static void
read_fraction (Formula *self,
               gsize    word_end)
{
  add (self, self->at, word_end, TRUE, NULL);
  self->at = word_end;
  read_grouped (self);
  show (self, self->at, self->at, "/");
  read_grouped (self);
}

static void
read_root (Formula *self,
           gsize    word_end)
{
  const char *close = self->text[word_end] == '[' ? memchr (self->text + word_end, ']', self->end - word_end) : NULL;
  gsize start = self->at;

  self->at = word_end;
  if (close != NULL)
    {
      LkRichStyle style = self->style;

      self->style = (style & ~LK_RICH_LOWERED) | LK_RICH_RAISED;
      add (self, self->at + 1, close - self->text, FALSE, NULL);
      self->style = style;
      self->at = close - self->text + 1;
    }
  show (self, start, word_end, "√");
  read_grouped (self);
}

static void
read_word (Formula *self)
{
  static const char * const upright[] = { "text", "mathrm", "mathbf", "mathit", "operatorname", "textbf", "textit" };
  static const char * const dropped[] = { "left", "right", "displaystyle", "limits", "big", "Big" };
  gsize end = find_word_end (self, self->at);
  gsize length = end - self->at - 1;
  const char *name = self->text + self->at + 1;
  const char *sign = lk_rich_formula_find_word (name, length);
  g_autofree char *word = g_strndup (name, length);

  if (sign != NULL)
    {
      show (self, self->at, end, sign);
      self->at = end;
      return;
    }
  if ((g_str_equal (word, "frac") || g_str_equal (word, "dfrac") || g_str_equal (word, "tfrac")) && has_group (self, end) &&
      self->depth < DEEPEST)
    {
      read_fraction (self, end);
      return;
    }
  if (g_str_equal (word, "sqrt"))
    {
      read_root (self, end);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (upright); i++)
    if (g_str_equal (word, upright[i]) && has_group (self, end))
      {
        add (self, self->at, end, TRUE, NULL);
        self->at = end;
        read_argument (self);
        return;
      }
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    if (g_str_equal (word, dropped[i]))
      {
        add (self, self->at, end, TRUE, NULL);
        self->at = end;
        return;
      }
  add (self, self->at, end, FALSE, NULL);
  self->at = end;
  while (has_group (self, self->at) && self->depth < DEEPEST)
    read_braces (self, FALSE);
}

static void
read_script (Formula     *self,
             LkRichStyle  script)
{
  LkRichStyle style = self->style;

  if (self->at + 1 >= self->end || self->text[self->at + 1] == ' ')
    {
      add (self, self->at, self->at + 1, FALSE, NULL);
      self->at++;
      return;
    }
  add (self, self->at, self->at + 1, TRUE, NULL);
  self->at++;
  self->style = (style & ~(LK_RICH_RAISED | LK_RICH_LOWERED)) | script;
  if (self->depth < DEEPEST)
    {
      self->depth++;
      read_argument (self);
      self->depth--;
    }
  self->style = style;
}

static void
read_one (Formula *self)
{
  gsize next = g_utf8_next_char (self->text + self->at) - self->text;

  switch (self->text[self->at])
    {
    case '\\':
      read_word (self);
      break;
    case '^':
      read_script (self, LK_RICH_RAISED);
      break;
    case '_':
      read_script (self, LK_RICH_LOWERED);
      break;
    case '-':
      show (self, self->at, next, "−");
      self->at = next;
      break;
    default:
      add (self, self->at, next, FALSE, NULL);
      self->at = next;
      break;
    }
}

static void
read_until (Formula *self,
            char     end)
{
  while (self->at < self->end && (end == '\0' || self->text[self->at] != end))
    {
      if (self->text[self->at] == '{' && find_close (self, self->at) > 0 && self->depth < DEEPEST)
        read_argument (self);
      else
        read_one (self);
    }
}

void
lk_rich_formula_read (const char *text,
                      gsize       start,
                      gsize       end,
                      GArray     *pieces)
{
  gsize dollars = text[start + 1] == '$' ? 2 : 1;
  Formula self = { .text = text, .at = start + dollars, .end = end - dollars, .style = LK_RICH_FORMULA, .pieces = pieces };

  add (&self, start, start + dollars, TRUE, NULL);
  read_until (&self, '\0');
  add (&self, end - dollars, end, TRUE, NULL);
}
