/* The themes that a teacher lays open answers in: of each question a list. Their ids are random, and tell no time. */

#include "records/lk-survey-private.h"

#include "privacy/lk-secret.h"

static void
theme_free (gpointer data)
{
  LkSurveyLine *theme = data;

  g_free ((char *) theme->id);
  lk_secret_free_text ((char *) theme->text);
  g_free (theme);
}

GHashTable *
lk_survey_themes_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
lk_survey_themes_get (GHashTable *themes,
                      const char *question_id)
{
  GPtrArray *list = g_hash_table_lookup (themes, question_id);

  if (list != NULL)
    return list;
  list = g_ptr_array_new_with_free_func (theme_free);
  g_hash_table_insert (themes, g_strdup (question_id), list);
  return list;
}

void
lk_survey_themes_add (GHashTable *themes,
                      const char *question_id,
                      const char *id,
                      const char *name)
{
  LkSurveyLine *theme = g_new (LkSurveyLine, 1);

  theme->id = g_strdup (id);
  theme->text = g_strdup (name);
  g_ptr_array_add (lk_survey_themes_get (themes, question_id), theme);
}

static const LkSurveyLine *
find_in (GPtrArray  *list,
         const char *id,
         guint      *position)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((LkSurveyLine *) list->pdata[i])->id, id))
      {
        if (position != NULL)
          *position = i;
        return list->pdata[i];
      }
  return NULL;
}

const LkSurveyLine *
lk_survey_themes_find (GHashTable  *themes,
                       const char  *id,
                       GPtrArray  **list,
                       guint       *position)
{
  GHashTableIter iter;
  gpointer of;

  g_hash_table_iter_init (&iter, themes);
  while (g_hash_table_iter_next (&iter, NULL, &of))
    {
      const LkSurveyLine *theme = find_in (of, id, position);

      if (theme == NULL)
        continue;
      if (list != NULL)
        *list = of;
      return theme;
    }
  return NULL;
}

static gboolean
has_same (GHashTable *a,
          GHashTable *b)
{
  GHashTableIter iter;
  gpointer question, list;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &question, &list))
    {
      const GPtrArray *one = list, *other = lk_survey_themes_get (b, question);

      if (one->len != other->len)
        return FALSE;
      for (guint i = 0; i < one->len; i++)
        if (!g_str_equal (((LkSurveyLine *) one->pdata[i])->id, ((LkSurveyLine *) other->pdata[i])->id) ||
            !g_str_equal (((LkSurveyLine *) one->pdata[i])->text, ((LkSurveyLine *) other->pdata[i])->text))
          return FALSE;
    }
  return TRUE;
}

gboolean
lk_survey_themes_equal (GHashTable *a,
                        GHashTable *b)
{
  return a == b || (has_same (a, b) && has_same (b, a));
}

/* Whether the other took away what stood in both, and so it goes. */
static gboolean
is_taken_away (const char *id,
               GHashTable *base,
               GHashTable *other)
{
  return lk_survey_themes_find (base, id, NULL, NULL) != NULL && lk_survey_themes_find (other, id, NULL, NULL) == NULL;
}

static void
merge_question (GHashTable *merged,
                const char *question,
                GHashTable *base,
                GHashTable *mine,
                GHashTable *theirs)
{
  const GPtrArray *ours = lk_survey_themes_get (mine, question), *others = lk_survey_themes_get (theirs, question);

  for (guint i = 0; i < ours->len; i++)
    {
      const LkSurveyLine *theme = ours->pdata[i];
      const LkSurveyLine *before = lk_survey_themes_find (base, theme->id, NULL, NULL), *other = lk_survey_themes_find (theirs, theme->id, NULL, NULL);

      if (!is_taken_away (theme->id, base, theirs))
        lk_survey_themes_add (merged, question, theme->id,
                              before != NULL && other != NULL && g_str_equal (before->text, theme->text) ? other->text : theme->text);
    }
  for (guint i = 0; i < others->len; i++)
    {
      const LkSurveyLine *theme = others->pdata[i];

      if (find_in (lk_survey_themes_get (merged, question), theme->id, NULL) == NULL && !is_taken_away (theme->id, base, mine))
        lk_survey_themes_add (merged, question, theme->id, theme->text);
    }
}

GHashTable *
lk_survey_themes_merge (GHashTable *base,
                        GHashTable *mine,
                        GHashTable *theirs)
{
  GHashTable *merged = lk_survey_themes_new ();
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer question;

  g_hash_table_iter_init (&iter, mine);
  while (g_hash_table_iter_next (&iter, &question, NULL))
    g_ptr_array_add (questions, question);
  g_hash_table_iter_init (&iter, theirs);
  while (g_hash_table_iter_next (&iter, &question, NULL))
    if (!g_hash_table_contains (mine, question))
      g_ptr_array_add (questions, question);
  for (guint i = 0; i < questions->len; i++)
    merge_question (merged, questions->pdata[i], base, mine, theirs);
  return merged;
}

void
lk_survey_empty_lost_themes (LkSurvey *self)
{
  for (guint i = 0; i < lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS); i++)
    {
      GPtrArray *open = lk_survey_answers_get_open (self->answers, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, i)->id);

      for (guint k = 0; open != NULL && k < open->len; k++)
        {
          LkOpenAnswer *answer = open->pdata[k];

          if (answer->theme != NULL && lk_survey_themes_find (self->themes, answer->theme, NULL, NULL) == NULL)
            g_clear_pointer (&answer->theme, g_free);
        }
    }
}
