#include "widgets/lk-private-toast.h"

#include "widgets/lk-standing-toast.h"

typedef struct
{
  void           (*deed) (gpointer data);
  gpointer         data;
  GDestroyNotify   free_data;
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *offer = data;

  offer->free_data (offer->data);
  g_free (offer);
}

static void
clicked_cb (AdwToast *toast,
            Offer    *offer)
{
  offer->deed (offer->data);
}

void
lk_private_toast (GtkWidget      *widget,
                  LkPrivate      *own,
                  const char     *message,
                  const char     *button,
                  void          (*deed) (gpointer data),
                  gpointer        data,
                  GDestroyNotify  free_data)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *markup = g_markup_escape_text (message, -1);
  Offer *offer = NULL;
  AdwToast *toast = NULL;

  g_return_if_fail (LK_IS_PRIVATE (own));

  if (overlay == NULL)
    {
      free_data (data);
      return;
    }
  offer = g_new0 (Offer, 1);
  offer->deed = deed;
  offer->data = data;
  offer->free_data = free_data;
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, button);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (clicked_cb), offer, offer_free, 0);
  g_signal_connect_object (own, "locked-up", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  lk_standing_toast_add (ADW_TOAST_OVERLAY (overlay), toast);
}
