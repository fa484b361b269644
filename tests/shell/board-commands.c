/* The program without its windows: what it does for a command. */

#include <stdlib.h>

#include "shell/lk-commands.h"
#include "shell/lk-locale.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LkOptions) options = NULL;
  g_autoptr (GError) error = NULL;

  lk_locale_init ();
  options = lk_options_parse ((const char * const *) argv, &error);
  if (options == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  g_assert (lk_options_is_command (options));

  return lk_commands_run (options);
}
