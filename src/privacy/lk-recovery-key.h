#pragma once

#include "privacy/lk-secret.h"

G_BEGIN_DECLS

/*
 * A recovery key is 140 random bits, written as seven groups of four characters and a fifth that checks them, in Crockford's
 * Base32 (crockford.com/base32.html), which has no I, L, O and U: "7KQ2M 0XW9T …". Each group is checked by itself, so that
 * the interface can point at the one that was copied wrongly.
 */
#define LK_RECOVERY_KEY_N_GROUPS 7

/** lk_recovery_key_new: (transfer full): free with lk_secret_free_text(). */
char     *lk_recovery_key_new   (void);

/**
 * lk_recovery_key_parse:
 * @typed: as a person typed it: small letters, spaces, dashes and the letters that look like digits are all taken
 * @wrong_group: (out) (optional): the first group, from 1, that cannot be right; 0 when the number of characters is not right
 *
 * Returns: (transfer full): the bits, or NULL with MISTYPED
 */
LkSecret *lk_recovery_key_parse (const char  *typed,
                                 guint       *wrong_group,
                                 GError     **error);

G_END_DECLS
