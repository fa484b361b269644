#include "designs/lk-design-json.h"

#include <json-glib/json-glib.h>

#include "designs/lk-design-rows.h"
#include "model/lk-enums.h"

static void
put_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  if (text == NULL || *text == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
put_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
put_list (JsonBuilder *builder,
          const char  *name,
          GStrv        texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

static void
write_blocks (JsonBuilder           *builder,
              const LkDesignContent *content)
{
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_object (builder);
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      const LkBlockContent *block = &content->blocks[i];

      json_builder_set_member_name (builder, lk_enum_to_text (LK_TYPE_DESIGN_BLOCK, (int) i));
      json_builder_begin_object (builder);
      put_text (builder, "words", block->words);
      put_text (builder, "seen", block->seen);
      put_text (builder, "change", block->change);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
write_pupils (JsonBuilder           *builder,
              const LkDesignContent *content)
{
  json_builder_set_member_name (builder, "pupils");
  json_builder_begin_object (builder);
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      json_builder_set_member_name (builder, lk_model_pupil_get_letter (i));
      json_builder_begin_object (builder);
      put_text (builder, "expected", content->pupils[i].expected);
      put_text (builder, "seen", content->pupils[i].seen);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
write_phases (JsonBuilder           *builder,
              const LkDesignContent *content)
{
  json_builder_set_member_name (builder, "phases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < content->phases->len; i++)
    {
      const LkPhaseContent *phase = content->phases->pdata[i];

      json_builder_begin_object (builder);
      put_text (builder, "title", phase->title);
      put_int (builder, "minutes", phase->minutes);
      put_text (builder, "grouping", lk_enum_to_text (LK_TYPE_GROUPING, (int) phase->grouping));
      put_text (builder, "teacher", phase->teacher);
      put_text (builder, "pupils", phase->pupils);
      put_text (builder, "materials", phase->materials);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_attachments (JsonBuilder           *builder,
                   const LkDesignContent *content,
                   gboolean               with_files)
{
  json_builder_set_member_name (builder, "attachments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < content->attachments->len; i++)
    {
      const LkAttachmentContent *attachment = content->attachments->pdata[i];

      json_builder_begin_object (builder);
      put_text (builder, "title", attachment->title);
      put_text (builder, "address", attachment->address);
      put_text (builder, "hash", attachment->hash);
      if (attachment->hash != NULL)
        put_int (builder, "size", attachment->size);
      if (attachment->bytes != NULL && with_files)
        {
          gsize size = 0;
          const guchar *data = g_bytes_get_data (attachment->bytes, &size);
          g_autofree char *text = g_base64_encode (data, size);

          put_text (builder, "bytes", text);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_design (JsonBuilder           *builder,
              const LkDesignContent *content,
              gboolean               with_files)
{
  g_autofree char *day = lk_day_to_text (content->day);

  json_builder_begin_object (builder);
  put_text (builder, "id", content->id);
  put_text (builder, "family", content->family);
  put_text (builder, "previous", content->previous);
  put_int (builder, "number", content->number);
  put_text (builder, "title", content->title);
  put_text (builder, "class", content->class_name);
  put_text (builder, "subject", content->subject);
  put_text (builder, "day", day);
  put_text (builder, "hour", content->hour);
  put_int (builder, "minutes", content->minutes);
  put_text (builder, "status", lk_enum_to_text (LK_TYPE_DESIGN_STATUS, (int) content->status));
  put_text (builder, "origin", content->origin);
  put_text (builder, "team", content->team);
  put_text (builder, "team_id", content->team_id);
  put_text (builder, "goal", content->goal);
  put_text (builder, "goal_id", content->goal_id);
  put_list (builder, "designers", content->designers);
  put_list (builder, "designer_ids", content->designer_ids);
  write_blocks (builder, content);
  write_pupils (builder, content);
  write_phases (builder, content);
  write_attachments (builder, content, with_files);
  json_builder_end_object (builder);
}

char *
lk_design_json_write (GPtrArray *designs,
                      gboolean   with_files)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (designs != NULL && designs->len > 0, NULL);

  json_builder_begin_object (builder);
  put_text (builder, "format", LK_DESIGN_JSON_FORMAT);
  put_int (builder, "version", LK_DESIGN_JSON_VERSION);
  json_builder_set_member_name (builder, "designs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < designs->len; i++)
    write_design (builder, designs->pdata[i], with_files);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
