/* The text that is sealed, by FORMAT.md beside this file. */

#include "records/lk-visit-private.h"

#include <string.h>

#include "privacy/lk-privacy-error.h"
#include "privacy/lk-secret.h"
#include "records/lk-evidence-private.h"

#define FORMAT 1
#define MAX_DEPTH 16
#define NOT_APPLICABLE "na"

static const char * const link_names[LK_N_VISIT_LINKS] = { "visitor", "guide", "agreement-action", "conflict-of" };
static const char * const own_names[] = { "format", "visited", "team", "planning", "day", "state", "evidence", "scores" };
static const char * const part_names[] = { "time", "saw", "effect" };

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, name, text);
}

/* What a later version keeps beside ours. */
static void
set_rest (JsonObject *object,
          JsonObject *rest)
{
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *node = NULL;

  if (rest == NULL)
    return;
  json_object_iter_init (&iter, rest);
  while (json_object_iter_next (&iter, &name, &node))
    if (!json_object_has_member (object, name))
      json_object_set_member (object, name, json_node_copy (node));
}

static JsonArray *
make_evidence (LkVisit *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->evidence)); i++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (self->evidence), i);
      JsonObject *object = json_object_new ();

      set_text (object, "time", lk_evidence_get_time (evidence));
      set_text (object, "saw", lk_evidence_get_saw (evidence));
      set_text (object, "effect", lk_evidence_get_effect (evidence));
      set_rest (object, lk_evidence_get_rest (evidence));
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
  if (self->rest != NULL && json_object_has_member (self->rest, "scores"))
    set_rest (scores, json_object_get_object_member (self->rest, "scores"));
  if (json_object_get_size (scores) > 0)
    json_object_set_object_member (object, "scores", scores);
  else
    json_object_unref (scores);
}

JsonObject *
lk_visit_to_object (LkVisit *self)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GEnumClass) states = g_type_class_ref (LK_TYPE_VISIT_STATE);
  g_autofree char *day = lk_day_to_text (self->day);

  json_object_set_int_member (object, "format", FORMAT);
  json_object_set_string_member (object, "visited", self->parent_instance.head->owner_id);
  set_text (object, "team", self->parent_instance.head->team_id);
  set_text (object, "planning", self->parent_instance.head->planning_id);
  set_text (object, "day", day);
  json_object_set_string_member (object, "state", g_enum_get_value (states, (int) self->state)->value_nick);
  for (guint i = 0; i < LK_N_VISIT_LINKS; i++)
    set_text (object, link_names[i], self->links[i]);
  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    set_text (object, lk_visit_text_get_name ((LkVisitText) i), self->texts[i]);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->evidence)) > 0)
    json_object_set_array_member (object, "evidence", make_evidence (self));
  set_scores (self, object);
  set_rest (object, self->rest);
  return object;
}

static char *
write_object (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return json_to_string (node, FALSE);
}

char *
lk_visit_to_json (LkVisit *self)
{
  return write_object (lk_visit_to_object (self));
}

char *
lk_visit_to_copy_json (LkVisit *self)
{
  JsonObject *object = lk_visit_to_object (self);

  json_object_set_string_member (object, link_names[LK_VISIT_CONFLICT_OF], self->parent_instance.head->id);
  json_object_remove_member (object, "planning");
  return write_object (object);
}

static gboolean
refuse (GError     **error,
        const char  *what)
{
  g_set_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_TAMPERED, "the sealed text is no visit: %s", what);
  return FALSE;
}

/* json-glib goes as deep as it is led, and ends the program over a second value. */
static gboolean
is_sane (const char *json)
{
  int depth = 0;

  if (*json != '{' || !g_utf8_validate (json, -1, NULL))
    return FALSE;
  for (const char *p = json; *p != '\0'; p++)
    {
      if (*p == '"')
        for (p++; *p != '"'; p++)
          if (*p == '\0' || (*p == '\\' && (strncmp (p, "\\u0000", 6) == 0 || *++p == '\0')))
            return FALSE;
      if (*p == '{' || *p == '[')
        depth++;
      if ((*p == '}' || *p == ']') && --depth == 0)
        return p[1] == '\0';
      if (depth > MAX_DEPTH)
        return FALSE;
    }
  return FALSE;
}

/* FALSE for a member that is no text; @text is NULL when there is none. */
static gboolean
get_text (JsonObject  *object,
          const char  *name,
          const char **text)
{
  JsonNode *node = json_object_get_member (object, name);

  *text = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  *text = json_node_get_string (node);
  return TRUE;
}

