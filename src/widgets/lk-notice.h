#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LkNotice:
 *
 * A banner: an icon, a sentence and at most one button, that slides in and out under the header bar.
 *
 * Properties: `icon-name`, `message`, `button-label` (string, "" for no button), `warning` (boolean), `revealed` (boolean).
 * Signals: `clicked ()`.
 */
#define LK_TYPE_NOTICE (lk_notice_get_type ())
G_DECLARE_FINAL_TYPE (LkNotice, lk_notice, LK, NOTICE, GtkWidget)

GtkWidget  *lk_notice_new          (void);
const char *lk_notice_get_message  (LkNotice   *self);
void        lk_notice_set_message  (LkNotice   *self,
                                    const char *message);
gboolean    lk_notice_get_revealed (LkNotice   *self);
void        lk_notice_set_revealed (LkNotice   *self,
                                    gboolean    revealed);

G_END_DECLS
