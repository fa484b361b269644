#include "shell/lk-demo-folder.h"

#include <glib/gstdio.h>

struct _LkDemoFolder
{
  char *folder;
  char *database;
};

/* Never follows a symbolic link: what it points to is not ours. */
static void
remove_tree (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
    }

  g_remove (path);
}

LkDemoFolder *
lk_demo_folder_new (GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("leerkracht-board-XXXXXX", error);
  LkDemoFolder *self;

  if (folder == NULL)
    return NULL;

  self = g_new0 (LkDemoFolder, 1);
  self->database = g_build_filename (folder, "sample.db", NULL);
  self->folder = g_steal_pointer (&folder);

  return self;
}

void
lk_demo_folder_free (LkDemoFolder *self)
{
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self);
}

const char *
lk_demo_folder_get_database (LkDemoFolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->database;
}
