/* Statement sets and shared counts in a real file, seen by two programs, with undo. */

#include <string.h>

#include "rig.h"
#include "surveys/lk-shared-surveys.h"
#include "surveys/lk-statement-sets.h"

static void
wait_loaded (gpointer live,
             Rig     *rig)
{
  while (!lk_live_get_loaded (LK_LIVE (live)))
    g_main_context_iteration (NULL, TRUE);
  lk_store_flush (rig->store);
}

static LkSurveyForm *
make_form (void)
{
  return lk_survey_form_read ("{\"kind\":\"survey\",\"level\":\"primary\",\"statements\":[{\"id\":\"s0\",\"text\":\"Ik snap het\"},"
                              "{\"id\":\"s1\",\"text\":\"Ik durf\"}],\"questions\":[{\"id\":\"q\",\"text\":\"Wat nog?\"}]}", NULL);
}

static LkSurveyResults *
make_results (guint n_sheets,
              LkDay day)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();
  LkSurveyResults *results = NULL;

  lk_survey_answers_add_sheets (answers, n_sheets);
  lk_survey_answers_add_count (answers, "s0", LK_ANSWER_4, n_sheets);
  lk_survey_answers_add_count (answers, "s1", LK_ANSWER_1, 3);
  lk_survey_answers_add_open (answers, "q", "SECRETWORDS", NULL);
  results = lk_survey_results_new (form, answers, NULL, NULL);
  results->day = day;
  g_free (results->class_name);
  results->class_name = g_strdup ("2B");
  return results;
}

static void
test_set (Rig           *rig,
          gconstpointer  data)
{
  g_autoptr (LkStatementSets) sets = lk_statement_sets_new (rig->school);
  g_autoptr (LkStatementSets) again = NULL;
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyForm) longer = lk_survey_form_add (form, LK_SURVEY_STATEMENTS, "Erbij", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkStatementSet) set = NULL;

  wait_loaded (sets, rig);
  g_assert_null (lk_statement_sets_add (sets, "  ", "", form, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  set = g_object_ref (lk_statement_sets_add (sets, "Onze lijst", "primary-lessons", form, &error));
  g_assert_no_error (error);
  g_assert_true (lk_statement_sets_rename (sets, set, "Onze stellingen", &error));
  g_assert_true (lk_statement_sets_set_form (sets, set, longer, "Add Statement", NULL, &error));
  lk_store_flush (rig->store);

  again = lk_statement_sets_new (rig->school);
  wait_loaded (again, rig);
  g_set_object (&set, lk_record_list_peek (lk_statement_sets_get_list (again), 0));
  g_assert_cmpstr (lk_statement_set_get_name (set), ==, "Onze stellingen");
  g_assert_cmpstr (lk_statement_set_get_origin (set), ==, "primary-lessons");
  g_assert_true (lk_survey_form_equal (lk_statement_set_get_form (set), longer));

  g_assert_true (lk_store_undo (rig->store, NULL));
  lk_store_flush (rig->store);
  g_assert_true (lk_survey_form_equal (lk_statement_set_get_form (set), form));

  g_assert_true (lk_statement_sets_archive (again, set, &error));
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_record_list_get_size (lk_statement_sets_get_list (sets)), ==, 0);
  g_assert_false (lk_statement_sets_rename (again, set, "Weg", &error));
  g_assert_nonnull (error);
}

