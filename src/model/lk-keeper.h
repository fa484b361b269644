#pragma once

#include "privacy/lk-account.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkKeeper:
 *
 * Who is there: the one person whose private part is open, or nobody. It has the vault, and locks it when nobody has touched
 * anything for a while; whoever shows something private lets go of it when this says so.
 *
 * Deriving a key takes most of a second; every _async here does so on a thread of its own. One deed runs at a time: another is
 * refused meanwhile. Locking makes a deed that runs fail with G_IO_ERROR_CANCELLED.
 *
 * Properties:
 *  - `person-id` (string, NULL for nobody)
 *  - `lacks-key` (boolean): whether no recovery key opens what is there: it was never kept
 *  - `idle-seconds` (uint, 300; 0 for never): after how long without lk_keeper_touch() it locks
 *
 * Signals:
 *  - `unlocked ()`: a person's private part has been opened
 *  - `locking ()`: it is about to be closed: seal what has not been sealed yet, now; the vault still works
 *  - `locked ()`: the keys have been wiped
 */
#define LK_TYPE_KEEPER (lk_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LkKeeper, lk_keeper, LK, KEEPER, GObject)

LkKeeper   *lk_keeper_new              (LkStore             *store);
LkStore    *lk_keeper_get_store        (LkKeeper            *self);
/** lk_keeper_get_person_id: (nullable): NULL when it is locked. */
const char *lk_keeper_get_person_id    (LkKeeper            *self);
/** lk_keeper_get_vault: (transfer none) (nullable): NULL when it is locked. */
LkVault    *lk_keeper_get_vault        (LkKeeper            *self);
gboolean    lk_keeper_get_lacks_key    (LkKeeper            *self);
/** lk_keeper_lock: fine when it is locked already. */
void        lk_keeper_lock             (LkKeeper            *self);
/** lk_keeper_touch: someone used the keyboard or the pointer. Locks first when the time had run out meanwhile, as while the PC
 *  slept. */
void        lk_keeper_touch            (LkKeeper            *self);

/** lk_keeper_look_up_async: whether @person_id has set a password. */
void        lk_keeper_look_up_async    (LkKeeper            *self,
                                        const char          *person_id,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_keeper_look_up_finish: @wait (nullable) gets the seconds until a password may be tried; FALSE without @error for no password. */
gboolean    lk_keeper_look_up_finish   (LkKeeper            *self,
                                        GAsyncResult        *result,
                                        guint               *wait,
                                        GError             **error);

/* A new recovery key opens nothing before lk_keeper_keep_key_async(): whoever is interrupted before having it on paper goes on with
 * the one of before, or with none. */
/** lk_keeper_create_async: sets the first password of @person_id, offers a recovery key, and unlocks; refused when there is one. */
void        lk_keeper_create_async     (LkKeeper            *self,
                                        const char          *person_id,
                                        LkSecret            *password,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_keeper_unlock_async: opens for @person_id; who was there before is locked out first. */
void        lk_keeper_unlock_async     (LkKeeper            *self,
                                        const char          *person_id,
                                        LkSecret            *password,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_keeper_check_async: whether @password is that of who is there, since the chair may have been left; nothing is opened or closed. */
void        lk_keeper_check_async      (LkKeeper            *self,
                                        LkSecret            *password,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_keeper_recover_async: @key: of lk_recovery_key_parse(); sets a new password, offers a new recovery key, and unlocks. */
void        lk_keeper_recover_async    (LkKeeper            *self,
                                        const char          *person_id,
                                        LkSecret            *key,
                                        LkSecret            *password,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_keeper_change_async: of who is there: @former is asked again, since the chair may have been left. @renew: whether a new
 *  recovery key is offered as well; @password: NULL keeps @former. */
void        lk_keeper_change_async     (LkKeeper            *self,
                                        LkSecret            *former,
                                        LkSecret            *password,
                                        gboolean             renew,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_keeper_keep_key_async: the recovery key that was offered last is on paper: from now on it is the one. Fails with
 *  G_IO_ERROR_CANCELLED when none is offered, as after locking. */
void        lk_keeper_keep_key_async   (LkKeeper            *self,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_keeper_leave_async: erases the account of who is there, with all that nobody else can read, and locks. */
void        lk_keeper_leave_async      (LkKeeper            *self,
                                        LkSecret            *password,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
/** lk_keeper_remove_async: the same for someone who has left the school. */
void        lk_keeper_remove_async     (LkKeeper            *self,
                                        const char          *person_id,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);

/**
 * lk_keeper_finish: of those above.
 * @recovery_key: (out) (optional) (nullable): the new one, to be shown once; free with lk_secret_free_text()
 * @wait: (out) (optional): with WRONG and WAIT the seconds until the next try
 *
 * Returns: FALSE with a LK_PRIVACY_ERROR, a LK_STORE_ERROR, a LK_MODEL_ERROR in the user's words, or G_IO_ERROR_CANCELLED
 */
gboolean    lk_keeper_finish           (LkKeeper            *self,
                                        GAsyncResult        *result,
                                        char               **recovery_key,
                                        guint               *wait,
                                        GError             **error);

G_END_DECLS
