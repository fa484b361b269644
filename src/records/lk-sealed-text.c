#include "records/lk-sealed-text.h"

#include <string.h>

#include "privacy/lk-privacy-error.h"

#define MAX_DEPTH 16

void
lk_sealed_text_set (JsonObject *object,
                    const char *name,
                    const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, name, text);
}

void
lk_sealed_text_set_rest (JsonObject *object,
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

JsonObject *
lk_sealed_text_keep_rest (JsonObject *object,
                          const char * const *own)
{
  JsonObject *rest = NULL;
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *node = NULL;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    if (!g_strv_contains (own, name))
      {
        if (rest == NULL)
          rest = json_object_new ();
        json_object_set_member (rest, name, json_node_copy (node));
      }
  return rest;
}

char *
lk_sealed_text_write (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return json_to_string (node, FALSE);
}

gboolean
lk_sealed_text_refuse (GError     **error,
                       const char  *what)
{
  g_set_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_TAMPERED, "the sealed text is not what it should be: %s", what);
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

gboolean
lk_sealed_text_get (JsonObject  *object,
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

JsonNode *
lk_sealed_text_parse (const char  *json,
                      const char  *kind,
                      GError     **error)
{
  JsonNode *root = is_sane (json) ? json_from_string (json, NULL) : NULL;
  JsonNode *format = NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_clear_pointer (&root, json_node_unref);
      lk_sealed_text_refuse (error, "no JSON");
      return NULL;
    }
  format = json_object_get_member (json_node_get_object (root), "format");
  if (format != NULL && JSON_NODE_HOLDS_VALUE (format) && json_node_get_int (format) == LK_SEALED_TEXT_FORMAT)
    return root;
  if (format != NULL && JSON_NODE_HOLDS_VALUE (format) && json_node_get_int (format) > LK_SEALED_TEXT_FORMAT)
    g_set_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_NEWER, "a %s of a newer version", kind);
  else
    lk_sealed_text_refuse (error, "format");
  json_node_unref (root);
  return NULL;
}
