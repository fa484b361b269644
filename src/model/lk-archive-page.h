#pragma once

#include "store/lk-db.h"

G_BEGIN_DECLS

#define LK_ARCHIVE_PAGE 200

/** LkArchiveQuery: where a page begins: below (@archived, @id), or from the start when @archived is 0. */
typedef struct
{
  char   *team;
  char  **words;      /* folded; none finds all */
  gint64  archived;
  char   *id;
  guint   n_records;  /* how many to read, 0: only count */
} LkArchiveQuery;

typedef struct
{
  GPtrArray *records;  /* of LkRecord, newest first */
  guint      n_found;  /* all that match, whether read or not */
  gboolean   at_end;
} LkArchivePage;

void     lk_archive_query_free (LkArchiveQuery *self);
void     lk_archive_page_free  (LkArchivePage  *self);
/** lk_archive_page_read: a LkReadFunc; @data is the query, and an LkArchivePage comes back. */
gpointer lk_archive_page_read  (LkDb           *db,
                                gpointer        data,
                                GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkArchiveQuery, lk_archive_query_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkArchivePage, lk_archive_page_free)

G_END_DECLS
