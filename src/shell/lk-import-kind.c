#include "shell/lk-import-kind.h"

#include <string.h>

/* What our own files say of themselves at their head; nothing in a Trello export is named so. */
#define SCHOOL_MARK "\"leerkracht-board"
#define DESIGN_MARK SCHOOL_MARK "-design\""
#define GUIDE_MARK "\"leerkracht-board-guide\""

static gboolean
has_mark (const char *data,
          gsize       length,
          const char *mark)
{
  return memmem (data, MIN (length, 1024), mark, strlen (mark)) != NULL;
}

static gsize
skip_blank (const char *data,
            gsize       length)
{
  gsize i = 0;

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    i = 3;
  while (i < length && g_ascii_isspace (data[i]))
    i++;

  return i;
}

LkImportKind
lk_import_kind_guess (const char *data,
                      gsize       length)
{
  gsize start;

  g_return_val_if_fail (data != NULL || length == 0, LK_IMPORT_PEOPLE);

  start = skip_blank (data, length);
  if (start == length || (data[start] != '{' && data[start] != '['))
    return LK_IMPORT_PEOPLE;
  if (has_mark (data, length, GUIDE_MARK))
    return LK_IMPORT_GUIDE;
  if (has_mark (data, length, DESIGN_MARK))
    return LK_IMPORT_DESIGN;
  if (has_mark (data, length, SCHOOL_MARK))
    return LK_IMPORT_SCHOOL;

  return LK_IMPORT_TRELLO;
}

/* Nothing in Markdown tells it from a list of people. */
static gboolean
is_markdown (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && (g_str_has_suffix (name, ".md") || g_str_has_suffix (name, ".markdown"));
}

gboolean
lk_import_kind_query (GFile         *file,
                      LkImportKind  *kind,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *data = g_malloc (LK_IMPORT_PEEK);
  gsize length = 0;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, LK_IMPORT_PEEK, &length, cancellable, error))
    return FALSE;

  *kind = is_markdown (file) ? LK_IMPORT_DESIGN : lk_import_kind_guess (data, length);

  return TRUE;
}

static void
query_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  LkImportKind kind = LK_IMPORT_PEOPLE;
  GError *error = NULL;

  if (lk_import_kind_query (source, &kind, cancellable, &error))
    g_task_return_int (task, kind);
  else
    g_task_return_error (task, error);
}

void
lk_import_kind_query_async (GFile               *file,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_import_kind_query_async);
  g_task_run_in_thread (task, query_in_thread);
}

gboolean
lk_import_kind_query_finish (GAsyncResult  *result,
                             LkImportKind  *kind,
                             GError       **error)
{
  gssize value;

  g_return_val_if_fail (g_async_result_is_tagged (result, lk_import_kind_query_async), FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  value = g_task_propagate_int (G_TASK (result), error);
  if (value < 0)
    return FALSE;

  *kind = (LkImportKind) value;

  return TRUE;
}
