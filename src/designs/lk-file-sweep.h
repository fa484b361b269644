#pragma once

#include "store/lk-store.h"

G_BEGIN_DECLS

/** LK_FILE_KEPT_DAYS: how long the content of a file stays to which nothing points any more, for undo. */
#define LK_FILE_KEPT_DAYS 90

/** lk_file_sweep: forgets, in the queue, the contents of files to which nothing has pointed for that long. Writes only when there is something. */
void  lk_file_sweep  (LkStore *store);

G_END_DECLS
