#pragma once

#include "store/lk-db.h"

G_BEGIN_DECLS

/** lk_index_settle: brings the search index up to date with what triggers have marked as touched; to be called before each commit. */
gboolean  lk_index_settle  (LkDb    *db,
                            GError **error);

G_END_DECLS
