#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkTroublePage:
 *
 * A database that could not be opened: what is the matter and what to do about it, with a button for each way out. They
 * activate `app.retry-opening`, `app.recover` (s: a backup), `app.choose-database`, `app.open-sample` and `app.show-folder`.
 *
 * One that another program holds is tried again by itself, every two seconds while the page is shown.
 */
#define LK_TYPE_TROUBLE_PAGE (lk_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (LkTroublePage, lk_trouble_page, LK, TROUBLE_PAGE, GtkWidget)

/** lk_trouble_page_new: @path: the database; @error: why it could not be opened. */
GtkWidget *lk_trouble_page_new (const char   *path,
                                const GError *error);

G_END_DECLS
