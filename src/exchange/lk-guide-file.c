#include "exchange/lk-guide-file.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "model/lk-check.h"
#include "model/lk-json-guard.h"

#define FORMAT "leerkracht-board-guide"
#define VERSION 1
#define MAX_BYTES (1024 * 1024)
#define MAX_ID 64

void
lk_guide_file_free (LkGuideFile *self)
{
  g_free (self->id);
  g_free (self->origin);
  g_free (self->name);
  g_clear_pointer (&self->content, lk_guide_content_unref);
  g_free (self);
}

static gboolean
refuse (GError          **error,
        LkExchangeError   code,
        const char       *message)
{
  g_set_error_literal (error, LK_EXCHANGE_ERROR, code, message);

  return FALSE;
}

static const char *
get_text (JsonObject *root,
          const char *name)
{
  JsonNode *node = json_object_get_member (root, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

static gboolean
check_head (JsonObject  *root,
            GError     **error)
{
  JsonNode *version = json_object_get_member (root, "version");

  if (!g_str_equal (get_text (root, "format"), FORMAT) || version == NULL || json_node_get_value_type (version) != G_TYPE_INT64)
    return refuse (error, LK_EXCHANGE_ERROR_FOREIGN, _("This file holds no viewing guide."));
  if (json_node_get_int (version) > VERSION)
    return refuse (error, LK_EXCHANGE_ERROR_NEWER, _("This viewing guide was made with a newer version of Board."));

  return TRUE;
}

static LkGuideContent *
read_content (JsonNode  *root,
              GError   **error)
{
  g_autofree char *json = json_to_string (root, FALSE);
  g_autoptr (GError) reason = NULL;
  LkGuideContent *content = lk_guide_content_read (json, &reason);

  if (content == NULL && g_error_matches (reason, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID))
    refuse (error, LK_EXCHANGE_ERROR_FOREIGN, _("This file holds no viewing guide."));
  else if (content == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return content;
}

LkGuideFile *
lk_guide_file_parse (const char  *data,
                     gsize        length,
                     GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (LkGuideFile) self = g_new0 (LkGuideFile, 1);
  JsonNode *root = NULL;
  JsonObject *object = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    return lk_guide_file_parse (data + 3, length - 3, error);
  if (!lk_json_guard_check (data, length, error))
    return NULL;
  if (json_parser_load_from_data (parser, data, (gssize) length, NULL))
    root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, LK_EXCHANGE_ERROR_FOREIGN, _("This file holds no viewing guide."));
      return NULL;
    }

  object = json_node_get_object (root);
  if (!check_head (object, error))
    return NULL;
  self->id = g_strdup (get_text (object, "id"));
  self->origin = g_strdup (get_text (object, "origin"));
  if (self->id[0] == '\0' || strlen (self->id) > MAX_ID || strlen (self->origin) > MAX_ID)
    {
      refuse (error, LK_EXCHANGE_ERROR_FOREIGN, _("This file holds no viewing guide."));
      return NULL;
    }
  self->name = lk_check_line (get_text (object, "name"), LK_MAX_NAME, _("A viewing guide needs a name."), error);
  self->content = self->name != NULL ? read_content (root, error) : NULL;

  return self->content != NULL ? g_steal_pointer (&self) : NULL;
}

static LkGuideFile *
load (GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autofree char *data = NULL;
  gsize length;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > MAX_BYTES)
    {
      refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file is far too large."));
      return NULL;
    }
  if (!g_file_load_contents (file, cancellable, &data, &length, NULL, error))
    return NULL;

  return lk_guide_file_parse (data, length, error);
}

static void
load_job (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  GError *error = NULL;
  LkGuideFile *self = load (task_data, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) lk_guide_file_free);
  else
    g_task_return_error (task, error);
}

void
lk_guide_file_load_async (GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, lk_guide_file_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_job);
}

