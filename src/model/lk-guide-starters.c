#include "model/lk-guide-starters.h"

#include <glib/gi18n-lib.h>

#include "model/lk-guide-content-private.h"
#include "model/lk-starters.h"

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

static void
add_domain (LkGuideContent *content,
            JsonObject     *object,
            guint           language)
{
  Domain *domain = lk_guide_content_append_domain (content, json_object_get_string_member (object, "id"),
                                                   lk_starter_pick (object, "name", language));
  JsonArray *items = json_object_get_array_member (object, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);

      g_ptr_array_add (domain->items,
                       lk_guide_item_new (json_object_get_string_member (item, "id"), lk_starter_pick (item, "text", language),
                                          lk_starter_pick (item, "one", language), lk_starter_pick (item, "four", language)));
    }
}

static gpointer
new_starter (JsonObject *object,
             guint       language)
{
  LkGuideStarter *starter = g_new0 (LkGuideStarter, 1);
  JsonArray *domains = json_object_get_array_member (object, "domains");

  starter->key = g_strdup (json_object_get_string_member (object, "key"));
  starter->name = g_strdup (lk_starter_pick (object, "name", language));
  starter->about = g_strdup (lk_starter_pick (object, "about", language));
  starter->content = lk_guide_content_new_bare ();
  for (guint i = 0; i < json_array_get_length (domains); i++)
    add_domain (starter->content, json_array_get_object_element (domains, i), language);
  return starter;
}

GPtrArray *
lk_guide_starters_new (const char *language)
{
  return lk_starters_read (TEXTS, language, new_starter, starter_free);
}

GPtrArray *
lk_guide_starters_new_here (void)
{
  /* Not the locale's name but the translation's. */
  /* Translators: "nl" for viewing guides in Dutch, "en" for those in English */
  return lk_guide_starters_new (C_("viewing guide language", "en"));
}
