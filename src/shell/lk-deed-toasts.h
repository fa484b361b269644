#pragma once

#include <adwaita.h>

#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkDeedToasts:
 *
 * Tells messages in a toast overlay; one that follows a deed gets an Undo button (`win.undo`), and goes when another deed
 * comes after it, for Undo would then take back that one.
 */
#define LK_TYPE_DEED_TOASTS (lk_deed_toasts_get_type ())
G_DECLARE_FINAL_TYPE (LkDeedToasts, lk_deed_toasts, LK, DEED_TOASTS, GObject)

LkDeedToasts *lk_deed_toasts_new       (AdwToastOverlay *overlay);
void          lk_deed_toasts_set_store (LkDeedToasts    *self,
                                        LkStore         *store);
/** lk_deed_toasts_tell: @message: plain text. It follows a deed when one has just been handed to the store. */
void          lk_deed_toasts_tell      (LkDeedToasts    *self,
                                        const char      *message);
/** lk_deed_toasts_say: @message: plain text that follows no deed. */
void          lk_deed_toasts_say       (LkDeedToasts    *self,
                                        const char      *message);
/** lk_deed_toasts_complain: tells what went wrong, without Undo. */
void          lk_deed_toasts_complain  (LkDeedToasts    *self,
                                        const GError    *error);
/** lk_deed_toasts_dismiss: takes away all that is being told. */
void          lk_deed_toasts_dismiss   (LkDeedToasts    *self);

G_END_DECLS
