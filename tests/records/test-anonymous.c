/*
 * Whoever has every state that ever lay on the disk, and the owner's key too, tries to put one pupil's sheet together. A copy of the file and its log
 * taken at any moment is what kill -9 leaves then, and what a backup may hold.
 */

#include "rig.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "records/lk-held-sheets.h"
#include "records/lk-private-voice.h"
#include "surveys/lk-survey-answers-json.h"

#define N_SHEETS 30
#define N_CLASS 25
#define LATE 40
#define N_STATEMENTS 8
#define SLICE 48

typedef struct
{
  Rig        rig;
  LkSurvey  *survey;
  char      *id;
  GPtrArray *states;   /* (element-type LkSurveyAnswers): all that were ever found */
  GPtrArray *bodies;   /* (element-type GBytes): what they were sealed as */
  guint      n_copies;
  guint      n_shared; /* states of what the team saw */
} Watch;

static LkSurveyForm *
make_form (void)
{
  LkSurveyForm *form = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_SECONDARY);

  for (guint i = 0; i < N_STATEMENTS + 2; i++)
    {
      g_autofree char *text = g_strdup_printf ("Regel %u", i);
      LkSurveyForm *more = lk_survey_form_add (form, i < N_STATEMENTS ? LK_SURVEY_STATEMENTS : LK_SURVEY_QUESTIONS, text, NULL);

      g_assert_nonnull (more);
      lk_survey_form_unref (form);
      form = more;
    }
  return form;
}

/* No two sheets have the same answers. */
static void
enter (LkSurvey *survey,
       guint     number)
{
  LkAnswer answers[N_STATEMENTS];
  g_autofree char *text = g_strdup_printf ("antwoord %u", number);
  const char *open[] = { text, number % 2 == 0 ? "" : text, NULL };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_STATEMENTS; i++)
    answers[i] = (LkAnswer) (number >> (i % 4) & 3);
  g_assert_true (lk_survey_add_sheet (survey, NULL, answers, open, &error));
  g_assert_no_error (error);
}

static void
copy_file (const char *from,
           const char *to,
           gssize      size)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (g_file_get_contents (from, &contents, &length, NULL))
    g_assert_true (g_file_set_contents (to, contents, size >= 0 ? MIN (size, (gssize) length) : (gssize) length, NULL));
}

/* What the team sees, which needs no key. */
static void
remember_shared (Watch *watch,
                 Rig   *rig)
{
  g_autofree char *counts = rig_ask (rig, "SELECT counts FROM shared_survey");
  g_autoptr (JsonNode) root = *counts != '\0' ? json_from_string (counts, NULL) : NULL;

  if (root == NULL)
    return;
  g_ptr_array_add (watch->states, lk_survey_answers_from_object (json_object_get_object_member (json_node_get_object (root), "answers")));
  watch->n_shared++;
}

/* What the owner's key opens in the file at @path. */
static void
look_into (Watch *watch,
           char  *path)
{
  Rig place = { .path = path }, other = { 0 };
  LkSurvey *survey = NULL;

  rig_open_other (&place, &other);
  remember_shared (watch, &other);
  rig_unlock (&other, other.anna);
  survey = lk_private_find_survey (other.mine, watch->id);
  if (survey != NULL)
    g_ptr_array_add (watch->states, lk_survey_answers_copy (lk_survey_get_answers (survey)));
  rig_close_other (&other);
}

static guint32
get_word (const char *at)
{
  guint32 word;

  memcpy (&word, at, sizeof word);
  return GUINT32_FROM_BE (word);
}

/* Each transaction in the log is a state of its own: a frame that ends one tells the file's size. */
static void
look_into_log (Watch      *watch,
               const char *log_path)
{
  g_autofree char *log = NULL;
  gsize length, frame, page;

  if (!g_file_get_contents (log_path, &log, &length, NULL) || length < 32)
    return;
  page = get_word (log + 8);
  for (frame = 32; frame + 24 + page <= length; frame += 24 + page)
    if (get_word (log + frame + 4) != 0)
      {
        g_autofree char *path = g_strdup_printf ("%s/log-%u.db", watch->rig.folder, watch->n_copies++);
        g_autofree char *copied = g_strconcat (path, "-wal", NULL);

        copy_file (watch->rig.path, path, -1);
        copy_file (log_path, copied, (gssize) (frame + 24 + page));
        look_into (watch, path);
      }
}

