#pragma once

#include "store-fixture.h"

#include "privacy/lk-account.h"

/* A few people with accounts, made once for all tests of a program, as a password takes a second by intent. */
typedef enum
{
  ANNA,
  BRAM,
  CARLA,
  N_PEOPLE,
} Who;

#define PASSWORD "Appeltaart met slagroom"

typedef struct
{
  LkAccount *account;
  LkVault   *vault;
  char      *recovery_key;
  LkReader   face;
} Member;

extern Member people[N_PEOPLE];

void          people_make       (void);
void          people_free       (void);

LkSecret     *secret_of         (const char *text);

/** A Fixture whose file has the people as rows and their accounts. */
void          members_set_up    (Fixture      *self,
                                 gconstpointer data);

void          save_account      (LkStore      *store,
                                 LkAccount    *account,
                                 GError      **error);
LkAccount    *read_account      (LkStore      *store,
                                 const char   *person);
void          erase_account     (LkStore      *store,
                                 LkAccount    *account);

/** A head of kind "visit" that @owner owns, read by the @n people that follow. */
LkSealedHead *head_for          (Who           owner,
                                 guint         n,
                                 ...);
/** Seals @text by @author and saves it; NULL with @error set when either is refused. */
LkSealed     *put_sealed        (LkStore      *store,
                                 Who           author,
                                 const LkSealedHead *head,
                                 const char   *text,
                                 GError      **error);
/** A new record of Anna's that Bram reads too. */
LkSealed     *put_text          (Fixture      *f,
                                 const char   *text);
/** The next version of it. */
LkSealed     *put_next          (Fixture      *f,
                                 LkSealed     *before,
                                 const char   *text);
gboolean      save_sealed       (LkStore      *store,
                                 LkSealed     *sealed,
                                 GError      **error);
LkSealed     *read_sealed       (LkStore      *store,
                                 const char   *id);
void          erase_sealed      (LkStore      *store,
                                 const char   *id);
/** What @reader finds in the record @id of the file, sealed by whom its head names. */
char         *open_sealed       (LkStore      *store,
                                 Who           reader,
                                 const char   *id,
                                 GError      **error);
/** Runs @sql on a connection of its own, as somebody else who has the file. */
void          alter_file        (Fixture      *f,
                                 const char   *sql);
