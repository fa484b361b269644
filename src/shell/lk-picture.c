#include "shell/lk-picture.h"

#include <glib/gi18n.h>

/* Sharp at twice the size of the largest disc, and below the model's limit even when nothing can be compressed. */
#define SIDE 192
/* A photograph is a few megabytes; what is larger is no portrait. */
#define MAX_BYTES (64 * 1024 * 1024)

static GdkPixbuf *
cut_square (GdkPixbuf *picture)
{
  const int width = gdk_pixbuf_get_width (picture);
  const int height = gdk_pixbuf_get_height (picture);
  const int side = MIN (width, height);
  g_autoptr (GdkPixbuf) square = gdk_pixbuf_new_subpixbuf (picture, (width - side) / 2, (height - side) / 2, side, side);

  return gdk_pixbuf_scale_simple (square, MIN (side, SIDE), MIN (side, SIDE), GDK_INTERP_BILINEAR);
}

static gboolean
is_reasonable (GFile         *file,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) <= MAX_BYTES)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This picture is too large."));

  return FALSE;
}

static GBytes *
load (GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GdkPixbuf) raw = NULL;
  g_autoptr (GdkPixbuf) upright = NULL;
  g_autoptr (GdkPixbuf) square = NULL;
  char *data = NULL;
  gsize size = 0;

  if (!is_reasonable (file, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  raw = gdk_pixbuf_new_from_stream_at_scale (G_INPUT_STREAM (stream), SIDE * 4, SIDE * 4, TRUE, cancellable, error);
  if (raw == NULL)
    return NULL;

  upright = gdk_pixbuf_apply_embedded_orientation (raw);
  square = cut_square (upright);
  if (!gdk_pixbuf_save_to_buffer (square, &data, &size, "png", error, NULL))
    return NULL;

  return g_bytes_new_take (data, size);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = load (data, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
lk_picture_load_async (GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_picture_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

GBytes *
lk_picture_load_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_picture_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
