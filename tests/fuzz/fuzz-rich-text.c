/* Markdown as people type it: marks lie in the text, and no letter is lost that is not a mark. */

#include "fuzz.h"

#include "text/lk-rich-text.h"
#include "text/lk-word-diff.h"

#include <string.h>

const char * const fuzz_words[] = { "*", "**", "_", "`", "```", "~~~", "[", "](", ")", "<", ">", "![", "# ", "- ", "1. ", "2) ", "\n", "\n\n", "\r\n", "    ", "\t",
                                    "  \n", "\\", "$", "$$", "$x^2$", "\\frac{a}{b}", "\\sqrt", "{", "}", "^", "_{", "https://x.nl", "www.", "&amp;", "[a]: b",
                                    "---", "===", "<b>", "<!--", "\xd7\xa9", "\xf0\x9f\x98\x80", "\xe2\x80\xae", NULL };

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  return 0;
}

static void
append_letters (GString    *letters,
                const char *start,
                const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
}

/* The letters of @text that no marker covers. */
static char *
dup_letters (const char *text,
             GArray     *marks)
{
  GString *letters = g_string_new (NULL);
  const char *at = text;
  guint character = 0, before = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const LkRichMark *mark = &g_array_index (marks, LkRichMark, i);
      const char *start;

      g_assert_cmpuint (mark->start, >=, before);
      g_assert_cmpuint (mark->start, <, mark->end);
      before = mark->start;
      if (!mark->marker)
        continue;
      g_assert_cmpuint (mark->start, >=, character);
      start = g_utf8_offset_to_pointer (at, (glong) (mark->start - character));
      append_letters (letters, at, start);
      at = g_utf8_offset_to_pointer (start, (glong) (mark->end - mark->start));
      character = mark->end;
    }
  append_letters (letters, at, at + strlen (at));
  return g_string_free (letters, FALSE);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *raw = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  g_autofree char *plain = lk_rich_text_to_plain (raw);
  g_autoptr (GArray) marks = lk_rich_text_mark (text);
  g_autoptr (GArray) changes = size < 4000 ? lk_word_diff (text, plain) : NULL;
  g_autofree char *link = lk_rich_text_dup_link (text, (guint) (size / 2));

  g_assert_true (g_utf8_validate (plain, -1, NULL));
  if (strchr (text, '$') == NULL)
    {
      g_autofree char *expected = dup_letters (text, marks);
      g_autoptr (GString) seen = g_string_new (NULL);

      append_letters (seen, plain, plain + strlen (plain));
      g_assert_cmpstr (seen->str, ==, expected);
    }
  return 0;
}
