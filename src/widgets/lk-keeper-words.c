#include "widgets/lk-keeper-words.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "model/lk-model-error.h"
#include "privacy/lk-privacy-error.h"
#include "store/lk-store.h"

#define SECONDS_A_MINUTE 60

char *
lk_keeper_wait_words (guint wait)
{
  const guint minutes = (wait + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;

  if (wait < 2 * SECONDS_A_MINUTE)
    return g_strdup_printf (ngettext ("Try again in %u second.", "Try again in %u seconds.", wait), wait);
  return g_strdup_printf (ngettext ("Try again in %u minute.", "Try again in %u minutes.", minutes), minutes);
}

static const char *
get_words (int code)
{
  switch ((LkPrivacyError) code)
    {
    case LK_PRIVACY_ERROR_WRONG:
      return _("That is not it.");
    case LK_PRIVACY_ERROR_MISTYPED:
      return _("This recovery key cannot be right as it was typed.");
    case LK_PRIVACY_ERROR_WAIT:
      return _("Too many wrong passwords.");
    case LK_PRIVACY_ERROR_NEWER:
      return _("A newer version of this program sealed this. Update the program to open it.");
    case LK_PRIVACY_ERROR_MEMORY:
      return _("This computer has too little free memory to open it now. Close other programs and try again.");
    case LK_PRIVACY_ERROR_NO_READER:
    case LK_PRIVACY_ERROR_TAMPERED:
    default:
      return _("What is kept of you has been changed outside of this program, and cannot be opened. Restoring a backup may help.");
    }
}

char *
lk_keeper_words (const GError *error,
                 guint         wait)
{
  if (error->domain == LK_PRIVACY_ERROR)
    {
      g_autofree char *when = wait > 0 ? lk_keeper_wait_words (wait) : NULL;

      return when != NULL ? g_strconcat (get_words (error->code), " ", when, NULL) : g_strdup (get_words (error->code));
    }
  if (error->domain == LK_MODEL_ERROR)
    return g_strdup (error->message);
  if (g_error_matches (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT))
    return g_strdup (_("Your password or recovery key was changed on another computer meanwhile. Nothing was changed here."));
  if (g_error_matches (error, LK_STORE_ERROR, LK_STORE_ERROR_READ_ONLY))
    return g_strdup (_("This file can be read but not written, so that no password can be set."));
  return g_strdup (_("That did not work. Try it again."));
}
