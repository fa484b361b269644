#include "model/lk-guide-content.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "model/lk-check.h"
#include "model/lk-guide-content-private.h"
#include "store/lk-store.h"

/* Far more than the most and longest parts make. */
#define MAX_JSON 100000
#define MAX_ID   64
/* The text in an item in the items of a domain in the domains. */
#define MAX_DEPTH 8

G_DEFINE_BOXED_TYPE (LkGuideContent, lk_guide_content, lk_guide_content_ref, lk_guide_content_unref)

static void
item_free (gpointer data)
{
  LkGuideItem *item = data;

  g_free ((char *) item->id);
  g_free ((char *) item->text);
  g_free ((char *) item->one);
  g_free ((char *) item->four);
  g_free (item);
}

static void
domain_free (gpointer data)
{
  Domain *domain = data;

  g_free (domain->id);
  g_free (domain->name);
  g_ptr_array_unref (domain->items);
  g_free (domain);
}

LkGuideItem *
lk_guide_item_new (const char *id,
                   const char *text,
                   const char *one,
                   const char *four)
{
  LkGuideItem *item = g_new0 (LkGuideItem, 1);

  item->id = id != NULL ? g_strdup (id) : lk_store_new_id ();
  item->text = g_strdup (text);
  item->one = g_strdup (one);
  item->four = g_strdup (four);
  return item;
}

Domain *
lk_guide_content_append_domain (LkGuideContent *self,
                                const char     *id,
                                const char     *name)
{
  Domain *domain = g_new0 (Domain, 1);

  domain->id = id != NULL ? g_strdup (id) : lk_store_new_id ();
  domain->name = g_strdup (name);
  domain->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (self->domains, domain);
  return domain;
}

LkGuideContent *
lk_guide_content_new_bare (void)
{
  LkGuideContent *self = g_new0 (LkGuideContent, 1);

  g_ref_count_init (&self->ref_count);
  self->domains = g_ptr_array_new_with_free_func (domain_free);
  return self;
}

LkGuideContent *
lk_guide_content_new (void)
{
  LkGuideContent *self = lk_guide_content_new_bare ();

  lk_guide_content_append_domain (self, NULL, "");
  return self;
}

LkGuideContent *
lk_guide_content_ref (LkGuideContent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);
  return self;
}

void
lk_guide_content_unref (LkGuideContent *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->domains);
  g_free (self);
}

static void
refuse_foreign (GError **error)
{
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("This is no viewing guide."));
}

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

/* Of two with one id the second would take the scores of the first. */
static const char *
get_id (JsonObject *object,
        GHashTable *ids)
{
  const char *id = get_text (object, "id");

  if (*id == '\0' || strlen (id) > MAX_ID || !g_hash_table_add (ids, g_strdup (id)))
    return NULL;
  return id;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_object (JsonArray *array,
            guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_item (Domain      *domain,
           JsonObject  *object,
           GHashTable  *ids,
           GError     **error)
{
  g_autofree char *text = lk_check_line (get_text (object, "text"), LK_GUIDE_MAX_ITEM, _("An item needs a few words."), error);
  g_autofree char *one = text != NULL ? lk_check_line (get_text (object, "one"), LK_GUIDE_MAX_ITEM, NULL, error) : NULL;
  g_autofree char *four = one != NULL ? lk_check_line (get_text (object, "four"), LK_GUIDE_MAX_ITEM, NULL, error) : NULL;

  if (four == NULL)
    return FALSE;

  g_ptr_array_add (domain->items, lk_guide_item_new (get_id (object, ids), text, one, four));
  return TRUE;
}

static gboolean
read_domain (LkGuideContent  *self,
             JsonObject      *object,
             GHashTable      *ids,
             GError         **error)
{
  g_autofree char *name = NULL;
  JsonArray *items = object != NULL ? get_array (object, "items") : NULL;
  Domain *domain = NULL;

  if (items == NULL)
    {
      refuse_foreign (error);
      return FALSE;
    }
  name = lk_check_line (get_text (object, "name"), LK_MAX_NAME, NULL, error);
  if (name == NULL)
    return FALSE;

  domain = lk_guide_content_append_domain (self, get_id (object, ids), name);
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = get_object (items, i);

      if (item == NULL)
        refuse_foreign (error);
      if (item == NULL || !lk_guide_content_check_room (self, error) || !read_item (domain, item, ids, error))
        return FALSE;
    }
  return TRUE;
}

static LkGuideContent *
read_domains (JsonArray  *domains,
              GError    **error)
{
  g_autoptr (LkGuideContent) self = lk_guide_content_new_bare ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < json_array_get_length (domains); i++)
    if (!lk_guide_content_check_domains (self, error) || !read_domain (self, get_object (domains, i), ids, error))
      return NULL;
  if (self->domains->len == 0)
    lk_guide_content_append_domain (self, NULL, "");
  return g_steal_pointer (&self);
}

