#include "shell/lk-demo-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
test_removes_all (void)
{
  g_autofree char *outside = g_build_filename (g_get_user_data_dir (), "kept.txt", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *deep = NULL;
  g_autofree char *file = NULL;
  g_autofree char *link = NULL;
  g_autoptr (GError) error = NULL;
  LkDemoFolder *demo = lk_demo_folder_new (&error);

  g_assert_no_error (error);
  folder = g_path_get_dirname (lk_demo_folder_get_database (demo));
  deep = g_build_filename (folder, "backups", "old", NULL);
  file = g_build_filename (deep, "a.db", NULL);
  link = g_build_filename (folder, "link", NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (outside, "x", -1, NULL));
  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_true (g_file_set_contents (lk_demo_folder_get_database (demo), "x", -1, NULL));
  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  g_assert_cmpint (symlink (g_get_user_data_dir (), link), ==, 0);

  lk_demo_folder_free (demo);

  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (outside, G_FILE_TEST_EXISTS));
}

static void
test_each_its_own (void)
{
  g_autoptr (LkDemoFolder) a = lk_demo_folder_new (NULL);
  g_autoptr (LkDemoFolder) b = lk_demo_folder_new (NULL);

  g_assert_cmpstr (lk_demo_folder_get_database (a), !=, lk_demo_folder_get_database (b));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/demo-folder/removes-all", test_removes_all);
  g_test_add_func ("/demo-folder/each-its-own", test_each_its_own);

  return g_test_run ();
}
