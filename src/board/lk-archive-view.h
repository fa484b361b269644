#pragma once

#include <gtk/gtk.h>

#include "model/lk-archive.h"

G_BEGIN_DECLS

/** LkArchiveView: what a team has put away, found by text, brought back or erased. */
#define LK_TYPE_ARCHIVE_VIEW (lk_archive_view_get_type ())
G_DECLARE_FINAL_TYPE (LkArchiveView, lk_archive_view, LK, ARCHIVE_VIEW, GtkWidget)

GtkWidget *lk_archive_view_new (LkBoard *board);

G_END_DECLS
