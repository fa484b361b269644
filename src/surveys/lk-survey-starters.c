#include "surveys/lk-survey-starters.h"

#include <glib/gi18n-lib.h>

#include "model/lk-enums.h"
#include "model/lk-starters.h"
#include "surveys/lk-survey-form-private.h"

#define TEXTS "/org/leerkracht/Board/surveys/starters.json"

static void
starter_free (gpointer data)
{
  LkSurveyStarter *starter = data;

  g_free (starter->key);
  g_free (starter->name);
  g_free (starter->about);
  lk_survey_form_unref (starter->form);
  g_free (starter);
}

static void
add_lines (LkSurveyForm *form,
           LkSurveyPart  part,
           JsonArray    *lines,
           guint         language)
{
  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);

      lk_survey_form_append (form, part, json_object_get_string_member (line, "id"), lk_starter_pick (line, "text", language));
    }
}

static gpointer
new_starter (JsonObject *object,
             guint       language)
{
  LkSurveyStarter *starter = g_new0 (LkSurveyStarter, 1);

  starter->key = g_strdup (json_object_get_string_member (object, "key"));
  starter->name = g_strdup (lk_starter_pick (object, "name", language));
  starter->about = g_strdup (lk_starter_pick (object, "about", language));
  starter->form = lk_survey_form_new ((LkSurveyKind) lk_enum_from_text (LK_TYPE_SURVEY_KIND, json_object_get_string_member (object, "kind"), 0),
                                      (LkSurveyLevel) lk_enum_from_text (LK_TYPE_SURVEY_LEVEL, json_object_get_string_member (object, "level"), 0));
  add_lines (starter->form, LK_SURVEY_STATEMENTS, json_object_get_array_member (object, "statements"), language);
  add_lines (starter->form, LK_SURVEY_QUESTIONS, json_object_get_array_member (object, "questions"), language);
  return starter;
}

GPtrArray *
lk_survey_starters_new (const char *language)
{
  return lk_starters_read (TEXTS, language, new_starter, starter_free);
}

GPtrArray *
lk_survey_starters_new_here (void)
{
  /* Not the locale's name but the translation's. */
  /* Translators: "nl" for pupil surveys in Dutch, "en" for those in English */
  return lk_survey_starters_new (C_("pupil survey language", "en"));
}
