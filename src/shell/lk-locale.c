#include "shell/lk-locale.h"

#include <glib/gi18n.h>
#include <locale.h>

/*
 * The translations of an installed program lie in LK_LOCALEDIR. One that runs from its build folder has them
 * elsewhere, and gettext has no variable of its own for a text domain's folder: LK_LOCALE_DIR names it then.
 */
static const char *
locale_dir (void)
{
  const char *built = g_getenv ("LK_LOCALE_DIR");

  return built != NULL && *built != '\0' ? built : LK_LOCALEDIR;
}

void
lk_locale_init (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
