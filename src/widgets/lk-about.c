#include "widgets/lk-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
lk_about_present (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  adw_show_about_window (parent,
                         "application-name", _("Board"),
                         "application-icon", LK_APP_ID,
                         "version", LK_VERSION,
                         "comments", _("A team’s improvement board: pupil goals, the actions for them, and what came of it. "
                                       "It works on this computer alone and sends nothing anywhere."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your name here; it is shown in the about window. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
