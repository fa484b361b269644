#include "surveys/lk-survey-answers-private.h"

#include <sodium.h>
#include <string.h>

#include "privacy/lk-secret.h"

static void
counts_free (gpointer data)
{
  sodium_memzero (data, sizeof (Counts));
  g_free (data);
}

static void
open_answer_free (gpointer data)
{
  LkOpenAnswer *answer = data;

  lk_secret_free_text (answer->text);
  g_free (answer->theme);
  g_free (answer);
}

static LkOpenAnswer *
open_answer_new (const char *text,
                 const char *theme)
{
  LkOpenAnswer *answer = g_new0 (LkOpenAnswer, 1);

  answer->text = g_strdup (text);
  answer->theme = g_strdup (theme);
  return answer;
}

LkSurveyAnswers *
lk_survey_answers_new (void)
{
  LkSurveyAnswers *self = g_new0 (LkSurveyAnswers, 1);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, counts_free);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
lk_survey_answers_free (LkSurveyAnswers *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->open);
  sodium_memzero (self, sizeof *self);
  g_free (self);
}

static Counts *
ensure_counts (LkSurveyAnswers *self,
               const char      *id)
{
  Counts *counts = g_hash_table_lookup (self->counts, id);

  if (counts == NULL)
    {
      counts = g_new0 (Counts, 1);
      g_hash_table_insert (self->counts, g_strdup (id), counts);
    }
  return counts;
}

static GPtrArray *
ensure_open (LkSurveyAnswers *self,
             const char      *id)
{
  gpointer key = NULL, answers = NULL;

  if (self->last_id != NULL && g_str_equal (self->last_id, id))
    return self->last;
  if (!g_hash_table_lookup_extended (self->open, id, &key, &answers))
    {
      key = g_strdup (id);
      answers = g_ptr_array_new_with_free_func (open_answer_free);
      g_hash_table_insert (self->open, key, answers);
    }
  self->last_id = key;
  self->last = answers;
  return answers;
}

static void
add_counts (LkSurveyAnswers       *self,
            const LkSurveyAnswers *other)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, other->counts);
  while (g_hash_table_iter_next (&iter, &id, &value))
    for (guint answer = 0; answer < LK_N_ANSWERS; answer++)
      ensure_counts (self, id)->n[answer] += ((Counts *) value)->n[answer];
  self->n_sheets += other->n_sheets;
}

static void
append_open (LkSurveyAnswers       *self,
             const LkSurveyAnswers *other)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, other->open);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      GPtrArray *from = value, *to = ensure_open (self, id);

      for (guint i = 0; i < from->len; i++)
        {
          const LkOpenAnswer *answer = from->pdata[i];

          g_ptr_array_add (to, open_answer_new (answer->text, answer->theme));
        }
    }
}

LkSurveyAnswers *
lk_survey_answers_copy (const LkSurveyAnswers *self)
{
  LkSurveyAnswers *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = lk_survey_answers_new ();
  add_counts (copy, self);
  append_open (copy, self);
  return copy;
}

guint
lk_survey_answers_get_n_sheets (const LkSurveyAnswers *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_sheets;
}

guint
lk_survey_answers_get_count (const LkSurveyAnswers *self,
                             const char            *statement_id,
                             LkAnswer               answer)
{
  const Counts *counts = NULL;

  g_return_val_if_fail (self != NULL && statement_id != NULL && answer < LK_N_ANSWERS, 0);

  counts = g_hash_table_lookup (self->counts, statement_id);
  return counts != NULL ? counts->n[answer] : 0;
}

GPtrArray *
lk_survey_answers_get_open (const LkSurveyAnswers *self,
                            const char            *question_id)
{
  g_return_val_if_fail (self != NULL && question_id != NULL, NULL);

  return g_hash_table_lookup (self->open, question_id);
}

/* Cut where a character ends, so that nothing half is kept. */
static char *
dup_cut (const char *text)
{
  const char *end = NULL;
  char *whole = NULL;

  while (g_ascii_isspace (*text))
    text++;
  end = text + strlen (text);
  while (end > text && g_ascii_isspace (end[-1]))
    end--;

  if (end - text > LK_SURVEY_MAX_ANSWER && g_utf8_strlen (text, end - text) > LK_SURVEY_MAX_ANSWER)
    {
      char *start = g_utf8_substring (text, 0, LK_SURVEY_MAX_ANSWER - 1);
      char *cut = g_strconcat (start, "…", NULL);

      lk_secret_free_text (start);
      return cut;
    }

  whole = g_malloc ((gsize) (end - text) + 1);
  memcpy (whole, text, (gsize) (end - text));
  whole[end - text] = '\0';
  return whole;
}

