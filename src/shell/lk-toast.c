#include "shell/lk-toast.h"

#include <glib/gi18n.h>

AdwToast *
lk_toast_new (const char *words,
              gboolean    deed)
{
  g_autofree char *markup = NULL;
  AdwToast *toast = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  markup = g_markup_escape_text (words, -1);
  toast = adw_toast_new (markup);
  if (deed)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  return toast;
}

void
lk_toast_tell (GtkWidget  *overlay,
               const char *words,
               gboolean    deed)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), lk_toast_new (words, deed));
}
