#include "rig.h"

#include <string.h>

#include "records/lk-held-sheets.h"
#include "records/lk-private-voice.h"
#include "records/lk-visit-export.h"

#define MARK "Zonnebloemveld-7461"

static LkSurvey *
add_survey (Rig *rig)
{
  g_autoptr (LkSurveyForm) empty = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_PRIMARY);
  g_autoptr (LkSurveyForm) one = lk_survey_form_add (empty, LK_SURVEY_STATEMENTS, "Ik snap de uitleg", NULL);
  g_autoptr (LkSurveyForm) form = lk_survey_form_add (one, LK_SURVEY_QUESTIONS, "Wat kan beter?", NULL);
  g_autoptr (GError) error = NULL;
  LkSurvey *survey = lk_private_add_survey (rig->mine, "Rekenen", rig->team, lk_day_today (), form, &error);

  g_assert_no_error (error);
  return survey;
}

static void
enter (LkSurvey *survey,
       guint     n,
       LkAnswer  answer)
{
  const char *open[] = { MARK, NULL };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_assert_true (lk_survey_add_sheet (survey, NULL, &answer, open, &error));
  g_assert_no_error (error);
}

static guint
count (LkSurvey *survey,
       LkAnswer  answer)
{
  return lk_survey_answers_get_count (lk_survey_get_answers (survey), lk_survey_form_get (lk_survey_get_form (survey), LK_SURVEY_STATEMENTS, 0)->id,
                                      answer);
}

static const char *
get_question (LkSurvey *survey)
{
  return lk_survey_form_get (lk_survey_get_form (survey), LK_SURVEY_QUESTIONS, 0)->id;
}

static LkSurvey *
find_survey (Rig        *rig,
             const char *id)
{
  LkSurvey *survey = lk_private_find_survey (rig->mine, id);

  g_assert_nonnull (survey);
  return survey;
}