/* One at its own random place in a shuffled list leaves it shuffled. */
static void
add_anywhere (GPtrArray    *answers,
              LkOpenAnswer *answer)
{
  g_ptr_array_insert (answers, (int) randombytes_uniform (answers->len + 1), answer);
}

void
lk_survey_answers_add_open (LkSurveyAnswers *self,
                            const char      *question_id,
                            const char      *text,
                            const char      *theme)
{
  LkOpenAnswer *answer = NULL;

  g_return_if_fail (self != NULL && question_id != NULL && text != NULL);

  answer = g_new0 (LkOpenAnswer, 1);
  answer->text = dup_cut (text);
  answer->theme = g_strdup (theme);
  if (*answer->text != '\0')
    g_ptr_array_add (ensure_open (self, question_id), answer);
  else
    open_answer_free (answer);
}

void
lk_survey_answers_add_count (LkSurveyAnswers *self,
                             const char      *statement_id,
                             LkAnswer         answer,
                             guint            n)
{
  g_return_if_fail (self != NULL && statement_id != NULL && answer < LK_N_ANSWERS);

  if (n > 0)
    ensure_counts (self, statement_id)->n[answer] += n;
}

void
lk_survey_answers_add_sheets (LkSurveyAnswers *self,
                              guint            n)
{
  g_return_if_fail (self != NULL);

  self->n_sheets += n;
}

void
lk_survey_answers_add_sheet (LkSurveyAnswers     *self,
                             const LkSurveyForm  *form,
                             const LkAnswer      *answers,
                             const char * const  *open)
{
  g_autoptr (LkSurveyAnswers) sheet = NULL;

  g_return_if_fail (self != NULL && form != NULL && answers != NULL);

  sheet = lk_survey_answers_new ();
  lk_survey_answers_add_sheets (sheet, 1);
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS); i++)
    if (answers[i] < LK_N_ANSWERS)
      lk_survey_answers_add_count (sheet, lk_survey_form_get (form, LK_SURVEY_STATEMENTS, i)->id, answers[i], 1);
  for (guint i = 0; open != NULL && i < lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS); i++)
    if (open[i] != NULL)
      lk_survey_answers_add_open (sheet, lk_survey_form_get (form, LK_SURVEY_QUESTIONS, i)->id, open[i], NULL);
  lk_survey_answers_add (self, sheet);
}

void
lk_survey_answers_add (LkSurveyAnswers       *self,
                       const LkSurveyAnswers *other)
{
  GHashTableIter iter;
  gpointer id, value;

  g_return_if_fail (self != NULL && other != NULL && self != other);

  add_counts (self, other);
  g_hash_table_iter_init (&iter, other->open);
  while (g_hash_table_iter_next (&iter, &id, &value))
    for (guint i = 0; i < ((GPtrArray *) value)->len; i++)
      {
        const LkOpenAnswer *answer = ((GPtrArray *) value)->pdata[i];

        add_anywhere (ensure_open (self, id), open_answer_new (answer->text, answer->theme));
      }
}

/* The system is asked once: a thousand answers would be as many calls of it. 64 bits for a place leave no chance that counts above another. */
static void
shuffle (GPtrArray *answers)
{
  guint8 seed[randombytes_SEEDBYTES];
  g_autofree guint64 *chances = g_new (guint64, answers->len);

  randombytes_buf (seed, sizeof seed);
  randombytes_buf_deterministic (chances, answers->len * sizeof *chances, seed);
  for (guint left = answers->len; left > 1; left--)
    {
      const guint chosen = (guint) (chances[left - 1] % left);
      gpointer last = answers->pdata[left - 1];

      answers->pdata[left - 1] = answers->pdata[chosen];
      answers->pdata[chosen] = last;
    }
  sodium_memzero (seed, sizeof seed);
  sodium_memzero (chances, answers->len * sizeof *chances);
}

void
lk_survey_answers_shuffle (LkSurveyAnswers *self)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (self != NULL);

  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((GPtrArray *) value)->len > 1)
      shuffle (value);
}
