#pragma once

#include "designs/lk-design-content.h"
#include "exchange/lk-exchange.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/** lk_design_file_read: (transfer full) (element-type LkDesignContent): the versions of a design in @file, JSON or Markdown by what is in it, oldest first; NULL
 *  with a G_IO_ERROR, or an error in the user's words. Waits for the disk: for a thread of its own. */
GPtrArray *lk_design_file_read   (GFile           *file,
                                  GError         **error);
/** lk_design_file_import: the same into @store, waiting for it: for the command line. What is there already is left as it is. */
gboolean   lk_design_file_import (LkStore         *store,
                                  GFile           *file,
                                  LkImportReport  *report,
                                  GError         **error);

G_END_DECLS
