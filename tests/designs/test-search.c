/* Searching in what is shared: what is found, in which order, what is marked, and that nothing typed is an error. */

#include "design-rig.h"

typedef struct
{
  Rig        rig;
  LkDesigns *designs;
} Desk;

static LkDesign *
add (Desk       *desk,
     const char *title,
     const char *subject,
     const char *class_name,
     const char *goal,
     const char *activities)
{
  g_autoptr(LkDesignContent) content = lk_design_content_new ();
  LkDesign *design = NULL;

  lk_design_content_set (&content->title, title);
  lk_design_content_set (&content->subject, subject);
  lk_design_content_set (&content->class_name, class_name);
  lk_design_content_set (&content->blocks[LK_BLOCK_GOAL].words, goal);
  lk_design_content_set (&content->blocks[LK_BLOCK_ACTIVITIES].words, activities);
  content->goal_id = g_strdup (lk_record_get_id (LK_RECORD (desk->rig.quiet_goal)));
  lk_design_content_add_designer (content, "", lk_record_get_id (LK_RECORD (desk->rig.anna)));
  design = lk_designs_add (desk->designs, content, "Add Lesson Design", NULL);
  g_assert_nonnull (design);
  lk_store_flush (desk->rig.store);
  return design;
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  rig_set_up (&desk->rig, NULL);
  desk->designs = open_library (&desk->rig);
  add (desk, "Coöperatief lezen", "Nederlands", "2A", "Elkaar vragen stellen", "In tweetallen over breuken");
  add (desk, "Breuken vergelijken", "Wiskunde", "1B", "Breuken **ordenen** op een getallenlijn", "Stroken vouwen");
  add (desk, "", "Wiskunde", "1C", "- *Hoeken* meten met één geodriehoek", "Naïeve schatting, dan meten");
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = NULL;

  lk_store_flush (desk->rig.store);
  problems = lk_store_check (desk->rig.store, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_finalize_object (desk->designs);
  rig_tear_down (&desk->rig, NULL);
}

static void
expect (Desk       *desk,
        const char *text,
        const char *found)
{
  g_autofree char *got = search (desk->designs, text, NULL);

  g_test_message ("%s", text);
  g_assert_cmpstr (got, ==, found);
}

static void
test_found (Desk          *desk,
            gconstpointer  data)
{
  /* The title first; the rest marked where it stands. */
  expect (desk, "breuk", "[Breuken] vergelijken: [Breuken] ordenen op een getallenlijn Stroken vouwen|"
                         "Coöperatief lezen: Elkaar vragen stellen In tweetallen over [breuken]");
  expect (desk, "COOPERATIEF", "[Coöperatief] lezen: Elkaar vragen stellen In tweetallen over breuken");
  expect (desk, "coöp lez", "[Coöperatief] [lezen]: Elkaar vragen stellen In tweetallen over breuken");
  expect (desk, "een geo", "Hoeken meten met één geodriehoek: - Hoeken meten met [één] [geodriehoek] Naïeve schatting, dan meten");
  expect (desk, "naieve", "Hoeken meten met één geodriehoek: - Hoeken meten met één geodriehoek [Naïeve] schatting, dan meten");
  expect (desk, "wiskunde anna quiet 1b", "Breuken vergelijken: [1B] [Wiskunde] [Quiet] [Anna] de Vries");
  expect (desk, "breuken geodriehoek", "");

  /* Formulas as they are read elsewhere; dollars are dollars. */
  add (desk, "Machten", "Wiskunde", "3B", "Van $a \\times x^2$ naar korting van $5 en $7", "");
  expect (desk, "korting", "Machten: Van a × x2 naar [korting] van $5 en $7");
  expect (desk, "times", "Machten: Van [a × x2] naar korting van $5 en $7");
  expect (desk, "reuken", "");
}

static void
test_typed (Desk          *desk,
            gconstpointer  data)
{
  static const char * const typed[] = {
    "\"", "\"\"", "'", "*", "AND", "OR", "NOT", "NEAR", "NEAR(", "(", ")", ":", "title:", "-", "^", "+", "{", "}", "\\", "%", "_", ";", "--",
    "a AND", "\"a", "a\"b\"c", "\"*\"", "🙂", "🙂 breuken", "שלום", "مرحبا", "\xff\xfe", "\x01", "a\tb\nc", "ﷺ", "e\xcc\x81", "١٢٣", "中文", "½", "…",
    "title : breuken", "breuken NOT lezen", "NEAR(breuken lezen, 2)", "^breuken", "bre*ken", "x'y'z", "co-op", "a.b.c", "#1",
  };
  g_autofree char *long_text = g_strnfill (20000, 'b');
  g_autoptr(GString) many = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *got = NULL;
      g_autofree char *shown = g_strescape (typed[i], NULL);

      g_test_message ("%s", shown);
      got = search (desk->designs, typed[i], NULL);
      g_assert_nonnull (got);
    }
  for (guint i = 0; i < 500; i++)
    g_string_append (many, "b \"");
  g_free (search (desk->designs, long_text, NULL));
  g_free (search (desk->designs, many->str, NULL));
  expect (desk, "  ", "Hoeken meten met één geodriehoek|Breuken vergelijken|Coöperatief lezen");
  expect (desk, "🙂", "Hoeken meten met één geodriehoek|Breuken vergelijken|Coöperatief lezen");
  expect (desk, "🙂 stroken", "Breuken vergelijken: Breuken ordenen op een getallenlijn [Stroken] vouwen");
}

