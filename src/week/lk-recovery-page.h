#pragma once

#include <gtk/gtk.h>

#include "model/lk-person.h"

G_BEGIN_DECLS

/**
 * LkRecoveryPage: shows a recovery key, this once: to be printed or written down, and one group of it typed back. It is wiped with
 * the page. Signals: `done ()`.
 */
#define LK_TYPE_RECOVERY_PAGE (lk_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (LkRecoveryPage, lk_recovery_page, LK, RECOVERY_PAGE, GtkWidget)

/** lk_recovery_page_new: @key: copied */
GtkWidget *lk_recovery_page_new (LkPerson   *person,
                                 const char *key);

G_END_DECLS
