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

G_END_DECLS
