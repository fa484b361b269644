#include "surveys/lk-survey-answers-json.h"

#include <string.h>

#include "surveys/lk-survey-answers-private.h"

/* More than any file can hold of true ones: what is counted stays a number that can be added. */
#define MAX_COUNT 1000000

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (a, b);
}

static GList *
sorted_keys (GHashTable *table)
{
  return g_list_sort (g_hash_table_get_keys (table), compare_keys);
}

static JsonArray *
make_counts (const Counts *counts)
{
  JsonArray *array = json_array_new ();

  for (guint answer = 0; answer < LK_N_ANSWERS; answer++)
    json_array_add_int_element (array, counts->n[answer]);
  return array;
}

static JsonArray *
make_open (GPtrArray *answers)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < answers->len; i++)
    {
      const LkOpenAnswer *answer = answers->pdata[i];
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "text", answer->text);
      if (answer->theme != NULL)
        json_object_set_string_member (object, "theme", answer->theme);
      json_array_add_object_element (array, object);
    }
  return array;
}

JsonObject *
lk_survey_answers_to_object (const LkSurveyAnswers *self)
{
  JsonObject *object = NULL, *counts = json_object_new (), *open = json_object_new ();
  g_autoptr (GList) statements = NULL;
  g_autoptr (GList) questions = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  statements = sorted_keys (self->counts);
  questions = sorted_keys (self->open);
  for (GList *l = statements; l != NULL; l = l->next)
    json_object_set_array_member (counts, l->data, make_counts (g_hash_table_lookup (self->counts, l->data)));
  for (GList *l = questions; l != NULL; l = l->next)
    json_object_set_array_member (open, l->data, make_open (g_hash_table_lookup (self->open, l->data)));
  json_object_set_int_member (object, "sheets", self->n_sheets);
  json_object_set_object_member (object, "counts", counts);
  json_object_set_object_member (object, "open", open);
  return object;
}

static gboolean
get_number (JsonNode *node,
            guint    *number)
{
  gint64 value = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;

  *number = (guint) CLAMP (value, 0, MAX_COUNT);
  return value >= 0 && value <= MAX_COUNT;
}

static gboolean
read_counts (LkSurveyAnswers *self,
             const char      *id,
             JsonNode        *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL || json_array_get_length (array) != LK_N_ANSWERS)
    return FALSE;
  for (LkAnswer answer = LK_ANSWER_1; answer < LK_N_ANSWERS; answer++)
    {
      guint n;

      if (!get_number (json_array_get_element (array, answer), &n))
        return FALSE;
      lk_survey_answers_add_count (self, id, answer, n);
    }
  return TRUE;
}

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
read_open (LkSurveyAnswers *self,
           const char      *id,
           JsonNode        *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *answer = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;

      if (answer == NULL || get_text (answer, "text") == NULL)
        return FALSE;
      lk_survey_answers_add_open (self, id, get_text (answer, "text"), get_text (answer, "theme"));
    }
  return array != NULL;
}

static gboolean
read_members (LkSurveyAnswers  *self,
              JsonObject       *object,
              const char       *name,
              gboolean        (*read) (LkSurveyAnswers *self,
                                       const char      *id,
                                       JsonNode        *node))
{
  JsonNode *node = json_object_get_member (object, name);
  JsonObjectIter iter;
  const char *id;
  JsonNode *value;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &id, &value))
    if (!read (self, id, value))
      return FALSE;
  return TRUE;
}

LkSurveyAnswers *
lk_survey_answers_from_object (JsonObject *object)
{
  g_autoptr (LkSurveyAnswers) self = NULL;
  guint n_sheets;

  g_return_val_if_fail (object != NULL, NULL);

  self = lk_survey_answers_new ();
  if (!get_number (json_object_get_member (object, "sheets"), &n_sheets) || !read_members (self, object, "counts", read_counts) ||
      !read_members (self, object, "open", read_open))
    return NULL;
  lk_survey_answers_add_sheets (self, n_sheets);
  return g_steal_pointer (&self);
}
