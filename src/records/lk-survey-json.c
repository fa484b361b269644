/* The text that is sealed, by FORMAT.md beside this file. */

#include "records/lk-survey-private.h"

#include "records/lk-sealed-text.h"
#include "surveys/lk-survey-answers-json.h"
#include "surveys/lk-survey-form-json.h"

static JsonArray *
make_themes (const GPtrArray *themes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < themes->len; i++)
    {
      const LkSurveyLine *theme = themes->pdata[i];
      JsonObject *one = json_object_new ();

      json_object_set_string_member (one, "id", theme->id);
      json_object_set_string_member (one, "name", theme->text);
      json_array_add_object_element (array, one);
    }
  return array;
}

static void
set_themes (LkSurvey   *self,
            JsonObject *object)
{
  JsonObject *themes = json_object_new ();

  for (guint i = 0; i < lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS); i++)
    {
      const char *id = lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, i)->id;
      const GPtrArray *list = lk_survey_themes_get (self->themes, id);

      if (list->len > 0)
        json_object_set_array_member (themes, id, make_themes (list));
    }
  json_object_set_object_member (object, "themes", themes);
}

void
lk_survey_write (LkSealedRecord *record,
                 JsonObject     *object)
{
  LkSurvey *self = LK_SURVEY (record);

  if (self->reminded)
    json_object_set_boolean_member (object, "reminded", TRUE);
  if (self->n_shared > 0)
    json_object_set_int_member (object, "shared-sheets", self->n_shared);
  lk_sealed_text_set (object, "shared-counts", self->shared_counts);
  json_object_set_object_member (object, "form", lk_survey_form_to_object (self->form));
  json_object_set_object_member (object, "answers", lk_survey_answers_to_object (self->answers));
  set_themes (self, object);
}

static gboolean
read_themes (LkSurvey   *self,
             const char *question,
             JsonNode   *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *id = NULL, *name = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (element) || !lk_sealed_text_get (json_node_get_object (element), "id", &id) || id == NULL ||
          !lk_sealed_text_get (json_node_get_object (element), "name", &name))
        return FALSE;
      lk_survey_themes_add (self->themes, question, id, name != NULL ? name : "");
    }
  return array != NULL;
}

static gboolean
read_all_themes (LkSurvey    *self,
                 JsonNode    *node,
                 GError     **error)
{
  JsonObjectIter iter;
  const char *question = NULL;
  JsonNode *value = NULL;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return lk_sealed_text_refuse (error, "themes");
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &question, &value))
    if (!read_themes (self, question, value))
      return lk_sealed_text_refuse (error, "themes");
  return TRUE;
}

static gboolean
read_answers (LkSurvey    *self,
              JsonNode    *node,
              GError     **error)
{
  LkSurveyAnswers *answers = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? lk_survey_answers_from_object (json_node_get_object (node)) : NULL;

  if (answers == NULL)
    return lk_sealed_text_refuse (error, "answers");
  lk_survey_put_answers (self, answers);
  return TRUE;
}

static gboolean
read_small (LkSurvey    *self,
            JsonObject  *object,
            GError     **error)
{
  JsonNode *reminded = json_object_get_member (object, "reminded"), *n_shared = json_object_get_member (object, "shared-sheets");
  const char *counts = NULL;

  self->reminded = reminded != NULL && JSON_NODE_HOLDS_VALUE (reminded) && json_node_get_boolean (reminded);
  if (!lk_sealed_text_get (object, "shared-counts", &counts))
    return lk_sealed_text_refuse (error, "shared-counts");
  lk_survey_put_seen (self, n_shared != NULL && JSON_NODE_HOLDS_VALUE (n_shared) ? (guint) CLAMP (json_node_get_int (n_shared), 0, G_MAXINT) : 0, counts);
  return TRUE;
}

static gboolean
read_form (LkSurvey    *self,
           JsonNode    *node,
           GError     **error)
{
  self->form = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? lk_survey_form_from_object (json_node_get_object (node), NULL) : NULL;
  return self->form != NULL || lk_sealed_text_refuse (error, "form");
}

gboolean
lk_survey_read (LkSealedRecord  *record,
                JsonObject      *object,
                GError         **error)
{
  LkSurvey *self = LK_SURVEY (record);

  return read_small (self, object, error) && read_form (self, json_object_get_member (object, "form"), error) &&
         read_answers (self, json_object_get_member (object, "answers"), error) &&
         read_all_themes (self, json_object_get_member (object, "themes"), error);
}
