#include "shell/lk-welcome-page.h"

#include <adwaita.h>

struct _LkWelcomePage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LkWelcomePage, lk_welcome_page, GTK_TYPE_WIDGET)

static void
lk_welcome_page_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_welcome_page_parent_class)->dispose (object);
}

static void
lk_welcome_page_class_init (LkWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_welcome_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-welcome-page.ui");
}

static void
lk_welcome_page_init (LkWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lk_welcome_page_new (void)
{
  return g_object_new (LK_TYPE_WELCOME_PAGE, NULL);
}
