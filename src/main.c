#include <stdlib.h>

#include "shell/lk-application.h"
#include "shell/lk-commands.h"
#include "shell/lk-locale.h"
#include "shell/lk-options.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LkOptions) options = NULL;
  g_autoptr (LkApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  lk_locale_init ();

  options = lk_options_parse ((const char * const *) argv, &error);
  if (options == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (lk_options_is_command (options))
    return lk_commands_run (options);

  application = lk_application_new (options);

  return lk_application_run (application);
}
