#pragma once

#include <glib-object.h>

#include "model/lk-model-error.h"

G_BEGIN_DECLS

/** LkGuideItem: one thing to look at; @one and @four say what a 1 and a 4 look like, "" for not said. */
typedef struct
{
  const char *id;
  const char *text;
  const char *one;
  const char *four;
} LkGuideItem;

typedef enum
{
  LK_GUIDE_TEXT,
  LK_GUIDE_ONE,
  LK_GUIDE_FOUR,
} LkGuidePart;

#define LK_GUIDE_MAX_DOMAINS 12
#define LK_GUIDE_MAX_ITEMS   40    /* of all domains together */
#define LK_GUIDE_MAX_ITEM    200   /* characters of an item, and of what a 1 or a 4 looks like */

/** The scores of an item; what was not seen has none. LK_GUIDE_N_A is "n.v.t.". */
#define LK_GUIDE_LOWEST  1
#define LK_GUIDE_HIGHEST 4
#define LK_GUIDE_N_A     0

/**
 * LkGuideContent:
 *
 * What a version of a viewing guide holds: domains, each with its items. An immutable value, boxed and reference counted. An
 * item and a domain keep their id from version to version, so that scores can be followed over the years. Strings that it
 * gives are its own. Positions count from 0.
 */
#define LK_TYPE_GUIDE_CONTENT (lk_guide_content_get_type ())
typedef struct _LkGuideContent LkGuideContent;

GType           lk_guide_content_get_type        (void);
/** lk_guide_content_new: (transfer full): one domain without a name, and nothing in it. */
LkGuideContent *lk_guide_content_new             (void);
LkGuideContent *lk_guide_content_ref             (LkGuideContent        *self);
void            lk_guide_content_unref           (LkGuideContent        *self);
/** lk_guide_content_read: (transfer full): from JSON as lk_guide_content_write() makes it. NULL with a LK_MODEL_ERROR when it is
 *  no such thing, or has more or longer parts than fit. What has no id gets a new one. */
LkGuideContent *lk_guide_content_read            (const char            *json,
                                                  GError               **error);
/** lk_guide_content_write: (transfer full): JSON; equal contents give equal text. */
char           *lk_guide_content_write           (const LkGuideContent  *self);
gboolean        lk_guide_content_equal           (const LkGuideContent  *a,
                                                  const LkGuideContent  *b);

guint           lk_guide_content_get_n_domains   (const LkGuideContent  *self);
const char     *lk_guide_content_get_domain_id   (const LkGuideContent  *self,
                                                  guint                  domain);
/** lk_guide_content_get_domain_name: "" for one without a name, which is shown without a heading. */
const char     *lk_guide_content_get_domain_name (const LkGuideContent  *self,
                                                  guint                  domain);
guint           lk_guide_content_get_n_items     (const LkGuideContent  *self,
                                                  guint                  domain);
/** lk_guide_content_get_item: (transfer none) */
const LkGuideItem *lk_guide_content_get_item     (const LkGuideContent  *self,
                                                  guint                  domain,
                                                  guint                  item);
/** lk_guide_content_count_items: of all domains together. */
guint           lk_guide_content_count_items     (const LkGuideContent  *self);
/** lk_guide_content_find_item: (transfer none) (nullable): by its id. @domain and @item: (out) (optional): where it stands. */
const LkGuideItem *lk_guide_content_find_item    (const LkGuideContent  *self,
                                                  const char            *id,
                                                  guint                 *domain,
                                                  guint                 *item);
/** lk_guide_content_find_domain: its position by its id, or -1. */
int             lk_guide_content_find_domain     (const LkGuideContent  *self,
                                                  const char            *id);

/**
 * Edits: (transfer full): each gives another content, or NULL with a LK_MODEL_ERROR in the user's words.
 */
LkGuideContent *lk_guide_content_add_domain      (const LkGuideContent  *self,
                                                  const char            *name,
                                                  GError               **error);
/** lk_guide_content_name_domain: @name may be "". */
LkGuideContent *lk_guide_content_name_domain     (const LkGuideContent  *self,
                                                  guint                  domain,
                                                  const char            *name,
                                                  GError               **error);
/** lk_guide_content_remove_domain: with its items. The last one stays, without name and items. */
LkGuideContent *lk_guide_content_remove_domain   (const LkGuideContent  *self,
                                                  guint                  domain);
/** lk_guide_content_move_domain: so that it then stands at @to. */
LkGuideContent *lk_guide_content_move_domain     (const LkGuideContent  *self,
                                                  guint                  domain,
                                                  guint                  to);
/** lk_guide_content_add_item: at the end of @domain. */
LkGuideContent *lk_guide_content_add_item        (const LkGuideContent  *self,
                                                  guint                  domain,
                                                  const char            *text,
                                                  GError               **error);
/** lk_guide_content_set_item: an item needs a text; @part says which of its three. */
LkGuideContent *lk_guide_content_set_item        (const LkGuideContent  *self,
                                                  guint                  domain,
                                                  guint                  item,
                                                  LkGuidePart            part,
                                                  const char            *text,
                                                  GError               **error);
LkGuideContent *lk_guide_content_remove_item     (const LkGuideContent  *self,
                                                  guint                  domain,
                                                  guint                  item);
/** lk_guide_content_move_item: so that it then stands at @to of @to_domain, which may be its own. */
LkGuideContent *lk_guide_content_move_item       (const LkGuideContent  *self,
                                                  guint                  domain,
                                                  guint                  item,
                                                  guint                  to_domain,
                                                  guint                  to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkGuideContent, lk_guide_content_unref)

G_END_DECLS
