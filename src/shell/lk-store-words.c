#include "shell/lk-store-words.h"

#include <glib/gi18n.h>

#include "store/lk-store.h"

static const char *
words_for (LkStoreError code)
{
  switch (code)
    {
    case LK_STORE_ERROR_BUSY:
      return _("Another program is using the school’s file.");
    case LK_STORE_ERROR_FULL:
      return _("The disk is full.");
    case LK_STORE_ERROR_READ_ONLY:
      return _("The school’s file cannot be written.");
    case LK_STORE_ERROR_NEWER:
      return _("The school’s file was made by a newer version of this program.");
    case LK_STORE_ERROR_DAMAGED:
      return _("The school’s file is damaged.");
    case LK_STORE_ERROR_FOREIGN:
      return _("This file belongs to another program.");
    case LK_STORE_ERROR_CONFLICT:
      return _("This cannot be undone: someone has changed the same thing since.");
    case LK_STORE_ERROR_NOTHING:
      return _("There is nothing to undo.");
    case LK_STORE_ERROR_REFUSED:
    case LK_STORE_ERROR_FAILED:
    default:
      return NULL;
    }
}

char *
lk_store_words (const GError *error)
{
  const char *words = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == LK_STORE_ERROR)
    words = words_for ((LkStoreError) error->code);

  return g_strdup (words != NULL ? words : error->message);
}
