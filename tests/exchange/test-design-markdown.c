/* What is written as Markdown is read as the same, in either language. */

#include "exchange/lk-design-markdown.h"
#include "random-design.h"

#include <string.h>

#include "model/lk-model-error.h"

static void
test_round_trip (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (LkDesignContent) design = random_design (chance);
      g_autofree char *markdown = lk_design_markdown_write (design, i % 2 ? "nl" : "en");
      g_autoptr (GError) error = NULL;
      g_autoptr (LkDesignContent) back = lk_design_markdown_read (markdown, -1, &error);

      g_assert_no_error (error);
      if (!lk_design_content_equal (design, back))
        {
          g_autofree char *again = lk_design_markdown_write (back, i % 2 ? "nl" : "en");

          g_error ("%u\n%s\n=========\n%s", i, markdown, again);
        }
    }
}

static void
test_refused (void)
{
  static const char * const files[] = { "", "gewoon een tekst", "\xff\xfe", "# Titel\n\n- Dag: morgen\n\n## Doel\n", "# Kop\n\n## Iets anders\n" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LkDesignContent) design = lk_design_markdown_read (files[i], -1, &error);

      g_assert_null (design);
      g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID);
    }
}

/* As a colleague types it in another program. */
static void
test_typed (void)
{
  g_autoptr (LkDesignContent) design = lk_design_markdown_read ("# Breuken\r\n\r\n- Klas: 2B\r\n- minuten: 45\r\n\r\n## doel\r\nDelen.\r\n\r\n## Activities\r\n"
                                                                "### Fase: Start (5 min, In tweetallen)\r\nIk leg uit\r\n#### Pupils\r\n- doen\r\n", -1, NULL);
  const LkPhaseContent *phase;

  g_assert_nonnull (design);
  phase = design->phases->pdata[0];
  g_assert_cmpstr (design->title, ==, "Breuken");
  g_assert_cmpstr (design->class_name, ==, "2B");
  g_assert_cmpuint (design->minutes, ==, 45);
  g_assert_cmpstr (design->blocks[LK_BLOCK_GOAL].words, ==, "Delen.");
  g_assert_cmpstr (phase->title, ==, "Start");
  g_assert_cmpint (phase->grouping, ==, LK_GROUPING_PAIRS);
  g_assert_cmpstr (phase->teacher, ==, "Ik leg uit");
  g_assert_cmpstr (phase->pupils, ==, "- doen");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/design-markdown/round-trip", test_round_trip);
  g_test_add_func ("/design-markdown/refused", test_refused);
  g_test_add_func ("/design-markdown/typed", test_typed);

  return g_test_run ();
}
