#include "model/lk-guide-starters.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "model/lk-guide-content-private.h"

#define TEXTS "/org/leerkracht/Board/model/guides.json"

static void
starter_free (gpointer data)
{
  LkGuideStarter *starter = data;

  g_free (starter->key);
  g_free (starter->name);
  g_free (starter->about);
  lk_guide_content_unref (starter->content);
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
add_domain (LkGuideContent *content,
            JsonObject     *object,
            guint           language)
{
  Domain *domain = lk_guide_content_append_domain (content, json_object_get_string_member (object, "id"),
                                                   pick (object, "name", language));
  JsonArray *items = json_object_get_array_member (object, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);

      g_ptr_array_add (domain->items,
                       lk_guide_item_new (json_object_get_string_member (item, "id"), pick (item, "text", language),
                                          pick (item, "one", language), pick (item, "four", language)));
    }
}

static LkGuideStarter *
new_starter (JsonObject *object,
             guint       language)
{
  LkGuideStarter *starter = g_new0 (LkGuideStarter, 1);
  JsonArray *domains = json_object_get_array_member (object, "domains");

  starter->key = g_strdup (json_object_get_string_member (object, "key"));
  starter->name = g_strdup (pick (object, "name", language));
  starter->about = g_strdup (pick (object, "about", language));
  starter->content = lk_guide_content_new_bare ();
  for (guint i = 0; i < json_array_get_length (domains); i++)
    add_domain (starter->content, json_array_get_object_element (domains, i), language);
  return starter;
}

GPtrArray *
lk_guide_starters_new (const char *language)
{
  GPtrArray *starters = g_ptr_array_new_with_free_func (starter_free);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (TEXTS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *array = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (!json_parser_load_from_data (parser, text, (gssize) size, NULL))
    g_error ("The viewing guides of the program cannot be read");

  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "starters");
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (starters, new_starter (json_array_get_object_element (array, i), g_strcmp0 (language, "nl") == 0 ? 0 : 1));
  return starters;
}

GPtrArray *
lk_guide_starters_new_here (void)
{
  /* Not the locale's name but the translation's. */
  /* Translators: "nl" for viewing guides in Dutch, "en" for those in English */
  return lk_guide_starters_new (C_("viewing guide language", "en"));
}
