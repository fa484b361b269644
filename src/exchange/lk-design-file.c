#include "exchange/lk-design-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "designs/lk-design-json.h"
#include "designs/lk-design-rows.h"
#include "exchange/lk-design-markdown.h"
#include "model/lk-model-error.h"

/* Ten attachments of 10 MB in base64, and room for the words. */
#define MOST_BYTES (160 * 1024 * 1024)

static const char select_there[] = "SELECT 1 FROM design WHERE id = ?1";

/* By what is in it: its name may say anything. */
static gboolean
is_json (const char *text,
         gsize       length)
{
  gsize i = length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (i < length && g_ascii_isspace (text[i]))
    i++;
  return i < length && (text[i] == '{' || (text[i] == '[' && text[i + 1] != ' '));
}

static GPtrArray *
read_text (const char *text,
           gsize       length,
           GError    **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  LkDesignContent *content = NULL;

  if (is_json (text, length))
    return lk_design_json_read (text, (gssize) length, error);
  content = lk_design_markdown_read (text, (gssize) length, error);
  if (content == NULL)
    return NULL;
  versions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);
  g_ptr_array_add (versions, content);
  return g_steal_pointer (&versions);
}

GPtrArray *
lk_design_file_read (GFile   *file,
                     GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GFileInfo) info = stream != NULL ? g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, error) : NULL;
  g_autofree char *text = NULL;
  gsize length = 0, size;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (info == NULL)
    return NULL;
  size = (gsize) g_file_info_get_size (info);
  if (size > MOST_BYTES)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This file is too large to be a lesson design."));
      return NULL;
    }
  text = g_malloc0 (size + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), text, size, &length, NULL, error))
    return NULL;
  return read_text (text, length, error);
}

typedef struct
{
  GPtrArray *versions;
  guint      n_skipped;
} Adding;

static gboolean
is_there (LkDb       *db,
          const char *id)
{
  g_autoptr(LkStmt) stmt = id != NULL ? lk_db_query (db, NULL, select_there, "t", id) : NULL;

  return stmt != NULL && lk_stmt_step (stmt, NULL);
}

static gboolean
add_version (LkDb                   *db,
             const LkDesignContent  *content,
             GError                **error)
{
  g_autoptr(LkDesignContent) own = lk_design_content_dup (content);
  g_autofree char *id = content->id != NULL ? g_strdup (content->id) : lk_store_new_id ();

  if (own->family == NULL)
    own->family = g_strdup (id);
  return lk_design_rows_insert_known (db, id, own, error);
}

/* What is here already stays as it is: nobody is there to be asked. */
static gboolean
add_versions (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  Adding *adding = data;

  adding->n_skipped = 0;
  for (guint i = 0; i < adding->versions->len; i++)
    {
      const LkDesignContent *content = adding->versions->pdata[i];

      if (is_there (db, content->id))
        adding->n_skipped++;
      else if (!add_version (db, content, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
lk_design_file_import (LkStore         *store,
                       GFile           *file,
                       LkImportReport  *report,
                       GError         **error)
{
  g_autoptr(GPtrArray) versions = NULL;
  Adding adding = { 0 };

  g_return_val_if_fail (LK_IS_STORE (store), FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  versions = lk_design_file_read (file, error);
  if (versions == NULL)
    return FALSE;
  for (guint i = 0; i < versions->len; i++)
    if (!lk_design_content_check (versions->pdata[i], error))
      return FALSE;
  adding.versions = versions;
  if (!lk_store_write (store, N_("Import Lesson Design"), add_versions, &adding, error))
    return FALSE;
  *report = (LkImportReport) { .format = "design", .skipped = adding.n_skipped };
  return TRUE;
}