static void
remember_body (Watch *watch)
{
  g_autofree char *sql = g_strdup_printf ("SELECT hex (body) FROM sealed WHERE id = '%s'", watch->id);
  g_autofree char *hex = rig_ask (&watch->rig, sql);
  g_autoptr (GByteArray) body = g_byte_array_new ();

  for (gsize i = 0; hex[i] != '\0'; i += 2)
    {
      const guint8 byte = (guint8) (g_ascii_xdigit_value (hex[i]) * 16 + g_ascii_xdigit_value (hex[i + 1]));

      g_byte_array_append (body, &byte, 1);
    }
  if (body->len >= SLICE)
    g_ptr_array_add (watch->bodies, g_byte_array_free_to_bytes (g_steal_pointer (&body)));
}

static gboolean
holds_body (const char *path,
            GBytes     *body)
{
  g_autofree char *contents = NULL;
  const char *bytes = g_bytes_get_data (body, NULL);
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return FALSE;
  for (gsize at = 0; at + SLICE <= g_bytes_get_size (body); at += SLICE)
    if (memmem (contents, length, bytes + at, SLICE) != NULL)
      return TRUE;
  return FALSE;
}

/* Of all states but the one of now no part is left in the file, its log or the free pages of either. */
static void
check_wiped (Watch *watch)
{
  g_autofree char *log_path = g_strconcat (watch->rig.path, "-wal", NULL);
  const GBytes *last = watch->bodies->len > 0 ? watch->bodies->pdata[watch->bodies->len - 1] : NULL;

  for (guint i = 0; i < watch->bodies->len; i++)
    if (!g_bytes_equal (watch->bodies->pdata[i], last))
      {
        g_assert_false (holds_body (watch->rig.path, watch->bodies->pdata[i]));
        g_assert_false (holds_body (log_path, watch->bodies->pdata[i]));
      }
}

/* A backup, and what would be found after kill -9. */
static void
look (Watch *watch)
{
  g_autofree char *path = g_strdup_printf ("%s/copy-%u.db", watch->rig.folder, watch->n_copies++);
  g_autofree char *log_path = g_strconcat (watch->rig.path, "-wal", NULL), *copied = g_strconcat (path, "-wal", NULL);

  lk_store_flush (watch->rig.store);
  remember_body (watch);
  check_wiped (watch);
  copy_file (watch->rig.path, path, -1);
  copy_file (log_path, copied, -1);
  look_into_log (watch, copied);
  look_into (watch, path);
}

/* How many pupils more answered the statement with @id in one than in the other; as many sheets are the same sheets, so that any change tells. */
static guint
count_difference (const LkSurveyAnswers *a,
                  const LkSurveyAnswers *b,
                  const char            *id)
{
  guint more = 0, fewer = 0;

  for (guint n = 0; n < LK_N_ANSWERS; n++)
    {
      const int difference = (int) lk_survey_answers_get_count (a, id, (LkAnswer) n) - (int) lk_survey_answers_get_count (b, id, (LkAnswer) n);

      more += (guint) MAX (difference, 0);
      fewer += (guint) MAX (-difference, 0);
    }
  return MAX (more, fewer);
}

/* Whether the two show what one to four pupils answered. */
static gboolean
is_told (LkSurveyForm          *form,
         const LkSurveyAnswers *a,
         const LkSurveyAnswers *b)
{
  const int sheets = (int) lk_survey_answers_get_n_sheets (a) - (int) lk_survey_answers_get_n_sheets (b);

  if (sheets != 0 && ABS (sheets) < LK_SURVEY_BATCH)
    return TRUE;
  for (guint i = 0; i < N_STATEMENTS; i++)
    {
      const guint difference = count_difference (a, b, lk_survey_form_get (form, LK_SURVEY_STATEMENTS, i)->id);

      if (difference > 0 && (difference < LK_SURVEY_BATCH || sheets == 0))
        return TRUE;
    }
  return FALSE;
}

