#include "shell/lk-page-window.h"

#include <glib/gi18n.h>

#include "shell/lk-store-words.h"
#include "shell/lk-toast.h"

#define MARGIN 18

struct _LkPageWindow
{
  AdwWindow  parent_instance;

  GtkWidget *overlay;
};

G_DEFINE_FINAL_TYPE (LkPageWindow, lk_page_window, ADW_TYPE_WINDOW)

static void
toast_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  lk_toast_tell (LK_PAGE_WINDOW (widget)->overlay, g_variant_get_string (parameter, NULL), FALSE);
}

/* Undo reaches the window below. */
static void
toast_deed_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autofree char *markup = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (LK_PAGE_WINDOW (widget)->overlay), toast);
}

static void
failed_cb (LkPageWindow *self,
           const GError *error)
{
  g_autofree char *words = lk_store_words (error);

  lk_toast_tell (self->overlay, words, FALSE);
}

static void
lk_page_window_class_init (LkPageWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.toast-deed", "s", toast_deed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

static void
lk_page_window_init (LkPageWindow *self)
{
  self->overlay = adw_toast_overlay_new ();
  adw_window_set_content (ADW_WINDOW (self), self->overlay);
}

void
lk_page_window_present (GtkWindow  *parent,
                        const char *title,
                        int         width,
                        int         height,
                        GtkWidget  *page,
                        GtkWidget  *button,
                        LkLive     *live)
{
  LkPageWindow *self = NULL;
  GtkWidget *box = NULL, *header = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (GTK_IS_WIDGET (page));

  self = g_object_new (LK_TYPE_PAGE_WINDOW, "transient-for", parent, "modal", TRUE, "title", title,
                       "default-width", width, "default-height", height, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  if (live != NULL)
    g_signal_connect_object (live, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  header = adw_header_bar_new ();
  if (button != NULL)
    adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_widget_set_margin_top (page, MARGIN / 2);
  gtk_widget_set_margin_bottom (page, MARGIN);
  gtk_widget_set_margin_start (page, MARGIN);
  gtk_widget_set_margin_end (page, MARGIN);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), box);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (page);
}