static void
test_share (Rig           *rig,
            gconstpointer  data)
{
  const char *team = lk_record_get_id (LK_RECORD (rig->team));
  g_autoptr (LkSharedSurveys) shared = lk_shared_surveys_new (rig->school, team);
  g_autoptr (LkSharedSurveys) seen = lk_shared_surveys_new (rig->school, team);
  g_autoptr (LkSurveyResults) few = make_results (4, lk_day_new (2026, 11, 2));
  g_autoptr (LkSurveyResults) first = make_results (9, lk_day_new (2026, 11, 2));
  g_autoptr (LkSurveyResults) one_more = make_results (10, lk_day_new (2026, 11, 2));
  g_autoptr (LkSurveyResults) five_more = make_results (14, lk_day_new (2026, 11, 2));
  g_autoptr (LkSurveyResults) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *counts = NULL;
  const LkStatementResult *statement = NULL;

  wait_loaded (shared, rig);
  wait_loaded (seen, rig);
  g_assert_false (lk_shared_surveys_share (shared, "key", few, &error));
  g_clear_error (&error);
  g_assert_true (lk_shared_surveys_share (shared, "key", first, &error));
  g_assert_false (lk_shared_surveys_share (shared, "key", one_more, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  lk_store_flush (rig->store);
  g_assert_true (lk_shared_surveys_has (seen, "key"));

  read = lk_shared_surveys_dup_results (seen, lk_record_list_peek (lk_shared_surveys_get_list (seen), 0));
  g_assert_cmpuint (read->n_sheets, ==, 9);
  g_assert_cmpstr (read->class_name, ==, "2B");
  g_assert_cmpuint (read->questions->len, ==, 0);
  statement = read->statements->pdata[0];
  g_assert_cmpuint (statement->counts[LK_ANSWER_4], ==, 9);
  statement = read->statements->pdata[1];
  g_assert_false (statement->shown);
  counts = rig_ask (rig, "SELECT counts FROM shared_survey");
  g_assert_null (strstr (counts, "SECRETWORDS"));
  g_assert_null (strstr (counts, "[3,"));

  g_assert_true (lk_shared_surveys_share (shared, "key", five_more, &error));
  lk_store_flush (rig->store);
  g_clear_pointer (&read, lk_survey_results_free);
  read = lk_shared_surveys_dup_results (seen, lk_record_list_peek (lk_shared_surveys_get_list (seen), 0));
  g_assert_cmpuint (read->n_sheets, ==, 14);

  g_assert_true (lk_shared_surveys_unshare (shared, "key", &error));
  lk_store_flush (rig->store);
  g_assert_false (lk_shared_surveys_has (seen, "key"));
  g_assert_true (lk_store_undo (rig->store, NULL));
  lk_store_flush (rig->store);
  g_assert_true (lk_shared_surveys_has (seen, "key"));
}

static LkSurveyResults *
make_two (guint n_sheets,
          guint n_first,
          guint n_second)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();

  lk_survey_answers_add_sheets (answers, n_sheets);
  lk_survey_answers_add_count (answers, "s0", LK_ANSWER_4, n_first);
  lk_survey_answers_add_count (answers, "s1", LK_ANSWER_N_A, n_second > 5 ? n_second - 5 : 0);
  lk_survey_answers_add_count (answers, "s1", LK_ANSWER_1, MIN (5, n_second));
  return lk_survey_results_new (form, answers, NULL, NULL);
}

/* Sheets, and answers to each of the statements: as the team saw them before, as they are now, and as the team may see them. 0 is not shown. */
static const struct { guint before[3], most, now[3], may[3]; } held_back[] = {
  { { 9, 9, 9 }, 9, { 9, 9, 9 }, { 9, 9, 9 } },
  { { 9, 9, 9 }, 9, { 13, 13, 13 }, { 9, 9, 9 } },
  { { 9, 9, 9 }, 9, { 14, 14, 14 }, { 14, 14, 14 } },
  { { 9, 9, 9 }, 9, { 14, 14, 10 }, { 14, 14, 9 } },
  { { 9, 9, 9 }, 9, { 14, 9, 14 }, { 14, 9, 14 } },
  { { 9, 9, 3 }, 9, { 14, 14, 6 }, { 14, 14, 6 } },
  { { 9, 9, 3 }, 9, { 11, 11, 5 }, { 9, 9, 0 } },
  { { 14, 14, 14 }, 14, { 9, 9, 9 }, { 9, 9, 9 } },
  { { 14, 14, 14 }, 14, { 10, 10, 10 }, { 14, 14, 14 } },
  { { 9, 9, 9 }, 15, { 17, 17, 17 }, { 9, 9, 9 } },
};

static void
test_held_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (held_back); i++)
    {
      const guint *was = held_back[i].before, *is = held_back[i].now;
      g_autoptr (LkSurveyResults) before = make_two (was[0], was[1], was[2]), now = make_two (is[0], is[1], is[2]);
      g_autofree char *counts = lk_shared_survey_dup_counts (before);

      lk_shared_survey_hold_back (now, counts, held_back[i].most);
      g_test_message ("%u", i);
      g_assert_cmpuint (now->n_sheets, ==, held_back[i].may[0]);
      for (guint k = 0; k < 2; k++)
        {
          const LkStatementResult *statement = now->statements->pdata[k];
          guint n = 0;

          for (guint answer = 0; answer < LK_N_ANSWERS; answer++)
            n += statement->counts[answer];
          g_assert_cmpuint (n, ==, held_back[i].may[k + 1]);
          g_assert_true (statement->shown == (n > 0));
        }
    }
}

