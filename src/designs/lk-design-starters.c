/* Templates with texts of our own; each language's stand in a file of designs, known by their origin. */

#include <glib/gi18n-lib.h>
#include <gio/gio.h>

#include "designs/lk-design-json.h"
#include "designs/lk-designs.h"

const LkDesignStarter *
lk_design_starters_get (guint *n)
{
  static const struct { const char *key, *title, *explanation; } texts[] = {
    { "blocks", N_("Building blocks"), N_("A lesson in six steps, with sentences to finish.") },
    { "lesson-study", N_("Light lesson study"), N_("Watch three pupils together and learn from what they do.") },
    { "retrieval", N_("Retrieval practice"), N_("Pupils bring back to mind what they learnt before.") },
    { "blank", N_("Empty"), N_("Four phases, and all the rest is yours.") },
  };
  static LkDesignStarter starters[G_N_ELEMENTS (texts)];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    starters[i] = (LkDesignStarter) { texts[i].key, _(texts[i].title), _(texts[i].explanation) };
  *n = G_N_ELEMENTS (starters);
  return starters;
}

LkDesignContent *
lk_design_starters_make (const char *key,
                         const char *language)
{
  const char *path = g_strcmp0 (language, "nl") == 0 ? "/org/leerkracht/Board/designs/starters.nl.json"
                                                     : "/org/leerkracht/Board/designs/starters.en.json";
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) designs = NULL;

  g_return_val_if_fail (bytes != NULL, lk_design_content_new ());

  designs = lk_design_json_read (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  if (designs == NULL)
    g_error ("The lesson designs of the program cannot be read: %s", error->message);
  for (guint i = 0; i < designs->len; i++)
    {
      LkDesignContent *content = designs->pdata[i];

      if (g_strcmp0 (content->origin, key) == 0)
        return lk_design_content_ref (content);
    }
  g_return_val_if_reached (lk_design_content_new ());
}