/* It is counted from when there are sheets, and what waits is not lost by locking. */
static void
test_survey_kept (Rig           *rig,
                  gconstpointer  data G_GNUC_UNUSED)
{
  LkSurvey *survey = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  LkAnswer blank = LK_ANSWER_BLANK;
  const char *theme = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_survey (rig);
  id = g_strdup (lk_survey_get_id (survey));
  g_assert_false (lk_survey_add_sheet (survey, NULL, &blank, NULL, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);
  g_assert_true (lk_survey_set_text (survey, LK_SURVEY_CLASS, "2b", &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE kind = 'survey' AND day IS NULL AND team IS NULL", "1");
  enter (survey, 12, LK_ANSWER_3);
  g_assert_cmpuint (lk_survey_get_n_waiting (survey), ==, 7);
  g_assert_cmpuint (lk_survey_get_n_sheets (survey), ==, 12);
  theme = lk_survey_add_theme (survey, get_question (survey), "Tempo", &error);
  g_assert_nonnull (theme);
  g_assert_true (lk_survey_lay_answer (survey, get_question (survey), 0, theme, &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE kind = 'survey' AND day IS NOT NULL AND team IS NOT NULL", "1");
  rig_reopen (rig);
  rig_unlock (rig, rig->anna);
  survey = find_survey (rig, id);
  g_assert_cmpuint (count (survey, LK_ANSWER_3), ==, 12);
  g_assert_cmpuint (lk_survey_get_n_waiting (survey), ==, 0);
  g_assert_cmpuint (lk_survey_get_themes (survey, get_question (survey))->len, ==, 1);
  g_assert_false (rig_finds (rig, MARK));
  rig_unlock (rig, rig->bram);
  g_assert_null (lk_private_find_survey (rig->mine, id));
}

static void
test_answered_stays (Rig           *rig,
                     gconstpointer  data G_GNUC_UNUSED)
{
  LkSurvey *survey = NULL;
  g_autoptr (LkSurveyForm) fewer = NULL;
  g_autoptr (LkSurveyAnswers) before = NULL, few = lk_survey_answers_new (), many = lk_survey_answers_new ();
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_survey (rig);
  fewer = lk_survey_form_remove (lk_survey_get_form (survey), LK_SURVEY_STATEMENTS, 0);
  enter (survey, 1, LK_ANSWER_1);
  g_assert_false (lk_survey_set_form (survey, fewer, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);
  lk_survey_answers_add_sheets (few, 4);
  g_assert_false (lk_survey_add_answers (survey, few, &error));
  g_clear_error (&error);
  before = lk_survey_answers_copy (lk_survey_get_answers (survey));
  lk_survey_answers_add_sheets (many, 5);
  g_assert_true (lk_survey_add_answers (survey, many, &error));
  g_assert_cmpuint (lk_survey_get_n_sheets (survey), ==, 6);
  g_assert_true (lk_survey_set_answers (survey, before, &error));
  g_assert_cmpuint (lk_survey_get_n_sheets (survey), ==, 1);
  g_assert_true (lk_survey_take_back_sheet (survey, NULL, NULL, NULL, &error));
  g_assert_true (lk_survey_set_form (survey, fewer, &error));
  g_assert_no_error (error);
}

static gboolean
empty (LkSurvey         *survey,
       LkSurveyEmptied **emptied)
{
  g_autoptr (GError) error = NULL;

  *emptied = lk_survey_empty (survey, &error);
  g_assert_no_error (error);
  return lk_survey_get_n_sheets (survey) == 0 && lk_survey_get_n_waiting (survey) == 0;
}

/* Counted ones and those that wait go, and come back beside what came meanwhile, with what they answer. */
static void
test_emptied (Rig           *rig,
              gconstpointer  data G_GNUC_UNUSED)
{
  LkSurvey *survey = NULL;
  LkSurveyEmptied *emptied = NULL;
  g_autofree char *id = NULL, *question = NULL, *theme = NULL;
  g_autoptr (LkSurveyForm) fewer = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_survey (rig);
  id = g_strdup (lk_survey_get_id (survey));
  question = g_strdup (get_question (survey));
  enter (survey, 6, LK_ANSWER_3);
  lk_survey_end_sitting (survey);
  enter (survey, 2, LK_ANSWER_1);
  theme = g_strdup (lk_survey_add_theme (survey, question, "Tempo", &error));
  g_assert_true (lk_survey_lay_answer (survey, question, 0, theme, &error));
  rig_save (rig);
  g_assert_true (empty (survey, &emptied));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE day IS NULL", "1");
  fewer = lk_survey_form_remove (lk_survey_get_form (survey), LK_SURVEY_QUESTIONS, 0);
  g_assert_true (lk_survey_set_form (survey, fewer, &error));
  enter (survey, 1, LK_ANSWER_4);
  g_assert_true (lk_survey_put_back (survey, emptied, &error));
  g_assert_true (lk_survey_put_back (survey, emptied, &error));
  lk_survey_emptied_free (emptied);
  g_assert_cmpuint (lk_survey_get_n_sheets (survey), ==, 9);
  g_assert_cmpuint (lk_survey_get_n_waiting (survey), ==, 3);
  g_assert_cmpuint (count (survey, LK_ANSWER_3), ==, 6);
  g_assert_cmpstr (get_question (survey), ==, question);
  g_assert_cmpuint (lk_survey_answers_get_open (lk_survey_get_answers (survey), question)->len, ==, 6);
  /* Only the one of this sitting can be taken back. */
  g_assert_true (lk_survey_take_back_sheet (survey, NULL, NULL, NULL, &error));
  g_assert_false (lk_survey_take_back_sheet (survey, NULL, NULL, NULL, &error));
  enter (survey, 3, LK_ANSWER_1);
  rig_reopen (rig);
  rig_unlock (rig, rig->anna);
  survey = find_survey (rig, id);
  g_assert_cmpuint (count (survey, LK_ANSWER_1), ==, 5);
  g_assert_cmpuint (lk_survey_get_n_sheets (survey), ==, 11);

  /* A theme that is gone when they come back holds none of them. */
  g_assert_true (empty (survey, &emptied));
  g_assert_true (lk_survey_remove_theme (survey, theme, &error));
  g_assert_true (lk_survey_put_back (survey, emptied, &error));
  lk_survey_emptied_free (emptied);
  for (guint i = 0; i < lk_survey_answers_get_open (lk_survey_get_answers (survey), question)->len; i++)
    g_assert_null (((LkOpenAnswer *) lk_survey_answers_get_open (lk_survey_get_answers (survey), question)->pdata[i])->theme);

  /* What is not put back is gone, and after locking nothing can be. */
  g_assert_true (empty (survey, &emptied));
  g_object_ref (survey);
  rig_lock (rig);
  g_assert_false (lk_survey_put_back (survey, emptied, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  lk_survey_emptied_free (emptied);
  g_object_unref (survey);
  rig_unlock (rig, rig->anna);
  g_assert_cmpuint (lk_survey_get_n_sheets (find_survey (rig, id)), ==, 0);
}

static void
write_few (LkSurvey *survey)
{
  g_autoptr (LkSurveyAnswers) many = lk_survey_answers_new (), three = lk_survey_answers_new ();

  /* Three, as a version of before could write. */
  lk_survey_answers_add_sheets (many, 8);
  lk_survey_answers_add_sheets (three, 3);
  g_assert_true (lk_survey_add_answers (survey, many, NULL));
  g_assert_true (lk_survey_set_answers (survey, three, NULL));
}

static void
test_few_emptied (Rig           *rig,
                  gconstpointer  data G_GNUC_UNUSED)
{
  LkSurvey *survey = NULL;
  LkSurveyEmptied *emptied = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_survey (rig);
  write_few (survey);
  g_assert_true (empty (survey, &emptied));
  g_assert_true (lk_survey_put_back (survey, emptied, &error));
  g_assert_cmpuint (lk_survey_answers_get_n_sheets (lk_survey_get_answers (survey)), ==, 3);
  lk_survey_emptied_free (emptied);
}

/* Erasing a survey whose sheets wait, and putting it back, keeps them waiting; leaving forgets them. */
static void
test_held (Rig           *rig,
           gconstpointer  data G_GNUC_UNUSED)
{
  LkHeldSheets *held = lk_held_sheets_get (rig->school);
  LkSurvey *survey = NULL;
  g_autofree char *id = NULL;
  g_auto (GStrv) open = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_survey (rig);
  id = g_strdup (lk_survey_get_id (survey));
  enter (survey, 3, LK_ANSWER_2);
  g_assert_true (lk_private_erase (rig->mine, survey, &error));
  g_assert_true (lk_private_take_back (rig->mine, survey, &error));
  g_assert_cmpuint (lk_survey_get_n_waiting (survey), ==, 3);
  rig_lock (rig);
  g_assert_cmpuint (lk_held_sheets_get_n (held), ==, 3);
  g_assert_false (rig_finds (rig, MARK));
  rig_unlock (rig, rig->anna);
  survey = find_survey (rig, id);
  g_assert_cmpuint (lk_survey_get_n_waiting (survey), ==, 3);
  g_assert_cmpuint (lk_held_sheets_get_n (held), ==, 0);
  enter (survey, 2, LK_ANSWER_2);
  lk_survey_end_sitting (survey);
  g_assert_cmpuint (count (survey, LK_ANSWER_2), ==, 5);
  g_assert_cmpuint (lk_survey_answers_get_open (lk_survey_get_answers (survey), get_question (survey))->len, ==, 5);
  g_assert_cmpstr (((LkOpenAnswer *) lk_survey_answers_get_open (lk_survey_get_answers (survey), get_question (survey))->pdata[0])->text, ==, MARK);
  enter (survey, 1, LK_ANSWER_2);
  rig_lock (rig);
  lk_held_sheets_forget (held, lk_record_get_id (LK_RECORD (rig->bram)));
  g_assert_cmpuint (lk_held_sheets_get_n (held), ==, 1);
  lk_held_sheets_forget (held, lk_record_get_id (LK_RECORD (rig->anna)));
  g_assert_cmpuint (lk_held_sheets_get_n (held), ==, 0);
}

/* Two computers count answers in at the same time: all of them count. */
static void
test_survey_merged (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  LkSurvey *mine = NULL, *theirs = NULL;
  gpointer both[2] = { NULL, NULL };

  rig_unlock (rig, rig->anna);
  mine = add_survey (rig);
  enter (mine, 5, LK_ANSWER_1);
  lk_survey_end_sitting (mine);
  rig_save (rig);
  rig_open_other (rig, &other);
  rig_unlock (&other, other.anna);
  theirs = find_survey (&other, lk_survey_get_id (mine));
  enter (theirs, 6, LK_ANSWER_2);
  lk_survey_end_sitting (theirs);
  g_assert_true (lk_survey_set_text (theirs, LK_SURVEY_FOLLOW_UP, "rustiger", NULL));
  rig_save (&other);
  enter (mine, 7, LK_ANSWER_4);
  lk_survey_end_sitting (mine);
  g_assert_nonnull (lk_survey_add_theme (mine, get_question (mine), "Tempo", NULL));
  rig_save (rig);
  g_assert_cmpuint (count (mine, LK_ANSWER_1), ==, 5);
  g_assert_cmpuint (count (mine, LK_ANSWER_2), ==, 6);
  g_assert_cmpuint (count (mine, LK_ANSWER_4), ==, 7);
  g_assert_cmpuint (lk_survey_get_n_sheets (mine), ==, 18);
  g_assert_cmpuint (lk_survey_answers_get_open (lk_survey_get_answers (mine), get_question (mine))->len, ==, 18);
  g_assert_cmpstr (lk_survey_get_text (mine, LK_SURVEY_FOLLOW_UP), ==, "rustiger");
  g_assert_cmpuint (lk_survey_get_themes (mine, get_question (mine))->len, ==, 1);

  rig_unlock (&other, other.anna);
  theirs = find_survey (&other, lk_survey_get_id (mine));
  g_assert_true (lk_survey_set_text (theirs, LK_SURVEY_FOLLOW_UP, "een", NULL));
  rig_save (&other);
  g_assert_true (lk_survey_set_text (mine, LK_SURVEY_FOLLOW_UP, "ander", NULL));
  g_signal_connect_swapped (rig->mine, "kept-both", G_CALLBACK (rig_kept_both_cb), both);
  lk_private_save (rig->mine);
  lk_store_flush (rig->store);
  g_assert_nonnull (both[0]);
  g_assert_cmpstr (lk_survey_get_text (both[0], LK_SURVEY_FOLLOW_UP), ==, "ander");
  g_assert_cmpstr (lk_survey_get_text (both[1], LK_SURVEY_FOLLOW_UP), ==, "een");
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE kind = 'survey' AND day IS NOT NULL", "1");
  rig_close_other (&other);
}

static void
test_arena (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  LkArena *mine = NULL, *theirs = NULL;
  LkArenaLine *question = NULL, *idea = NULL;
  LkGoal *goal = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  mine = lk_private_add_arena (rig->mine, "Toetsen", rig->team, lk_day_today (), NULL, &error);
  question = lk_arena_add (mine, LK_ARENA_QUESTIONS, "Wat helpt?", &error);
  idea = lk_arena_add (mine, LK_ARENA_IDEAS, "Oefentoets\nvooraf", &error);
  g_assert_true (lk_arena_place_idea (mine, idea, 0.75, 2, &error));
  g_assert_null (lk_arena_add_note (mine, 9, question, "x", &error));
  g_clear_error (&error);
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE kind = 'arena' AND day IS NOT NULL AND team IS NOT NULL", "1");
  g_assert_true (lk_private_share (rig->mine, mine, rig->bram, &error));
  lk_store_flush (rig->store);

  rig_open_other (rig, &other);
  rig_unlock (&other, other.bram);
  theirs = lk_private_find_arena (other.mine, lk_arena_get_id (mine));
  g_assert_nonnull (theirs);
  g_assert_nonnull (lk_arena_add_note (theirs, 2, NULL, "meer tijd", &error));
  rig_save (&other);
  g_assert_nonnull (lk_arena_add_note (mine, 1, question, "voorbeelden", &error));
  g_assert_true (lk_arena_edit (mine, question, "Wat helpt jullie?", &error));
  rig_save (rig);
  g_assert_cmpuint (g_list_model_get_n_items (lk_arena_get_list (mine, LK_ARENA_NOTES)), ==, 2);
  g_assert_cmpstr (lk_arena_line_get_text (question), ==, "Wat helpt jullie?");
  g_assert_cmpfloat (lk_arena_line_get_effect (idea), ==, 1);
  rig_close_other (&other);

  goal = lk_private_arena_idea_to_board (rig->mine, mine, idea, rig->board, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lk_goal_get_title (goal), ==, "Oefentoets vooraf");
  g_assert_cmpfloat (lk_goal_get_feasibility (goal), ==, 0.75);
  g_assert_cmpstr (lk_arena_line_get_goal_id (idea), ==, lk_record_get_id (LK_RECORD (goal)));
  g_assert_true (lk_private_erase (rig->mine, mine, &error));
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "0");
  g_assert_true (lk_private_take_back (rig->mine, mine, &error));
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "1");
}

/* Preparing one is no pupil voice: it is counted by what pupils said, and on the day that it is on by then. */
static void
test_arena_counted (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  LkArena *arena = NULL;
  LkArenaLine *note = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  arena = lk_private_add_arena (rig->mine, "Toetsen", rig->team, lk_day_today () - 1, NULL, &error);
  g_assert_nonnull (lk_arena_add (arena, LK_ARENA_QUESTIONS, "Wat helpt?", &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE kind = 'arena' AND day IS NULL AND team IS NULL", "1");
  rig_assert_answer (rig, "SELECT count(*) FROM counted_activity", "0");

  note = lk_arena_add_note (arena, 2, NULL, "meer tijd", &error);
  rig_save (rig);
  rig_assert_answer (rig, "SELECT kind FROM counted_activity WHERE day = date ('now', 'localtime', '-1 day')", "arena");
  g_assert_true (lk_arena_set_day (arena, lk_day_today () + 7, &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM counted_activity", "0");
  g_assert_true (lk_arena_set_day (arena, lk_day_today () - 2, &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT kind FROM counted_activity WHERE day = date ('now', 'localtime', '-2 day')", "arena");
  g_assert_true (lk_arena_remove (arena, note, &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM counted_activity", "0");
  g_assert_no_error (error);
}

static void
test_untold (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  LkSurvey *survey = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_survey (rig);
  enter (survey, 5, LK_ANSWER_3);
  lk_survey_end_sitting (survey);
  g_assert_null (lk_private_find_untold_survey (rig->mine));
  g_assert_true (lk_survey_set_day (survey, lk_day_today () - 7, &error));
  g_assert_true (lk_private_find_untold_survey (rig->mine) == survey);
  again = lk_private_repeat_survey (rig->mine, survey, &error);
  g_assert_true (lk_private_find_last_survey (rig->mine, again) == survey);
  g_assert_null (lk_private_find_last_survey (rig->mine, survey));
  g_assert_true (lk_survey_set_reminded (survey, &error));
  g_assert_null (lk_private_find_untold_survey (rig->mine));
  g_assert_no_error (error);
}

static LkSharedSurveys *
open_shared (Rig    *rig,
             LkTeam *team)
{
  LkSharedSurveys *shared = lk_shared_surveys_new (rig->school, lk_record_get_id (LK_RECORD (team)));

  lk_store_flush (rig->store);
  g_assert_true (lk_live_get_loaded (LK_LIVE (shared)));
  return shared;
}

static LkSurvey *
add_answered (Rig   *rig,
              guint  n)
{
  LkSurvey *survey = add_survey (rig);

  enter (survey, n, LK_ANSWER_3);
  lk_survey_end_sitting (survey);
  rig_save (rig);
  return survey;
}

static void
share (Rig             *rig,
       LkSurvey        *survey,
       LkSharedSurveys *shared)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_private_share_survey (rig->mine, survey, shared, &error));
  g_assert_no_error (error);
  rig_save (rig);
}

/* With the survey goes what the team has of it, and both come back; no undo on the board brings back what its owner erased. */
static void
test_shared_erased (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (LkSharedSurveys) shared = open_shared (rig, rig->team);
  g_autofree char *before = NULL, *after = NULL;
  LkSurvey *survey = NULL;
  g_autoptr (LkSurvey) kept = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_answered (rig, 6);
  share (rig, survey, shared);
  before = rig_ask (rig, "SELECT group_concat (id || team || name || counts || day || sheets || created) FROM shared_survey");
  g_assert_cmpstr (before, !=, "");
  kept = g_object_ref (survey);
  enter (survey, 2, LK_ANSWER_1);
  g_assert_true (lk_private_erase (rig->mine, survey, &error));
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM shared_survey", "0");
  g_assert_cmpuint (lk_record_list_get_size (lk_shared_surveys_get_list (shared)), ==, 0);
  lk_store_undo (rig->store, NULL);
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM shared_survey", "0");

  g_assert_true (lk_private_take_back (rig->mine, survey, &error));
  lk_store_flush (rig->store);
  after = rig_ask (rig, "SELECT group_concat (id || team || name || counts || day || sheets || created) FROM shared_survey");
  g_assert_cmpstr (after, ==, before);
  g_assert_true (lk_shared_surveys_has (shared, lk_survey_get_shared_key (survey)));

  /* What was not shared any more does not come back shared. */
  g_assert_true (lk_private_unshare_survey (rig->mine, survey, shared, &error));
  g_assert_true (lk_private_erase (rig->mine, survey, &error));
  g_assert_true (lk_private_take_back (rig->mine, survey, &error));
  g_assert_no_error (error);
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE kind = 'survey'", "1");
  rig_assert_answer (rig, "SELECT count(*) FROM shared_survey", "0");
}

/* The first team does not keep it, and the second gets it when the teacher says so. */
static void
test_shared_team (Rig           *rig,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  LkTeam *other = lk_school_add_team (rig->school, "Bovenbouw", &error);
  g_autoptr (LkSharedSurveys) first = open_shared (rig, rig->team), second = open_shared (rig, other);
  LkSurvey *survey = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_answered (rig, 6);
  share (rig, survey, first);
  g_assert_true (lk_private_set_survey_team (rig->mine, survey, lk_record_get_id (LK_RECORD (other)), &error));
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM shared_survey", "0");
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, second), ==, LK_SURVEY_SHARED_NOT);
  share (rig, survey, second);
  g_assert_cmpuint (rig->n_failed, ==, 0);
  g_assert_true (lk_shared_surveys_has (second, lk_survey_get_shared_key (survey)));
  rig_assert_answer (rig, "SELECT t.name FROM shared_survey s JOIN team t ON t.id = s.team", "Bovenbouw");

  /* A team that was changed in another way is followed when the survey is written. */
  g_assert_true (lk_survey_set_team (survey, lk_record_get_id (LK_RECORD (rig->team)), &error));
  share (rig, survey, first);
  g_assert_no_error (error);
  g_assert_cmpuint (rig->n_failed, ==, 0);
  g_assert_true (lk_shared_surveys_has (first, lk_survey_get_shared_key (survey)));
  g_assert_false (lk_shared_surveys_has (second, lk_survey_get_shared_key (survey)));
  rig_assert_answer (rig, "SELECT count(*) FROM shared_survey", "1");
  g_assert_true (lk_survey_set_team (survey, NULL, &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM shared_survey", "0");
}

/* What the survey has, and @n sheets more. */
static LkSurveyAnswers *
dup_answers_and (LkSurvey *survey,
                 guint     n,
                 LkAnswer  answer)
{
  LkSurveyAnswers *answers = lk_survey_answers_copy (lk_survey_get_answers (survey));

  for (guint i = 0; i < n; i++)
    lk_survey_answers_add_sheet (answers, lk_survey_get_form (survey), &answer, NULL);
  return answers;
}

/* Newer answers are shared once they are of five; the day on which the pupils were told follows by itself. */
static void
test_shared_newer (Rig           *rig,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (LkSharedSurveys) shared = open_shared (rig, rig->team);
  g_autoptr (LkSurveyAnswers) before = NULL;
  g_autofree char *id = NULL;
  LkSurvey *survey = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  survey = add_answered (rig, 6);
  id = g_strdup (lk_survey_get_id (survey));
  share (rig, survey, shared);
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, shared), ==, LK_SURVEY_SHARED_ALL);
  g_assert_true (lk_survey_set_told (survey, lk_day_new (2026, 11, 27), &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT told FROM shared_survey", "2026-11-27");
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, shared), ==, LK_SURVEY_SHARED_ALL);
  g_assert_true (lk_survey_set_told (survey, LK_DAY_NONE, &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM shared_survey WHERE told IS NULL", "1");

  g_assert_true (lk_survey_set_text (survey, LK_SURVEY_CLASS, "3c", &error));
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, shared), ==, LK_SURVEY_SHARED_OTHERWISE);
  share (rig, survey, shared);
  rig_assert_answer (rig, "SELECT class || sheets FROM shared_survey", "3c6");

  /* Two wait, also over the weekend, and then Undo leaves two that the team has not seen: of these alone nobody may hear what they said, not after
   * stopping either. */
  enter (survey, 2, LK_ANSWER_1);
  rig_lock (rig);
  rig_unlock (rig, rig->anna);
  survey = find_survey (rig, id);
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, shared), ==, LK_SURVEY_SHARED_ALL);
  before = dup_answers_and (survey, 2, LK_ANSWER_1);
  enter (survey, 5, LK_ANSWER_2);
  lk_survey_end_sitting (survey);
  g_assert_true (lk_survey_set_answers (survey, before, &error));
  g_assert_cmpuint (count (survey, LK_ANSWER_1), ==, 2);
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, shared), ==, LK_SURVEY_SHARED_WAITING);
  g_assert_true (lk_private_unshare_survey (rig->mine, survey, shared, &error));
  share (rig, survey, shared);
  rig_assert_answer (rig, "SELECT sheets FROM shared_survey", "6");
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, shared), ==, LK_SURVEY_SHARED_WAITING);

  enter (survey, 5, LK_ANSWER_2);
  lk_survey_end_sitting (survey);
  rig_save (rig);
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, shared), ==, LK_SURVEY_SHARED_NEWER);
  rig_assert_answer (rig, "SELECT sheets FROM shared_survey", "6");
  share (rig, survey, shared);
  rig_assert_answer (rig, "SELECT sheets FROM shared_survey", "13");
  g_assert_cmpint (lk_private_get_shared (rig->mine, survey, shared), ==, LK_SURVEY_SHARED_ALL);
  g_assert_no_error (error);
}

static void
result_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_exported (Rig           *rig,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (rig->folder, "alles.json", NULL), *contents = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  rig_unlock (rig, rig->anna);
  add_survey (rig);
  g_assert_nonnull (lk_private_add_arena (rig->mine, "Toetsen", NULL, lk_day_today (), NULL, NULL));
  lk_visit_export_all_async (rig->mine, file, result_cb, &result);
  rig_wait (result != NULL);
  g_assert_true (lk_visit_export_all_finish (rig->mine, result, NULL));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "leerkracht-board-survey"));
  g_assert_nonnull (strstr (contents, "Ik snap de uitleg"));
  g_assert_nonnull (strstr (contents, "Toetsen"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add ("/records/voice/" path, Rig, NULL, rig_set_up, func, rig_tear_down)
  ADD ("survey-kept", test_survey_kept);
  ADD ("answered-stays", test_answered_stays);
  ADD ("emptied", test_emptied);
  ADD ("few-emptied", test_few_emptied);
  ADD ("held", test_held);
  ADD ("survey-merged", test_survey_merged);
  ADD ("arena", test_arena);
  ADD ("arena-counted", test_arena_counted);
  ADD ("untold", test_untold);
  ADD ("shared-erased", test_shared_erased);
  ADD ("shared-team", test_shared_team);
  ADD ("shared-newer", test_shared_newer);
  ADD ("exported", test_exported);
  return g_test_run ();
}
