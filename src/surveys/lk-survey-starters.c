#include "surveys/lk-survey-starters.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

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

/* Each text stands there twice, in Dutch and in English. */
static const char *
pick (JsonObject *object,
      const char *name,
      guint       language)
{
  return json_array_get_string_element (json_object_get_array_member (object, name), language);
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

      lk_survey_form_append (form, part, json_object_get_string_member (line, "id"), pick (line, "text", language));
    }
}

static int
get_value (JsonObject *object,
           const char *name,
           GType       type)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);

  return g_enum_get_value_by_nick (values, json_object_get_string_member (object, name))->value;
}

static LkSurveyStarter *
new_starter (JsonObject *object,
             guint       language)
{
  LkSurveyStarter *starter = g_new0 (LkSurveyStarter, 1);

  starter->key = g_strdup (json_object_get_string_member (object, "key"));
  starter->name = g_strdup (pick (object, "name", language));
  starter->about = g_strdup (pick (object, "about", language));
  starter->form = lk_survey_form_new ((LkSurveyKind) get_value (object, "kind", LK_TYPE_SURVEY_KIND),
                                      (LkSurveyLevel) get_value (object, "level", LK_TYPE_SURVEY_LEVEL));
  add_lines (starter->form, LK_SURVEY_STATEMENTS, json_object_get_array_member (object, "statements"), language);
  add_lines (starter->form, LK_SURVEY_QUESTIONS, json_object_get_array_member (object, "questions"), language);
  return starter;
}

GPtrArray *
lk_survey_starters_new (const char *language)
{
  GPtrArray *starters = g_ptr_array_new_with_free_func (starter_free);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (TEXTS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *array = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (!json_parser_load_from_data (parser, text, (gssize) size, NULL))
    g_error ("The pupil surveys of the program cannot be read");

  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "starters");
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (starters, new_starter (json_array_get_object_element (array, i), g_strcmp0 (language, "nl") == 0 ? 0 : 1));
  return starters;
}

GPtrArray *
lk_survey_starters_new_here (void)
{
  /* Not the locale's name but the translation's. */
  /* Translators: "nl" for pupil surveys in Dutch, "en" for those in English */
  return lk_survey_starters_new (C_("pupil survey language", "en"));
}
