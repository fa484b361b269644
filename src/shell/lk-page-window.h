#pragma once

#include <adwaita.h>

#include "model/lk-live.h"

G_BEGIN_DECLS

/**
 * LkPageWindow: a page over the window, with its own toasts (`win.toast`, and `win.toast-deed` with Undo); Escape closes it. Undo, and the window's other actions, reach the
 * window that it lies over.
 */
#define LK_TYPE_PAGE_WINDOW (lk_page_window_get_type ())
G_DECLARE_FINAL_TYPE (LkPageWindow, lk_page_window, LK, PAGE_WINDOW, AdwWindow)

/**
 * lk_page_window_present:
 * @title: translated
 * @width, @height: at first
 * @page: gets the focus
 * @button: (nullable): for its header bar
 * @live: (nullable): what the page shows; a write of it that fails is told here
 */
void lk_page_window_present (GtkWindow  *parent,
                             const char *title,
                             int         width,
                             int         height,
                             GtkWidget  *page,
                             GtkWidget  *button,
                             LkLive     *live);

G_END_DECLS