/* Each state against nothing at all, and against each other. */
static guint
count_told (LkSurveyForm *form,
            GPtrArray    *states)
{
  g_autoptr (LkSurveyAnswers) none = lk_survey_answers_new ();
  guint n = 0;

  for (guint i = 0; i < states->len; i++)
    {
      n += is_told (form, states->pdata[i], none);
      for (guint k = 0; k < i; k++)
        n += is_told (form, states->pdata[i], states->pdata[k]);
    }
  return n;
}

static void
check_differences (Watch *watch)
{
  g_assert_cmpuint (count_told (lk_survey_get_form (watch->survey), watch->states), ==, 0);
}

static void
begin (Watch *watch)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (GError) error = NULL;

  watch->states = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_survey_answers_free);
  watch->bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  rig_set_up (&watch->rig, NULL);
  rig_unlock (&watch->rig, watch->rig.anna);
  watch->survey = lk_private_add_survey (watch->rig.mine, "Hoe gaat het?", watch->rig.team, lk_day_today (), form, &error);
  g_assert_no_error (error);
  watch->id = g_strdup (lk_survey_get_id (watch->survey));
}

static void
end (Watch *watch)
{
  rig_tear_down (&watch->rig, NULL);
  g_ptr_array_unref (watch->states);
  g_ptr_array_unref (watch->bodies);
  g_free (watch->id);
}

static void
test_states (void)
{
  Watch watch = { 0 };
  LkAnswer answers[N_STATEMENTS];
  g_auto (GStrv) open = NULL;
  g_autoptr (GError) error = NULL;

  begin (&watch);
  for (guint i = 0; i < N_SHEETS; i++)
    {
      enter (watch.survey, i);
      if (i == 12)
        {
          g_assert_true (lk_survey_take_back_sheet (watch.survey, NULL, answers, &open, &error));
          g_assert_cmpstr (open[0], ==, "antwoord 12");
          lk_private_save (watch.rig.mine);
          look (&watch);
          enter (watch.survey, i);
        }
      /* As the clock does, and as whoever closes a page does. */
      if (i % 2 == 0)
        lk_private_save (watch.rig.mine);
      look (&watch);
    }
  g_assert_cmpuint (lk_survey_get_n_waiting (watch.survey), ==, 5);
  lk_survey_end_sitting (watch.survey);
  g_assert_cmpuint (lk_survey_get_n_waiting (watch.survey), ==, 0);
  rig_save (&watch.rig);
  look (&watch);
  /* One who was absent. */
  enter (watch.survey, 40);
  lk_survey_end_sitting (watch.survey);
  rig_save (&watch.rig);
  look (&watch);
  g_assert_cmpuint (lk_survey_get_n_waiting (watch.survey), ==, 1);
  for (guint i = 0; i < 4; i++)
    enter (watch.survey, 41 + i);
  g_assert_true (lk_survey_set_text (watch.survey, LK_SURVEY_FOLLOW_UP, "rustiger beginnen", &error));
  rig_save (&watch.rig);
  look (&watch);
  rig_lock (&watch.rig);
  look (&watch);
  rig_unlock (&watch.rig, watch.rig.anna);
  watch.survey = lk_private_find_survey (watch.rig.mine, watch.id);
  g_assert_cmpuint (lk_survey_get_n_sheets (watch.survey), ==, N_SHEETS + 5);
  g_assert_cmpuint (watch.bodies->len, >, 6);
  g_assert_cmpuint (watch.states->len, >, N_SHEETS);
  check_differences (&watch);

  g_assert_true (lk_private_erase (watch.rig.mine, watch.survey, &error));
  lk_store_flush (watch.rig.store);
  for (guint i = 0; i < watch.bodies->len; i++)
    g_assert_false (holds_body (watch.rig.path, watch.bodies->pdata[i]));
  end (&watch);
}

static void
share (Watch *watch)
{
  g_autoptr (LkSharedSurveys) shared = lk_shared_surveys_new (watch->rig.school, lk_record_get_id (LK_RECORD (watch->rig.team)));
  g_autoptr (GError) error = NULL;

  lk_store_flush (watch->rig.store);
  g_assert_true (lk_private_share_survey (watch->rig.mine, watch->survey, shared, &error));
  g_assert_no_error (error);
  rig_save (&watch->rig);
}

static void
come_back (Watch *watch)
{
  rig_unlock (&watch->rig, watch->rig.anna);
  watch->survey = lk_private_find_survey (watch->rig.mine, watch->id);
  g_assert_nonnull (watch->survey);
}

