/* What lies on the clipboard: whatever it is, it comes in as text, of which the letters are those that were in it. */

#include "fuzz.h"

#include "text/lk-rich-text.h"

const char * const fuzz_words[] = { "<p>", "</p>", "<ul>", "<ol start=3>", "<li>", "</ul>", "<b>", "</b>", "<i>", "<span style='font-weight:700'>", "<br>",
                                    "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>", "<span style='mso-list:Ignore'>", "<![if !supportLists]>",
                                    "<a href='https://x.nl'>", "<style>", "<!--", "-->", "&nbsp;", "&#0;", "&lt;", "*", "_", "`", "$", "](", "\\", "# ",
                                    "<sup>2</sup>", "<table><td>", "<pre>", "\n", "\xff\xfe", "<?xml", "<svg>", NULL };

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *markdown = lk_rich_text_from_html ((const char *) data, (gssize) size);
  g_autofree char *plain = NULL;

  g_assert_true (g_utf8_validate (markdown, -1, NULL));
  plain = lk_rich_text_to_plain (markdown);
  g_assert_true (g_utf8_validate (plain, -1, NULL));
  return 0;
}
