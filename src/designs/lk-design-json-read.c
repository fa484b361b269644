/* A file of designs, which may come from anywhere. */

#include "designs/lk-design-json.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "designs/lk-attachment.h"
#include "designs/lk-design-rows.h"
#include "model/lk-check.h"
#include "model/lk-enums.h"
#include "model/lk-exchange-error.h"
#include "model/lk-json-guard.h"

#define MAX_DESIGNS 200
#define MAX_ID 64
#define MAX_ADDRESS 2000
#define HASH_LENGTH 64

/* The first thing that is wrong is kept, and all that follows is read as nothing. */
typedef struct
{
  GError *error;
} Reader;

static void
refuse (Reader *reader)
{
  if (reader->error == NULL)
    g_set_error_literal (&reader->error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN, _("This file holds no lesson design."));
}

static const char *
get_string (Reader     *reader,
            JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return "";
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  refuse (reader);
  return "";
}

static gint64
get_int (Reader     *reader,
         JsonObject *object,
         const char *name,
         gint64      least,
         gint64      most,
         gint64      fallback)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return fallback;
  if (json_node_get_value_type (node) == G_TYPE_INT64 && json_node_get_int (node) >= least && json_node_get_int (node) <= most)
    return json_node_get_int (node);
  refuse (reader);
  return fallback;
}

static JsonObject *
get_object (Reader     *reader,
            JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  refuse (reader);
  return NULL;
}

static JsonArray *
get_array (Reader     *reader,
           JsonObject *object,
           const char *name,
           guint       most)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) <= most)
    return json_node_get_array (node);
  refuse (reader);
  return NULL;
}

static int
get_choice (Reader     *reader,
            JsonObject *object,
            const char *name,
            GType       type)
{
  const char *text = get_string (reader, object, name);
  int value = *text != '\0' ? lk_enum_from_text (type, text, -1) : 0;

  if (value >= 0)
    return value;
  refuse (reader);
  return 0;
}

static void
take_line (Reader      *reader,
           const char  *value,
           glong        max,
           char       **text)
{
  g_autofree char *line = lk_check_line (value, max, NULL, reader->error == NULL ? &reader->error : NULL);

  if (line != NULL)
    lk_design_content_set (text, line);
}

static void
read_line (Reader      *reader,
           JsonObject  *object,
           const char  *name,
           char       **text)
{
  take_line (reader, get_string (reader, object, name), LK_DESIGN_MAX_LINE, text);
}

static void
read_text (Reader      *reader,
           JsonObject  *object,
           const char  *name,
           char       **text)
{
  g_autofree char *checked = lk_check_text (get_string (reader, object, name), LK_DESIGN_MAX_TEXT,
                                            reader->error == NULL ? &reader->error : NULL);

  if (checked != NULL)
    lk_design_content_set (text, checked);
}

static void
read_id (Reader      *reader,
         JsonObject  *object,
         const char  *name,
         char       **id)
{
  const char *text = get_string (reader, object, name);

  if (*text == '\0')
    return;
  if (strlen (text) <= MAX_ID && g_str_is_ascii (text))
    *id = g_strdup (text);
  else
    refuse (reader);
}

static LkDay
read_day (Reader     *reader,
          JsonObject *object)
{
  const char *text = get_string (reader, object, "day");
  LkDay day = *text != '\0' ? lk_day_from_text (text) : LK_DAY_NONE;

  if (*text != '\0' && day == LK_DAY_NONE)
    refuse (reader);
  return day;
}

static GStrv
read_list (Reader     *reader,
           JsonObject *object,
           const char *name,
           glong       max)
{
  JsonArray *array = get_array (reader, object, name, 100);
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *text = NULL;

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        take_line (reader, json_node_get_string (node), max, &text);
      if (text == NULL || *text == '\0')
        refuse (reader);
      else
        g_strv_builder_add (texts, text);
    }
  return g_strv_builder_end (texts);
}

static void
read_blocks (Reader          *reader,
             JsonObject      *object,
             LkDesignContent *content)
{
  JsonObject *blocks = get_object (reader, object, "blocks");

  for (guint i = 0; blocks != NULL && i < LK_N_BLOCKS; i++)
    {
      JsonObject *block = get_object (reader, blocks, lk_enum_to_text (LK_TYPE_DESIGN_BLOCK, (int) i));

      if (block == NULL)
        continue;
      read_text (reader, block, "words", &content->blocks[i].words);
      read_text (reader, block, "seen", &content->blocks[i].seen);
      read_text (reader, block, "change", &content->blocks[i].change);
    }
}

static void
read_pupils (Reader          *reader,
             JsonObject      *object,
             LkDesignContent *content)
{
  JsonObject *pupils = get_object (reader, object, "pupils");

  for (guint i = 0; pupils != NULL && i < LK_N_MODEL_PUPILS; i++)
    {
      JsonObject *pupil = get_object (reader, pupils, lk_model_pupil_get_letter (i));

      if (pupil == NULL)
        continue;
      read_text (reader, pupil, "expected", &content->pupils[i].expected);
      read_text (reader, pupil, "seen", &content->pupils[i].seen);
    }
}

static void
read_phase (Reader          *reader,
            JsonObject      *object,
            LkDesignContent *content)
{
  LkPhaseContent *phase = lk_design_content_add_phase (content);

  read_line (reader, object, "title", &phase->title);
  phase->minutes = (guint) get_int (reader, object, "minutes", 0, LK_DESIGN_MAX_MINUTES, 5);
  phase->grouping = (LkGrouping) get_choice (reader, object, "grouping", LK_TYPE_GROUPING);
  read_text (reader, object, "teacher", &phase->teacher);
  read_text (reader, object, "pupils", &phase->pupils);
  read_text (reader, object, "materials", &phase->materials);
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == HASH_LENGTH && strspn (text, "0123456789abcdef") == HASH_LENGTH;
}

