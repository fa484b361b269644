#include "exchange/lk-survey-csv.h"

#include <sodium.h>
#include <string.h>

#define FIRST_BYTES (64 * 1024)
/* What is larger is refused when it is read. */
#define MAX_FILE    (64 * 1024 * 1024)

typedef struct
{
  guint8 *data;
  gsize   room;
} Buffer;

static void
buffer_free (gpointer data)
{
  Buffer *buffer = data;

  if (buffer->data != NULL)
    sodium_memzero (buffer->data, buffer->room);
  g_free (buffer->data);
  g_free (buffer);
}

static void
buffer_grow (Buffer *buffer,
             gsize   room)
{
  guint8 *data = g_malloc (room);

  if (buffer->data != NULL)
    {
      memcpy (data, buffer->data, buffer->room);
      sodium_memzero (buffer->data, buffer->room);
      g_free (buffer->data);
    }
  buffer->data = data;
  buffer->room = room;
}

/* Not as g_file_load_bytes() does, which leaves what it read in the memory. */
static GBytes *
load (GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInputStream) in = g_file_read (file, cancellable, error);
  Buffer *buffer = NULL;
  gsize size = 0, n = 0;

  if (in == NULL)
    return NULL;
  buffer = g_new0 (Buffer, 1);
  do
    {
      if (size == buffer->room)
        buffer_grow (buffer, MAX (buffer->room * 2, FIRST_BYTES));
      if (!g_input_stream_read_all (G_INPUT_STREAM (in), buffer->data + size, buffer->room - size, &n, cancellable, error))
        {
          buffer_free (buffer);
          return NULL;
        }
      size += n;
    }
  while (size == buffer->room && size <= MAX_FILE);

  return g_bytes_new_with_free_func (buffer->data, size, buffer_free, buffer);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load (G_FILE (source), cancellable, &error);
  LkSurveyCsv *self = bytes != NULL ? lk_survey_csv_read (bytes, task_data, &error) : NULL;

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) lk_survey_csv_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lk_survey_csv_read_file_async (GFile               *file,
                               LkSurveyForm        *form,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_survey_csv_read_file_async);
  if (form != NULL)
    g_task_set_task_data (task, lk_survey_form_ref (form), (GDestroyNotify) lk_survey_form_unref);
  g_task_run_in_thread (task, read_in_thread);
}

LkSurveyCsv *
lk_survey_csv_read_file_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
