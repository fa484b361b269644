/* The text that is sealed, by FORMAT.md beside this file. */

#include "records/lk-survey-private.h"

#include "records/lk-sealed-text.h"
#include "surveys/lk-survey-answers-json.h"
#include "surveys/lk-survey-form-json.h"

static const char * const link_names[LK_N_SURVEY_LINKS] = { "team", "previous", "action", "goal", "shared", "conflict-of" };
static const char * const own_names[] = { "format", "owner", "day", "told", "reminded", "shared-sheets", "shared-counts", "form", "answers", "themes" };

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

JsonObject *
lk_survey_to_object (LkSurvey *self)
{
  JsonObject *object = json_object_new ();
  g_autofree char *day = lk_day_to_text (self->day), *told = lk_day_to_text (self->told);

  json_object_set_int_member (object, "format", LK_SEALED_TEXT_FORMAT);
  json_object_set_string_member (object, "owner", self->parent_instance.head->owner_id);
  lk_sealed_text_set (object, "day", day);
  lk_sealed_text_set (object, "told", told);
  if (self->reminded)
    json_object_set_boolean_member (object, "reminded", TRUE);
  if (self->n_shared > 0)
    json_object_set_int_member (object, "shared-sheets", self->n_shared);
  lk_sealed_text_set (object, "shared-counts", self->shared_counts);
  for (guint i = 0; i < LK_N_SURVEY_LINKS; i++)
    lk_sealed_text_set (object, link_names[i], self->links[i]);
  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    lk_sealed_text_set (object, lk_survey_text_get_name ((LkSurveyText) i), self->texts[i]);
  json_object_set_object_member (object, "form", lk_survey_form_to_object (self->form));
  json_object_set_object_member (object, "answers", lk_survey_answers_to_object (self->answers));
  set_themes (self, object);
  lk_sealed_text_set_rest (object, self->rest);
  return object;
}

char *
lk_survey_to_json (LkSealedRecord *record)
{
  return lk_sealed_text_write (lk_survey_to_object (LK_SURVEY (record)));
}

char *
lk_survey_to_copy_json (LkSealedRecord *record)
{
  JsonObject *object = lk_survey_to_object (LK_SURVEY (record));

  json_object_set_string_member (object, link_names[LK_SURVEY_CONFLICT_OF], record->head->id);
  if (json_object_has_member (object, link_names[LK_SURVEY_SHARED]))
    json_object_remove_member (object, link_names[LK_SURVEY_SHARED]);
  return lk_sealed_text_write (object);
}

static gboolean
is_known (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    if (g_str_equal (name, own_names[i]))
      return TRUE;
  for (guint i = 0; i < LK_N_SURVEY_LINKS; i++)
    if (g_str_equal (name, link_names[i]))
      return TRUE;
  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    if (g_str_equal (name, lk_survey_text_get_name ((LkSurveyText) i)))
      return TRUE;
  return FALSE;
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
read_texts (LkSurvey    *self,
            JsonObject  *object,
            GError     **error)
{
  JsonNode *reminded = json_object_get_member (object, "reminded"), *n_shared = json_object_get_member (object, "shared-sheets");
  const char *text = NULL;

  for (guint i = 0; i < LK_N_SURVEY_LINKS; i++)
    {
      if (!lk_sealed_text_get (object, link_names[i], &text))
        return lk_sealed_text_refuse (error, link_names[i]);
      lk_survey_set_link (self, (LkSurveyLink) i, text);
    }
  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    {
      if (!lk_sealed_text_get (object, lk_survey_text_get_name ((LkSurveyText) i), &text))
        return lk_sealed_text_refuse (error, lk_survey_text_get_name ((LkSurveyText) i));
      lk_survey_put_text (self, (LkSurveyText) i, text != NULL ? text : "");
    }
  if (!lk_sealed_text_get (object, "day", &text))
    return lk_sealed_text_refuse (error, "day");
  self->day = lk_day_from_text (text);
  if (!lk_sealed_text_get (object, "told", &text))
    return lk_sealed_text_refuse (error, "told");
  self->told = lk_day_from_text (text);
  self->reminded = reminded != NULL && JSON_NODE_HOLDS_VALUE (reminded) && json_node_get_boolean (reminded);
  if (!lk_sealed_text_get (object, "shared-counts", &text))
    return lk_sealed_text_refuse (error, "shared-counts");
  lk_survey_put_seen (self, n_shared != NULL && JSON_NODE_HOLDS_VALUE (n_shared) ? (guint) CLAMP (json_node_get_int (n_shared), 0, G_MAXINT) : 0, text);
  return TRUE;
}

/* Whoever could write to the file could otherwise put one person's sealed text under another's face, or a reader write in it. */
static gboolean
check_face (LkSurvey    *self,
            JsonObject  *object,
            GError     **error)
{
  const LkSealedHead *head = self->parent_instance.head;
  const char *owner = NULL;

  if (!lk_sealed_text_get (object, "owner", &owner) || g_strcmp0 (owner, head->owner_id) != 0)
    return lk_sealed_text_refuse (error, "owner");
  if (head->version > 0 && g_strcmp0 (head->author_id, head->owner_id) != 0)
    return lk_sealed_text_refuse (error, "author");
  return TRUE;
}

static LkSurveyForm *
read_form (JsonObject  *object,
           GError     **error)
{
  JsonNode *node = json_object_get_member (object, "form");
  LkSurveyForm *form = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? lk_survey_form_from_object (json_node_get_object (node), NULL) : NULL;

  if (form == NULL)
    lk_sealed_text_refuse (error, "form");
  return form;
}

LkSealedRecord *
lk_survey_from_json (const char          *json,
                     const LkSealedHead  *head,
                     const char          *me,
                     GError             **error)
{
  g_autoptr (JsonNode) root = lk_sealed_text_parse (json, "survey", error);
  JsonObject *object = root != NULL ? json_node_get_object (root) : NULL;
  g_autoptr (LkSurveyForm) form = object != NULL ? read_form (object, error) : NULL;
  g_autoptr (LkSurvey) self = NULL;

  if (form == NULL)
    return NULL;
  self = lk_survey_new (lk_sealed_head_copy (head), me, form);
  self->rest = lk_sealed_text_keep_rest (object, is_known);
  if (!read_texts (self, object, error) || !check_face (self, object, error) ||
      !read_answers (self, json_object_get_member (object, "answers"), error) ||
      !read_all_themes (self, json_object_get_member (object, "themes"), error))
    return NULL;
  return LK_SEALED_RECORD (g_steal_pointer (&self));
}
