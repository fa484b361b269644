#include "shell/lk-autostart.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

static char *
make_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", LK_APP_ID ".desktop", NULL);
}

gboolean
lk_autostart_get (void)
{
  g_autofree char *path = make_path ();

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
write_entry (const char  *path,
             GError     **error)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  const char *group = G_KEY_FILE_DESKTOP_GROUP;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      const int number = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
      return FALSE;
    }
  g_key_file_set_string (entry, group, G_KEY_FILE_DESKTOP_KEY_TYPE, "Application");
  g_key_file_set_string (entry, group, G_KEY_FILE_DESKTOP_KEY_NAME, "Board");
  g_key_file_set_locale_string (entry, group, G_KEY_FILE_DESKTOP_KEY_NAME, "nl", "Bord");
  g_key_file_set_string (entry, group, G_KEY_FILE_DESKTOP_KEY_EXEC, "leerkracht-board --present");
  g_key_file_set_string (entry, group, G_KEY_FILE_DESKTOP_KEY_ICON, LK_APP_ID);
  g_key_file_set_boolean (entry, group, G_KEY_FILE_DESKTOP_KEY_TERMINAL, FALSE);
  return g_key_file_save_to_file (entry, path, error);
}

gboolean
lk_autostart_set (gboolean   on,
                  GError   **error)
{
  g_autofree char *path = make_path ();

  if (on)
    return write_entry (path, error);
  if (g_unlink (path) != 0 && errno != ENOENT)
    {
      const int number = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
      return FALSE;
    }
  return TRUE;
}
