#pragma once

#include <adwaita.h>

#include "model/lk-keeper.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

typedef enum
{
  LK_ACCOUNT_CHANGE,  /* the password */
  LK_ACCOUNT_RENEW,   /* the recovery key */
  LK_ACCOUNT_LEAVE,   /* the school, or only the private part */
} LkAccountTask;

/**
 * LkAccountDialog: what someone does with an account of their own. The password is asked again each time. Leaving asks what becomes of
 * the records first: kept elsewhere, shared with a colleague, or erased. Closes when it is locked.
 */
#define LK_TYPE_ACCOUNT_DIALOG (lk_account_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LkAccountDialog, lk_account_dialog, LK, ACCOUNT_DIALOG, AdwWindow)

void lk_account_dialog_present (GtkWindow     *parent,
                                LkKeeper      *keeper,
                                LkPrivate     *of,
                                LkAccountTask  task);

G_END_DECLS
