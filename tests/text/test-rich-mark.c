/* Where in a typed text the marks are: by a letter below each character. */

#include "text/lk-rich-text.h"

#include <string.h>

/* Below each character: m a marker, b i c l f for a style (the last of them), ^ _ raised and lowered, a space nothing. */
static const struct { const char *text, *below; } cases[] = {
  { "Een **dik** woord", "    mmbbbmm      " },
  { "*a* b", "mim  " },
  { "*a **b** c*", "miimmimmiim" },
  { "- een\n  - *t*", "mm      mmmim" },
  { "12. een", "mmmm   " },
  { "# Kop", "mmbbb" },
  { "[w](https://x.nl)", "mlmmmmmmmmmmmmmmm" },
  { "ééé https://x.nl.", "    llllllllllll " },
  { "$x^2$ $5", "mfm^m   " },
  { "$a_{12}$", "mfmm__mm" },
  { "`a`", "mcm" },
  { "\\*a", "m  " },
  { "> *a*", "  mim" },
  { "kost $5 en $6", "             " },
};

static char
letter (const LkRichMark *mark)
{
  static const char letters[] = "biclf^_";
  char found = ' ';

  if (mark->marker)
    return 'm';
  for (guint i = 0; i < strlen (letters); i++)
    if (mark->style & (1u << i))
      found = letters[i];
  return found;
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) marks = lk_rich_text_mark (cases[i].text);
      g_autofree char *below = g_strnfill ((gsize) g_utf8_strlen (cases[i].text, -1), ' ');

      for (guint j = 0; j < marks->len; j++)
        {
          const LkRichMark *mark = &g_array_index (marks, LkRichMark, j);

          g_assert_cmpuint (mark->end, <=, strlen (below));
          if (mark->list == 0)
            memset (below + mark->start, letter (mark), mark->end - mark->start);
        }
      g_assert_cmpstr (below, ==, cases[i].below);
    }
}

static guint
find_list (GArray *marks,
           guint   at)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const LkRichMark *mark = &g_array_index (marks, LkRichMark, i);

      if (mark->list > 0 && mark->start <= at && at < mark->end)
        return mark->list;
    }
  return 0;
}

/* Each line of a list knows how deep it stands, those that an item goes on in as well. */
static void
test_lists (void)
{
  g_autoptr (GArray) marks = lk_rich_text_mark ("voor\n- een\n  gaat door\n  1. diep\n- \n\nna");

  g_assert_cmpuint (find_list (marks, 1), ==, 0);
  g_assert_cmpuint (find_list (marks, 5), ==, 1);
  g_assert_cmpuint (find_list (marks, 13), ==, 1);
  g_assert_cmpuint (find_list (marks, 25), ==, 2);
  g_assert_cmpuint (find_list (marks, 33), ==, 1);
  g_assert_cmpuint (find_list (marks, 37), ==, 0);
}

static void
test_links (void)
{
  const char *text = "é [a *b*](https://x.nl) www.y.nl";
  g_autofree char *inside = lk_rich_text_dup_link (text, 6);
  g_autofree char *bare = lk_rich_text_dup_link (text, 27);
  g_autofree char *none = lk_rich_text_dup_link (text, 0);

  g_assert_cmpstr (inside, ==, "https://x.nl");
  g_assert_cmpstr (bare, ==, "https://www.y.nl");
  g_assert_null (none);
}

/* The longest text that can be typed, of everything: each line is marked as the first of its kind is. */
static void
test_long (void)
{
  const char *part = "- **dik** en *schuin* met $x^2 + \\frac{a}{b}$ en [hier](https://x.nl/a) of `code`\n  - onder\n\nEen gewone zin met woorden.\n\n";
  g_autoptr (GString) text = g_string_new (part);
  g_autoptr (GArray) first = lk_rich_text_mark (text->str);
  g_autoptr (GArray) marks = NULL;
  guint n = 1;

  for (; text->len < 19900; n++)
    g_string_append (text, part);
  marks = lk_rich_text_mark (text->str);
  g_assert_cmpuint (first->len, >, 5);
  g_assert_cmpuint (marks->len, ==, first->len * n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rich-mark/cases", test_cases);
  g_test_add_func ("/rich-mark/lists", test_lists);
  g_test_add_func ("/rich-mark/links", test_links);
  g_test_add_func ("/rich-mark/long", test_long);

  return g_test_run ();
}
