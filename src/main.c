#include <glib/gi18n.h>
#include <stdlib.h>

#include "shell/lk-locale.h"
#include "shell/lk-options.h"

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

  return EXIT_SUCCESS;
}
