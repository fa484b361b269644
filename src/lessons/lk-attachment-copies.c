#include "lessons/lk-attachment-copies.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "model/lk-model-error.h"

#define MAX_NAME 120    /* characters: file systems take 255 bytes */

struct _LkAttachmentCopies
{
  GObject  parent_instance;

  char    *folder;      /* NULL while there is none */
};

G_DEFINE_FINAL_TYPE (LkAttachmentCopies, lk_attachment_copies, G_TYPE_OBJECT)

/* What is to be written where. */
typedef struct
{
  char   *path;
  GBytes *bytes;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->path);
  g_clear_pointer (&copy->bytes, g_bytes_unref);
  g_free (copy);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
lk_attachment_copies_finalize (GObject *object)
{
  LkAttachmentCopies *self = LK_ATTACHMENT_COPIES (object);

  if (self->folder != NULL)
    remove_tree (self->folder);
  g_free (self->folder);

  G_OBJECT_CLASS (lk_attachment_copies_parent_class)->finalize (object);
}

static void
lk_attachment_copies_class_init (LkAttachmentCopiesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_attachment_copies_finalize;
}

static void
lk_attachment_copies_init (LkAttachmentCopies *self)
{
}

LkAttachmentCopies *
lk_attachment_copies_new (void)
{
  return g_object_new (LK_TYPE_ATTACHMENT_COPIES, NULL);
}

const char *
lk_attachment_copies_get_folder (LkAttachmentCopies *self)
{
  g_return_val_if_fail (LK_IS_ATTACHMENT_COPIES (self), NULL);

  return self->folder;
}

static gboolean
need_folder (LkAttachmentCopies *self)
{
  g_autofree char *folder = NULL;

  if (self->folder != NULL)
    return TRUE;
  folder = g_build_filename (g_get_user_runtime_dir (), "leerkracht-board-XXXXXX", NULL);
  if (g_mkdtemp_full (folder, 0700) == NULL)
    return FALSE;
  self->folder = g_steal_pointer (&folder);
  return TRUE;
}

/* A name that was typed elsewhere, as one that leads nowhere else. */
static char *
dup_file_name (const char *title)
{
  g_autofree char *name = g_utf8_strlen (title, -1) > MAX_NAME ? g_utf8_substring (title, g_utf8_strlen (title, -1) - MAX_NAME, -1) : g_strdup (title);

  g_strdelimit (name, "/\\:", '-');
  if (name[0] == '.' || name[0] == '-')
    name[0] = '_';
  return g_steal_pointer (&name);
}

/* In a folder of its own, for there may be two of one name. */
static char *
dup_path (LkAttachmentCopies *self,
          LkAttachment       *attachment)
{
  g_autofree char *name = dup_file_name (lk_attachment_get_title (attachment));

  return g_build_filename (self->folder, lk_record_get_id (LK_RECORD (attachment)), name, NULL);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  if (g_app_info_launch_default_for_uri_finish (result, NULL))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, "%s", _("No program on this computer opens this."));
}

static void
launch (GTask      *task,
        const char *uri)
{
  g_app_info_launch_default_for_uri_async (uri, NULL, g_task_get_cancellable (task), launched_cb, task);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Copy *copy = data;
  g_autofree char *folder = g_path_get_dirname (copy->path);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *bytes = g_bytes_get_data (copy->bytes, &size);

  if (g_mkdir_with_parents (folder, 0700) == 0 &&
      g_file_set_contents_full (copy->path, bytes, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, "%s", _("This file could not be put ready to be opened: is the disk full?"));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autofree char *uri = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  uri = g_filename_to_uri (((Copy *) g_task_get_task_data (G_TASK (result)))->path, NULL, NULL);
  launch (g_object_ref (task), uri);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) writing = NULL;
  Copy *copy = g_task_get_task_data (task);
  GError *error = NULL;
  Copy *job = NULL;

  copy->bytes = lk_design_detail_load_file_finish (LK_DESIGN_DETAIL (source), result, &error);
  if (copy->bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  job = g_new0 (Copy, 1);
  job->path = g_strdup (copy->path);
  job->bytes = g_bytes_ref (copy->bytes);
  writing = g_task_new (g_task_get_source_object (task), g_task_get_cancellable (task), written_cb, g_object_ref (task));
  g_task_set_task_data (writing, job, copy_free);
  g_task_run_in_thread (writing, write_thread);
}

void
lk_attachment_copies_open_async (LkAttachmentCopies  *self,
                                 LkDesignDetail      *detail,
                                 LkAttachment        *attachment,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Copy *copy = NULL;

  g_return_if_fail (LK_IS_ATTACHMENT_COPIES (self));

  task = g_task_new (self, cancellable, callback, user_data);
  if (lk_attachment_get_address (attachment) != NULL)
    {
      launch (g_object_ref (task), lk_attachment_get_address (attachment));
      return;
    }
  if (!need_folder (self))
    {
      g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, "%s", _("This file could not be put ready to be opened: is the disk full?"));
      return;
    }
  copy = g_new0 (Copy, 1);
  copy->path = dup_path (self, attachment);
  g_task_set_task_data (task, copy, copy_free);
  lk_design_detail_load_file_async (detail, attachment, cancellable, loaded_cb, g_object_ref (task));
}

gboolean
lk_attachment_copies_open_finish (LkAttachmentCopies  *self,
                                  GAsyncResult        *result,
                                  GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
refuse_size (GTask      *task,
             const char *name,
             goffset     size)
{
  g_autofree char *words = g_format_size ((guint64) size);

  g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG,
                           _("“%s” is %s; a file can be at most 10 MB. Put it where your colleagues can reach it, and add a link to it."), name, words);
}

/* One that grows while it is read is refused too. */
static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (source, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                                                  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  g_autofree char *name = info != NULL ? g_strdup (g_file_info_get_display_name (info)) : g_file_get_basename (source);
  g_autofree char *buffer = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  gsize size = 0;

  g_task_set_task_data (task, g_strdup (name), g_free);
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("“%s” is a folder. Add the files in it one by one."), name);
      return;
    }
  if (info != NULL && g_file_info_get_size (info) > LK_ATTACHMENT_MAX_SIZE)
    {
      refuse_size (task, name, g_file_info_get_size (info));
      return;
    }
  stream = info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR ? g_file_read (source, cancellable, NULL) : NULL;
  buffer = stream != NULL ? g_malloc (LK_ATTACHMENT_MAX_SIZE + 1) : NULL;
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, LK_ATTACHMENT_MAX_SIZE + 1, &size, cancellable, NULL))
    g_task_return_new_error (task, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("“%s” could not be read."), name);
  else if (size > LK_ATTACHMENT_MAX_SIZE)
    refuse_size (task, name, (goffset) size);
  else
    g_task_return_pointer (task, g_bytes_new (buffer, size), (GDestroyNotify) g_bytes_unref);
}

void
lk_attachment_read_async (GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_run_in_thread (task, read_thread);
}

GBytes *
lk_attachment_read_finish (GAsyncResult  *result,
                           char         **name,
                           GError       **error)
{
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), error);

  *name = g_strdup (g_task_get_task_data (G_TASK (result)));
  return bytes;
}
