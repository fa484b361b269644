/* What two devices added to the same answers: each one's difference from where both began. */

#include "surveys/lk-survey-answers-private.h"

#include <string.h>

typedef struct
{
  const LkSurveyAnswers *base, *mine, *theirs;
} Sides;

static guint
merge_number (guint base,
              guint mine,
              guint theirs)
{
  gint64 sum = (gint64) mine + theirs - base;

  return (guint) CLAMP (sum, 0, G_MAXUINT);
}

/* (transfer container): the keys of both, each once; borrowed. */
static GHashTable *
join_keys (GHashTable *a,
           GHashTable *b)
{
  GHashTable *keys = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (keys, key);
  g_hash_table_iter_init (&iter, b);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (keys, key);
  return keys;
}

static void
merge_counts (LkSurveyAnswers *made,
              const Sides     *sides)
{
  g_autoptr (GHashTable) ids = join_keys (sides->mine->counts, sides->theirs->counts);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    for (LkAnswer answer = LK_ANSWER_1; answer < LK_N_ANSWERS; answer++)
      lk_survey_answers_add_count (made, id, answer,
                                   merge_number (lk_survey_answers_get_count (sides->base, id, answer),
                                                 lk_survey_answers_get_count (sides->mine, id, answer),
                                                 lk_survey_answers_get_count (sides->theirs, id, answer)));
}

/* Equal answers cannot be told apart, so they are merged as one: text → the themes in which they lie, "" for none, sorted. */
static GHashTable *
sort_by_text (const LkSurveyAnswers *answers,
              const char            *question)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *open = lk_survey_answers_get_open (answers, question);

  for (guint i = 0; open != NULL && i < open->len; i++)
    {
      const LkOpenAnswer *answer = open->pdata[i];
      GPtrArray *themes = g_hash_table_lookup (texts, answer->text);

      if (themes == NULL)
        {
          themes = g_ptr_array_new ();
          g_hash_table_insert (texts, answer->text, themes);
        }
      g_ptr_array_add (themes, answer->theme != NULL ? answer->theme : (char *) "");
    }
  return texts;
}

static int
compare_themes (gconstpointer a,
                gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static gboolean
themes_equal (GPtrArray *a,
              GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  g_ptr_array_sort (a, compare_themes);
  g_ptr_array_sort (b, compare_themes);
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Those of @first, and for what is more of them the last of @second. */
static void
add_answers (LkSurveyAnswers *made,
             const char      *question,
             const char      *text,
             guint            n,
             GPtrArray       *first,
             GPtrArray       *second)
{
  for (guint i = 0; i < n; i++)
    {
      guint behind = second->len - MIN (second->len, n - i);
      const char *theme = i < first->len ? first->pdata[i] : behind < second->len ? second->pdata[behind] : "";

      lk_survey_answers_add_open (made, question, text, *theme != '\0' ? theme : NULL);
    }
}

static void
merge_question (LkSurveyAnswers *made,
                const Sides     *sides,
                const char      *question)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GHashTable) base = sort_by_text (sides->base, question);
  g_autoptr (GHashTable) mine = sort_by_text (sides->mine, question);
  g_autoptr (GHashTable) theirs = sort_by_text (sides->theirs, question);
  g_autoptr (GHashTable) texts = join_keys (mine, theirs);
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      GPtrArray *in_base = g_hash_table_contains (base, text) ? g_hash_table_lookup (base, text) : none;
      GPtrArray *in_mine = g_hash_table_contains (mine, text) ? g_hash_table_lookup (mine, text) : none;
      GPtrArray *in_theirs = g_hash_table_contains (theirs, text) ? g_hash_table_lookup (theirs, text) : none;
      guint n = merge_number (in_base->len, in_mine->len, in_theirs->len);

      if (themes_equal (in_theirs, in_base))
        add_answers (made, question, text, n, in_mine, in_theirs);
      else
        add_answers (made, question, text, n, in_theirs, in_mine);
    }
}

LkSurveyAnswers *
lk_survey_answers_merge (const LkSurveyAnswers *base,
                         const LkSurveyAnswers *mine,
                         const LkSurveyAnswers *theirs)
{
  const Sides sides = { base, mine, theirs };
  LkSurveyAnswers *made = NULL;
  g_autoptr (GHashTable) questions = NULL;
  GHashTableIter iter;
  gpointer question;

  g_return_val_if_fail (base != NULL && mine != NULL && theirs != NULL, NULL);

  made = lk_survey_answers_new ();
  lk_survey_answers_add_sheets (made, merge_number (base->n_sheets, mine->n_sheets, theirs->n_sheets));
  merge_counts (made, &sides);
  questions = join_keys (mine->open, theirs->open);
  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &question, NULL))
    merge_question (made, &sides, question);
  lk_survey_answers_shuffle (made);
  return made;
}

static gboolean
counts_equal (const LkSurveyAnswers *a,
              const LkSurveyAnswers *b)
{
  g_autoptr (GHashTable) ids = join_keys (a->counts, b->counts);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    for (LkAnswer answer = LK_ANSWER_1; answer < LK_N_ANSWERS; answer++)
      if (lk_survey_answers_get_count (a, id, answer) != lk_survey_answers_get_count (b, id, answer))
        return FALSE;
  return TRUE;
}

static gboolean
question_equal (const LkSurveyAnswers *a,
                const LkSurveyAnswers *b,
                const char            *question)
{
  g_autoptr (GHashTable) one = sort_by_text (a, question);
  g_autoptr (GHashTable) other = sort_by_text (b, question);
  GHashTableIter iter;
  gpointer text, themes;

  if (g_hash_table_size (one) != g_hash_table_size (other))
    return FALSE;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &text, &themes))
    if (!g_hash_table_contains (other, text) || !themes_equal (themes, g_hash_table_lookup (other, text)))
      return FALSE;
  return TRUE;
}

gboolean
lk_survey_answers_equal (const LkSurveyAnswers *a,
                         const LkSurveyAnswers *b)
{
  g_autoptr (GHashTable) questions = NULL;
  GHashTableIter iter;
  gpointer question;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->n_sheets != b->n_sheets || !counts_equal (a, b))
    return FALSE;
  questions = join_keys (a->open, b->open);
  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &question, NULL))
    if (!question_equal (a, b, question))
      return FALSE;
  return TRUE;
}
