#include "shell/lk-guides-window.h"

#include <glib/gi18n.h>

#include "guides/lk-guides-page.h"
#include "shell/lk-page-window.h"

#define PART 0.92

/* What a file holds is compared with what is here, once that is known. */
static void
loaded_cb (LkGuides   *guides,
           GParamSpec *pspec,
           GtkWidget  *page)
{
  g_autoptr (GFile) file = g_object_steal_data (G_OBJECT (page), "file");

  if (file != NULL)
    lk_guides_page_import (LK_GUIDES_PAGE (page), file);
}

void
lk_guides_window_present (GtkWindow *parent,
                          LkSchool  *school,
                          GFile     *file)
{
  g_autoptr (LkGuides) guides = NULL;
  GtkWidget *page = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  guides = lk_guides_new (school);
  page = lk_guides_page_new (guides);
  if (file != NULL)
    g_object_set_data_full (G_OBJECT (page), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (guides, "notify::loaded", G_CALLBACK (loaded_cb), page, 0);
  lk_page_window_present (parent, _("Viewing Guides"), (int) (gtk_widget_get_width (GTK_WIDGET (parent)) * PART),
                          (int) (gtk_widget_get_height (GTK_WIDGET (parent)) * PART), page, NULL, LK_LIVE (guides));
}
