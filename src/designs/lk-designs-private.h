#pragma once

#include "designs/lk-designs.h"
#include "model/lk-edit.h"
#include "model/lk-live-private.h"
#include "model/lk-model-error.h"

G_BEGIN_DECLS

struct _LkDesigns
{
  LkLive parent_instance;

  LkSchool     *school;
  LkRecordList *designs;
  LkRecordList *archived;
};

/** lk_designs_check: whether @design is in the library. */
gboolean lk_designs_check (LkDesigns *self,
                           LkDesign  *design,
                           GError   **error);

/** lk_designs_read_designers: fills in the designers of @hits (element-type LkDesignHit), on the store's thread. */
gboolean lk_designs_read_designers (LkDb       *db,
                                    GPtrArray  *hits,
                                    GError    **error);

G_END_DECLS
