#pragma once

#include <gtk/gtk.h>

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/** LkAttachmentList: the links and files of a design; more are added by a button, by pasting an address, and by dropping files on it. */
#define LK_TYPE_ATTACHMENT_LIST (lk_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (LkAttachmentList, lk_attachment_list, LK, ATTACHMENT_LIST, GtkWidget)

GtkWidget *lk_attachment_list_new (LkDesignDetail *detail);

G_END_DECLS