/* 25 sheets, backed up and shared; then few late ones, and their teacher locks, comes back, shares again and locks, till there are five. */
static void
test_late (gconstpointer data)
{
  const guint n_late = GPOINTER_TO_UINT (data);
  LkHeldSheets *held = NULL;
  Watch watch = { 0 };

  begin (&watch);
  held = lk_held_sheets_get (watch.rig.school);
  for (guint i = 0; i < N_CLASS; i++)
    enter (watch.survey, i);
  lk_survey_end_sitting (watch.survey);
  rig_save (&watch.rig);
  share (&watch);
  look (&watch);
  for (guint i = 0; i < n_late; i++)
    {
      enter (watch.survey, LATE + i);
      lk_survey_end_sitting (watch.survey);
      lk_private_save (watch.rig.mine);
      look (&watch);
    }
  rig_lock (&watch.rig);
  look (&watch);
  come_back (&watch);
  check_differences (&watch);
  share (&watch);
  look (&watch);
  check_differences (&watch);
  /* None is lost. */
  g_assert_cmpuint (lk_held_sheets_get_n (held), ==, 0);
  g_assert_cmpuint (lk_survey_get_n_waiting (watch.survey), ==, n_late);
  rig_lock (&watch.rig);
  g_assert_cmpuint (lk_held_sheets_get_n (held), ==, n_late);
  /* Who comes between finds nothing of it. */
  rig_unlock (&watch.rig, watch.rig.bram);
  g_assert_cmpuint (lk_held_sheets_get_n (held), ==, n_late);
  come_back (&watch);
  for (guint i = n_late; i < LK_SURVEY_BATCH; i++)
    enter (watch.survey, LATE + i);
  rig_lock (&watch.rig);
  look (&watch);
  come_back (&watch);
  g_assert_cmpuint (lk_survey_answers_get_n_sheets (lk_survey_get_answers (watch.survey)), ==, N_CLASS + LK_SURVEY_BATCH);
  share (&watch);
  look (&watch);
  g_assert_cmpuint (watch.n_shared, >, 4);
  check_differences (&watch);
  rig_assert_answer (&watch.rig, "SELECT count(*) FROM sealed", "1");
  end (&watch);
}

/* Only a few ever answered: nothing of them is written. */
static void
test_few (void)
{
  Watch watch = { 0 };

  begin (&watch);
  for (guint i = 0; i < LK_SURVEY_BATCH - 1; i++)
    {
      enter (watch.survey, i);
      lk_survey_end_sitting (watch.survey);
      rig_lock (&watch.rig);
      look (&watch);
      come_back (&watch);
      check_differences (&watch);
      g_assert_cmpuint (lk_survey_get_n_waiting (watch.survey), ==, i + 1);
    }
  rig_assert_answer (&watch.rig, "SELECT count(*) FROM sealed WHERE day IS NOT NULL", "0");
  end (&watch);
}

/* Sheets @from to @to of the form, counted in. */
static LkSurveyAnswers *
count (LkSurveyForm *form,
       guint         from,
       guint         to)
{
  LkSurveyAnswers *counted = lk_survey_answers_new ();

  for (guint number = from; number < to; number++)
    {
      LkAnswer answers[N_STATEMENTS];

      for (guint i = 0; i < N_STATEMENTS; i++)
        answers[i] = (LkAnswer) (number >> (i % 4) & 3);
      lk_survey_answers_add_sheet (counted, form, answers, NULL);
    }
  return counted;
}

static guint
count_told_by (LkSurveyForm    *form,
               LkSurveyAnswers *before,
               LkSurveyAnswers *after)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_survey_answers_free);

  g_ptr_array_add (states, before);
  g_ptr_array_add (states, after);
  return count_told (form, states);
}

