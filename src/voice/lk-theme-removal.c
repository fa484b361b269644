#include "voice/lk-theme-removal.h"

#include <glib/gi18n.h>

#include "privacy/lk-secret.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-private-toast.h"

/* A theme that was removed, and the words of what lay in it. */
typedef struct
{
  LkSurvey  *survey;
  char      *question_id;
  char      *name;
  GPtrArray *texts;
} Removed;

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_object_unref (removed->survey);
  g_free (removed->question_id);
  g_free (removed->name);
  g_ptr_array_unref (removed->texts);
  g_free (removed);
}

static void
lay_back (Removed    *removed,
          const char *theme_id)
{
  for (guint t = 0; t < removed->texts->len; t++)
    {
      GPtrArray *answers = lk_survey_answers_get_open (lk_survey_get_answers (removed->survey), removed->question_id);

      for (guint i = 0; answers != NULL && i < answers->len; i++)
        {
          const LkOpenAnswer *answer = answers->pdata[i];

          if (answer->theme == NULL && g_str_equal (answer->text, removed->texts->pdata[t]))
            {
              lk_survey_lay_answer (removed->survey, removed->question_id, i, theme_id, NULL);
              break;
            }
        }
    }
}

static void
put_back (gpointer data)
{
  Removed *removed = data;
  g_autofree char *theme_id = g_strdup (lk_survey_add_theme (removed->survey, removed->question_id, removed->name, NULL));

  if (theme_id != NULL)
    lay_back (removed, theme_id);
}

static GPtrArray *
dup_texts (LkSurvey   *survey,
           const char *question_id,
           const char *theme_id)
{
  GPtrArray *answers = lk_survey_answers_get_open (lk_survey_get_answers (survey), question_id);
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_secret_free_text);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const LkOpenAnswer *answer = answers->pdata[i];

      if (g_strcmp0 (answer->theme, theme_id) == 0)
        g_ptr_array_add (texts, g_strdup (answer->text));
    }
  return texts;
}

void
lk_theme_remove (GtkWidget          *widget,
                 LkPrivate          *own,
                 LkSurvey           *survey,
                 const char         *question_id,
                 const LkSurveyLine *theme)
{
  g_autofree char *id = NULL;
  Removed *removed = NULL;
  GError *error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LK_IS_PRIVATE (own));
  g_return_if_fail (LK_IS_SURVEY (survey));
  g_return_if_fail (question_id != NULL && theme != NULL);

  id = g_strdup (theme->id);
  removed = g_new0 (Removed, 1);
  removed->survey = g_object_ref (survey);
  removed->question_id = g_strdup (question_id);
  removed->name = g_strdup (theme->text);
  removed->texts = dup_texts (survey, question_id, id);
  if (lk_survey_remove_theme (survey, id, &error))
    lk_private_toast (widget, own, _("The theme has been removed"), _("Put Back"), put_back, removed, removed_free);
  else
    removed_free (removed);
  lk_voice_complain (widget, error);
}
