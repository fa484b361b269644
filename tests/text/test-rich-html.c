/* What word processors put on the clipboard, in the shapes that they give it. */

#include "text/lk-rich-text.h"

#include <string.h>

/* LibreOffice Writer 7: a nested list stands beside its item. */
#define WRITER \
  "<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/>\n\t<title></title>\n" \
  "\t<meta name=\"generator\" content=\"LibreOffice 7.4.7.2 (Linux)\"/>\n\t<style type=\"text/css\">\n\t\t@page { size: 21cm 29.7cm; margin: 2cm }\n" \
  "\t\tp { line-height: 115%; margin-bottom: 0.25cm; background: transparent }\n\t</style>\n</head>\n<body lang=\"nl-NL\" link=\"#000080\" dir=\"ltr\">" \
  "<h1 class=\"western\">Breuken</h1>\n<p style=\"line-height: 100%; margin-bottom: 0cm\">\nVandaag <b>delen</b> we\neen <i>pizza</i>.</p>\n" \
  "<ul>\n\t<li><p style=\"margin-bottom: 0cm\">pen</p></li>\n\t<li><p>papier</p></li>\n\t<ul>\n\t\t<li><p>gelinieerd</p></li>\n\t</ul>\n</ul>\n" \
  "<ol>\n\t<li><p>eerst</p></li>\n\t<li><p>dan</p></li>\n</ol>\n<p><br/>\n<br/>\n</p>\n" \
  "<p><a href=\"https://leerkracht.nl/les\">de les</a></p>\n</body>\n</html>"

/* Word 2016: lists are paragraphs whose dots are words. */
#define WORD \
  "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\n<head>\n" \
  "<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n<meta name=Generator content=\"Microsoft Word 15\">\n" \
  "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->\n" \
  "<style>\n<!--\n /* List Definitions */\n @list l0 {mso-list-id:1;}\n-->\n</style>\n</head>\n<body lang=NL style='tab-interval:35.4pt'>\n" \
  "<!--StartFragment-->\n\n<p class=MsoNormal>Het <b style='mso-bidi-font-weight:normal'>doel</b> is x<sup>2</sup>.<o:p></o:p></p>\n\n" \
  "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span\n" \
  "style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>\xc2\xb7<span\nstyle='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;\n" \
  "</span></span></span><![endif]>Eerste<o:p></o:p></p>\n\n" \
  "<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;\ntext-indent:-18.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span\n" \
  "style='font-family:\"Courier New\"'><span style='mso-list:Ignore'>o<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->Dieper</p>\n\n" \
  "<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>\xc2\xb7<span>&nbsp;&nbsp; </span>" \
  "</span><![endif]>Tweede</p>\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n\n" \
  "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Een</p>\n" \
  "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span>Twee</p>\n" \
  "<!--EndFragment-->\n</body>\n</html>"

/* Google Docs: a bold that is not bold around all, styles by weight. */
#define DOCS \
  "<meta charset='utf-8'><meta charset=\"utf-8\"><b style=\"font-weight:normal;\" id=\"docs-internal-guid-3f1c\"><p dir=\"ltr\" style=\"line-height:1.38;\">" \
  "<span style=\"font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;\">Gewoon en </span><span style=\"font-weight:700;white-space:pre-wrap;\">dik</span>" \
  "<span style=\"font-weight:400;font-style:italic;\"> schuin</span></p><br /><ul style=\"margin-top:0;\"><li dir=\"ltr\" style=\"list-style-type:disc;font-weight:400;\" " \
  "aria-level=\"1\"><p dir=\"ltr\" role=\"presentation\"><span>een</span></p></li><ul><li dir=\"ltr\" style=\"list-style-type:circle;\" aria-level=\"2\"><p dir=\"ltr\" " \
  "role=\"presentation\"><span>onder</span></p></li></ul><li dir=\"ltr\" aria-level=\"1\"><p role=\"presentation\"><span>twee</span></p></li></ul>" \
  "<p dir=\"ltr\"><a href=\"https://x.nl/?a=1&amp;b=2\" style=\"text-decoration:none;\"><span style=\"text-decoration:underline;\">link</span></a></p></b>" \
  "<br class=\"Apple-interchange-newline\">"

static const struct { const char *html, *markdown; } cases[] = {
  { "", "" },
  { "gewoon", "gewoon" },
  { WRITER, "## Breuken\n\nVandaag **delen** we een *pizza*.\n\n- pen\n- papier\n  - gelinieerd\n\n1. eerst\n2. dan\n\n[de les](https://leerkracht.nl/les)" },
  { WORD, "Het **doel** is x².\n\n- Eerste\n  - Dieper\n- Tweede\n\n1. Een\n2. Twee" },
  { DOCS, "Gewoon en **dik** *schuin*\n\n- een\n  - onder\n- twee\n\n[link](https://x.nl/?a=1&b=2)" },
  { "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c" },
  { "<ol start=3><li>a<li>b</ol>", "3. a\n4. b" },
  { "<ol><li>a<ul><li>b</ul></ol>", "1. a\n   - b" },
  { "<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b" },
  { "een<br>twee<br><br>drie", "een\ntwee\n\ndrie" },
  { "3 * 4 en *ster* en snake_case en _x_ en `y`", "3 * 4 en \\*ster\\* en snake_case en \\_x\\_ en \\`y\\`" },
  { "<p># geen kop</p><p>1. geen lijst</p><p>- niet</p>", "\\# geen kop\n\n1\\. geen lijst\n\n\\- niet" },
  { "<b>Les </b>een <i>\n twee</i>", "**Les** een *twee*" },
  { "<b>dik</b><i>schuin</i>", "**dik**_schuin_" },
  { "<b>\"Hallo\"</b>zei", "\"Hallo\"zei" },
  { "<b>Les</b>sen", "**Les**sen" },
  { "<a href='javascript:x()'>a</a><a href='#b'>b</a>", "ab" },
  { "<a href='https://x.nl'>https://x.nl</a>", "https://x.nl" },
  { "<style>p{}</style><script>x</script><title>t</title>woord", "woord" },
  { "<table><tr><td>5 min</td><td>uitleg</td></tr></table>", "5 min\n\nuitleg" },
  { "<p>a&nbsp;&nbsp;b &lt;c&gt;</p>", "a b <c>" },
  { "<p>שלום <b>👩🏽‍🏫</b></p>", "שלום **👩🏽‍🏫**" },
  { "<span style='display:none'>weg</span>hier", "hier" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markdown = lk_rich_text_from_html (cases[i].html, -1);

      g_assert_cmpstr (markdown, ==, cases[i].markdown);
    }
}

static void
test_utf16 (void)
{
  gsize length;
  g_autofree char *wide = g_convert ("\xef\xbb\xbf<p>één <b>twee</b></p>", -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autofree char *markdown = lk_rich_text_from_html (wide, (gssize) length);

  g_assert_cmpstr (markdown, ==, "één **twee**");
}

/* Nested deeper than any stack, it is read to its end. */
static void
test_deep (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *markdown = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (html, "<ul><li><b>");
  g_string_append (html, "einde");
  markdown = lk_rich_text_from_html (html->str, (gssize) html->len);
  g_assert_true (g_utf8_validate (markdown, -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rich-html/cases", test_cases);
  g_test_add_func ("/rich-html/utf16", test_utf16);
  g_test_add_func ("/rich-html/deep", test_deep);

  return g_test_run ();
}
