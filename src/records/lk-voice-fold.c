/* The words of surveys and arenas, for searching in them. Made at each search and wiped behind it: there are few. */

#include "model/lk-fold.h"
#include "privacy/lk-secret.h"
#include "records/lk-arena-private.h"
#include "records/lk-survey-private.h"

static void
add (GString    *all,
     const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (all, "%s\n", text);
}

/* Takes @all. */
static char *
fold (GString *all)
{
  char *words = g_string_free (all, FALSE), *folded = lk_fold (words);

  lk_secret_free_text (words);
  return folded;
}

static void
add_lines (GString  *all,
           LkSurvey *self)
{
  for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
    for (guint i = 0; i < lk_survey_form_get_n (self->form, part); i++)
      add (all, lk_survey_form_get (self->form, part, i)->text);
}

/* What the results show of an open question, and no more. */
static void
add_open (GString    *all,
          LkSurvey   *self,
          const char *question_id)
{
  GPtrArray *open = lk_survey_answers_get_open (self->answers, question_id);
  const GPtrArray *themes = lk_survey_themes_get (self->themes, question_id);

  for (guint i = 0; open != NULL && i < open->len; i++)
    add (all, ((LkOpenAnswer *) open->pdata[i])->text);
  for (guint i = 0; i < themes->len; i++)
    add (all, ((LkSurveyLine *) themes->pdata[i])->text);
}

char *
lk_survey_dup_folded (LkSurvey *self)
{
  GString *all = g_string_new (NULL);
  const gboolean shown = lk_survey_answers_get_n_sheets (self->answers) >= LK_SURVEY_MIN_ANSWERS;

  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    add (all, lk_survey_get_text (self, (LkSurveyText) i));
  add_lines (all, self);
  for (guint i = 0; shown && i < lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS); i++)
    add_open (all, self, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, i)->id);
  return fold (all);
}

char *
lk_arena_dup_folded (LkArena *self)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < LK_N_ARENA_TEXTS; i++)
    add (all, lk_arena_get_text (self, (LkArenaText) i));
  for (guint list = 0; list < LK_N_ARENA_LISTS; list++)
    {
      GListModel *lines = lk_arena_get_list (self, (LkArenaList) list);

      for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
        {
          g_autoptr (LkArenaLine) line = g_list_model_get_item (lines, i);

          add (all, lk_arena_line_get_text (line));
        }
    }
  return fold (all);
}