/* By chance, from what FTS5 and Unicode find hard. */
static void
test_anything (Desk          *desk,
               gconstpointer  data)
{
  static const char * const bits[] = { "\"", "*", "AND", "(", ")", "NEAR", "/", "2", ":", "{", "-", "+", "^", " ", "b", "ö", "\xcc\x81", "🙂", "ש", "\xe2\x80\x8f", "ß",
                                       "İ", "𝒳" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (int n = g_rand_int_range (rand, 1, 12); n > 0; n--)
        g_string_append (text, bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))]);
      g_free (search (desk->designs, text->str, NULL));
    }
}

static void
test_filter (Desk          *desk,
             gconstpointer  data)
{
  LkDesignFilter filter = { .status = -1, .subject = "Wiskunde" };
  g_autofree char *maths = search (desk->designs, "", &filter);
  g_autofree char *both = NULL, *none = NULL, *bram = NULL, *taught = NULL, *away = NULL, *left = NULL;
  g_auto(GStrv) subjects = lk_designs_dup_values (desk->designs, "subject");
  g_autofree char *joined = g_strjoinv ("|", subjects);
  LkDesign *last = lk_record_list_peek (lk_designs_get_designs (desk->designs), 0);

  g_assert_cmpstr (maths, ==, "Hoeken meten met één geodriehoek|Breuken vergelijken");
  g_assert_cmpstr (joined, ==, "Nederlands|Wiskunde");
  filter.class_name = "1B";
  both = search (desk->designs, "ord", &filter);
  g_assert_cmpstr (both, ==, "Breuken vergelijken: Breuken [ordenen] op een getallenlijn Stroken vouwen");
  filter.goal_id = lk_record_get_id (LK_RECORD (desk->rig.reading_goal));
  none = search (desk->designs, "", &filter);
  g_assert_cmpstr (none, ==, "");
  filter = (LkDesignFilter) { .status = -1, .designer_id = lk_record_get_id (LK_RECORD (desk->rig.bram)) };
  bram = search (desk->designs, "", &filter);
  g_assert_cmpstr (bram, ==, "");
  filter = (LkDesignFilter) { .status = LK_DESIGN_TAUGHT };
  taught = search (desk->designs, "breuken", &filter);
  g_assert_cmpstr (taught, ==, "");
  g_assert_true (lk_designs_archive (desk->designs, last, TRUE, NULL));
  filter = (LkDesignFilter) { .status = -1, .archived = TRUE };
  away = search (desk->designs, "", &filter);
  g_assert_cmpstr (away, ==, "Hoeken meten met één geodriehoek");
  left = search (desk->designs, "", NULL);
  g_assert_cmpstr (left, ==, "Breuken vergelijken|Coöperatief lezen");
}

