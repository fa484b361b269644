#include "model/lk-starters.h"

#include <gio/gio.h>

GPtrArray *
lk_starters_read (const char     *path,
                  const char     *language,
                  LkStarterNew    new_starter,
                  GDestroyNotify  free_starter)
{
  GPtrArray *starters = g_ptr_array_new_with_free_func (free_starter);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *array = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (!json_parser_load_from_data (parser, text, (gssize) size, NULL))
    g_error ("%s of the program cannot be read", path);

  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "starters");
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (starters, new_starter (json_array_get_object_element (array, i), g_strcmp0 (language, "nl") == 0 ? 0 : 1));
  return starters;
}

const char *
lk_starter_pick (JsonObject *object,
                 const char *name,
                 guint       language)
{
  return json_array_get_string_element (json_object_get_array_member (object, name), language);
}
