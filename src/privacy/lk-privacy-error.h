#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LkPrivacyError:
 * @LK_PRIVACY_ERROR_WRONG: the password or the recovery key is not this person's
 * @LK_PRIVACY_ERROR_MISTYPED: the recovery key cannot be right as it was typed; the message names the group
 * @LK_PRIVACY_ERROR_WAIT: too many wrong passwords; to be tried again later
 * @LK_PRIVACY_ERROR_NO_READER: this person holds no key to the record
 * @LK_PRIVACY_ERROR_TAMPERED: the record, its head or its key is not as its author sealed it
 * @LK_PRIVACY_ERROR_NEWER: a newer version of the program sealed it
 * @LK_PRIVACY_ERROR_MEMORY: the computer has too little memory to derive the key
 *
 * One code for each case that the interface treats differently; the message is for a log.
 */
#define LK_PRIVACY_ERROR (lk_privacy_error_quark ())
typedef enum
{
  LK_PRIVACY_ERROR_WRONG,
  LK_PRIVACY_ERROR_MISTYPED,
  LK_PRIVACY_ERROR_WAIT,
  LK_PRIVACY_ERROR_NO_READER,
  LK_PRIVACY_ERROR_TAMPERED,
  LK_PRIVACY_ERROR_NEWER,
  LK_PRIVACY_ERROR_MEMORY,
} LkPrivacyError;

GQuark lk_privacy_error_quark (void);

G_END_DECLS
