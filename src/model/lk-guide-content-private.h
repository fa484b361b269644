#pragma once

#include "model/lk-guide-content.h"

G_BEGIN_DECLS

typedef struct
{
  char      *id;
  char      *name;
  GPtrArray *items;    /* LkGuideItem, its strings its own */
} Domain;

struct _LkGuideContent
{
  grefcount  ref_count;
  GPtrArray *domains;  /* Domain */
};

/** lk_guide_content_new_bare: (transfer full): without any domain, to be filled before anybody else sees it. */
LkGuideContent *lk_guide_content_new_bare      (void);
/** lk_guide_content_append_domain: (transfer none): @id (nullable): a new one for NULL. */
Domain         *lk_guide_content_append_domain (LkGuideContent       *self,
                                                const char           *id,
                                                const char           *name);
/** lk_guide_item_new: (transfer full): @id (nullable): a new one for NULL. */
LkGuideItem    *lk_guide_item_new              (const char           *id,
                                                const char           *text,
                                                const char           *one,
                                                const char           *four);
/** lk_guide_content_check_room: whether there is room for one more item; lk_guide_content_check_domains(): for a domain. */
gboolean        lk_guide_content_check_room    (const LkGuideContent *self,
                                                GError              **error);
gboolean        lk_guide_content_check_domains (const LkGuideContent *self,
                                                GError              **error);

G_END_DECLS