/* What another team had of it is not there any more, whichever of them looks. */
static void
test_other_team (Rig           *rig,
                 gconstpointer  data)
{
  LkTeam *team = lk_school_add_team (rig->school, "Onderbouw", NULL);
  g_autoptr (LkSharedSurveys) first = lk_shared_surveys_new (rig->school, lk_record_get_id (LK_RECORD (rig->team)));
  g_autoptr (LkSharedSurveys) second = lk_shared_surveys_new (rig->school, lk_record_get_id (LK_RECORD (team)));
  g_autoptr (LkSurveyResults) results = make_results (9, lk_day_new (2026, 11, 2));
  g_autoptr (GError) error = NULL;

  wait_loaded (first, rig);
  wait_loaded (second, rig);
  g_assert_true (lk_shared_surveys_share (first, "key", results, &error));
  lk_store_flush (rig->store);
  g_assert_true (lk_shared_surveys_share (second, "key", results, &error));
  lk_store_flush (rig->store);
  g_assert_no_error (error);
  g_assert_true (lk_shared_surveys_has (second, "key"));
  g_assert_false (lk_shared_surveys_has (first, "key"));
  g_assert_true (lk_store_undo (rig->store, NULL));
  lk_store_flush (rig->store);
  g_assert_true (lk_shared_surveys_has (first, "key"));
  g_assert_false (lk_shared_surveys_has (second, "key"));
}

static void
test_last_time (Rig           *rig,
                gconstpointer  data)
{
  g_autoptr (LkSharedSurveys) shared = lk_shared_surveys_new (rig->school, lk_record_get_id (LK_RECORD (rig->team)));
  g_autoptr (LkSurveyResults) before = make_results (7, lk_day_new (2026, 9, 1));
  g_autoptr (LkSurveyResults) now = make_results (9, lk_day_new (2026, 11, 2));
  g_autoptr (LkSurveyResults) read = NULL;
  g_autoptr (GError) error = NULL;
  const LkStatementResult *statement = NULL;

  wait_loaded (shared, rig);
  g_assert_true (lk_shared_surveys_share (shared, "before", before, &error));
  g_assert_true (lk_shared_surveys_share (shared, "now", now, &error));
  read = lk_shared_surveys_dup_results (shared, lk_record_list_peek (lk_shared_surveys_get_list (shared), 0));
  statement = read->statements->pdata[0];
  g_assert_cmpint (read->last_day, ==, before->day);
  g_assert_true (statement->has_last);
  g_assert_cmpuint (statement->last_counts[LK_ANSWER_4], ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/surveys/shared/set", Rig, NULL, rig_set_up, test_set, rig_tear_down);
  g_test_add ("/surveys/shared/share", Rig, NULL, rig_set_up, test_share, rig_tear_down);
  g_test_add_func ("/surveys/shared/held-back", test_held_back);
  g_test_add ("/surveys/shared/other-team", Rig, NULL, rig_set_up, test_other_team, rig_tear_down);
  g_test_add ("/surveys/shared/last-time", Rig, NULL, rig_set_up, test_last_time, rig_tear_down);
  return g_test_run ();
}
