/* The values of Trello's export, each looked at before it is believed. */

#include "exchange/lk-trello-values.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "exchange/lk-exchange.h"

gboolean
lk_trello_refuse_value (GError **error)
{
  g_set_error_literal (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_HOSTILE,
                       _("This Trello export holds a value that Trello does not write."));

  return FALSE;
}

gboolean
lk_trello_take_text (JsonObject  *object,
                     const char  *name,
                     const char **text,
                     GError     **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *text = "";
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return lk_trello_refuse_value (error);

  *text = json_node_get_string (node);

  return g_utf8_validate (*text, -1, NULL) || lk_trello_refuse_value (error);
}

gboolean
lk_trello_take_bool (JsonObject  *object,
                     const char  *name,
                     gboolean    *value,
                     GError     **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *value = FALSE;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return lk_trello_refuse_value (error);

  *value = json_node_get_boolean (node);

  return TRUE;
}

gboolean
lk_trello_take_number (JsonObject  *object,
                       const char  *name,
                       double      *value,
                       GError     **error)
{
  JsonNode *node = json_object_get_member (object, name);
  GType type;

  *value = 0;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  type = json_node_get_value_type (node);
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return lk_trello_refuse_value (error);

  *value = json_node_get_double (node);

  return isfinite (*value) || lk_trello_refuse_value (error);
}

gboolean
lk_trello_take_array (JsonObject  *object,
                      const char  *name,
                      JsonArray  **array,
                      GError     **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *array = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return lk_trello_refuse_value (error);

  *array = json_node_get_array (node);

  return TRUE;
}

JsonObject *
lk_trello_get_object (JsonObject *object,
                      const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

gboolean
lk_trello_take_moment (JsonObject  *object,
                       const char  *name,
                       gint64      *time_ms,
                       GError     **error)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = NULL;
  const char *text;

  *time_ms = 0;
  if (!lk_trello_take_text (object, name, &text, error))
    return FALSE;
  if (*text == '\0')
    return TRUE;

  moment = g_date_time_new_from_iso8601 (text, utc);
  if (moment == NULL)
    return lk_trello_refuse_value (error);
  *time_ms = g_date_time_to_unix (moment) * 1000 + g_date_time_get_microsecond (moment) / 1000;

  return TRUE;
}

gint64
lk_trello_get_making (const char *id)
{
  g_autofree char *head = g_strndup (id, 8);
  char *end = NULL;
  const guint64 seconds = g_ascii_strtoull (head, &end, 16);

  return end - head == 8 && *end == '\0' ? (gint64) seconds * 1000 : 0;
}