/* The bytes say what they are; without them there is only the hash, under which they may be known here. */
static void
read_file (Reader              *reader,
           JsonObject          *object,
           LkAttachmentContent *attachment)
{
  const char *bytes = get_string (reader, object, "bytes");

  if (*bytes != '\0')
    {
      gsize size = 0;
      guchar *data = g_base64_decode (bytes, &size);

      attachment->bytes = g_bytes_new_take (data, size);
      attachment->size = (gint64) size;
      attachment->hash = size > 0 && size <= LK_ATTACHMENT_MAX_SIZE ? lk_design_hash (attachment->bytes) : NULL;
    }
  else
    {
      attachment->size = get_int (reader, object, "size", 0, LK_ATTACHMENT_MAX_SIZE, 0);
      attachment->hash = is_hash (get_string (reader, object, "hash")) ? g_strdup (get_string (reader, object, "hash")) : NULL;
    }
  if (attachment->hash == NULL)
    refuse (reader);
}

static void
read_attachment (Reader          *reader,
                 JsonObject      *object,
                 LkDesignContent *content)
{
  LkAttachmentContent *attachment = lk_design_content_add_attachment (content);
  const char *address = get_string (reader, object, "address");

  read_line (reader, object, "title", &attachment->title);
  if (*address != '\0')
    attachment->address = lk_design_check_address (address, reader->error == NULL ? &reader->error : NULL);
  else
    read_file (reader, object, attachment);
}

static void
read_objects (Reader          *reader,
              JsonObject      *object,
              const char      *name,
              LkDesignContent *content,
              void           (*read) (Reader *, JsonObject *, LkDesignContent *))
{
  JsonArray *array = get_array (reader, object, name, 500);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        read (reader, json_node_get_object (node), content);
      else
        refuse (reader);
    }
}

static LkDesignContent *
read_design (Reader     *reader,
             JsonObject *object)
{
  LkDesignContent *content = lk_design_content_new ();

  read_id (reader, object, "id", &content->id);
  read_id (reader, object, "family", &content->family);
  read_id (reader, object, "previous", &content->previous);
  read_id (reader, object, "team_id", &content->team_id);
  read_id (reader, object, "goal_id", &content->goal_id);
  read_line (reader, object, "title", &content->title);
  read_line (reader, object, "class", &content->class_name);
  read_line (reader, object, "subject", &content->subject);
  read_line (reader, object, "hour", &content->hour);
  read_line (reader, object, "origin", &content->origin);
  read_line (reader, object, "team", &content->team);
  read_line (reader, object, "goal", &content->goal);
  content->number = (guint) get_int (reader, object, "number", 1, G_MAXINT32, 1);
  content->minutes = (guint) get_int (reader, object, "minutes", 1, LK_DESIGN_MAX_MINUTES, 50);
  content->day = read_day (reader, object);
  content->status = (LkDesignStatus) get_choice (reader, object, "status", LK_TYPE_DESIGN_STATUS);

  g_strfreev (content->designers);
  g_strfreev (content->designer_ids);
  content->designers = read_list (reader, object, "designers", LK_DESIGN_MAX_LINE);
  content->designer_ids = read_list (reader, object, "designer_ids", MAX_ID);

  read_blocks (reader, object, content);
  read_pupils (reader, object, content);
  read_objects (reader, object, "phases", content, read_phase);
  read_objects (reader, object, "attachments", content, read_attachment);
  if (reader->error == NULL)
    lk_design_content_check (content, &reader->error);
  return content;
}

static void
read_head (Reader     *reader,
           JsonObject *root)
{
  if (!g_str_equal (get_string (reader, root, "format"), LK_DESIGN_JSON_FORMAT))
    refuse (reader);
  if (reader->error == NULL && get_int (reader, root, "version", 1, G_MAXINT64, 0) > LK_DESIGN_JSON_VERSION)
    g_set_error_literal (&reader->error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_NEWER,
                         _("This lesson design was made with a newer version of Board."));
}

static GPtrArray *
read_root (Reader   *reader,
           JsonNode *root)
{
  GPtrArray *designs = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);
  JsonArray *array = NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    refuse (reader);
  else
    read_head (reader, json_node_get_object (root));
  if (reader->error == NULL)
    array = get_array (reader, json_node_get_object (root), "designs", MAX_DESIGNS);
  for (guint i = 0; reader->error == NULL && array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        g_ptr_array_add (designs, read_design (reader, json_node_get_object (node)));
      else
        refuse (reader);
    }
  if (designs->len == 0)
    refuse (reader);
  return designs;
}

GPtrArray *
lk_design_json_read (const char  *json,
                     gssize       length,
                     GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GPtrArray) designs = NULL;
  gsize size = length < 0 ? strlen (json) : (gsize) length;
  Reader reader = { NULL };

  g_return_val_if_fail (json != NULL || length == 0, NULL);

  if (size >= 3 && memcmp (json, "\xEF\xBB\xBF", 3) == 0)
    return lk_design_json_read (json + 3, (gssize) size - 3, error);
  if (!lk_json_guard_check (json, size, error))
    return NULL;

  designs = read_root (&reader, json_parser_load_from_data (parser, json, (gssize) size, NULL) ? json_parser_get_root (parser) : NULL);
  if (reader.error == NULL)
    return g_steal_pointer (&designs);

  g_propagate_error (error, reader.error);
  return NULL;
}
