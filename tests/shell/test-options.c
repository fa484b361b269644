#include "shell/lk-options.h"

#define PARSE(error, ...) lk_options_parse ((const char *[]) { "leerkracht-board", __VA_ARGS__, NULL }, (error))

static void
test_nothing_asked (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkOptions) options = lk_options_parse ((const char *[]) { "leerkracht-board", NULL }, &error);

  g_assert_no_error (error);
  g_assert_null (options->database);
  g_assert_false (options->demo || options->present || options->service);
  g_assert_false (lk_options_is_command (options));
}

static void
test_window (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkOptions) options = PARSE (&error, "--database=/tmp/a/../b.db", "--present");

  g_assert_no_error (error);
  g_assert_cmpstr (options->database, ==, "/tmp/b.db");
  g_assert_true (options->present);
  g_assert_false (lk_options_is_command (options));
}

static void
test_commands (void)
{
  const char *commands[] = { "--version", "--check", "--import=a.json", "--export=a.csv", "--backup=a.db" };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LkOptions) options = PARSE (&error, commands[i]);

      g_assert_no_error (error);
      g_assert_true (lk_options_is_command (options));
    }
}

static void
test_files_are_absolute (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkOptions) options = PARSE (&error, "--import", "board.json", "--team", "Team 5/6");
  g_autofree char *expected = g_canonicalize_filename ("board.json", NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (options->import_file, ==, expected);
  g_assert_cmpstr (options->team, ==, "Team 5/6");
}

static void
test_refused (void)
{
  const char *cases[][3] = {
    { "--nonsense" },
    { "board.db" },
    { "--demo", "--database=a.db" },
    { "--team=A" },
    { "--import" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LkOptions) options = PARSE (&error, cases[i][0], cases[i][1]);

      g_assert_null (options);
      g_assert_nonnull (error);
      g_assert_true (error->domain == G_OPTION_ERROR);
      g_assert_null (strchr (error->message, '\n'));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/options/nothing-asked", test_nothing_asked);
  g_test_add_func ("/options/window", test_window);
  g_test_add_func ("/options/commands", test_commands);
  g_test_add_func ("/options/files-are-absolute", test_files_are_absolute);
  g_test_add_func ("/options/refused", test_refused);

  return g_test_run ();
}
