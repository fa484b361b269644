#include "surveys/lk-survey-form-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"

gboolean
lk_survey_form_check_room (const LkSurveyForm  *self,
                           LkSurveyPart         part,
                           GError             **error)
{
  if (self->lines[part]->len < (part == LK_SURVEY_STATEMENTS ? LK_SURVEY_MAX_STATEMENTS : LK_SURVEY_MAX_QUESTIONS))
    return TRUE;

  if (part == LK_SURVEY_STATEMENTS)
    g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG, _("A survey has at most %d statements."), LK_SURVEY_MAX_STATEMENTS);
  else
    g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG, _("A survey has at most %d open questions."), LK_SURVEY_MAX_QUESTIONS);
  return FALSE;
}

char *
lk_survey_form_dup_text (LkSurveyPart   part,
                         const char    *text,
                         GError       **error)
{
  return lk_check_line (text, LK_SURVEY_MAX_TEXT,
                        part == LK_SURVEY_STATEMENTS ? _("A statement needs a few words.") : _("A question needs a few words."), error);
}

LkSurveyForm *
lk_survey_form_add (const LkSurveyForm  *self,
                    LkSurveyPart         part,
                    const char          *text,
                    GError             **error)
{
  g_autofree char *line = NULL;
  LkSurveyForm *made = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  if (!lk_survey_form_check_room (self, part, error))
    return NULL;
  line = lk_survey_form_dup_text (part, text, error);
  if (line == NULL)
    return NULL;
  made = lk_survey_form_copy (self);
  lk_survey_form_append (made, part, NULL, line);
  return made;
}

LkSurveyForm *
lk_survey_form_set_text (const LkSurveyForm  *self,
                         LkSurveyPart         part,
                         guint                position,
                         const char          *text,
                         GError             **error)
{
  g_autofree char *line = NULL;
  LkSurveyForm *made = NULL;
  LkSurveyLine *changed = NULL;

  g_return_val_if_fail (self != NULL && text != NULL && position < self->lines[part]->len, NULL);

  line = lk_survey_form_dup_text (part, text, error);
  if (line == NULL)
    return NULL;
  made = lk_survey_form_copy (self);
  changed = made->lines[part]->pdata[position];
  g_free ((char *) changed->text);
  changed->text = g_steal_pointer (&line);
  return made;
}

LkSurveyForm *
lk_survey_form_remove (const LkSurveyForm *self,
                       LkSurveyPart        part,
                       guint               position)
{
  LkSurveyForm *made = NULL;

  g_return_val_if_fail (self != NULL && position < self->lines[part]->len, NULL);

  made = lk_survey_form_copy (self);
  g_ptr_array_remove_index (made->lines[part], position);
  return made;
}

LkSurveyForm *
lk_survey_form_put_back (const LkSurveyForm  *self,
                         LkSurveyPart         part,
                         const LkSurveyForm  *before,
                         guint                position,
                         GError             **error)
{
  g_autoptr (LkSurveyForm) made = NULL;
  const LkSurveyLine *line = NULL;
  int after = -1;

  g_return_val_if_fail (self != NULL && before != NULL && position < before->lines[part]->len, NULL);

  line = before->lines[part]->pdata[position];
  made = lk_survey_form_copy (self);
  if (lk_survey_form_find (self, part, line->id) >= 0)
    return g_steal_pointer (&made);
  if (!lk_survey_form_check_room (self, part, error))
    return NULL;
  while (after < 0 && position > 0)
    after = lk_survey_form_find (self, part, lk_survey_form_get (before, part, --position)->id);
  lk_survey_form_append (made, part, line->id, line->text);
  return lk_survey_form_move (made, part, made->lines[part]->len - 1, (guint) (after + 1));
}

LkSurveyForm *
lk_survey_form_move (const LkSurveyForm *self,
                     LkSurveyPart        part,
                     guint               position,
                     guint               to)
{
  LkSurveyForm *made = NULL;
  gpointer moved = NULL;

  g_return_val_if_fail (self != NULL && position < self->lines[part]->len && to < self->lines[part]->len, NULL);

  made = lk_survey_form_copy (self);
  moved = g_ptr_array_steal_index (made->lines[part], position);
  g_ptr_array_insert (made->lines[part], (int) to, moved);
  return made;
}

LkSurveyForm *
lk_survey_form_set_level (const LkSurveyForm *self,
                          LkSurveyLevel       level)
{
  LkSurveyForm *made = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  made = lk_survey_form_copy (self);
  made->level = level;
  return made;
}
