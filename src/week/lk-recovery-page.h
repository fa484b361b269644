#pragma once

#include <gtk/gtk.h>

#include "model/lk-keeper.h"
#include "model/lk-person.h"

G_BEGIN_DECLS

/**
 * LkRecoveryPage: shows a recovery key that a keeper offers, this once: to be printed or written down. When one group of it has been
 * typed back the keeper is told that it has been kept, and not before. It is wiped with the page.
 * Signals: `done (kept)`: with kept FALSE the key that was there before still is the one.
 */
#define LK_TYPE_RECOVERY_PAGE (lk_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (LkRecoveryPage, lk_recovery_page, LK, RECOVERY_PAGE, GtkWidget)

/** lk_recovery_page_new: @key: copied */
GtkWidget *lk_recovery_page_new (LkKeeper   *keeper,
                                 LkPerson   *person,
                                 const char *key);

G_END_DECLS
