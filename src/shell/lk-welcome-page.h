#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkWelcomePage:
 *
 * An empty database: three ways to a first board. They activate `win.start-school`, `app.open-sample` and `win.import`.
 */
#define LK_TYPE_WELCOME_PAGE (lk_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (LkWelcomePage, lk_welcome_page, LK, WELCOME_PAGE, GtkWidget)

GtkWidget *lk_welcome_page_new (void);

G_END_DECLS
