#pragma once

#include "privacy/lk-sealed.h"

G_BEGIN_DECLS

/* Format 1, as FORMAT.md beside this file says. */
#define LK_SEALED_FORMAT 1

struct _LkSealed
{
  gatomicrefcount  refs;
  LkSealedHead    *head;       /* its readers by id */
  gint64           format;
  gint64           changed;
  gboolean         sound;      /* FALSE when a number of the row fits none that the program writes */
  GPtrArray       *wrapped;    /* (element-type GBytes): one for each reader; empty where it is gone */
  GBytes          *body;
  GBytes          *signature;
};

/** lk_sealed_new: a record without readers, body and signature yet; takes over @head. */
LkSealed   *lk_sealed_new      (LkSealedHead *head,
                                gint64        changed);
/** lk_sealed_dup_face: (transfer full): the canonical bytes of all that stands on its face. */
GByteArray *lk_sealed_dup_face (LkSealed     *self);
/** lk_sealed_dup_signed: (transfer full): what its author signs: the face and the body. */
GByteArray *lk_sealed_dup_signed (LkSealed   *self);
void        lk_sealed_head_sort (LkSealedHead *self);

/** lk_reader_is_known: whether there are public keys; FALSE where the account is gone. */
gboolean    lk_reader_is_known (const LkReader *self);

G_END_DECLS
