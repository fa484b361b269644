#include "widgets/lk-standing-toast.h"

/* On the overlay: how many toasts wait there for an answer. */
#define STANDING "lk-standing-toasts"

static int
get_standing (AdwToastOverlay *overlay)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (overlay), STANDING));
}

static void
count (AdwToastOverlay *overlay,
       int              change)
{
  g_object_set_data (G_OBJECT (overlay), STANDING, GINT_TO_POINTER (get_standing (overlay) + change));
}

static void
dismissed_cb (AdwToastOverlay *overlay)
{
  count (overlay, -1);
}

void
lk_standing_toast_add (AdwToastOverlay *overlay,
                       AdwToast        *toast)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_set_timeout (toast, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, G_CONNECT_SWAPPED);
  lk_standing_toast_pass (overlay, toast);
  count (overlay, 1);
}

void
lk_standing_toast_pass (AdwToastOverlay *overlay,
                        AdwToast        *toast)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  if (get_standing (overlay) > 0)
    adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (overlay, toast);
}
