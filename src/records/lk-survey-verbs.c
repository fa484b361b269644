#include "records/lk-survey-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"

#define MAX_THEME 80

gboolean
lk_survey_set_text (LkSurvey      *self,
                    LkSurveyText   which,
                    const char    *text,
                    GError       **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (which < LK_N_SURVEY_TEXTS, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return lk_sealed_record_set_text (self, which, text, error);
}

gboolean
lk_survey_set_day (LkSurvey  *self,
                   LkDay      day,
                   GError   **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);

  return lk_sealed_record_set_day (self, LK_SURVEY_DAY, day, error);
}

gboolean
lk_survey_set_told (LkSurvey  *self,
                    LkDay      day,
                    GError   **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);

  return lk_sealed_record_set_day (self, LK_SURVEY_TOLD, day, error);
}

gboolean
lk_survey_set_team (LkSurvey    *self,
                    const char  *team_id,
                    GError     **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);

  return lk_sealed_record_set_link (self, LK_SURVEY_TEAM, team_id, error);
}

gboolean
lk_survey_set_reminded (LkSurvey  *self,
                        GError   **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);

  return lk_sealed_record_check_writable (self, error) && lk_sealed_record_note (self, lk_survey_put_reminded (self, TRUE));
}

gboolean
lk_survey_set_shared_key (LkSurvey    *self,
                          const char  *key,
                          GError     **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);

  return lk_sealed_record_set_link (self, LK_SURVEY_SHARED, key, error);
}

void
lk_survey_put_seen (LkSurvey   *self,
                    guint       n_sheets,
                    const char *counts)
{
  self->n_shared = n_sheets;
  g_free (self->shared_counts);
  self->shared_counts = g_strdup (counts);
}

static gboolean
keeps_answered (LkSurvey     *self,
                LkSurveyForm *form,
                LkSurveyPart  part)
{
  for (guint i = 0; i < lk_survey_form_get_n (self->form, part); i++)
    {
      const char *id = lk_survey_form_get (self->form, part, i)->id;

      if (lk_survey_form_find (form, part, id) < 0 && lk_survey_has_answers (self, part, id))
        return FALSE;
    }
  return TRUE;
}

gboolean
lk_survey_set_form (LkSurvey      *self,
                    LkSurveyForm  *form,
                    GError       **error)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (form != NULL, FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (!keeps_answered (self, form, LK_SURVEY_STATEMENTS) || !keeps_answered (self, form, LK_SURVEY_QUESTIONS))
    return lk_check_refuse (error, _("Pupils have answered this already, so it stays."));
  return lk_sealed_record_note (self, lk_survey_put_form (self, form));
}

static char *
check_name (const char  *name,
            GError     **error)
{
  return lk_check_line (name, MAX_THEME, _("Give the theme a name."), error);
}

const char *
lk_survey_add_theme (LkSurvey    *self,
                     const char  *question_id,
                     const char  *name,
                     GError     **error)
{
  g_autofree char *checked = NULL, *id = NULL;
  GPtrArray *list = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (self), NULL);
  g_return_val_if_fail (question_id != NULL, NULL);

  if (!lk_sealed_record_check_writable (self, error) || (checked = check_name (name, error)) == NULL)
    return NULL;
  list = lk_survey_themes_get (self->themes, question_id);
  if (list->len >= LK_SURVEY_MAX_THEMES)
    {
      lk_check_refuse (error, _("There are as many themes as fit. Lay answers together in those that there are."));
      return NULL;
    }
  id = g_uuid_string_random ();
  lk_survey_themes_add (self->themes, question_id, id, checked);
  lk_survey_tell_themes (self);
  lk_sealed_record_note (self, TRUE);
  return ((LkSurveyLine *) list->pdata[list->len - 1])->id;
}

static gboolean
refuse_theme (GError **error)
{
  return lk_check_refuse (error, _("This theme was taken away meanwhile."));
}

gboolean
lk_survey_rename_theme (LkSurvey    *self,
                        const char  *theme_id,
                        const char  *name,
                        GError     **error)
{
  g_autofree char *checked = NULL;
  LkSurveyLine *theme = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (theme_id != NULL, FALSE);

  if (!lk_sealed_record_check_writable (self, error) || (checked = check_name (name, error)) == NULL)
    return FALSE;
  theme = (LkSurveyLine *) lk_survey_themes_find (self->themes, theme_id, NULL, NULL);
  if (theme == NULL)
    return refuse_theme (error);
  if (g_str_equal (theme->text, checked))
    return TRUE;
  g_free ((char *) theme->text);
  theme->text = g_steal_pointer (&checked);
  lk_survey_tell_themes (self);
  return lk_sealed_record_note (self, TRUE);
}

static gboolean
lay (LkOpenAnswer *answer,
     const char   *theme_id)
{
  if (g_strcmp0 (answer->theme, theme_id) == 0)
    return FALSE;
  g_free (answer->theme);
  answer->theme = g_strdup (theme_id);
  return TRUE;
}

static void
empty_theme (LkSurvey   *self,
             const char *theme_id)
{
  for (guint i = 0; i < lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS); i++)
    {
      GPtrArray *open = lk_survey_answers_get_open (self->answers, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, i)->id);

      for (guint k = 0; open != NULL && k < open->len; k++)
        if (g_strcmp0 (((LkOpenAnswer *) open->pdata[k])->theme, theme_id) == 0)
          lay (open->pdata[k], NULL);
    }
}

gboolean
lk_survey_remove_theme (LkSurvey    *self,
                        const char  *theme_id,
                        GError     **error)
{
  GPtrArray *list = NULL;
  guint position;

  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (theme_id != NULL, FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (lk_survey_themes_find (self->themes, theme_id, &list, &position) == NULL)
    return TRUE;
  empty_theme (self, theme_id);
  g_ptr_array_remove_index (list, position);
  lk_survey_tell_themes (self);
  return lk_sealed_record_note (self, TRUE);
}

gboolean
lk_survey_lay_answer (LkSurvey    *self,
                      const char  *question_id,
                      guint        position,
                      const char  *theme_id,
                      GError     **error)
{
  GPtrArray *open = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (self), FALSE);
  g_return_val_if_fail (question_id != NULL, FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (theme_id != NULL && lk_survey_themes_find (self->themes, theme_id, NULL, NULL) == NULL)
    return refuse_theme (error);
  open = lk_survey_answers_get_open (self->answers, question_id);
  if (open == NULL || position >= open->len)
    return lk_check_refuse (error, _("This was taken out of the list meanwhile."));
  if (!lay (open->pdata[position], theme_id))
    return TRUE;
  lk_survey_tell_themes (self);
  return lk_sealed_record_note (self, TRUE);
}