LkGuideFile *
lk_guide_file_load_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_guide_file_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static JsonNode *
read_own (LkGuideContent *content)
{
  g_autofree char *json = lk_guide_content_write (content);

  return json_from_string (json, NULL);
}

char *
lk_guide_file_write (LkGuides *guides,
                     LkGuide  *guide)
{
  LkGuideVersion *version = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) held = NULL;
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *json = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);
  g_return_val_if_fail (LK_IS_GUIDE (guide), NULL);

  version = lk_guides_get_current (guides, guide);
  g_return_val_if_fail (version != NULL, NULL);

  held = read_own (lk_guide_version_get_content (version));
  object = json_object_new ();
  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", VERSION);
  json_object_set_string_member (object, "id", lk_record_get_id (LK_RECORD (guide)));
  json_object_set_string_member (object, "origin", lk_guide_get_origin (guide));
  json_object_set_string_member (object, "name", lk_guide_get_name (guide));
  json_object_set_member (object, "domains", json_object_dup_member (json_node_get_object (held), "domains"));
  root = json_node_init_object (json_node_alloc (), object);
  json = json_to_string (root, TRUE);

  return g_strconcat (json, "\n", NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lk_guide_file_save_async (LkGuides            *guides,
                          LkGuide             *guide,
                          GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (G_IS_FILE (file));

  text = lk_guide_file_write (guides, guide);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_guide_file_save_async);
  bytes = g_bytes_new_take (text, strlen (text));
  text = NULL;
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, saved_cb, task);
}

gboolean
lk_guide_file_save_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_guide_file_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

LkGuide *
lk_guide_file_find (const LkGuideFile *self,
                    LkGuides          *guides)
{
  LkGuide *guide = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);

  guide = lk_guides_find (guides, self->id);
  if (guide == NULL)
    guide = lk_guides_find_origin (guides, self->id);
  if (guide == NULL && self->origin[0] != '\0')
    guide = lk_guides_find (guides, self->origin);
  if (guide == NULL && self->origin[0] != '\0')
    guide = lk_guides_find_origin (guides, self->origin);

  return guide;
}

LkGuide *
lk_guide_file_add (const LkGuideFile  *self,
                   LkGuides           *guides,
                   GError            **error)
{
  LkGuide *guide = lk_guide_file_find (self, guides);

  if (guide == NULL || lk_guides_find_content (guides, guide, self->content) == NULL)
    return lk_guides_add (guides, self->name, self->id, self->content, error);

  return lk_guides_archive (guides, guide, FALSE, error) ? guide : NULL;
}

static void
failed_cb (LkGuides      *guides,
           const GError  *reason,
           GError       **failure)
{
  if (*failure == NULL)
    *failure = g_error_copy (reason);
}

gboolean
lk_guide_file_import (LkStore         *store,
                      GFile           *file,
                      LkImportReport  *report,
                      GCancellable    *cancellable,
                      GError         **error)
{
  g_autoptr (LkGuideFile) self = NULL;
  g_autoptr (LkSchool) school = NULL;
  g_autoptr (LkGuides) guides = NULL;
  GError *failure = NULL;
  LkGuide *guide = NULL;

  g_return_val_if_fail (LK_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  self = load (file, cancellable, error);
  if (self == NULL)
    return FALSE;
  school = lk_school_new (store);
  guides = lk_guides_new (school);
  g_signal_connect (guides, "failed", G_CALLBACK (failed_cb), &failure);
  lk_store_flush (store);

  *report = (LkImportReport) { .format = LK_IMPORT_FORMAT_GUIDE };
  guide = lk_guide_file_find (self, guides);
  if (guide != NULL && lk_guide_get_archived (guide) == 0 && lk_guides_find_content (guides, guide, self->content) != NULL)
    report->skipped = 1;
  else if (lk_guide_file_add (self, guides, error) == NULL)
    return FALSE;
  else
    report->guides = 1;
  lk_store_flush (store);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}
