#pragma once

#include "model/lk-guides.h"

G_BEGIN_DECLS

struct _LkGuides
{
  LkLive        parent_instance;

  LkRecordList *guides;
  LkRecordList *archived;
  LkRecordList *versions;   /* of all of them, by number */
  GHashTable   *open;       /* the ids of the versions that this editing session has made */
  gboolean      quiet;
};

G_END_DECLS
