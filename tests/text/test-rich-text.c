/* Typed Markdown, as a reader sees it. Told in short: `P` a paragraph, `H` a heading, `*1` a bullet on level 1, `2.0` number 2 on level 0; a run
 * with a style is `b{…}`, with the letters b i c l f ^ _ for each, and a link has its address after it. */

#include "text/lk-rich-text.h"

#include <string.h>

static const struct { const char *text, *told; } cases[] = {
  { "", "" },
  { "Gewoon", "P Gewoon" },
  { "Een **dik** woord", "P Een b{dik} woord" },
  { "Een *schuin* en _schuin_", "P Een i{schuin} en i{schuin}" },
  { "***beide***", "P bi{beide}" },
  { "*a *b* c*", "P i{a b c}" },
  { "*a**", "P i{a}*" },
  { "`a*b*`", "P c{a*b*}" },
  { "``a ` b``", "P c{a ` b}" },
  { "regel een\nregel twee", "P regel een↵regel twee" },
  { "regel een  \nregel twee\\\ndrie", "P regel een↵regel twee↵drie" },
  { "een\n\ntwee", "P een|P twee" },
  { "een\r\n\r\ntwee\r\ndrie", "P een|P twee↵drie" },
  { "# Kop *x* ##", "H Kop i{x}" },
  { "- a\n- b", "*0 a|*0 b" },
  { "- a\n  - b\n    - c\n- d", "*0 a|*1 b|*2 c|*0 d" },
  { "3. a\n4. b", "3.0 a|4.0 b" },
  { "0. nul\n1. een", "0.0 nul|1.0 een" },
  { "1. a\n   - b\n\n     c", "1.0 a|*1 b|P2 c" },
  { "- \n- b", "*0 |*0 b" },
  { "- - a", "*0 |*1 a" },
  { "[hier](https://leerkracht.nl/a_b_c \"titel\")", "P l{hier}(https://leerkracht.nl/a_b_c)" },
  { "[**dik**](<https://x.nl/a b>)", "P bl{dik}(https://x.nl/a b)" },
  { "[a](https://x.nl/(1))", "P l{a}(https://x.nl/(1))" },
  { "Zie https://x.nl/a_b_.", "P Zie l{https://x.nl/a_b}(https://x.nl/a_b)_." },
  { "(www.x.nl)", "P (l{www.x.nl}(https://www.x.nl))" },
  { "<https://x.nl>", "P l{https://x.nl}(https://x.nl)" },
  { "kost $5 en $6", "P kost $5 en $6" },
  { "van $ 5 naar 6$ of $x $", "P van $ 5 naar 6$ of $x $" },
  { "$x^2 + \\frac{a}{b}$", "P f{x}f^{2}f{ + a/b}" },
  { "$a_1 * b_2$ en *x*", "P f{a}f_{1}f{ * b}f_{2} en i{x}" },
  { "$x^{10}$ $\\frac{a+1}{2}$", "P f{x}f^{10} f{(a+1)/2}" },
  { "$\\sqrt{x} \\times \\pi \\le \\alpha$", "P f{√x × π ≤ α}" },
  { "$\\sqrt[3]{x+1}$", "P f^{3}f{√(x+1)}" },
  { "$\\onbekend{x} \\text{ meter}$", "P f{\\onbekend{x}  meter}" },
  { "$$a-b$$", "P f{a−b}" },
  { "$x^$ $_$ $\\$", "P f{x^} f{_} $$" },
  { "`$x$` \\$x$", "P c{$x$} $x$" },
  { "**$x^2$**", "P bf{x}bf^{2}" },
  { "> geciteerd *zo*", "P > geciteerd i{zo}" },
  { "![plaatje](x.png)", "P ![plaatje](x.png)" },
  { "<b>vet</b> & &amp; <script>", "P <b>vet</b> & &amp; <script>" },
  { "<div>\n*a*\n</div>", "P <div>↵i{a}↵</div>" },
  { "[1]: Boek", "P [1]: Boek" },
  { "[1] Boek", "P [1] Boek" },
  { "een\n---\ntwee", "P een↵---|P twee" },
  { "***", "P ***" },
  { "    ingesprongen *a*", "P     ingesprongen *a*" },
  { "```c\nint *a;\n```\nna", "P c{int *a;}|P na" },
  { "\\*geen\\* \\a", "P *geen* \\a" },
  { "naam: ____ 3 * 4 snake_case_woord", "P naam: ____ 3 * 4 snake_case_woord" },
  { "\xef\xbb\xbfmerk", "P \xef\xbb\xbfmerk" },
  { "**שלום** 👩🏽‍🏫 é", "P b{שלום} 👩🏽‍🏫 é" },
  { "**niet af", "P **niet af" },
  { "5 < 6 > 4", "P 5 < 6 > 4" },
};

static void
tell_run (GString         *told,
          const LkRichRun *run)
{
  static const char letters[] = "biclf^_";
  g_auto (GStrv) lines = g_strsplit (run->text, "\n", -1);
  g_autofree char *text = g_strjoinv ("↵", lines);

  for (guint i = 0; i < strlen (letters); i++)
    if (run->style & (1u << i))
      g_string_append_c (told, letters[i]);
  g_string_append_printf (told, run->style != 0 ? "{%s}" : "%s", text);
  if (run->url != NULL)
    g_string_append_printf (told, "(%s)", run->url);
  g_assert_cmpint (run->url != NULL, ==, (run->style & LK_RICH_LINK) != 0);
}

static char *
tell (const char *text)
{
  g_autoptr (GPtrArray) paragraphs = lk_rich_text_parse (text);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const LkRichParagraph *paragraph = paragraphs->pdata[i];

      g_string_append (told, i > 0 ? "|" : "");
      if (paragraph->kind == LK_RICH_BULLET)
        g_string_append_printf (told, "*%u ", paragraph->level);
      else if (paragraph->kind == LK_RICH_NUMBERED)
        g_string_append_printf (told, "%u.%u ", paragraph->number, paragraph->level);
      else if (paragraph->level > 0)
        g_string_append_printf (told, "P%u ", paragraph->level);
      else
        g_string_append (told, paragraph->kind == LK_RICH_HEADING ? "H " : "P ");
      for (guint j = 0; j < paragraph->runs->len; j++)
        tell_run (told, paragraph->runs->pdata[j]);
    }
  return g_string_free (told, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = tell (cases[i].text);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_plain (void)
{
  g_autofree char *plain = lk_rich_text_to_plain ("# Kop\n\n- **een**\n- $x^2$\n\nZie [hier](https://x.nl).");

  g_assert_cmpstr (plain, ==, "Kop\neen\nx2\nZie hier.");
}

/* However deep, it ends. */
static void
test_deep (void)
{
  static const char * const parts[] = { "*", "_", "[", "`", "$x", "- ", "\\sqrt", "$\\frac{", "> ", "**a", "](", "$^{", "![", "<a" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) paragraphs = NULL;

      while (text->len < 20000)
        g_string_append (text, parts[i]);
      paragraphs = lk_rich_text_parse (text->str);
      g_assert_cmpuint (paragraphs->len, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rich-text/cases", test_cases);
  g_test_add_func ("/rich-text/plain", test_plain);
  g_test_add_func ("/rich-text/deep", test_deep);

  return g_test_run ();
}
