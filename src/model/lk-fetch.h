#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkFetch:
 *
 * What is to be read in one job: all that is shown, or named rows. Filled on the main thread, handed over, and then only
 * read. Reference counted.
 */
typedef struct _LkFetch LkFetch;

/** LkFetched: what a job brought: records in the order of their types, and parts, each id followed by what it is a part of. */
typedef struct
{
  GPtrArray *records;
  GPtrArray *parts;
} LkFetched;

LkFetch    *lk_fetch_new        (void);
LkFetch    *lk_fetch_ref        (LkFetch    *self);
void        lk_fetch_unref      (LkFetch    *self);
/** lk_fetch_follow: a kind of record that it may be asked for. */
void        lk_fetch_follow     (LkFetch    *self,
                                 GType       type);
void        lk_fetch_follow_parts (LkFetch    *self,
                                   const char *table,
                                   GType       type,
                                   const char *select,
                                   const char *select_scope);
/** lk_fetch_all: all that is shown. */
void        lk_fetch_all        (LkFetch    *self,
                                 const char *scope,
                                 LkDay       from);
void        lk_fetch_id         (LkFetch    *self,
                                 GType       type,
                                 const char *id);
void        lk_fetch_of         (LkFetch    *self,
                                 GType       type,
                                 const char *parent);
/** lk_fetch_part: what the row @id of @table is a part of; also @whole (nullable), of which it was a part before. */
void        lk_fetch_part       (LkFetch    *self,
                                 const char *table,
                                 const char *id,
                                 const char *whole);
gboolean    lk_fetch_is_empty   (LkFetch    *self);
/** lk_fetch_renew: (transfer full): an empty one that follows the same kinds. */
LkFetch    *lk_fetch_renew      (LkFetch    *self);
/** lk_fetch_foreach_id: each row asked for by its id. */
void        lk_fetch_foreach_id (LkFetch    *self,
                                 void      (*func) (GType       type,
                                                    const char *id,
                                                    gpointer    data),
                                 gpointer    data);

/** lk_fetch_run: a LkReadFunc; @data is the LkFetch. */
gpointer    lk_fetch_run        (LkDb       *db,
                                 gpointer    data,
                                 GError    **error);
void        lk_fetched_free     (LkFetched  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkFetch, lk_fetch_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkFetched, lk_fetched_free)

G_END_DECLS
