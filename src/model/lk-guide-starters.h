#pragma once

#include "model/lk-guide-content.h"

G_BEGIN_DECLS

/** LkGuideStarter: a viewing guide that comes with the program, to be taken and made one's own. @key is what it is known by. */
typedef struct
{
  char           *key;
  char           *name;
  char           *about;      /* what it is for, in a sentence */
  LkGuideContent *content;
} LkGuideStarter;

/** lk_guide_starters_new: (transfer container): of LkGuideStarter, in their order; @language: "nl", or else English. */
GPtrArray *lk_guide_starters_new (const char *language);
/** lk_guide_starters_new_here: (transfer container): in the language of the interface. */
GPtrArray *lk_guide_starters_new_here (void);

G_END_DECLS
