#include "rig.h"

#include "records/lk-visit-search.h"

static const struct { const char *typed; guint n; } cases[] = {
  { "", 3 },
  { "  ", 3 },
  { "rekenen", 1 },
  { "REKEN", 1 },
  { "kenen", 0 },
  { "cafe", 1 },
  { "café", 1 },
  { "koe", 1 },
  { "wiss", 1 },
  { "bram", 2 },
  { "smit", 1 },
  { "anna wiss", 1 },
  { "rekenen wiss", 0 },
  { "nergens", 0 },
};

static void
count_changes_cb (guint *n)
{
  ++*n;
}

static void
test_search (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (LkVisitSearch) search = NULL;
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  GListModel *list = NULL;
  LkVisit *a, *b, *c;
  guint n_changes = 0;

  rig_unlock (rig, rig->anna);
  a = lk_private_add_visit (rig->mine, rig->anna, rig->bram, rig->team, lk_day_today (), NULL, NULL);
  b = lk_private_add_visit (rig->mine, rig->anna, rig->carla, rig->team, lk_day_today (), NULL, NULL);
  c = lk_private_add_visit (rig->mine, rig->bram, rig->anna, rig->team, lk_day_today () - 1, NULL, NULL);
  lk_visit_set_text (a, LK_VISIT_SUBJECT, "Rekenen", NULL);
  lk_visit_set_text (b, LK_VISIT_TOP, "(Café) met Koeïen", NULL);
  lk_visit_add_evidence (c, "10:00", "wisselt beurten", "", NULL);
  rig_save (rig);
  search = lk_visit_search_new (rig->mine);
  list = G_LIST_MODEL (search);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lk_visit_search_set_text (search, cases[i].typed);
      rig_wait (!lk_visit_search_get_busy (search));
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpuint (g_list_model_get_n_items (list), ==, cases[i].n);
    }
  lk_visit_search_set_text (search, "nieuw");
  g_signal_connect_swapped (search, "items-changed", G_CALLBACK (count_changes_cb), &n_changes);
  lk_visit_set_text (a, LK_VISIT_TIP, "nieuw woord", NULL);
  rig_save (rig);
  rig_wait (!lk_visit_search_get_busy (search));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);

  /* Drafts only when they are asked for, by their words and their designers. */
  lk_design_content_set (&content->blocks[LK_BLOCK_PRIOR].words, "Wie kent de noemer?");
  g_assert_nonnull (lk_private_add_draft (rig->mine, content, NULL, NULL));
  lk_visit_search_set_text (search, "noemer");
  rig_wait (!lk_visit_search_get_busy (search));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  lk_visit_search_set_with_drafts (search, TRUE);
  rig_wait (!lk_visit_search_get_busy (search));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  lk_visit_search_set_text (search, "noem anna");
  rig_wait (!lk_visit_search_get_busy (search));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  lk_private_lock (rig->mine);
  rig_wait (!lk_visit_search_get_busy (search));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_clear_object (&search);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/records/search", Rig, NULL, rig_set_up, test_search, rig_tear_down);
  return g_test_run ();
}