static gboolean
is_known (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    if (g_str_equal (name, own_names[i]))
      return TRUE;
  for (guint i = 0; i < LK_N_VISIT_LINKS; i++)
    if (g_str_equal (name, link_names[i]))
      return TRUE;
  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    if (g_str_equal (name, lk_visit_text_get_name ((LkVisitText) i)))
      return TRUE;
  return FALSE;
}

static JsonObject *
keep_rest (JsonObject *object,
           gboolean  (*known) (const char *name))
{
  JsonObject *rest = NULL;
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *node = NULL;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    if (!known (name))
      {
        if (rest == NULL)
          rest = json_object_new ();
        json_object_set_member (rest, name, json_node_copy (node));
      }
  return rest;
}

static gboolean
is_part (const char *name)
{
  return g_str_equal (name, part_names[0]) || g_str_equal (name, part_names[1]) || g_str_equal (name, part_names[2]);
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
    return refuse (error, "evidence");
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *parts[3];
      g_autoptr (LkEvidence) evidence = NULL;
      g_autoptr (JsonObject) rest = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return refuse (error, "evidence");
      for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
        if (!get_text (json_node_get_object (element), part_names[p], &parts[p]))
          return refuse (error, "evidence");
      rest = keep_rest (json_node_get_object (element), is_part);
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
    return refuse (error, "scores");
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
  if (self->rest == NULL)
    self->rest = json_object_new ();
  json_object_set_object_member (self->rest, "scores", unknown);
  return TRUE;
}

static gboolean
read_texts (LkVisit     *self,
            JsonObject  *object,
            GError     **error)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (LK_TYPE_VISIT_STATE);
  const char *text = NULL;
  GEnumValue *state = NULL;

  for (guint i = 0; i < LK_N_VISIT_LINKS; i++)
    {
      if (!get_text (object, link_names[i], &text))
        return refuse (error, link_names[i]);
      lk_visit_set_link (self, (LkVisitLink) i, text);
    }
  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    {
      if (!get_text (object, lk_visit_text_get_name ((LkVisitText) i), &text))
        return refuse (error, lk_visit_text_get_name ((LkVisitText) i));
      lk_visit_put_text (self, (LkVisitText) i, text != NULL ? text : "");
    }
  if (!get_text (object, "day", &text))
    return refuse (error, "day");
  self->day = lk_day_from_text (text);
  if (!get_text (object, "state", &text) || text == NULL || (state = g_enum_get_value_by_nick (states, text)) == NULL)
    return refuse (error, "state");
  self->state = (LkVisitState) state->value;
  return TRUE;
}

/* Whoever could write to the file could otherwise put one person's sealed text under another's face, or a coach write in it. */
static gboolean
check_face (LkVisit     *self,
            JsonObject  *object,
            GError     **error)
{
  const LkSealedHead *head = self->parent_instance.head;
  const char *visited = NULL;

  if (!get_text (object, "visited", &visited) || g_strcmp0 (visited, head->owner_id) != 0)
    return refuse (error, "visited");
  if (head->version > 0 && g_strcmp0 (head->author_id, head->owner_id) != 0 && g_strcmp0 (head->author_id, self->links[LK_VISIT_VISITOR]) != 0)
    return refuse (error, "author");
  return TRUE;
}

static JsonNode *
parse (const char  *json,
       GError     **error)
{
  JsonNode *root = is_sane (json) ? json_from_string (json, NULL) : NULL;
  JsonNode *format = NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_clear_pointer (&root, json_node_unref);
      refuse (error, "no JSON");
      return NULL;
    }
  format = json_object_get_member (json_node_get_object (root), "format");
  if (format != NULL && JSON_NODE_HOLDS_VALUE (format) && json_node_get_int (format) == FORMAT)
    return root;
  if (format != NULL && JSON_NODE_HOLDS_VALUE (format) && json_node_get_int (format) > FORMAT)
    g_set_error_literal (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_NEWER, "a visit of a newer version");
  else
    refuse (error, "format");
  json_node_unref (root);
  return NULL;
}

LkVisit *
lk_visit_from_json (const char          *json,
                    const LkSealedHead  *head,
                    const char          *me,
                    GError             **error)
{
  g_autoptr (JsonNode) root = parse (json, error);
  g_autoptr (LkVisit) self = NULL;
  JsonObject *object = NULL;

  if (root == NULL)
    return NULL;
  object = json_node_get_object (root);
  self = lk_visit_new (lk_sealed_head_copy (head), me);
  self->rest = keep_rest (object, is_known);
  if (!read_texts (self, object, error) || !check_face (self, object, error) ||
      !read_evidence (self, json_object_get_member (object, "evidence"), error) ||
      !read_scores (self, json_object_get_member (object, "scores"), error))
    return NULL;
  return g_steal_pointer (&self);
}
