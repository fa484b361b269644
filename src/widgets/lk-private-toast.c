#include "widgets/lk-private-toast.h"

#include <glib/gi18n.h>

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

AdwToast *
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

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);

  if (overlay == NULL)
    {
      free_data (data);
      return NULL;
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
  return toast;
}

typedef struct
{
  LkPrivate *own;
  gpointer   record;
} Erased;

static void
erased_free (gpointer data)
{
  Erased *erased = data;

  g_object_unref (erased->record);
  g_object_unref (erased->own);
  g_free (erased);
}

static void
take_back (gpointer data)
{
  Erased *erased = data;

  lk_private_take_back (erased->own, erased->record, NULL);
}

void
lk_private_toast_erased (GtkWidget  *widget,
                         LkPrivate  *own,
                         const char *message,
                         gpointer    record)
{
  Erased *erased = NULL;

  g_return_if_fail (LK_IS_PRIVATE (own));
  g_return_if_fail (LK_IS_SEALED_RECORD (record));

  erased = g_new0 (Erased, 1);
  erased->own = g_object_ref (own);
  erased->record = g_object_ref (record);
  lk_private_toast (widget, own, message, _("Put Back"), take_back, erased, erased_free);
}
