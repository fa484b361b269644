#pragma once

#include "designs/lk-design-detail.h"
#include "designs/lk-designs.h"
#include "rig.h"

/** A design with something in each part of it, by the same @seed always the same; @rich: of every length up to what is allowed. */
LkDesignContent *make_design    (guint32          seed,
                                 gboolean         rich);
/** Waits until @self is loaded. */
void             wait_detail    (LkDesignDetail  *self);
/** Shares one design in the rig's school; its id. */
char            *share_design   (Rig             *rig,
                                 LkDesignContent *content);
/** All that is in a design as JSON, read from its store anew. */
char            *describe       (LkSchool        *school,
                                 LkStore         *store,
                                 const char      *id);
/** The library of @rig's school, loaded. */
LkDesigns       *open_library   (Rig             *rig);
/** The names of what @text finds, newest or best first, with a bar between; "[" and "]" around what is marked. */
char            *search         (LkDesigns       *designs,
                                 const char      *text,
                                 const LkDesignFilter *filter);