/* Of a family only the newest version that matches. */
static void
test_versions (Desk          *desk,
               gconstpointer  data)
{
  LkDesign *design = add (desk, "Kwadraten", "Wiskunde", "3A", "Oppervlakte", "Tegels leggen");
  g_autoptr(LkDesignDetail) first = lk_design_detail_new (desk->rig.school, desk->rig.store, lk_record_get_id (LK_RECORD (design)));
  g_autoptr(LkDesignDetail) second = NULL;
  g_autofree char *next = NULL;

  wait_detail (first);
  next = lk_design_detail_revise (first, NULL);
  second = lk_design_detail_new (desk->rig.school, desk->rig.store, next);
  wait_detail (second);
  g_assert_true (lk_design_detail_set_line (second, LK_DESIGN_TITLE, "Kwadraten en wortels", NULL));
  g_assert_true (lk_design_detail_set_block (second, LK_BLOCK_ACTIVITIES, LK_PART_WORDS, "Vierkanten knippen", NULL));
  lk_store_flush (desk->rig.store);
  expect (desk, "kwadraten", "[Kwadraten] en wortels: Oppervlakte Vierkanten knippen");
  expect (desk, "knippen", "Kwadraten en wortels: Oppervlakte Vierkanten [knippen]");
  expect (desk, "tegels", "Kwadraten: Oppervlakte [Tegels] leggen");
}

/* Whatever is done, undone or renamed, the index says what is there. */
static void
test_kept (Desk          *desk,
           gconstpointer  data)
{
  LkDesign *design = lk_record_list_peek (lk_designs_get_designs (desk->designs), 1);
  g_autoptr(LkDesignDetail) detail = lk_design_detail_new (desk->rig.school, desk->rig.store, lk_record_get_id (LK_RECORD (design)));

  wait_detail (detail);
  g_assert_nonnull (lk_design_detail_add_phase (detail, "Zelfstandig", 10, NULL, NULL));
  lk_store_flush (desk->rig.store);
  expect (desk, "zelfst", "Breuken vergelijken: Breuken ordenen op een getallenlijn Stroken vouwen [Zelfstandig]");
  g_assert_true (lk_store_undo (desk->rig.store, NULL));
  expect (desk, "zelfst", "");
  g_assert_true (lk_store_redo (desk->rig.store, NULL));
  expect (desk, "zelfst", "Breuken vergelijken: Breuken ordenen op een getallenlijn Stroken vouwen [Zelfstandig]");
  rig_run (&desk->rig, "UPDATE person SET name = 'Sietske Bos' WHERE name = 'Anna de Vries'");
  expect (desk, "anna", "");
  expect (desk, "sietske breuken verg", "[Breuken] [vergelijken]: [Breuken] ordenen op een getallenlijn Stroken vouwen Zelfstandig");
  rig_run (&desk->rig, "UPDATE goal SET title = 'Stiller werken' WHERE title = 'Quiet'");
  expect (desk, "stiller 1b", "Breuken vergelijken: [1B] Wiskunde [Stiller] werken Sietske Bos");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/search/found", Desk, NULL, set_up, test_found, tear_down);
  g_test_add ("/search/typed", Desk, NULL, set_up, test_typed, tear_down);
  g_test_add ("/search/anything", Desk, NULL, set_up, test_anything, tear_down);
  g_test_add ("/search/filter", Desk, NULL, set_up, test_filter, tear_down);
  g_test_add ("/search/versions", Desk, NULL, set_up, test_versions, tear_down);
  g_test_add ("/search/kept", Desk, NULL, set_up, test_kept, tear_down);
  return g_test_run ();
}
