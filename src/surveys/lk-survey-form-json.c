/* FORMAT.md beside this file says how it is written. */

#include "surveys/lk-survey-form-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-json-guard.h"
#include "surveys/lk-survey-form-private.h"

#define MAX_JSON 200000
#define MAX_ID   64

static const char * const part_names[] = { "statements", "questions" };

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

static gboolean
get_enum (JsonObject *object,
          const char *name,
          GType       type,
          int        *value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value_by_nick (values, get_text (object, name));

  if (found != NULL)
    *value = found->value;
  return found != NULL;
}

/* Of two with one id the second would take the answers of the first. */
static const char *
get_id (JsonObject *object,
        GHashTable *ids)
{
  const char *id = get_text (object, "id");

  if (*id == '\0' || strlen (id) > MAX_ID || !g_hash_table_add (ids, g_strdup (id)))
    return NULL;
  return id;
}

static gboolean
refuse_foreign (GError **error)
{
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("This is no pupil survey."));
  return FALSE;
}

static gboolean
read_line (LkSurveyForm  *self,
           LkSurveyPart   part,
           JsonNode      *node,
           GHashTable    *ids,
           GError       **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *text = NULL;

  if (object == NULL)
    return refuse_foreign (error);
  text = lk_survey_form_check_room (self, part, error) ? lk_survey_form_dup_text (part, get_text (object, "text"), error) : NULL;
  if (text == NULL)
    return FALSE;
  lk_survey_form_append (self, part, get_id (object, ids), text);
  return TRUE;
}

static gboolean
read_part (LkSurveyForm  *self,
           LkSurveyPart   part,
           JsonObject    *object,
           GHashTable    *ids,
           GError       **error)
{
  JsonNode *node = json_object_get_member (object, part_names[part]);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return refuse_foreign (error);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_line (self, part, json_array_get_element (array, i), ids, error))
      return FALSE;
  return TRUE;
}

LkSurveyForm *
lk_survey_form_from_object (JsonObject  *object,
                            GError     **error)
{
  g_autoptr (LkSurveyForm) self = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int kind, level;

  if (!get_enum (object, "kind", LK_TYPE_SURVEY_KIND, &kind) || !get_enum (object, "level", LK_TYPE_SURVEY_LEVEL, &level))
    {
      refuse_foreign (error);
      return NULL;
    }
  self = lk_survey_form_new ((LkSurveyKind) kind, (LkSurveyLevel) level);
  if (!read_part (self, LK_SURVEY_STATEMENTS, object, ids, error) || !read_part (self, LK_SURVEY_QUESTIONS, object, ids, error))
    return NULL;
  return g_steal_pointer (&self);
}

LkSurveyForm *
lk_survey_form_read (const char  *json,
                     GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  if (strlen (json) <= MAX_JSON && lk_json_guard_check (json, strlen (json), NULL) &&
      json_parser_load_from_data (parser, json, -1, NULL))
    root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return lk_survey_form_from_object (json_node_get_object (root), error);
  refuse_foreign (error);
  return NULL;
}

static JsonArray *
make_part (const LkSurveyForm *self,
           LkSurveyPart        part)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->lines[part]->len; i++)
    {
      const LkSurveyLine *line = self->lines[part]->pdata[i];
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", line->id);
      json_object_set_string_member (object, "text", line->text);
      json_array_add_object_element (array, object);
    }
  return array;
}

static void
set_enum (JsonObject *object,
          const char *name,
          GType       type,
          int         value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);

  json_object_set_string_member (object, name, g_enum_get_value (values, value)->value_nick);
}

JsonObject *
lk_survey_form_to_object (const LkSurveyForm *self)
{
  JsonObject *object = json_object_new ();

  set_enum (object, "kind", LK_TYPE_SURVEY_KIND, (int) self->kind);
  set_enum (object, "level", LK_TYPE_SURVEY_LEVEL, (int) self->level);
  for (guint part = 0; part < G_N_ELEMENTS (part_names); part++)
    json_object_set_array_member (object, part_names[part], make_part (self, part));
  return object;
}

char *
lk_survey_form_write (const LkSurveyForm *self)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  root = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (root, lk_survey_form_to_object (self));
  return json_to_string (root, FALSE);
}
