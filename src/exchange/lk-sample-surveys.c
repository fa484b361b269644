#include "exchange/lk-sample-private.h"

#include "surveys/lk-shared-survey.h"
#include "surveys/lk-survey-starters.h"

#define INSERT_SURVEY \
  "INSERT INTO shared_survey (id, team, name, class, subject, day, told, sheets, counts, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
#define INSERT_SET \
  "INSERT INTO statement_set (id, name, origin, form, rank, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

static const char * const classes[] = { "2A", "5B", "8A" };
static const char * const subjects[][2] = { { "Taal", "Language" }, { "Rekenen", "Arithmetic" }, { "Lezen", "Reading" } };

/* How happy a class is, of 100; the second time a bit more so. */
static LkAnswer
pick_answer (GRand *chance,
             int    happy)
{
  const int at = g_rand_int_range (chance, 0, 100);

  if (g_rand_int_range (chance, 0, 30) == 0)
    return LK_ANSWER_N_A;
  if (at >= happy)
    return at >= happy + (100 - happy) / 2 ? LK_ANSWER_1 : LK_ANSWER_2;
  return at >= happy / 2 ? LK_ANSWER_3 : LK_ANSWER_4;
}

static LkSurveyResults *
make_results (GRand              *chance,
              const LkSurveyForm *form,
              guint               round)
{
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();
  const guint n_sheets = (guint) g_rand_int_range (chance, 19, 28);

  lk_survey_answers_add_sheets (answers, n_sheets);
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS); i++)
    {
      const int happy = g_rand_int_range (chance, 45, 81) + 12 * (int) round;

      for (guint sheet = 0; sheet < n_sheets; sheet++)
        lk_survey_answers_add_count (answers, lk_survey_form_get (form, LK_SURVEY_STATEMENTS, i)->id, pick_answer (chance, happy), 1);
    }
  return lk_survey_results_new (form, answers, NULL, NULL);
}

static gboolean
write_shared (Sample                 *self,
              GRand                  *chance,
              const SampleTeam       *team,
              const LkSurveyStarter  *starter,
              guint                   round,
              GError                **error)
{
  static const int days_ago[] = { 63, 8 };
  const LkDay day = lk_sample_back_to_school (self->today - days_ago[round]);
  const gint64 created = lk_sample_time (day, 15);
  const guint which = team->number % G_N_ELEMENTS (classes);
  g_autoptr (LkSurveyResults) results = make_results (chance, starter->form, round);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *counts = lk_shared_survey_dup_counts (results);
  g_autofree char *day_text = lk_day_to_text (day);
  g_autofree char *told = round == 0 ? lk_day_to_text (lk_sample_on_to_school (day + 5)) : NULL;

  return lk_db_exec (self->db, error, INSERT_SURVEY, "tttttttiti", id, team->id, starter->name, classes[which],
                     subjects[which][self->language], day_text, told, (gint64) results->n_sheets, counts, created);
}

gboolean
lk_sample_write_surveys (Sample            *self,
                         const SampleTeam  *team,
                         GError           **error)
{
  g_autoptr (GPtrArray) starters = lk_survey_starters_new (self->language == 0 ? "nl" : "en");
  /* Of its own, so that the rest of the school stays as it is. */
  g_autoptr (GRand) chance = g_rand_new_with_seed (team->number + 1);

  return write_shared (self, chance, team, starters->pdata[0], 0, error) && write_shared (self, chance, team, starters->pdata[0], 1, error);
}

gboolean
lk_sample_write_statement_set (Sample  *self,
                               GError **error)
{
  g_autoptr (GPtrArray) starters = lk_survey_starters_new (self->language == 0 ? "nl" : "en");
  const LkSurveyStarter *starter = starters->pdata[0];
  const gint64 created = lk_sample_find_founding (self);
  g_autofree char *id = lk_sample_new_id (self, created);
  g_autofree char *form = lk_survey_form_write (starter->form);

  return lk_db_exec (self->db, error, INSERT_SET, "ttttti", id, starter->name, starter->key, form, lk_sample_next_rank (self), created);
}
