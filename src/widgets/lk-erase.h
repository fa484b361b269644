#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/**
 * lk_erase_ask: asks by @heading whether @record, one of @own, is erased, saying until when backups hold it. Once it is, it can be put back from a toast
 * that @widget lies under, until @own is locked. Needs `win.complain`.
 * @also: (nullable): a sentence to begin with, of what goes along
 * @erased: then called with @widget, which may go.
 */
void lk_erase_ask (GtkWidget  *widget,
                   LkPrivate  *own,
                   gpointer    record,
                   const char *heading,
                   const char *also,
                   void      (*erased) (GtkWidget *widget));

G_END_DECLS
