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
  g_test_add ("/surveys/shared/last-time", Rig, NULL, rig_set_up, test_last_time, rig_tear_down);
  return g_test_run ();
}
