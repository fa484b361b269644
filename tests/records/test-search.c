#include "rig.h"

#include "records/lk-private-voice.h"
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
  lk_visit_search_set_with_all (search, TRUE);
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

static gpointer
find_one (LkVisitSearch *search,
          const char    *typed)
{
  g_autoptr (GObject) first = NULL;

  lk_visit_search_set_text (search, typed);
  rig_wait (!lk_visit_search_get_busy (search));
  g_test_message ("%s", typed);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), <=, 1);
  first = g_list_model_get_item (G_LIST_MODEL (search), 0);
  return first;
}

static void
enter (LkSurvey   *survey,
       guint       n,
       const char *words)
{
  const char *open[] = { words, NULL };
  const LkAnswer answer = LK_ANSWER_2;

  for (guint i = 0; i < n; i++)
    g_assert_true (lk_survey_add_sheet (survey, NULL, &answer, open, NULL));
}

/* What was asked, thought of and noted, and what pupils wrote once it is shown. */
static void
test_voice (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (LkSurveyForm) empty = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_PRIMARY);
  g_autoptr (LkSurveyForm) one = lk_survey_form_add (empty, LK_SURVEY_STATEMENTS, "Ik snap de uitleg", NULL);
  g_autoptr (LkSurveyForm) form = lk_survey_form_add (one, LK_SURVEY_QUESTIONS, "Wat kan beter?", NULL);
  g_autoptr (LkVisitSearch) search = NULL;
  g_autofree char *id = NULL;
  LkSurvey *survey = NULL;
  LkArena *arena = NULL;

  rig_unlock (rig, rig->anna);
  survey = lk_private_add_survey (rig->mine, "Rekenen in de ochtend", rig->team, lk_day_today (), form, NULL);
  id = g_strdup (lk_survey_get_id (survey));
  lk_survey_set_text (survey, LK_SURVEY_CLASS, "3vwo", NULL);
  lk_survey_set_text (survey, LK_SURVEY_FOLLOW_UP, "Vaker een rústig begin", NULL);
  arena = lk_private_add_arena (rig->mine, "Toetsen", rig->team, lk_day_today (), NULL, NULL);
  lk_arena_add_note (arena, 1, NULL, "meer voorbeelden graag", NULL);
  lk_arena_add (arena, LK_ARENA_IDEAS, "oefentoets vooraf", NULL);
  enter (survey, 4, "vlindertuin");
  rig_save (rig);
  search = lk_visit_search_new (rig->mine);
  g_assert_null (find_one (search, "rekenen"));
  lk_visit_search_set_with_all (search, TRUE);
  g_assert_true (find_one (search, "reken") == survey);
  g_assert_true (find_one (search, "3vwo uitleg") == survey);
  g_assert_true (find_one (search, "rustig beter") == survey);
  g_assert_true (find_one (search, "toets") == arena);
  g_assert_true (find_one (search, "voorbeeld oefen") == arena);
  g_assert_null (find_one (search, "uitleg oefen"));

  g_assert_null (find_one (search, "vlinder"));
  g_clear_object (&search);
  rig_lock (rig);
  rig_unlock (rig, rig->anna);
  survey = lk_private_find_survey (rig->mine, id);
  g_assert_cmpuint (lk_survey_get_n_waiting (survey), ==, 4);
  search = lk_visit_search_new (rig->mine);
  lk_visit_search_set_with_all (search, TRUE);
  g_assert_null (find_one (search, "vlinder"));
  enter (survey, 5, "boomhut");
  lk_survey_end_sitting (survey);
  rig_save (rig);
  g_assert_true (find_one (search, "vlinder") == survey);
  g_assert_true (find_one (search, "boom anna") == survey);
  lk_private_lock (rig->mine);
  g_assert_null (find_one (search, "boom"));
  g_clear_object (&search);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/records/search/visits", Rig, NULL, rig_set_up, test_search, rig_tear_down);
  g_test_add ("/records/search/voice", Rig, NULL, rig_set_up, test_voice, rig_tear_down);
  return g_test_run ();
}
