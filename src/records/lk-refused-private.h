#pragma once

#include "privacy/lk-sealed.h"
#include "records/lk-refused.h"

G_BEGIN_DECLS

LkRefused *lk_refused_new         (LkSealed     *sealed,
                                   const GError *why);
guint      lk_refused_get_version (LkRefused    *self);

G_END_DECLS