/* That the attack above finds a sheet where there is one. */
static void
test_attack (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  const char *id = lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 3)->id;
  LkSurveyAnswers *hidden = count (form, 0, N_CLASS);

  for (guint n = 1; n < LK_SURVEY_BATCH; n++)
    {
      g_assert_cmpuint (count_told_by (form, count (form, 0, N_CLASS), count (form, 0, N_CLASS + n)), ==, 1);
      g_assert_cmpuint (count_told_by (form, count (form, 0, N_CLASS), count (form, 0, n)), >, 0);
    }
  g_assert_cmpuint (count_told_by (form, count (form, 0, N_CLASS), count (form, 0, N_CLASS)), ==, 0);
  g_assert_cmpuint (count_told_by (form, count (form, 0, N_CLASS), count (form, 0, N_CLASS + LK_SURVEY_BATCH)), ==, 0);
  /* As many sheets, of which one is another. */
  g_assert_cmpuint (count_told_by (form, count (form, 0, N_CLASS), count (form, 1, N_CLASS + 1)), ==, 1);
  /* A sheet that is counted in without being counted. */
  lk_survey_answers_add_count (hidden, id, LK_ANSWER_2, 1);
  g_assert_cmpuint (count_told_by (form, count (form, 0, N_CLASS), hidden), ==, 1);
}

static guint
get_number (const LkOpenAnswer *answer)
{
  return (guint) g_ascii_strtoull (answer->text + strlen ("antwoord "), NULL, 10);
}

/* The place of an answer says nothing of when it came: neither over all, nor among the five that came together. */
static void
test_order (void)
{
  Watch watch = { 0 };
  g_autoptr (LkSurveyForm) form = make_form ();
  const char *question = lk_survey_form_get (form, LK_SURVEY_QUESTIONS, 0)->id;
  const guint n_surveys = 200;
  const double middle = (N_SHEETS - 1) / 2.0;
  double both = 0, one = 0;
  guint in_order = 0, n_pairs = 0;

  begin (&watch);
  for (guint i = 0; i < n_surveys; i++)
    {
      LkSurvey *survey = lk_private_add_survey (watch.rig.mine, "x", NULL, lk_day_today (), form, NULL);
      guint place[N_SHEETS];
      GPtrArray *answers = NULL;

      for (guint k = 0; k < N_SHEETS; k++)
        enter (survey, k);
      lk_survey_end_sitting (survey);
      answers = lk_survey_answers_get_open (lk_survey_get_answers (survey), question);
      g_assert_cmpuint (answers->len, ==, N_SHEETS);
      for (guint k = 0; k < N_SHEETS; k++)
        place[get_number (answers->pdata[k])] = k;
      for (guint k = 0; k < N_SHEETS; k++)
        {
          both += (k - middle) * (place[k] - middle);
          one += (k - middle) * (k - middle);
          if (k % 5 < 4)
            {
              n_pairs++;
              in_order += place[k] < place[k + 1];
            }
        }
      g_assert_true (lk_private_erase (watch.rig.mine, survey, NULL));
    }
  g_assert_cmpfloat (fabs (both / one), <, 0.07);
  g_assert_cmpfloat (fabs (in_order / (double) n_pairs - 0.5), <, 0.04);
  end (&watch);
}

/* Version 7 holds the moment in which it was made. */
static gboolean
tells_time (const char *id)
{
  return strlen (id) == 36 && id[14] != '4';
}

static void
test_ids (void)
{
  Watch watch = { 0 };
  LkArena *arena = NULL;
  LkArenaLine *note = NULL;
  const char *question = NULL;

  begin (&watch);
  question = lk_survey_form_get (lk_survey_get_form (watch.survey), LK_SURVEY_QUESTIONS, 0)->id;
  g_assert_false (tells_time (lk_survey_add_theme (watch.survey, question, "Tempo", NULL)));
  arena = lk_private_add_arena (watch.rig.mine, "Toetsen", watch.rig.team, lk_day_today (), NULL, NULL);
  note = lk_arena_add_note (arena, 3, NULL, "te veel tegelijk", NULL);
  g_assert_false (tells_time (lk_arena_line_get_id (note)));
  end (&watch);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/records/anonymous/states", test_states);
  for (guint i = 1; i < LK_SURVEY_BATCH; i++)
    {
      g_autofree char *path = g_strdup_printf ("/records/anonymous/late/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_late);
    }
  g_test_add_func ("/records/anonymous/few", test_few);
  g_test_add_func ("/records/anonymous/attack", test_attack);
  g_test_add_func ("/records/anonymous/order", test_order);
  g_test_add_func ("/records/anonymous/ids", test_ids);
  return g_test_run ();
}
