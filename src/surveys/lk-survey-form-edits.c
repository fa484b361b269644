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