/* One object from the first byte to the last: json-glib follows any nesting, and 1.10 ends the program over a second value. */
static gboolean
is_sound (const char *json)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (const char *at = json; *at != '\0'; at++)
    {
      if (in_text)
        {
          if (*at == '\\' && at[1] != '\0')
            at++;
          else if (*at == '"')
            in_text = FALSE;
          continue;
        }
      if (depth == 0 && (at == json ? *at != '{' : !g_ascii_isspace (*at)))
        return FALSE;
      if (*at == '"')
        in_text = TRUE;
      else if (*at == '{' || *at == '[')
        depth++;
      else if (*at == '}' || *at == ']')
        depth--;
      if (depth > MAX_DEPTH)
        return FALSE;
    }
  return depth == 0 && !in_text;
}

LkGuideContent *
lk_guide_content_read (const char  *json,
                       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root = NULL;
  JsonArray *domains = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  if (strlen (json) <= MAX_JSON && is_sound (json) && json_parser_load_from_data (parser, json, -1, NULL))
    root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    domains = get_array (json_node_get_object (root), "domains");
  if (domains != NULL)
    return read_domains (domains, error);

  refuse_foreign (error);
  return NULL;
}

static void
write_text (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
write_domain (JsonBuilder  *builder,
              const Domain *domain)
{
  json_builder_begin_object (builder);
  write_text (builder, "id", domain->id);
  write_text (builder, "name", domain->name);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < domain->items->len; i++)
    {
      const LkGuideItem *item = domain->items->pdata[i];

      json_builder_begin_object (builder);
      write_text (builder, "id", item->id);
      write_text (builder, "text", item->text);
      write_text (builder, "one", item->one);
      write_text (builder, "four", item->four);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
lk_guide_content_write (const LkGuideContent *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "domains");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->domains->len; i++)
    write_domain (builder, self->domains->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static gboolean
items_equal (const LkGuideItem *a,
             const LkGuideItem *b)
{
  return g_str_equal (a->id, b->id) && g_str_equal (a->text, b->text) && g_str_equal (a->one, b->one) &&
         g_str_equal (a->four, b->four);
}

static gboolean
domains_equal (const Domain *a,
               const Domain *b)
{
  if (!g_str_equal (a->id, b->id) || !g_str_equal (a->name, b->name) || a->items->len != b->items->len)
    return FALSE;
  for (guint i = 0; i < a->items->len; i++)
    if (!items_equal (a->items->pdata[i], b->items->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
lk_guide_content_equal (const LkGuideContent *a,
                        const LkGuideContent *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (a->domains->len != b->domains->len)
    return FALSE;
  for (guint i = 0; i < a->domains->len; i++)
    if (!domains_equal (a->domains->pdata[i], b->domains->pdata[i]))
      return FALSE;
  return TRUE;
}

static const Domain *
get_domain (const LkGuideContent *self,
            guint                 domain)
{
  return domain < self->domains->len ? self->domains->pdata[domain] : NULL;
}

guint
lk_guide_content_get_n_domains (const LkGuideContent *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->domains->len;
}

const char *
lk_guide_content_get_domain_id (const LkGuideContent *self,
                                guint                 domain)
{
  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);

  return get_domain (self, domain)->id;
}

const char *
lk_guide_content_get_domain_name (const LkGuideContent *self,
                                  guint                 domain)
{
  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);

  return get_domain (self, domain)->name;
}

guint
lk_guide_content_get_n_items (const LkGuideContent *self,
                              guint                 domain)
{
  g_return_val_if_fail (self != NULL && domain < self->domains->len, 0);

  return get_domain (self, domain)->items->len;
}

const LkGuideItem *
lk_guide_content_get_item (const LkGuideContent *self,
                           guint                 domain,
                           guint                 item)
{
  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);
  g_return_val_if_fail (item < get_domain (self, domain)->items->len, NULL);

  return get_domain (self, domain)->items->pdata[item];
}

guint
lk_guide_content_count_items (const LkGuideContent *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->domains->len; i++)
    n += get_domain (self, i)->items->len;
  return n;
}

const LkGuideItem *
lk_guide_content_find_item (const LkGuideContent *self,
                            const char           *id,
                            guint                *domain,
                            guint                *item)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint d = 0; d < self->domains->len; d++)
    for (guint i = 0; i < get_domain (self, d)->items->len; i++)
      {
        const LkGuideItem *one = get_domain (self, d)->items->pdata[i];

        if (!g_str_equal (one->id, id))
          continue;
        if (domain != NULL)
          *domain = d;
        if (item != NULL)
          *item = i;
        return one;
      }
  return NULL;
}

int
lk_guide_content_find_domain (const LkGuideContent *self,
                              const char           *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, -1);

  for (guint d = 0; d < self->domains->len; d++)
    if (g_str_equal (get_domain (self, d)->id, id))
      return (int) d;
  return -1;
}
