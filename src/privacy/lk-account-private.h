#pragma once

#include "privacy/lk-account.h"

G_BEGIN_DECLS

/* Format 1, as FORMAT.md beside this file says. */
#define LK_ACCOUNT_FORMAT 1
#define LK_ACCOUNT_SALT_SIZE 16

struct _LkAccount
{
  gatomicrefcount  refs;
  char            *person_id;
  gint64           format;
  GBytes          *box_public;
  GBytes          *sign_public;
  gint64           ops;          /* of Argon2id */
  gint64           memory;       /* of Argon2id, bytes */
  GBytes          *salt;         /* of Argon2id; a fresh one for each password */
  GBytes          *by_password;
  GBytes          *by_recovery;  /* empty before a recovery key has been kept */
  gint64           failures;
  gint64           failed;       /* the last one, unix milliseconds */
  gint64           created;
  LkAccount       *replaced;     /* (nullable): the row that this one follows */
};

/** lk_account_alloc: all NULL and 0. */
LkAccount *lk_account_alloc (const char *person_id);

G_END_DECLS
