#include "shell/lk-import-kind.h"

#include <string.h>

typedef struct
{
  const char   *content;
  LkImportKind  kind;
} Case;

static const Case cases[] = {
  { "{\"id\":\"54b0fd8d\",\"name\":\"Bord\",\"cards\":[]}", LK_IMPORT_TRELLO },
  { "\xEF\xBB\xBF\r\n  {\"name\":\"Bord\"}", LK_IMPORT_TRELLO },
  { "[1, 2]", LK_IMPORT_TRELLO },
  { "{\"format\":\"leerkracht-board\",\"version\":1}", LK_IMPORT_SCHOOL },
  { "{\n  \"format\" : \"leerkracht-board\"", LK_IMPORT_SCHOOL },
  { "{\n  \"format\" : \"leerkracht-board-guide\",\n  \"version\" : 1", LK_IMPORT_GUIDE },
  { "{\"format\":\"leerkracht-board-design\",\"version\":1}", LK_IMPORT_DESIGN },
  { "naam;e-mail\r\nAnna;anna@x.nl\r\n", LK_IMPORT_PEOPLE },
  { "Anna de Vries\nBob\n", LK_IMPORT_PEOPLE },
  { "\xEF\xBB\xBFnaam\n", LK_IMPORT_PEOPLE },
  { "", LK_IMPORT_PEOPLE },
  { "   \n", LK_IMPORT_PEOPLE },
};

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lk_import_kind_guess (cases[i].content, strlen (cases[i].content)), ==, cases[i].kind);
}

static void
test_query (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lk-kind-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "board.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LkImportKind kind;

  g_assert_false (lk_import_kind_query (file, &kind, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "{\"cards\":[]}", -1, NULL));
  g_assert_true (lk_import_kind_query (file, &kind, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kind, ==, LK_IMPORT_TRELLO);

  g_assert_true (g_file_delete (file, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/import-kind/guess", test_guess);
  g_test_add_func ("/import-kind/query", test_query);

  return g_test_run ();
}
