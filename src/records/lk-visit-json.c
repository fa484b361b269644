/* The text that is sealed, by FORMAT.md beside this file. */

#include "records/lk-visit-private.h"

#include "records/lk-evidence-private.h"
#include "records/lk-sealed-text.h"

#define NOT_APPLICABLE "na"

static const char * const part_names[] = { "time", "saw", "effect", NULL };

static JsonArray *
make_evidence (LkVisit *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->evidence)); i++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (self->evidence), i);
      JsonObject *object = json_object_new ();

      lk_sealed_text_set (object, "time", lk_evidence_get_time (evidence));
      lk_sealed_text_set (object, "saw", lk_evidence_get_saw (evidence));
      lk_sealed_text_set (object, "effect", lk_evidence_get_effect (evidence));
      lk_sealed_text_set_rest (object, lk_evidence_get_rest (evidence));
      json_array_add_object_element (array, object);
    }
  return array;
}

static void
add_score (const char *item,
           int         score,
           gpointer    data)
{
  if (score == LK_SCORE_NOT_APPLICABLE)
    json_object_set_string_member (data, item, NOT_APPLICABLE);
  else
    json_object_set_int_member (data, item, score);
}

static void
set_scores (LkVisit    *self,
            JsonObject *object)
{
  JsonObject *scores = json_object_new ();

  lk_visit_foreach_score (self, add_score, scores);
  if (self->parent_instance.rest != NULL && json_object_has_member (self->parent_instance.rest, "scores"))
    lk_sealed_text_set_rest (scores, json_object_get_object_member (self->parent_instance.rest, "scores"));
  if (json_object_get_size (scores) > 0)
    json_object_set_object_member (object, "scores", scores);
  else
    json_object_unref (scores);
}

void
lk_visit_write (LkSealedRecord *record,
                JsonObject     *object)
{
  LkVisit *self = LK_VISIT (record);
  g_autoptr (GEnumClass) states = g_type_class_ref (LK_TYPE_VISIT_STATE);

  lk_sealed_text_set (object, "team", record->head->team_id);
  lk_sealed_text_set (object, "planning", record->head->planning_id);
  json_object_set_string_member (object, "state", g_enum_get_value (states, (int) self->state)->value_nick);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->evidence)) > 0)
    json_object_set_array_member (object, "evidence", make_evidence (self));
  set_scores (self, object);
}

static gboolean
read_evidence (LkVisit     *self,
               JsonNode    *node,
               GError     **error)
{
  JsonArray *array = NULL;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return lk_sealed_text_refuse (error, "evidence");
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *parts[3];
      g_autoptr (LkEvidence) evidence = NULL;
      g_autoptr (JsonObject) rest = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return lk_sealed_text_refuse (error, "evidence");
      for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
        if (!lk_sealed_text_get (json_node_get_object (element), part_names[p], &parts[p]))
          return lk_sealed_text_refuse (error, "evidence");
      rest = lk_sealed_text_keep_rest (json_node_get_object (element), part_names);
      evidence = lk_evidence_new (parts[0], parts[1], parts[2], rest);
      g_list_store_append (self->evidence, evidence);
    }
  return TRUE;
}

static int
read_score (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node))
    return LK_SCORE_NOT_SEEN;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_str_equal (json_node_get_string (node), NOT_APPLICABLE) ? LK_SCORE_NOT_APPLICABLE : LK_SCORE_NOT_SEEN;
  if (json_node_get_value_type (node) == G_TYPE_INT64 && json_node_get_int (node) >= 1 && json_node_get_int (node) <= 4)
    return (int) json_node_get_int (node);
  return LK_SCORE_NOT_SEEN;
}

/* A score that this version does not know is kept with the rest. */
static gboolean
read_scores (LkVisit     *self,
             JsonNode    *node,
             GError     **error)
{
  JsonObject *unknown = NULL;
  JsonObjectIter iter;
  const char *item = NULL;
  JsonNode *value = NULL;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return lk_sealed_text_refuse (error, "scores");
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &item, &value))
    {
      const int score = read_score (value);

      if (score != LK_SCORE_NOT_SEEN)
        {
          g_hash_table_insert (self->scores, g_strdup (item), GINT_TO_POINTER (score));
          continue;
        }
      if (unknown == NULL)
        unknown = json_object_new ();
      json_object_set_member (unknown, item, json_node_copy (value));
    }
  if (unknown == NULL)
    return TRUE;
  if (self->parent_instance.rest == NULL)
    self->parent_instance.rest = json_object_new ();
  json_object_set_object_member (self->parent_instance.rest, "scores", unknown);
  return TRUE;
}

static gboolean
read_state (LkVisit     *self,
            JsonObject  *object,
            GError     **error)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (LK_TYPE_VISIT_STATE);
  const char *text = NULL;
  GEnumValue *state = NULL;

  if (!lk_sealed_text_get (object, "state", &text) || text == NULL || (state = g_enum_get_value_by_nick (states, text)) == NULL)
    return lk_sealed_text_refuse (error, "state");
  self->state = (LkVisitState) state->value;
  return TRUE;
}

gboolean
lk_visit_read (LkSealedRecord  *record,
               JsonObject      *object,
               GError         **error)
{
  LkVisit *self = LK_VISIT (record);

  return read_state (self, object, error) && read_evidence (self, json_object_get_member (object, "evidence"), error) &&
         read_scores (self, json_object_get_member (object, "scores"), error);
}
