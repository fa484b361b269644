#pragma once

#include <gio/gio.h>

#include "privacy/lk-secret.h"

G_BEGIN_DECLS

/*
 * The desktop's keyring, where a teacher on a laptop of her own may keep her password. Where the program was built without libsecret
 * or no keyring runs, nothing is found and nothing is kept.
 */

/** lk_keyring_is_there: whether the program was built with it. */
gboolean   lk_keyring_is_there       (void);
void       lk_keyring_look_up_async  (const char          *person_id,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
/** lk_keyring_look_up_finish: (transfer full) (nullable): NULL for none, and for any failure. */
LkSecret  *lk_keyring_look_up_finish (GAsyncResult        *result);
/** lk_keyring_keep: in its own time; what cannot be kept is passed over. */
void       lk_keyring_keep           (const char          *person_id,
                                      LkSecret            *password);
/** lk_keyring_forget: of everyone. */
void       lk_keyring_forget         (void);

G_END_DECLS
